/** What a list says as a whole, in a sentence or two. */
import { monthWords } from '../../indicators/period-span.ts';
import type { Indicator } from '../../indicators/types.ts';
import { type MeasureList, startOf } from './agreed-list.ts';
import type { MeasureFigures } from './measure-figures.ts';
import type { MovedYetKind } from './moved-yet.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/**
 * @param hasBeneath whether there are areas beneath the place that may have what it has not
 *
 * "Of 9 measures, 1 can have moved since April 2024 and 2 in part; 5 can not yet, and of 1 it cannot be told."
 */
export function movedSummary(
  list: MeasureList,
  figures: readonly MeasureFigures[],
  hasBeneath = false,
): string {
  const held = figures.filter(({ latest }) => latest.value.kind === 'present');
  const start = startOf(list);
  if (figures.length === 0)
    return 'The list is empty: add a measure, or begin with one of the lists.';
  if (held.length === 0) return 'None of the measures has a figure for this place.';
  if (start === null)
    return `${count(held.length, 'measure has', 'measures have')} a figure. Give the month in which the strategy began, to see which can have moved since.`;
  const of = (kind: MovedYetKind) => held.filter(({ moved }) => moved.kind === kind).length;
  const parts = [
    `${of('yes') === 0 ? 'none' : of('yes')} can have moved since ${monthWords(start)}`,
    ...(of('partly') > 0 ? [`${of('partly')} in part`] : []),
    ...(of('no') > 0
      ? [
          `${of('no')} cannot yet, as ${of('no') === 1 ? 'its latest figures end' : 'their latest figures end'} before it`,
        ]
      : []),
    ...(of('untold') > 0 ? [`of ${of('untold')} it cannot be told`] : []),
  ];
  const without = figures.length - held.length;
  return `Of ${count(held.length, 'measure', 'measures')} with a figure, ${parts.join('; ')}.${
    without > 0
      ? ` ${count(without, 'measure has', 'measures have')} none for ${
          hasBeneath ? 'the place as a whole: see the areas beneath it' : 'this place'
        }.`
      : ''
  }`;
}

/** "Of 3 targets, 1 is met, 2 are not."; null where none is set or can be held against a figure. */
export function targetSummary(figures: readonly MeasureFigures[]): string | null {
  const set = figures.filter(({ measure }) => measure.target !== null);
  if (set.length === 0) return null;
  const of = (...kinds: readonly string[]) =>
    set.filter(({ target }) => kinds.includes(target.kind)).length;
  const parts = [
    `${of('met') === 0 ? 'none' : of('met')} met`,
    `${of('short')} not met`,
    ...(of('unsure') > 0
      ? [`${of('unsure')} too close to tell within the limits of the figure`]
      : []),
    ...(of('apart', 'absent', 'modelled') > 0
      ? [`${of('apart', 'absent', 'modelled')} not judged`]
      : []),
  ];
  return `Of ${count(set.length, 'target', 'targets')}: ${parts.join(', ')}.`;
}

/** "higher is better", for the line under a measure's name. */
export const directionWords = ({ direction }: Indicator): string =>
  direction === 'higherIsBetter'
    ? 'higher is better'
    : direction === 'higherIsWorse'
      ? 'lower is better'
      : 'no direction agreed';
