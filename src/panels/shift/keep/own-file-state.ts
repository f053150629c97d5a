import type { OwnProblem } from '../../../shift/own-figures.ts';
import type { ShiftArea } from '../../../shift/shift-area.ts';
import type { KeptFigures } from '../../../store/figures.ts';

export type OwnKept = Extract<KeptFigures, { kind: 'own' }>;

/** A file's rows against the areas of the scenario, whichever place is open. */
export interface OwnMatch {
  readonly rows: number;
  readonly used: number;
  /** sum of the column, all rows */
  readonly total: number;
  /** sum of the rows that are used */
  readonly usedTotal: number;
  /** codes of rows that are no area of the scenario */
  readonly unmatched: readonly string[];
  /** areas of the scenario that have no figure, with no row or an empty cell */
  readonly absent: readonly string[];
}

export function matchOf(own: OwnKept, areas: readonly ShiftArea[]): OwnMatch {
  const known = new Set(areas.map(({ code }) => code));
  const given = new Map(own.values);
  const used = own.values.filter(([code, value]) => known.has(code) && value !== null);
  const sum = (rows: OwnKept['values']): number =>
    rows.reduce((all, [, value]) => all + (value ?? 0), 0);
  return {
    rows: own.values.length,
    used: used.length,
    total: sum(own.values),
    usedTotal: sum(used),
    unmatched: own.values.flatMap(([code]) => (known.has(code) ? [] : [code])),
    absent: areas.flatMap(({ code, name }) => ((given.get(code) ?? null) === null ? [name] : [])),
  };
}

/** A file that was not taken, and everything that is wrong with it. */
export interface Refused {
  readonly fileName: string;
  readonly problems: readonly OwnProblem['message'][];
}
