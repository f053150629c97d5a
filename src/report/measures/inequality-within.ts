/** How unequal a measure is within the place: OHID's slope, or why none is computed. */
import { originAt } from '../../indicators/registry.ts';
import { LEVELS_WITHIN, type Level } from '../../place/levels.ts';
import { answered } from '../inequality/answered.ts';
import type { GivenLimits } from '../inequality/fit.ts';
import { groupingWords, type InequalityAnswer } from '../inequality/inequality-report.ts';
import type { InequalityInputs, InequalityQuestion } from '../inequality/question.ts';
import { askableLevels, reasonAgainst } from '../inequality/reasons.ts';
import type { NamedArea } from '../inputs.ts';
import { type AgreedMeasure, judged } from './agreed-list.ts';

export type InequalityWithin =
  | {
      readonly kind: 'answer';
      readonly question: InequalityQuestion;
      readonly answer: InequalityAnswer;
      /** "8.5 years" */
      readonly slopeText: string;
      /** "7.3 to 9.6"; null without limits, and while they are drawn */
      readonly slopeLimits: string | null;
      /** whether the limits are still being drawn */
      readonly pending: boolean;
      /** "1.11 (1.09 to 1.13)", or null where a ratio means nothing */
      readonly ratioText: string | null;
      /** "8.5 years lower at the most deprived end of … than at the least deprived end (95% limits …)." */
      readonly words: string;
      /** "England’s tenths of neighbourhoods, in …, 2021-23" */
      readonly among: string;
    }
  | {
      readonly kind: 'none';
      readonly question: InequalityQuestion;
      /** why none is computed, in a sentence */
      readonly reason: string;
    };

/**
 * What is asked: the finest areas that the indicator and the place bear, by IMD 2025. Neighbourhoods in
 * England's tenths, as the Inequality tab begins; larger areas, of which a place has few, each by itself.
 */
export function withinQuestion(measure: AgreedMeasure, place: NamedArea): InequalityQuestion {
  const i = judged(measure);
  const within: readonly Level[] = LEVELS_WITHIN[place.level];
  const askable = askableLevels(i, place.level).filter((level) => within.includes(level));
  // Where none can be asked, the reason is told of wards, which boards know, before other small areas.
  const held = (['ward', ...within] as const).find(
    (level) => within.includes(level) && originAt(i, level) !== null,
  );
  const level = askable.at(-1) ?? held ?? within[0] ?? 'lsoa';
  return {
    place,
    indicator: i.id,
    ...(measure.direction === null ? {} : { direction: measure.direction }),
    level,
    grouping: level === 'lsoa' ? 'tenths' : 'continuous',
    basis: 'national',
    ranking: { kind: 'imd' },
  };
}

/** Whether the question can be answered no, before any figure is fetched. */
export const refusedBefore = (question: InequalityQuestion, measure: AgreedMeasure): boolean =>
  reasonAgainst(judged(measure), question) !== null;

/**
 * @param inputs null: not at hand, and the question is refused without them
 * @param given limits that are drawn elsewhere; 'later': they are on their way
 * @throws RangeError where the figures that the question needs are not at hand
 */
export function inequalityWithin(
  measure: AgreedMeasure,
  question: InequalityQuestion,
  inputs: InequalityInputs | null,
  given: GivenLimits | null,
): InequalityWithin {
  const i = judged(measure);
  const against = reasonAgainst(i, question);
  if (against !== null) return { kind: 'none', question, reason: against.sentence };
  if (inputs === null) throw new RangeError(`the figures of ${i.id} are not at hand`);
  const { answer, notComputed: none } = answered(question, inputs, null, given);
  return answer === null
    ? { kind: 'none', question, reason: none.sentence }
    : told(answer.question, answer);
}

function told(question: InequalityQuestion, answer: InequalityAnswer): InequalityWithin {
  const { measures, fit, indicator: i, period } = answer;
  const slope = measures.find(({ id }) => id === 'slope');
  const ratio = measures.find(({ id }) => id === 'relativeSlope');
  if (slope?.kind !== 'present') throw new RangeError('a slope is always present in an answer');
  const words = slope.words.startsWith(`${i.label}: `)
    ? slope.words.slice(i.label.length + 2)
    : slope.words;
  return {
    kind: 'answer',
    question,
    answer,
    slopeText: slope.text,
    slopeLimits: slope.intervalText,
    pending: fit.limits === 'pending',
    ratioText:
      ratio?.kind === 'present'
        ? `${ratio.text}${ratio.intervalText === null ? '' : ` (${ratio.intervalText})`}`
        : null,
    words: words.charAt(0).toUpperCase() + words.slice(1),
    among: `${groupingWords(question)}, ${period}`,
  };
}
