import { STATUS } from '../../../src/indicators/value.ts';
import { PUBLIC_HEALTH_YEARS, type PublicHealthYear } from '../../../src/pack/money-schemas.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { AreaList, BuildContext } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import { type ParquetColumn, writeParquet } from '../core/parquet.ts';
import { formerAndOtherAreas } from '../values/former-codes.ts';

export const OUTTURN = 'mhclg_revenue_outturn_by_service_2022-23_to_2024-25';
const NET = 'Public Health net_gbp';
const YEARS = Object.entries(PUBLIC_HEALTH_YEARS) as [PublicHealthYear, string][];

interface YearFigures {
  readonly values: Float64Array;
  readonly status: Uint8Array;
}
type Outturn = Readonly<Record<PublicHealthYear, YearFigures>>;

/** Authorities beside today's councils that reported public health spending, or councils since abolished. */
interface OtherAuthority {
  readonly year: string;
  readonly code: string;
  readonly name: string;
  readonly pounds: number;
}

export interface CouncilOutturn {
  readonly utla: Outturn;
  /** districts that are not upper-tier authorities too */
  readonly ltla: Outturn;
  readonly others: readonly OtherAuthority[];
  /** totals of a class of authority, dropped: they would count each council twice */
  readonly classTotals: number;
}

const none = (areas: AreaList): Outturn =>
  Object.fromEntries(
    YEARS.map(([id]) => [
      id,
      {
        values: new Float64Array(areas.count).fill(Number.NaN),
        status: new Uint8Array(areas.count).fill(STATUS.notPublished),
      },
    ]),
  ) as Outturn;

/**
 * Net expenditure on public health by council and year.
 * @throws Error where a council of England is unknown, comes twice in a year, or an upper-tier authority submitted no figure
 */
export function readCouncilOutturn(ctx: BuildContext): CouncilOutturn {
  const { utla, ltla } = ctx.geography;
  const outturn = { utla: none(utla), ltla: none(ltla) };
  const others: OtherAuthority[] = [];
  const kindOf = formerAndOtherAreas(ctx);
  const years = new Map(YEARS.map(([id, year]) => [year, id]));
  const seen = new Set<string>();
  let classTotals = 0;
  const columns = ['financial_year', 'ons_code', 'name', 'class', 'status', NET];
  ctx.sources.eachRow(OUTTURN, { columns }, (row: CsvRow) => {
    const year = row.text('financial_year');
    const id = years.get(year);
    if (id === undefined) row.fail('financial_year', `${[...years.keys()].join(', ')} expected`);
    const status = row.text('status');
    if (status === 'total') {
      classTotals += 1;
      return;
    }
    if (status !== 'submitted' && status !== 'not submitted')
      row.fail('status', 'submitted, not submitted or total expected');
    const code = row.text('ons_code');
    if (seen.has(`${year} ${code}`)) row.fail('ons_code', 'each authority once a year expected');
    seen.add(`${year} ${code}`);
    const level = utla.row(code) !== undefined ? 'utla' : 'ltla';
    const at = ctx.geography[level].row(code);
    if (at === undefined) addOther(row, year, kindOf, others);
    else set(row, outturn[level][id], at, status === 'submitted', level === 'utla');
  });
  return { ...outturn, others, classTotals };
}

function set(row: CsvRow, figures: YearFigures, at: number, submitted: boolean, due: boolean) {
  if (!submitted) {
    figures.status[at] = STATUS.missing;
    return;
  }
  const net = due ? row.number(NET) : row.optionalNumber(NET);
  if (net === null) return;
  if (!Number.isInteger(net)) row.fail(NET, 'whole pounds expected');
  figures.values[at] = net;
  figures.status[at] = STATUS.present;
}

function addOther(
  row: CsvRow,
  year: string,
  kindOf: ReturnType<typeof formerAndOtherAreas>,
  others: OtherAuthority[],
) {
  const code = row.text('ons_code');
  // A code of a council, known neither today nor before, is a mistake; police, fire and parks are not councils.
  if (/^E(06|07|08|09|10)/.test(code) && kindOf(code) === undefined)
    row.fail('ons_code', 'the code of a council, of today or before, expected');
  const net = row.optionalNumber(NET);
  if (net !== null) others.push({ year, code, name: row.text('name'), pounds: net });
}

/** What authorities other than today's upper tier reported: districts, combined authorities and those abolished since. */
function besideUpperTier({ ltla, others }: CouncilOutturn, id: PublicHealthYear, year: string) {
  const districts = ltla[id].values.filter((net) => !Number.isNaN(net));
  const other = others.filter((each) => each.year === year);
  return {
    districts: districts.length,
    otherAuthorities: other.length,
    pounds:
      districts.reduce((sum, net) => sum + net, 0) +
      other.reduce((sum, each) => sum + each.pounds, 0),
  };
}

/** money/utla.parquet and money/ltla.parquet, with what is missing and what stands beside them in the report. */
export function buildCouncilOutturn(ctx: BuildContext): void {
  const { geography, output, sources } = ctx;
  const outturn = readCouncilOutturn(ctx);
  const upper = new Set(geography.utla.codes);
  const rows = {
    utla: [...geography.utla.codes.keys()],
    ltla: [...geography.ltla.codes.keys()].filter(
      (row) => !upper.has(geography.ltla.codes[row] as string),
    ),
  };
  for (const level of ['utla', 'ltla'] as const) {
    const pick = (column: ArrayLike<number>) => rows[level].map((row) => column[row] as number);
    const columns: ParquetColumn[] = [
      {
        name: 'code',
        type: 'string',
        data: rows[level].map((row) => geography[level].codes[row] as string),
      },
    ];
    for (const [id] of YEARS) {
      const { values, status } = outturn[level][id];
      columns.push({ name: id, type: 'int', data: pick(values) });
      columns.push({ name: `${id}_status`, type: 'int', data: pick(status) });
    }
    const { period } = sources.entry(OUTTURN);
    output.add(packPath.moneyCouncil(level), writeParquet(columns, { sources: OUTTURN, period }), {
      level,
      theme: 'money',
    });
  }
  output.report('money.council', {
    classTotalsDropped: outturn.classTotals,
    years: YEARS.map(([id, year]) => ({
      year,
      besideUpperTier: besideUpperTier(outturn, id, year),
      notSubmitted: (['utla', 'ltla'] as const).flatMap((level) =>
        rows[level]
          .filter((row) => outturn[level][id].status[row] === STATUS.missing)
          .map((row) => ({
            level,
            code: geography[level].codes[row] as string,
            name: geography[level].names[row] as string,
          })),
      ),
      otherAuthorities: outturn.others
        .filter((other) => other.year === year)
        .map(({ code, name, pounds }) => ({ code, name, pounds })),
    })),
  });
}
