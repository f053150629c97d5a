/** The map of two figures at once, derived from the address bar and the packs. */
import { useMemo, useState } from 'react';
import { indicator as indicatorOf } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Scheme } from '../../map/ramps.ts';
import { useBooks } from '../../pack/use-books.ts';
import { rowOfCode } from '../../place/area-table.ts';
import { type TwoVariables, twoVariables } from '../../report/compare/two-variables.ts';
import { levelPlural, levelSingular } from '../../report/words.ts';
import type { ViewState } from '../../url/view-state.ts';
import { type MapLevel, shownLevel } from '../shown-level.ts';
import type { SubjectScene } from '../subject-scene.ts';
import type { ChosenPlace } from '../use-place.ts';
import { sharedLevels } from './mapped-figures.ts';
import { secondOf } from './second-of.ts';
import {
  type PlaceCells,
  placeCells,
  type TwoFigures,
  twoVariableCard,
  twoVariableColouring,
  twoVariableLegend,
  twoVariableSources,
  twoVariableSourceWords,
} from './two-variable-scene.ts';

export interface TwoVariableScene extends SubjectScene {
  /** null while the figures load, and where the two make no thirds */
  readonly two: TwoVariables | null;
  /** the two indicators, as chosen */
  readonly first: Indicator;
  readonly second: Indicator;
  readonly levelNote: string | null;
  /** why there is nothing to show though the figures have come, in words; else null */
  readonly problem: string | null;
  /** how many of each cell's areas lie in the chosen place; null: none is chosen, or it holds none of them */
  readonly within: PlaceCells | null;
  /** areas pinned that are of this level, with the cell that each is in; null: it has not both figures */
  readonly pinned: readonly {
    readonly code: string;
    readonly name: string;
    readonly cell: number | null;
  }[];
  /** the cell whose areas are picked out on the map; null: none */
  readonly picked: number | null;
  readonly pick: (cell: number | null) => void;
  readonly patterns: boolean;
  readonly scheme: Scheme;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * @param zoom the camera's, by which the level 'auto' is found
 * @param enabled false: nothing is fetched, and the scene is null (the map shows something else)
 */
export function useTwoVariableScene(
  state: ViewState,
  place: ChosenPlace,
  zoom: number,
  scheme: Scheme,
  enabled: boolean,
): TwoVariableScene | null {
  const first = indicatorOf(state.indicator);
  const second = indicatorOf(secondOf(state));
  const shared = sharedLevels(first, second);
  const shownAt = shared === null ? null : shownLevel(state.level, zoom, shared);
  const level: MapLevel = shownAt?.level ?? 'ltla';
  const { tables, books, errors, retry, pending } = useBooks(
    [level],
    [{ level, themes: [...new Set([first.theme, second.theme])] }],
    enabled && shared !== null,
  );
  const book = books[level];
  const [picking, setPicking] = useState<{ readonly of: string; readonly cell: number } | null>(
    null,
  );
  // A cell of other figures, or of another level, is not the same cell.
  const question = `${first.id}/${second.id}/${level}`;
  const picked = picking?.of === question ? picking.cell : null;
  const { patterns, pins } = state;

  const figures = useMemo((): TwoFigures | null => {
    if (!enabled || book === undefined) return null;
    const [a, b] = [book.columns.get(first.id), book.columns.get(second.id)];
    if (a === undefined || b === undefined) return null;
    const two = twoVariables(
      { indicator: first, column: a },
      { indicator: second, column: b },
      level,
    );
    return two === null ? null : { tables, table: book.table, columns: book.columns, two };
  }, [enabled, book, tables, first, second, level]);
  const colouring = useMemo(
    () => (figures === null ? null : twoVariableColouring(figures, scheme, picked, patterns)),
    [figures, scheme, picked, patterns],
  );
  const legend = useMemo(
    () => (figures === null ? null : twoVariableLegend(figures, scheme, patterns)),
    [figures, scheme, patterns],
  );
  const placeName = place.context?.area.name ?? 'England';
  const chosen = place.context?.area ?? null;
  const error = errors[0] ?? null;
  const isHeld = shared !== null;
  const levelNote = shownAt?.note ?? null;
  const scene = useMemo((): Omit<TwoVariableScene, 'error' | 'retry'> | null => {
    if (!enabled) return null;
    const two = figures?.two ?? null;
    const sides = two ?? { across: { indicator: first }, up: { indicator: second } };
    const names = `${sides.across.indicator.shortLabel} and ${sides.up.indicator.shortLabel}`;
    const problem = !isHeld
      ? `${first.shortLabel} and ${second.shortLabel} are held for no areas of one kind, so no map can show both.`
      : figures === null && !pending && error === null
        ? `Too few ${levelPlural(level)} have both figures, or too many have the same one, to make thirds of.`
        : null;
    const from = two ?? {
      across: { indicator: first } as TwoVariables['across'],
      up: { indicator: second } as TwoVariables['up'],
    };
    return {
      level,
      colouring,
      legend,
      title: `${names} at once, by ${levelSingular(level)}`,
      shortTitle: names,
      placeName,
      summary:
        problem ??
        (two === null
          ? error === null
            ? 'The figures are being loaded.'
            : 'The figures could not be loaded.'
          : [two.sentence, ...two.notes].join(' ')),
      cardOf: (code) => (figures === null ? null : twoVariableCard(figures, code)),
      home: null,
      sourcesAmong: twoVariableSources(from, level),
      sourceWords: twoVariableSourceWords(from, level),
      two,
      within: figures === null || chosen === null ? null : placeCells(figures, chosen),
      first,
      second,
      levelNote,
      problem,
      pinned: figures === null ? [] : pinnedCells(figures, pins),
      picked,
      pick: (cell) => setPicking(cell === null ? null : { of: question, cell }),
      patterns,
      scheme,
    };
  }, [
    enabled,
    figures,
    colouring,
    legend,
    first,
    second,
    level,
    isHeld,
    levelNote,
    placeName,
    chosen,
    pending,
    error,
    picked,
    question,
    patterns,
    scheme,
    pins,
  ]);
  return scene === null ? null : { ...scene, error, retry };
}

function pinnedCells(
  { table, two }: TwoFigures,
  pins: ViewState['pins'],
): TwoVariableScene['pinned'] {
  // An older code and that of today are one area.
  const rows = new Set(pins.flatMap((pin) => rowOfCode(table, pin) ?? []));
  return [...rows].map((row) => {
    const code = table.codes[row] as string;
    const cell = two.classes[row] as number;
    return { code, name: table.names[row] as string, cell: cell < 0 ? null : cell };
  });
}
