/** The agreed measures of the address for the chosen place: figures of the place, and the levels beneath. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { originAt } from '../../indicators/registry.ts';
import type { Theme } from '../../indicators/types.ts';
import { seriesQuery } from '../../pack/queries.ts';
import { type BookRequest, type LoadedBooks, useBooks } from '../../pack/use-books.ts';
import { type Level, ownLevels } from '../../place/levels.ts';
import type { NamedArea } from '../../report/inputs.ts';
import { judged, type MeasureList } from '../../report/measures/agreed-list.ts';
import { type BeneathLevel, beneathLevels } from '../../report/measures/beneath.ts';
import {
  type MeasureFigures,
  type MeasureInputs,
  type SeriesOfLevel,
  seriesKey,
} from '../../report/measures/measure-figures.ts';
import { placeFigures } from '../../report/measures/place-figures.ts';
import type { ViewState } from '../../url/view-state.ts';
import { askedPlace } from '../inequality/use-asked.ts';
import type { ChosenPlace } from '../use-place.ts';
import { listOf, placeCodes } from './measure-list.ts';

export interface MeasuresView {
  readonly list: MeasureList;
  /** what of the link could not be read, in sentences */
  readonly problems: readonly string[];
  /** the chosen place, or England; null while it is not known, or is none */
  readonly place: NamedArea | null;
  /** levels of areas within the place, largest first */
  readonly levels: readonly BeneathLevel[];
  /** whose areas are shown; null: the place itself */
  readonly level: BeneathLevel | null;
  /** of the place, in the order of the list; null while packs are on their way */
  readonly figures: readonly MeasureFigures[] | null;
  readonly inputs: MeasureInputs;
  readonly tables: LoadedBooks['tables'];
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/** The level beneath that the address asks for, where the place has it; null: the place itself. */
export const levelShown = (
  level: ViewState['level'],
  levels: readonly BeneathLevel[],
): BeneathLevel | null => levels.find((one) => one === level) ?? null;

export function useMeasures(
  { measures: code, level: asked }: ViewState,
  { code: placeCode, context }: ChosenPlace,
): MeasuresView {
  const { list, problems } = useMemo(
    () => listOf(code, placeCodes({ code: placeCode, context })),
    [code, placeCode, context],
  );
  const place = useMemo(() => askedPlace({ code: placeCode, context }), [placeCode, context]);
  const levels = useMemo(() => (place === null ? [] : beneathLevels(place.level)), [place]);
  const level = levelShown(asked, levels);
  const wanted = useMemo(
    () => (place === null ? null : wantedBy(list, place, levels)),
    [list, place, levels],
  );
  const loaded = useBooks(levels, wanted ?? [], wanted !== null);
  const keys = useMemo(
    () => (place === null ? [] : seriesAt(list, [place.level, ...levels])),
    [list, place, levels],
  );
  const results = useQueries({ queries: keys.map((one) => seriesQuery(one.level, one.id)) });
  const arrived = results.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for the results, a new array at every render
  const series = useMemo(() => {
    const held = new Map<string, SeriesOfLevel>();
    keys.forEach((one, k) => {
      const data = results[k]?.data;
      if (data !== undefined) held.set(seriesKey(one.level, one.id), data);
    });
    return held;
  }, [keys, arrived]);
  const inputs = useMemo(() => ({ books: loaded.books, series }), [loaded.books, series]);
  const pending = loaded.pending || results.some(({ isPending }) => isPending);
  const figures = useMemo(
    () =>
      place === null || pending
        ? null
        : list.measures.map((measure) => placeFigures(list, measure, place, inputs)),
    [list, place, inputs, pending],
  );
  return {
    list,
    problems,
    place,
    levels,
    level,
    figures,
    inputs,
    tables: loaded.tables,
    pending,
    errors: [...loaded.errors, ...results.flatMap(({ error }) => (error === null ? [] : [error]))],
    retry: () => {
      loaded.retry();
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}

function wantedBy(
  list: MeasureList,
  place: NamedArea,
  levels: readonly BeneathLevel[],
): BookRequest[] {
  const all = new Set<Level>([place.level, ...levels].flatMap(ownLevels));
  return [...all].map((level) => ({
    level,
    themes: [
      ...new Set(
        list.measures
          .map(judged)
          .filter((i) => originAt(i, level) !== null)
          .map(({ theme }): Theme => theme),
      ),
    ],
  }));
}

interface SeriesOf {
  readonly level: Level;
  readonly id: string;
}

/**
 * The series of the place's own level and of every level beneath, though one is shown at a time: a baseline is
 * chosen for all of them, and a file holds all.
 */
function seriesAt(list: MeasureList, at: readonly Level[]): SeriesOf[] {
  const levels = new Set<Level>(at.flatMap(ownLevels));
  return [...levels].flatMap((level) =>
    list.measures
      .map(judged)
      .filter((i) => i.series && originAt(i, level) === 'published')
      .map(({ id }) => ({ level, id })),
  );
}
