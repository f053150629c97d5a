/** Pinned areas of any levels side by side: areas across, indicators down. */

import { formatLimits, formatValue, formatWithUnit } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { MOST_PINNED } from '../../place/most-pinned.ts';
import { confidenceAt } from '../comparison.ts';
import { UNROUNDED_NOTE } from '../difference-words.ts';
import type { Books } from '../inputs.ts';
import type { Place } from '../place.ts';
import {
  type Benchmark,
  type BenchmarkChoice,
  benchmarkFigure,
  benchmarkFor,
  type FigureAt,
  figureAt,
} from './benchmark.ts';
import { type Difference, differenceMethod, differenceOf, itself } from './difference.ts';

/** As many as can be read side by side. */
export { MOST_PINNED };

export interface ComparedCell {
  readonly figure: FigureAt;
  /** "76.4 years", "75.0 years, modelled", or the words for why there is none */
  readonly text: string;
  /** "76.1 to 76.8"; null where there are none */
  readonly limitsText: string | null;
  /** null where the area has no such benchmark */
  readonly benchmark: { readonly name: string; readonly figure: FigureAt } | null;
  readonly difference: Difference;
  /** where own and benchmark figure are not of one period, in words; else null */
  readonly periodNote: string | null;
}

export interface ComparedRow {
  readonly indicator: Indicator;
  /** one a pinned area, in their order */
  readonly cells: readonly ComparedCell[];
}

export interface PinnedComparison {
  readonly places: readonly Place[];
  readonly rows: readonly ComparedRow[];
  /** how differences are told apart, caveats of what is shown */
  readonly notes: readonly string[];
}

/**
 * @param places one to ten, in the order pinned
 * @param ids of indicators, in the order shown
 * @param books of the levels of the places and of their benchmarks, as far as they are at hand
 * @param single true where one comparison is asked for, not one of many: 95% at every level
 * @throws RangeError where no place or more than ten are pinned, or the registry has no such indicator
 */
export function comparePinned(
  places: readonly Place[],
  ids: readonly string[],
  choice: BenchmarkChoice,
  books: Books,
  { single = false }: { readonly single?: boolean } = {},
): PinnedComparison {
  if (places.length === 0 || places.length > MOST_PINNED)
    throw new RangeError(`${places.length} places; 1 to ${MOST_PINNED} expected`);
  const benchmarks = places.map((place) => benchmarkFor(choice, place));
  const rows = ids.map((id): ComparedRow => {
    const i = indicator(id);
    return {
      indicator: i,
      cells: places.map((place, k) => cellOf(i, place, benchmarks[k] ?? null, books, single)),
    };
  });
  return { places, rows, notes: notesOf(places, rows) };
}

function cellOf(
  i: Indicator,
  place: Place,
  benchmark: Benchmark | null,
  books: Books,
  single: boolean,
): ComparedCell {
  const { area } = place;
  const figure = figureAt(i, area, books);
  const { value } = figure;
  const shown = {
    figure,
    text:
      value.kind === 'present'
        ? `${formatWithUnit(i, value.value)}${figure.modelled ? ', modelled' : ''}`
        : formatValue(i, value, area.level),
    limitsText: formatLimits(i, value),
  };
  if (benchmark === null)
    return {
      ...shown,
      benchmark: null,
      difference: {
        class: 'absent',
        value: null,
        interval: null,
        confidence: null,
        text: null,
        intervalText: null,
        words: `${area.name} has no such benchmark.`,
      },
      periodNote: null,
    };
  const theirs = benchmarkFigure(i, benchmark, books);
  const isItself = benchmark.kind === 'area' && benchmark.area.code === area.code;
  return {
    ...shown,
    benchmark: { name: benchmark.name, figure: theirs },
    difference: isItself
      ? itself(area.name)
      : differenceOf(
          i,
          { name: area.name, value, modelled: figure.modelled },
          { name: benchmark.name, value: theirs.value, modelled: theirs.modelled },
          single ? 0.95 : confidenceAt(area.level),
        ),
    periodNote:
      !isItself && value.kind === 'present' && theirs.period !== figure.period
        ? `${area.name} ${figure.period}, ${benchmark.name} ${theirs.period}`
        : null,
  };
}

/** How differences are told apart; where areas are judged by two confidences, which by which. */
function methodNotes(places: readonly Place[], rows: readonly ComparedRow[]): string[] {
  const judged = new Map<number, Set<string>>();
  for (const { cells } of rows)
    cells.forEach(({ difference: { confidence } }, k) => {
      if (confidence === null) return;
      const names = judged.get(confidence) ?? new Set();
      judged.set(confidence, names.add((places[k] as Place).area.name));
    });
  return [...judged]
    .toSorted(([a], [b]) => a - b)
    .map(([confidence, names]) =>
      judged.size === 1
        ? differenceMethod(confidence)
        : `${[...names].join('; ')}: ${differenceMethod(confidence)}`,
    );
}

function notesOf(places: readonly Place[], rows: readonly ComparedRow[]): string[] {
  const cells = rows.flatMap((row) => row.cells);
  const notes = methodNotes(places, rows);
  if (cells.some(({ difference }) => difference.value !== null)) notes.push(UNROUNDED_NOTE);
  const isModelled = cells.some(
    ({ figure, benchmark }) =>
      (figure.modelled && figure.value.kind === 'present') || benchmark?.figure.modelled === true,
  );
  if (isModelled)
    notes.push(
      'Modelled figures are to be read: they are not judged against another figure, ranked or set as targets. Areas of one district share its figure and its error.',
    );
  return notes;
}
