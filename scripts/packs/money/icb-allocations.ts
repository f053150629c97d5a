import {
  ICB_POTS,
  type IcbPot,
  MONEY_ICB_COLUMNS,
  type PotColumn,
  potColumns,
} from '../../../src/pack/money-schemas.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { BuildContext } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import { type ParquetColumn, writeParquet } from '../core/parquet.ts';
import type { IcbCodes } from './icb-codes.ts';

/** `money`: the file has £ thousand; `pounds`: £; `fraction`: 0.0034 is 0.34%. */
type Unit = 'money' | 'pounds' | 'fraction';
type Headings = Readonly<Record<PotColumn, readonly [heading: string, unit: Unit]>>;

interface PotSource {
  readonly id: string;
  readonly headings: Headings;
}

const SHARED = {
  baseline_2024_25: ['2024/25 Adjusted recurrent baseline (£k)', 'money'],
  distance_2024_25: ['2024/25 Distance from target (%)', 'fraction'],
  base_growth: ['2025/26 Base growth (%)', 'fraction'],
  convergence: ['2025/26 Convergence (%)', 'fraction'],
  distance_2025_26: ['2025/26 Post-convergence distance from target (%)', 'fraction'],
  recurrent_2025_26: ['2025/26 Recurrent allocation (£k)', 'money'],
  growth: ['2025/26 Recurrent allocation growth (%)', 'fraction'],
} as const;

const SOURCES: Readonly<Record<IcbPot, PotSource>> = {
  core: {
    id: 'nhse_icb_core_allocations_2025-26',
    headings: {
      ...SHARED,
      target_2024_25: ['2024/25 Fair shares target (£k)', 'money'],
      per_head: ['2025/26 Recurrent allocation £/head', 'pounds'],
      allocation: ['2025/26 Total allocation (£k)', 'money'],
    },
  },
  primary_medical_care: {
    id: 'nhse_icb_primary_medical_care_allocations_2025-26',
    headings: {
      ...SHARED,
      target_2024_25: ['2024/25 Fair shares target', 'money'],
      per_head: ['2025/26 Revised recurrent allocation £/head', 'pounds'],
      allocation: ['Revised recurrent allocation (£k)', 'money'],
    },
  },
};

const CODE = 'ICB23';
const NAME = 'Integrated Care Board (ICB)';
/** Money columns of the two pots whose ICBs must sum to the file's own England line. */
const SUMMED = ['baseline_2024_25', 'recurrent_2025_26', 'allocation'] as const;
/** £: what 42 figures given to a millionth of £1,000 may differ by from their sum. */
const SUM_SLACK = 1;

/** £ from the file's £ thousand, to the penny. */
const pounds = (thousands: number) => Math.round(thousands * 100_000) / 100;

function figure(row: CsvRow, [heading, unit]: readonly [string, Unit]): number {
  if (unit === 'fraction') return row.number(heading, { minimum: -1, maximum: 1 });
  const value = row.number(heading, { minimum: 0 });
  return unit === 'money' ? pounds(value) : value;
}

export interface PotFigures {
  readonly columns: Readonly<Record<PotColumn, Float64Array>>;
  /** England's allocation, £, as the file has it */
  readonly england: number;
}

/**
 * One ICB allocation file: a line of groups, the heading, 42 ICBs, the heading again with regions and
 * England below it.
 * @throws Error where an ICB is unknown, absent or given twice, or the ICBs don't sum to England's line
 */
export function readPot({ sources, geography }: BuildContext, codes: IcbCodes, pot: IcbPot) {
  const { id, headings } = SOURCES[pot];
  const { icb } = geography;
  const { file } = sources.entry(id);
  const columns = Object.fromEntries(
    Object.keys(headings).map((name) => [name, new Float64Array(icb.count).fill(Number.NaN)]),
  ) as Record<PotColumn, Float64Array>;
  const seen = new Set<number>();
  let england: CsvRow | undefined;
  let below = false;
  const rows = sources.readCsv(id, {
    columns: [CODE, NAME, ...Object.values(headings).map(([heading]) => heading)],
    skipLines: 1,
    rows: null,
  });
  for (const row of rows) {
    // The second block has the region's code where the first has the ICB's.
    if (row.text(CODE) === 'R23') below = true;
    else if (row.text(CODE) === 'Total') england = row;
    else if (!below) {
      const at =
        codes.byNhsCode.get(row.text(CODE)) ??
        row.fail(CODE, 'the NHS code of an ICB, like QK1, expected');
      if (seen.has(at)) row.fail(CODE, 'each ICB once expected');
      seen.add(at);
      for (const [name, column] of Object.entries(headings))
        columns[name as PotColumn][at] = figure(row, column);
    }
  }
  if (seen.size !== icb.count)
    throw new Error(`${file}: ${seen.size} ICBs found, ${icb.count} expected`);
  if (!england) throw new Error(`${file}: no line "Total" for England`);
  for (const name of SUMMED) {
    const given = figure(england, headings[name]);
    const sum = columns[name].reduce((total, each) => total + each, 0);
    if (Math.abs(sum - given) > SUM_SLACK)
      throw new Error(`${file}: the ICBs' ${name} sum to £${sum}, England's line says £${given}`);
  }
  return { columns, england: figure(england, headings.allocation) } satisfies PotFigures;
}

/** money/icb.parquet. */
export function buildIcbAllocations(ctx: BuildContext, codes: IcbCodes): void {
  const { geography, output } = ctx;
  const nhsCodes: string[] = [];
  for (const [nhsCode, row] of codes.byNhsCode) nhsCodes[row] = nhsCode;
  const data = new Map<string, ParquetColumn>([
    ['code', { name: 'code', type: 'string', data: geography.icb.codes }],
    ['nhs_code', { name: 'nhs_code', type: 'string', data: nhsCodes }],
  ]);
  const england: Record<string, number> = {};
  for (const pot of ICB_POTS) {
    const figures = readPot(ctx, codes, pot);
    england[pot] = figures.england;
    for (const [column, name] of potColumns(pot))
      data.set(name, { name, type: 'double', data: figures.columns[column] });
  }
  output.add(
    packPath.moneyIcb,
    writeParquet(
      MONEY_ICB_COLUMNS.map((name) => data.get(name) as ParquetColumn),
      { sources: ICB_POTS.map((pot) => SOURCES[pot].id).join(), period: '2025/26' },
    ),
    { level: 'icb', theme: 'money' },
  );
  output.report('money.englandAllocations', england);
}
