/** The parts of the sentences in which measures of inequality are told. */
import { formatNumber } from '../../indicators/format.ts';
import type { Indicator } from '../../indicators/types.ts';
import {
  formatDifference,
  formatInterval,
  holds,
  limitsOfSize,
  limitWords,
} from '../difference-words.ts';
import type { Fit } from './fit.ts';
import type { InequalityQuestion } from './question.ts';

const percentWords = ({ confidence = 0.95 }: InequalityQuestion): string =>
  `${formatNumber(100 * confidence, confidence === 0.95 || confidence === 0.99 ? 0 : 1)}% limits`;

/** " (95% limits 3.1 to 10.8)", or nothing */
export const bracket = (question: InequalityQuestion, text: string | null): string =>
  text === null ? '' : ` (${percentWords(question)} ${text})`;

/** The same of a difference that is told by its size: the limits run the way of the words. */
export const bracketOfSize = (
  i: Indicator,
  question: InequalityQuestion,
  difference: number,
  interval: readonly [number, number] | null,
): string =>
  bracket(
    question,
    formatInterval(interval && limitsOfSize(difference, interval), (limit) => limitWords(i, limit)),
  );

/** " It cannot be told apart from none.", or nothing */
export const doubt = (interval: readonly [number, number] | null, none: 0 | 1): string =>
  holds(interval, none)
    ? ` It cannot be told apart from ${none === 0 ? 'none' : '1, which is no inequality'}.`
    : '';

/** The unit, or for a rate that was published without one that it was. */
export const unitWords = ({ unit }: Indicator): string =>
  unit === 'rate' ? 'a standardised rate; the publisher gives no unit' : unit;

export const better = (i: Indicator): 'higher' | 'lower' =>
  i.direction === 'higherIsWorse' ? 'lower' : 'higher';

/** "8.5 years lower at … than at …": a disadvantage of the most deprived (signed) as a clause. */
export function endsWords(i: Indicator, disadvantage: number, at: string, than: string): string {
  const size = formatDifference(i, Math.abs(disadvantage));
  if (size === formatDifference(i, 0)) return `${i.label}: the same, rounded, ${at} as ${than}`;
  const isHigherAtMost = better(i) === 'lower' ? disadvantage > 0 : disadvantage < 0;
  return `${i.label}: ${size} ${isHigherAtMost ? 'higher' : 'lower'} ${at} than ${than}`;
}

/** How the limits of the line were made, and where they are not made why: never more than was done. */
export function limitsVariant({ limits, task }: Fit): string {
  switch (limits) {
    case null:
      return '';
    case 'closed':
      return ' Limits in closed form.';
    case 'simulated':
      return ` Limits by seeded simulation, ${formatNumber(task?.options.repetitions ?? 100_000)} draws.`;
    case 'pending':
      return ' Its limits are by seeded simulation: not drawn yet.';
    case 'undrawn':
      return ' Its limits are by seeded simulation: not drawn, as it was stopped or failed.';
    default:
      return limits satisfies never;
  }
}
