/** Two places against each other, one indicator a sentence: a single comparison, so at 95% at every level. */
import { formatWithUnit } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Level } from '../../place/levels.ts';
import type { Books } from '../inputs.ts';
import type { Place } from '../place.ts';
import { type FigureAt, figureAt } from './benchmark.ts';
import { type Difference, differenceOf } from './difference.ts';

export interface PairDifference {
  readonly indicator: Indicator;
  /** the one with the higher figure, or the first where they are alike, or one is modelled */
  readonly higher: Place;
  readonly lower: Place;
  /** higher less lower; none is worked out where one of the two is modelled */
  readonly difference: Difference;
  /** whether one of the two is modelled */
  readonly modelled: boolean;
  /** of the two figures: they decide which sources are named */
  readonly levels: readonly Level[];
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
    const [first, second] = [figureAt(i, one.area, books), figureAt(i, other.area, books)];
    if (first.value.kind !== 'present' || second.value.kind !== 'present') return [];
    // Modelled figures are read, and put in no order.
    const isRead = first.modelled || second.modelled;
    const [higher, lower] =
      isRead || first.value.value >= second.value.value ? [one, other] : [other, one];
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
    { name: higher.area.name, value: a.value, modelled: a.modelled },
    { name: lower.area.name, value: b.value, modelled: b.modelled },
    0.95,
  );
  // A place in an order, a count: nothing that one could subtract.
  if (difference.text === null && difference.class !== 'modelled') return null;
  return {
    indicator: i,
    higher,
    lower,
    difference,
    modelled: a.modelled || b.modelled,
    levels: [a.level, b.level],
    sentence: sentenceOf(i, higher, lower, a, b, difference),
  };
}

function sentenceOf(
  i: Indicator,
  higher: Place,
  lower: Place,
  a: FigureAt,
  b: FigureAt,
  { class: kind, text, intervalText }: Difference,
): string {
  const samePeriod = a.period === b.period;
  const figure = ({ area }: Place, at: FigureAt): string => {
    const value = at.value.kind === 'present' ? formatWithUnit(i, at.value.value) : '';
    const about = [value, at.modelled ? 'modelled' : null, samePeriod ? null : at.period];
    return `${area.name} (${about.filter((part) => part !== null).join(', ')})`;
  };
  // "Index of Multiple Deprivation 2025" has said its period.
  const head = samePeriod && !i.label.includes(a.period) ? `${i.label}, ${a.period}` : i.label;
  if (text === null)
    return `${head}: ${figure(higher, a)}, ${figure(lower, b)}. Modelled figures are read: no difference is worked out.`;
  const size = text.replace(/^\+/, '');
  const result =
    intervalText === null
      ? `${size}; no limits are published to judge it by`
      : kind === 'notToldApart'
        ? `${size}, ${intervalText}: they cannot be told apart`
        : `${size}, ${intervalText}`;
  return `${head}: ${figure(higher, a)} less ${figure(lower, b)} is ${result}.`;
}
