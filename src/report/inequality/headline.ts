/** The answer in a sentence or two that a board can read before anything else. */
import { formatDifference } from '../difference-words.ts';
import { levelPlural } from '../words.ts';
import type { InequalityAnswer } from './inequality-report.ts';
import type { Measure } from './measure.ts';

export interface Headline {
  /** "4.3 years" */
  readonly figure: string;
  /** "lower for people living in the most deprived tenth of … than for people living in the least deprived tenth" */
  readonly words: string;
  /** "95% limits 3.6 to 5.0", or why there are none */
  readonly limits: string;
  /** the other way to say it: along the line, or between the two areas at the ends */
  readonly second: string;
}

type Present = Measure & { readonly kind: 'present' };

const NO_LIMITS = 'no limits: the figures are published without any';

function presentOf({ measures }: InequalityAnswer, id: Measure['id']): Present {
  const found = measures.find((one) => one.id === id);
  if (found?.kind !== 'present')
    throw new RangeError(`measure ${id} is absent; it is always there`);
  return found;
}

/** Groups: their two ends first, the line second. Every area a group of its own: the line first. */
export function headlineOf(answer: InequalityAnswer): Headline {
  const { question, groups, fit } = answer;
  const [slope, gap] = [presentOf(answer, 'slope'), presentOf(answer, 'gap')];
  const [most, least] = [groups[0], groups.at(-1)];
  const limits = limitsOf(answer, slope);
  const { place } = question;
  if (question.grouping === 'continuous')
    return {
      ...sized(
        answer,
        slope.value,
        (than) =>
          `${than} at the most deprived end of ${place.name} than at the least deprived end, along a line through its ${levelPlural(question.level)}`,
      ),
      limits,
      second: `${difference(answer, gap)} between ${most?.label}, the most deprived, and ${least?.label}, the least deprived${inBrackets(limitsOf(answer, gap))}.`,
    };
  const part = question.grouping === 'fifths' ? 'fifth' : 'tenth';
  const areas = levelPlural(question.level);
  const of =
    place.level === 'england'
      ? `England’s ${areas}`
      : question.basis === 'national'
        ? `England’s ${areas}, in ${place.name},`
        : `${areas} within ${place.name}`;
  return {
    ...sized(
      answer,
      gap.value,
      (than) =>
        `${than} for people living in the most deprived ${part} of ${of} than for people living in the least deprived ${part}`,
    ),
    limits: limitsOf(answer, gap),
    second: `${difference(answer, slope)} from end to end of the line through all ${groups.length} groups${
      fit.limits === 'pending' ? '' : inBrackets(limits)
    }.`,
  };
}

const difference = ({ indicator: i }: InequalityAnswer, { value }: Present): string =>
  formatDifference(i, Math.abs(value));

const inBrackets = (limits: string): string => (limits === NO_LIMITS ? '' : ` (${limits})`);

/** A disadvantage of the most deprived is positive: whether it is a higher or a lower figure. */
function sized(
  { indicator: i }: InequalityAnswer,
  disadvantage: number,
  words: (than: 'higher' | 'lower') => string,
): Pick<Headline, 'figure' | 'words'> {
  const figure = formatDifference(i, Math.abs(disadvantage));
  const isHigher = i.direction === 'higherIsWorse' ? disadvantage > 0 : disadvantage < 0;
  return { figure, words: words(isHigher ? 'higher' : 'lower') };
}

/** Limits that hold nought on either side of it say so: the two cannot be told apart. */
function limitsOf({ fit, question }: InequalityAnswer, measure: Present): string {
  const { interval, intervalText, value } = measure;
  if (measure.id === 'slope' && fit.limits === 'pending') return 'limits are being worked out';
  if (interval === null || intervalText === null) return NO_LIMITS;
  const percent = Number((100 * (question.confidence ?? 0.95)).toFixed(1));
  const [low, high] = intervalText.split(' to ');
  // The figure is told without its sign: so are its limits.
  const text = value < 0 ? `${unsigned(high)} to ${unsigned(low)}` : intervalText;
  return `${percent}% limits ${text}${
    interval[0] <= 0 && interval[1] >= 0 ? '; it cannot be told apart from no difference' : ''
  }`;
}

const unsigned = (text = ''): string => (text.startsWith('−') ? text.slice(1) : `−${text}`);
