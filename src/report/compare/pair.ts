/** Two places against each other, one indicator a sentence: a single comparison, so at 95% at every level. */
import { formatWithUnit } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Books } from '../inputs.ts';
import type { Place } from '../place.ts';
import { type FigureAt, figureAt } from './benchmark.ts';
import { type Difference, differenceOf } from './difference.ts';

export interface PairDifference {
  readonly indicator: Indicator;
  /** the one with the higher figure, or the first where they are alike */
  readonly higher: Place;
  readonly lower: Place;
  /** higher less lower */
  readonly difference: Difference;
  /** whether one of the two is modelled */
  readonly modelled: boolean;
  /** "Life expectancy at birth, men, 2021-23: Uttlesford (83.0 years) less Tendring (77.5 years) is 5.5 years, 4.6 to 6.4." */
  readonly sentence: string;
}

/** The differences of two places; indicators that one of the two has no figure of are left out. */
export function pairDifferences(
  one: Place,
  other: Place,
  ids: readonly string[],
  books: Books,
): PairDifference[] {
  return ids.map(indicator).flatMap((i) => {
    const [first, second] = [one, other].map(({ area }) => figureAt(i, area, books).value);
    if (first?.kind !== 'present' || second?.kind !== 'present') return [];
    const [higher, lower] = first.value >= second.value ? [one, other] : [other, one];
    return pairDifference(i, higher, lower, books) ?? [];
  });
}

function pairDifference(
  i: Indicator,
  higher: Place,
  lower: Place,
  books: Books,
): PairDifference | null {
  const [a, b] = [figureAt(i, higher.area, books), figureAt(i, lower.area, books)];
  const difference = differenceOf(
    i,
    { name: higher.area.name, value: a.value },
    { name: lower.area.name, value: b.value },
    0.95,
  );
  // A place in an order, a count: nothing that one could subtract.
  if (difference.text === null) return null;
  const size = difference.text.replace(/^\+/, '');
  return {
    indicator: i,
    higher,
    lower,
    difference,
    modelled: a.modelled || b.modelled,
    sentence: sentenceOf(i, higher, lower, a, b, size, difference),
  };
}

function sentenceOf(
  i: Indicator,
  higher: Place,
  lower: Place,
  a: FigureAt,
  b: FigureAt,
  size: string,
  { class: kind, intervalText }: Difference,
): string {
  const samePeriod = a.period === b.period;
  const figure = ({ area }: Place, at: FigureAt): string => {
    const value = at.value.kind === 'present' ? formatWithUnit(i, at.value.value) : '';
    const about = [value, at.modelled ? 'modelled' : null, samePeriod ? null : at.period];
    return `${area.name} (${about.filter((part) => part !== null).join(', ')})`;
  };
  // "Index of Multiple Deprivation 2025" has said its period.
  const head = samePeriod && !i.label.includes(a.period) ? `${i.label}, ${a.period}` : i.label;
  const result =
    intervalText === null
      ? `${size}; no limits are published to judge it by`
      : kind === 'notToldApart'
        ? `${size}, ${intervalText}: they cannot be told apart`
        : `${size}, ${intervalText}`;
  return `${head}: ${figure(higher, a)} less ${figure(lower, b)} is ${result}.`;
}
