/** The areas of a scenario as a table: the same columns on screen, on paper and in the file. */

import { indicator, isIndicatorId } from '../../indicators/registry.ts';
import { roundToPence } from '../../shift/round-to-pence.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { AreaTables } from '../inputs.ts';
import { measureName } from './outcome-words.ts';
import type { SubjectFigures } from './subject.ts';

/** One area. Pounds are whole pence; null is no figure, never 0. */
export interface ShiftRow {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** null where nobody is counted */
  readonly people: number | null;
  readonly need: number | null;
  /** pounds now: published at this level, or the user's own */
  readonly before: number | null;
  /** before + change; null without a before */
  readonly after: number | null;
  readonly change: number;
  readonly beforePerHead: number | null;
  readonly afterPerHead: number | null;
  readonly changePerHead: number | null;
  /** what it would have of the change by head; null for an area set aside */
  readonly byHead: number | null;
  readonly fromByHead: number | null;
  /** of the money shared out, a fraction; null for an area set aside */
  readonly targetShare: number | null;
  /** as the pot's publisher gives it, a fraction */
  readonly publishedDistance: number | null;
  /** from this scenario's own target, fractions; null wherever it may not be shown */
  readonly distanceBefore: number | null;
  readonly distanceAfter: number | null;
  /** the area's figure of the measure that £ a head is read against */
  readonly deprivation: number | null;
  /** why it takes no part; null where it does */
  readonly setAside: string | null;
}

export type ShiftColumnId = keyof ShiftRow;
/** pounds: to the penny in a file. perHead: pounds a head. share: a fraction, shown in percent. */
export type ShiftColumnKind = 'text' | 'people' | 'pounds' | 'perHead' | 'share' | 'need' | 'score';

export interface ShiftColumn {
  readonly id: ShiftColumnId;
  readonly head: string;
  /** the whole of what it holds, for a tooltip and a file's head */
  readonly title: string;
  readonly kind: ShiftColumnKind;
}

export interface ShiftTableModel {
  readonly columns: readonly ShiftColumn[];
  readonly rows: readonly ShiftRow[];
  readonly totals: ShiftTotals;
}

/** The sums of the columns that add up. */
export interface ShiftTotals {
  readonly people: number;
  /** of the areas that have one; null where none has */
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number;
  readonly byHead: number;
  readonly beforePerHead: number | null;
  readonly afterPerHead: number | null;
  readonly changePerHead: number | null;
}

const sumPence = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 100), 0) / 100;

/** Names of districts and upper-tier authorities, by which the areas beneath name where they lie. */
export const parentNames = (tables: AreaTables | undefined): ReadonlyMap<string, string> =>
  new Map(
    [tables?.ltla, tables?.utla].flatMap(
      (table) => table?.codes.map((code, i) => [code, table.names[i] ?? code] as const) ?? [],
    ),
  );

/** Where more is better, the figure is held with its sign turned: a reader sees it as it is published. */
const shownAsPublished = (measure: string, figure: number | null): number | null =>
  figure !== null && isIndicatorId(measure) && indicator(measure).direction === 'higherIsBetter'
    ? -figure
    : figure;

/** The table of one run. Columns that hold nothing for this scenario are left out. */
export function shiftTable(
  run: ScenarioRun,
  figures: Pick<SubjectFigures, 'parents' | 'denominator' | 'needWords'>,
  names: ReadonlyMap<string, string> = new Map(),
): ShiftTableModel {
  const why = new Map(run.setAside.map(({ code, reason }) => [code, reason]));
  const shared = run.outcome.areas.reduce((sum, row) => sum + (row.target ?? 0), 0);
  const evenly = byHeadToThePenny(run);
  const rows = run.outcome.areas.map((row, i): ShiftRow => {
    const byHead = evenly[i] ?? null;
    const area = run.areas[i];
    const parent = figures.parents[i] ?? null;
    const { population: heads, baseline: before, change } = row;
    const after =
      before === null ? null : (Math.round(before * 100) + Math.round(change * 100)) / 100;
    const perHead = (pounds: number | null): number | null =>
      pounds === null || !(heads > 0) ? null : pounds / heads;
    return {
      code: row.code,
      name: row.name,
      parent: parent === null ? null : (names.get(parent) ?? parent),
      people: heads > 0 ? heads : null,
      need: area?.need ?? null,
      before,
      after,
      change,
      beforePerHead: perHead(before),
      afterPerHead: perHead(after),
      changePerHead: row.changePerHead,
      byHead,
      fromByHead:
        byHead === null ? null : (Math.round(change * 100) - Math.round(byHead * 100)) / 100,
      targetShare: row.target === null || !(shared > 0) ? null : row.target / shared,
      publishedDistance: area?.publishedDistance ?? null,
      distanceBefore: row.distanceBefore,
      distanceAfter: row.distanceAfter,
      deprivation: shownAsPublished(run.settings.gradientMeasure, area?.deprivation ?? null),
      setAside: why.get(row.code) ?? null,
    };
  });
  // Money that only moves adds up to nothing: there is no share of it by head to compare with.
  const adds = run.outcome.change > 0;
  const holds = (id: ShiftColumnId): boolean =>
    (adds || (id !== 'byHead' && id !== 'fromByHead')) && rows.some((row) => row[id] !== null);
  return {
    columns: columnsOf(run, figures).filter(({ id }) => holds(id)),
    rows,
    totals: totalsOf(run, rows),
  };
}

/** NHS England prints allocations and distances, from which a target follows; it prints no target. */
const IMPLIED_TARGET = 'the target implied by the published allocation and distance';

/** Each area's part by head in whole pence, which add up to the change; null for an area set aside. */
function byHeadToThePenny({ outcome }: ScenarioRun): (number | null)[] {
  const rows = [...outcome.areas.keys()].filter((i) => outcome.areas[i]?.changeByHead != null);
  const exact = Float64Array.from(rows, (i) => (outcome.areas[i]?.changeByHead ?? 0) * 100);
  const unbound = (to: number) => new Float64Array(rows.length).fill(to);
  const all = Math.round(outcome.change * 100);
  const pence =
    rows.length === 0
      ? exact
      : roundToPence(
          exact,
          unbound(Number.NEGATIVE_INFINITY),
          unbound(Number.POSITIVE_INFINITY),
          all,
        );
  const out: (number | null)[] = outcome.areas.map(() => null);
  rows.forEach((row, k) => {
    out[row] = (pence[k] as number) / 100;
  });
  return out;
}

function columnsOf(
  { settings, countsBaseline }: ScenarioRun,
  { denominator, needWords }: Pick<SubjectFigures, 'denominator' | 'needWords'>,
): ShiftColumn[] {
  const gets = countsBaseline ? 'Change' : 'Gets';
  const whole = countsBaseline ? 'Change of money' : 'New money';
  const paced = settings.rule === 'paceOfChange';
  return [
    { id: 'name', head: 'Area', title: 'Area', kind: 'text' },
    { id: 'code', head: 'Code', title: 'Code', kind: 'text' },
    { id: 'parent', head: 'In', title: 'Area that it lies in', kind: 'text' },
    { id: 'people', head: 'People', title: `People: ${denominator}`, kind: 'people' },
    { id: 'need', head: 'Need', title: `Need: ${needWords}`, kind: 'need' },
    {
      id: 'deprivation',
      head: measureName(settings.gradientMeasure).replace(/,.*/, ''),
      title: `${measureName(settings.gradientMeasure)}: what £ a head is read against`,
      kind: 'score',
    },
    { id: 'before', head: 'Before', title: 'Money before', kind: 'pounds' },
    { id: 'change', head: gets, title: whole, kind: 'pounds' },
    { id: 'after', head: 'After', title: 'Money after: before + change', kind: 'pounds' },
    { id: 'beforePerHead', head: 'Before, a head', title: 'Money before, a head', kind: 'perHead' },
    { id: 'changePerHead', head: `${gets}, a head`, title: `${whole}, a head`, kind: 'perHead' },
    { id: 'afterPerHead', head: 'After, a head', title: 'Money after, a head', kind: 'perHead' },
    { id: 'byHead', head: 'By head', title: 'What it would have by head alone', kind: 'pounds' },
    {
      id: 'fromByHead',
      head: 'More than by head',
      title: 'More than by head alone; minus is less',
      kind: 'pounds',
    },
    {
      id: 'targetShare',
      head: 'Target share',
      title: 'Share of the money that the rule aims at, limits apart',
      kind: 'share',
    },
    {
      id: 'publishedDistance',
      head: 'Published distance',
      title: 'Distance from target as published; minus is under target',
      kind: 'share',
    },
    {
      id: 'distanceBefore',
      ...(paced
        ? {
            head: 'Distance after base growth',
            title: `Distance from ${IMPLIED_TARGET} after base growth, before convergence; minus is under target`,
          }
        : {
            head: 'Distance before',
            title: 'Distance from this scenario’s target before; minus is under target',
          }),
      kind: 'share',
    },
    {
      id: 'distanceAfter',
      head: 'Distance after',
      title: `Distance from ${paced ? IMPLIED_TARGET : 'this scenario’s target'} after; minus is under target`,
      kind: 'share',
    },
    { id: 'setAside', head: 'Set aside', title: 'Why it takes no part', kind: 'text' },
  ];
}

function totalsOf({ outcome }: ScenarioRun, rows: readonly ShiftRow[]): ShiftTotals {
  const held = rows.filter((row) => row.before !== null);
  const before = held.length === 0 ? null : sumPence(held.map((row) => row.before));
  const after = held.length === 0 ? null : sumPence(held.map((row) => row.after));
  const heads = held.reduce((sum, row) => sum + (row.people ?? 0), 0);
  const perHead = (pounds: number | null, all: number): number | null =>
    pounds === null || !(all > 0) ? null : pounds / all;
  return {
    people: outcome.population,
    before,
    after,
    change: sumPence(rows.map((row) => row.change)),
    byHead: outcome.change,
    beforePerHead: perHead(before, heads),
    afterPerHead: perHead(after, heads),
    changePerHead: perHead(outcome.change, outcome.population),
  };
}
