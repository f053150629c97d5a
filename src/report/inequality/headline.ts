/** The answer in a sentence or two that a board can read before anything else. */
import {
  formatDifference,
  formatInterval,
  holds,
  limitsOfSize,
  limitWords,
} from '../difference-words.ts';
import { levelPlural } from '../words.ts';
import type { InequalityAnswer } from './inequality-report.ts';
import type { Measure } from './measure.ts';
import { better } from './measure-words.ts';

export interface Headline {
  /** "4.3 years" */
  readonly figure: string;
  /** "lower at the most deprived end of Essex than at the least deprived end, along the line through its districts" */
  readonly words: string;
  /** "95% limits 3.6 to 5.0", or why there are none */
  readonly limits: string;
  /** the other way to say it: between the two groups or areas at the ends */
  readonly second: string;
}

type Present = Measure & { readonly kind: 'present' };

const NO_LIMITS = 'no limits: the figures are published without any';
const PENDING = 'limits are being worked out';
/** That a second figure has no limits, where the first has said so, or that they are on their way. */
const SAID_ONCE: ReadonlySet<string> = new Set([NO_LIMITS, PENDING]);

function presentOf({ measures }: InequalityAnswer, id: Measure['id']): Present {
  const found = measures.find((one) => one.id === id);
  if (found?.kind !== 'present')
    throw new RangeError(`measure ${id} is absent; it is always there`);
  return found;
}

/**
 * The line first, whatever the groups: it counts everybody, and is drawn, and stands first among the measures.
 * Then its two ends alone, which are easier to say and leave out all between.
 */
export function headlineOf(answer: InequalityAnswer): Headline {
  const { question, groups } = answer;
  const [slope, gap] = [presentOf(answer, 'slope'), presentOf(answer, 'gap')];
  const [most, least] = [groups[0], groups.at(-1)];
  const { place, grouping } = question;
  const areas = levelPlural(question.level);
  const isEngland = place.level === 'england';
  const line =
    grouping === 'continuous'
      ? `its ${areas}`
      : isEngland
        ? `${grouping} of its ${areas}`
        : question.basis === 'national'
          ? `England’s ${grouping} of ${areas}, there`
          : `${grouping} of its own ${areas}`;
  const first = {
    ...sized(
      answer,
      slope,
      `at the most deprived end of ${place.name}`,
      `at the least deprived end, along the line through ${line}`,
    ),
    limits: limitsOf(answer, slope),
  };
  if (grouping === 'continuous')
    return {
      ...first,
      second: secondly(
        answer,
        gap,
        `in ${most?.label}, the most deprived,`,
        `in ${least?.label}, the least deprived`,
      ),
    };
  const part = grouping === 'fifths' ? 'fifth' : 'tenth';
  return {
    ...first,
    second: secondly(
      answer,
      gap,
      `for people living in the most deprived ${part}`,
      `for people living in the least deprived ${part}`,
    ),
  };
}

/** A size and which way it lies; nothing that rounds to 0 is called higher or lower. */
function sized(
  { indicator: i }: InequalityAnswer,
  { value }: Present,
  at: string,
  than: string,
): Pick<Headline, 'figure' | 'words'> {
  const figure = formatDifference(i, Math.abs(value));
  if (figure === formatDifference(i, 0))
    return { figure: 'The same, rounded,', words: `${at} as ${than}` };
  // A disadvantage of the most deprived is positive: whether it is a higher or a lower figure.
  const isHigher = better(i) === 'lower' ? value > 0 : value < 0;
  return { figure, words: `${isHigher ? 'higher' : 'lower'} ${at} than ${than}` };
}

function secondly(answer: InequalityAnswer, measure: Present, at: string, than: string): string {
  const { figure, words } = sized(answer, measure, at, than);
  const limits = limitsOf(answer, measure);
  return `The two ends alone, leaving out all between: ${uncapital(figure)} ${words}${SAID_ONCE.has(limits) ? '' : ` (${limits})`}.`;
}

const uncapital = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Limits that hold nought on either side of it say so: the two cannot be told apart. */
function limitsOf({ fit, question, indicator: i }: InequalityAnswer, measure: Present): string {
  const { interval, value } = measure;
  if (measure.id === 'slope' && fit.limits === 'pending') return PENDING;
  if (measure.id === 'slope' && fit.limits === 'undrawn') return 'its limits were not drawn';
  // The figure is told without its sign: so are its limits.
  const text = formatInterval(interval && limitsOfSize(value, interval), (limit) =>
    limitWords(i, limit),
  );
  if (text === null) return NO_LIMITS;
  const percent = Number((100 * (question.confidence ?? 0.95)).toFixed(1));
  return `${percent}% limits ${text}${
    holds(interval, 0) ? '; it cannot be told apart from no difference' : ''
  }`;
}
