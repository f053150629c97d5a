/** What a list says as a whole, in a sentence or two. */
import { monthWords } from '../../indicators/period-span.ts';
import type { Indicator } from '../../indicators/types.ts';
import { type MeasureList, startOf } from './agreed-list.ts';
import type { MeasureFigures } from './measure-figures.ts';
import type { MovedYetKind } from './moved-yet.ts';
import type { TargetKind } from './target.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/**
 * Every measure is counted by its latest period, at the levels beneath where the place has no figure of its own
 * (`placeFigures`); one that has none there either is not counted, and is told of.
 *
 * "Of 11 measures, 6 can have moved since June 2021; 3 in part; of 2 it cannot be told. 7 have no figure for the
 * place as a whole, and are judged by the areas beneath it."
 */
export function movedSummary(list: MeasureList, figures: readonly MeasureFigures[]): string {
  const judged = figures.filter(isHeld);
  const start = startOf(list);
  if (figures.length === 0)
    return 'The list is empty: add a measure, or begin with one of the lists.';
  if (judged.length === 0) return 'None of the measures has a figure for this place.';
  const without = withoutWords(figures);
  if (start === null)
    return `${count(judged.length, 'measure has', 'measures have')} a figure. Give the month in which the strategy began, to see which can have moved since.${without}`;
  const of = (kind: MovedYetKind) => judged.filter(({ moved }) => moved.kind === kind).length;
  const parts = [
    `${of('yes') === 0 ? 'none' : of('yes')} can have moved since ${monthWords(start)}`,
    ...(of('partly') > 0 ? [`${of('partly')} in part`] : []),
    ...(of('no') > 0
      ? [
          `${of('no')} cannot yet, as ${of('no') === 1 ? 'its latest figures end' : 'their latest figures end'} before it`,
        ]
      : []),
    ...(of('noEarlier') > 0
      ? [
          `${count(of('noEarlier'), 'has', 'have')} one period only, so no earlier figure to judge by`,
        ]
      : []),
    ...(of('untold') > 0 ? [`of ${of('untold')} it cannot be told`] : []),
  ];
  return `Of ${count(judged.length, 'measure', 'measures')}${
    judged.length === figures.length ? '' : ' with a figure'
  }, ${parts.join('; ')}.${without}`;
}

const hasOwn = ({ latest }: MeasureFigures): boolean => latest.value.kind === 'present';
const isHeld = (one: MeasureFigures): boolean => hasOwn(one) || one.beneath.length > 0;

/** How many have no figure for the whole place, and how many none at all; with a space before it. */
function withoutWords(figures: readonly MeasureFigures[]): string {
  const beneath = figures.filter((one) => isHeld(one) && !hasOwn(one)).length;
  const none = figures.filter((one) => !isHeld(one)).length;
  return [
    ...(beneath > 0
      ? [
          ` ${count(beneath, 'has', 'have')} no figure for the place as a whole, and ${beneath === 1 ? 'is' : 'are'} judged by the areas beneath it.`,
        ]
      : []),
    ...(none > 0
      ? [` ${count(none, 'measure has', 'measures have')} no figure for this place.`]
      : []),
  ].join('');
}

/** "Of 3 targets: 1 met, 1 not there yet, 1 not judged."; null where none is set. */
export function targetSummary(figures: readonly MeasureFigures[]): string | null {
  const set = figures.filter(({ measure }) => measure.target !== null);
  if (set.length === 0) return null;
  const of = (...kinds: readonly TargetKind[]) =>
    set.filter(({ target }) => kinds.includes(target.kind)).length;
  const parts = [
    `${of('met') === 0 ? 'none' : of('met')} met`,
    ...(of('notYet') > 0 ? [`${of('notYet')} not there yet`] : []),
    ...(of('short') > 0 ? [`${of('short')} not met by its date`] : []),
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
