/** A measure of the place itself; where the place has no figure, where beneath it the figures are. */
import { originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { STATUS } from '../../indicators/value.ts';
import { rowsWithin } from '../../place/area-table.ts';
import type { NamedArea } from '../inputs.ts';
import { levelPlural } from '../words.ts';
import { type AgreedMeasure, type MeasureList, startOf } from './agreed-list.ts';
import { beneathLevels } from './beneath.ts';
import {
  type HeldBeneath,
  type MeasureFigures,
  type MeasureInputs,
  measureFigures,
  movedAt,
  seriesKey,
  seriesPeriods,
} from './measure-figures.ts';
import type { MovedYet } from './moved-yet.ts';

/**
 * The measure in the place. Whether it can have moved is told by the place's own latest period, or, where it has
 * no figure, by that of the largest level beneath which has one: an ICB's measure may stand at its districts only.
 *
 * @throws RangeError where the registry has no such indicator
 */
export function placeFigures(
  list: MeasureList,
  measure: AgreedMeasure,
  place: NamedArea,
  inputs: MeasureInputs,
): MeasureFigures {
  const own = measureFigures(list, measure, place, inputs);
  if (own.latest.value.kind === 'present') return withEarlierBeneath(own, inputs);
  const beneath = heldBeneath(own.indicator, place, inputs);
  return { ...own, beneath, moved: movedBeneath(own, beneath, startOf(list), inputs) };
}

/** Where only the latest period is held for the place, and others for areas beneath it, that is said. */
function withEarlierBeneath(own: MeasureFigures, { series }: MeasureInputs): MeasureFigures {
  if (own.moved.kind !== 'noEarlier') return own;
  const { indicator: i, area, moved } = own;
  const levels = beneathLevels(area.level).filter((level) => {
    const held = series.get(seriesKey(level, i.id));
    return (
      originAt(i, level) === 'published' &&
      held !== undefined &&
      seriesPeriods(held).some((period) => period !== periodAt(i, level))
    );
  });
  return levels.length === 0
    ? own
    : {
        ...own,
        moved: {
          ...moved,
          words: `${moved.words} Earlier ones are held for ${levels.map(levelPlural).join(' and ')}.`,
        },
      };
}

function heldBeneath(i: Indicator, place: NamedArea, { books }: MeasureInputs): HeldBeneath[] {
  return beneathLevels(place.level).flatMap((level) => {
    const book = books[level];
    const column = book?.columns.get(i.id);
    if (book === undefined || column === undefined || originAt(i, level) === null) return [];
    const rows = rowsWithin(book.table, place.level, place.code);
    const present = rows.filter((row) => column.status[row] === STATUS.present).length;
    return present === 0
      ? []
      : [{ level, period: periodAt(i, level), present, areas: rows.length }];
  });
}

function movedBeneath(
  { indicator: i, area }: MeasureFigures,
  beneath: readonly HeldBeneath[],
  start: number | null,
  { series }: MeasureInputs,
): MovedYet {
  const first = beneath[0];
  if (first === undefined)
    return {
      kind: 'noFigure',
      words:
        beneathLevels(area.level).length === 0
          ? 'No figure here to judge by.'
          : 'No figure for the place or for areas beneath it to judge by.',
    };
  const { level, period } = first;
  const origin = originAt(i, level);
  const held = i.series && origin === 'published' ? series.get(seriesKey(level, i.id)) : null;
  const hasEarlier =
    held === undefined || (held !== null && seriesPeriods(held).some((one) => one !== period));
  const moved = movedAt(i, period, origin === 'modelled', start, hasEarlier);
  return moved.kind === 'noStart'
    ? moved
    : {
        ...moved,
        words: `${moved.words} Told by the figures of ${levelPlural(level)}: there is none for the place as a whole.`,
      };
}
