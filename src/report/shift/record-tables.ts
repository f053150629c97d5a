/** The tables of a decision record: all areas where two pages hold them, else by the area above with both ends. */
import { formatNumber } from '../../indicators/format.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import { formatPerHead } from './outcome-words.ts';
import { formatPounds } from './scenario-sentence.ts';
import { type ShiftRow, shiftTable } from './shift-table.ts';
import { type ShiftSubject, type Stage, stageOf, unitCount, unitPlural } from './subject.ts';

export interface RecordTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly string[];
    readonly kind: 'area' | 'total';
  }[];
  readonly note: string | null;
}

/** More than these do not fit beside the rest on two pages. */
export const MOST_ROWS = 24;
const MOST_PARENTS = 12;
/** How many areas of each end stand beside a table of so many rows. */
const endsBeside = (rows: number): number => (rows <= 6 ? 5 : 3);

const signed = (pounds: number | null): string =>
  pounds === null
    ? '–'
    : `${Math.round(pounds) > 0 ? '+' : ''}${formatPounds(Math.round(pounds), 0)}`;

/** Sums of rows as a row; figures that lack in any are left out of it. */
function sumRow(
  rows: readonly ShiftRow[],
): Pick<ShiftRow, 'people' | 'before' | 'change' | 'after' | 'fromByHead' | 'changePerHead'> {
  const sum = (of: (row: ShiftRow) => number | null): number =>
    Math.round(rows.reduce((all, row) => all + (of(row) ?? 0), 0) * 100) / 100;
  const has = rows.some((row) => row.before !== null);
  const people = sum((row) => row.people);
  const change = sum((row) => row.change);
  return {
    people,
    change,
    before: has ? sum((row) => row.before) : null,
    after: has ? sum((row) => row.after) : null,
    fromByHead: rows.some((row) => row.fromByHead !== null) ? sum((row) => row.fromByHead) : null,
    changePerHead: people > 0 ? change / people : null,
  };
}

/** The first column is the area; money before and after stand only where the scenario has them. */
function tableOf(
  caption: string,
  first: string,
  rows: readonly {
    name: string;
    id: string;
    kind: 'area' | 'total';
    row: ReturnType<typeof sumRow>;
  }[],
  { countsBaseline, outcome }: ScenarioRun,
  note: string | null,
): RecordTable {
  // Money that only moves has no share by head to compare with.
  const adds = outcome.change > 0;
  const hasBefore = rows.some(({ row }) => row.before !== null);
  const gets = countsBaseline ? 'Change' : 'Gets';
  return {
    caption,
    heads: [
      first,
      'People',
      ...(hasBefore ? ['Before'] : []),
      gets,
      ...(hasBefore ? ['After'] : []),
      'A head',
      ...(adds ? ['Against by head'] : []),
    ],
    rows: rows.map(({ name, id, kind, row }) => ({
      id,
      kind,
      cells: [
        name,
        row.people === null ? 'none counted' : formatNumber(Math.round(row.people)),
        ...(hasBefore
          ? [row.before === null ? 'none published' : formatPounds(row.before, 0)]
          : []),
        formatPounds(row.change, 0),
        ...(hasBefore ? [row.after === null ? '–' : formatPounds(row.after, 0)] : []),
        row.changePerHead === null ? '–' : formatPerHead(row.changePerHead),
        ...(adds ? [kind === 'total' ? '' : signed(row.fromByHead)] : []),
      ],
    })),
    note,
  };
}

export function recordTables(
  subject: ShiftSubject,
  names: ReadonlyMap<string, string>,
): RecordTable[] {
  const stage = stageOf(subject, false);
  const { rows } = shiftTable(stage.run, stage.figures, names);
  if (rows.length > MOST_ROWS) {
    const above = byParent(stage, rows);
    const ends = endsBeside(above[0]?.rows.length ?? 0);
    return [...above, endsTable(stage, rows, ends, 'The CSV file has every area.')];
  }
  const { settings } = stage.run;
  const all = tableOf(
    `Every area: ${unitCount(rows.length, settings.unit)}`,
    'Area',
    [
      ...[...rows]
        .sort((a, b) => (b.changePerHead ?? -1) - (a.changePerHead ?? -1))
        .map((row) => ({
          name: row.setAside === null ? row.name : `${row.name} (set aside)`,
          id: row.code,
          kind: 'area' as const,
          row,
        })),
      { name: 'Total', id: 'total', kind: 'total' as const, row: sumRow(rows) },
    ],
    stage.run,
    null,
  );
  if (subject.beneath === null || rows.length > MOST_ROWS / 2) return [all];
  const beneath = stageOf(subject, true);
  const wards = shiftTable(beneath.run, beneath.figures, names).rows;
  return [
    all,
    endsTable(
      beneath,
      wards,
      endsBeside(rows.length),
      `The ${formatNumber(wards.length)} wards beneath add up to their areas, to a penny a ward; the CSV file has them all.`,
    ),
  ];
}

/** Sums by the area above; nothing where there is one area above, or too many. */
function byParent({ run }: Stage, rows: readonly ShiftRow[]): RecordTable[] {
  const groups = new Map<string, ShiftRow[]>();
  for (const row of rows) {
    const parent = row.parent ?? 'Elsewhere';
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [row]);
    else group.push(row);
  }
  if (groups.size < 2 || groups.size > MOST_PARENTS) return [];
  const sums = [...groups].map(([name, own]) => ({
    name: `${name} (${formatNumber(own.length)})`,
    id: name,
    kind: 'area' as const,
    row: sumRow(own),
  }));
  return [
    tableOf(
      `By the area above: sums of ${unitCount(rows.length, run.settings.unit)}`,
      'Area',
      [
        ...sums.sort((a, b) => (b.row.changePerHead ?? -1) - (a.row.changePerHead ?? -1)),
        { name: 'Total', id: 'total', kind: 'total', row: sumRow(rows) },
      ],
      run,
      null,
    ),
  ];
}

/** The areas with most and least a head. Those whose money does not change are counted elsewhere, and no end. */
function endsTable(
  { run, figures }: Stage,
  rows: readonly ShiftRow[],
  ends: number,
  note: string,
): RecordTable {
  const ordered = rows
    .filter((row) => row.changePerHead !== null && row.setAside === null && row.change !== 0)
    .sort((a, b) => (b.changePerHead as number) - (a.changePerHead as number));
  const all = ordered.length <= ends * 2;
  const shown = all ? ordered : [...ordered.slice(0, ends), ...ordered.slice(-ends)];
  const plural = unitPlural(figures.unit);
  const whose = run.outcome.nothing.areas > 0 ? ' of those that change' : '';
  return tableOf(
    all
      ? `The ${plural}${whose}`
      : `The ${ends} ${plural} with most and the ${ends} with least a head${whose}`,
    'Area',
    shown.map((row) => ({
      name: row.parent === null ? row.name : `${row.name}, ${row.parent}`,
      id: row.code,
      kind: 'area' as const,
      row,
    })),
    run,
    note,
  );
}
