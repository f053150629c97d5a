import { indicator, periodAt } from '../../../src/indicators/registry.ts';
import { STATUS } from '../../../src/indicators/value.ts';
import type { Level } from '../../../src/place/levels.ts';
import type { BuildContext } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import { codesOf, rowOf } from './areas.ts';
import { formerAndOtherAreas, NotJoined } from './former-codes.ts';
import { type Period, yearsPeriod } from './period.ts';
import type { SeriesStore } from './series-store.ts';
import type { ValueColumn, ValueStore } from './store.ts';

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

const SEX_OF: Readonly<Record<string, Sex>> = {
  Male: 'male',
  Female: 'female',
  Males: 'male',
  Females: 'female',
};

/** The sex that a source's row is of. @throws Error where it is neither, naming what was found */
export function sexOf(row: CsvRow): Sex | undefined {
  const column = row.columns.includes('Sex') ? 'Sex' : 'sex';
  const text = row.text(column);
  if (text === 'Persons') return undefined;
  const sex = SEX_OF[text];
  if (sex === undefined) row.fail(column, `one of ${Object.keys(SEX_OF).join(', ')} expected`);
  return sex;
}

/** Life expectancy in years: what any area's can be. */
export const YEARS = { minimum: 40, maximum: 110 } as const;

const LATEST = 'le_local_areas_2021-23';
const EARLIER = 'le_local_areas_2001-03_to_2016-18';

/** Levels at which ONS publishes 2021-23. */
const LEVELS_2021_23 = ['england', 'region', 'icb', 'utla', 'ltla'] as const satisfies Level[];
/** Levels that the periods before were published at too. */
const EARLIER_LEVELS = ['england', 'region', 'utla', 'ltla'] as const satisfies Level[];

/** The area kinds of the 2021-23 file that are England's, and those that are not held here. */
const SHOWN_TYPES = ['Local Areas', 'Integrated Care Board', 'Region', 'Country'];
const OTHER_TYPES = ['Combined Authority', 'Scottish Health Board', 'Welsh Health Board'];

/**
 * ONS life expectancy at birth: 2021-23 with limits as values, and every period as series. The
 * City of London and the Isles of Scilly have none published.
 */
export function buildOfficialLifeExpectancy(
  ctx: BuildContext,
  store: ValueStore,
  series: SeriesStore,
): void {
  const kindOf = formerAndOtherAreas(ctx);
  const period: Period = { words: '2021-23', start: 2021 };
  const columns = new Map<string, Required<ValueColumn>>();
  for (const level of LEVELS_2021_23)
    for (const sex of SEXES) {
      const id = `life_expectancy_${sex}`;
      if (periodAt(indicator(id), level) !== period.words)
        throw new Error(`registry: ${id} at ${level} is not said to be of ${period.words}`);
      columns.set(`${level}/${sex}`, blankColumn(codesOf(ctx.geography, level).length));
    }

  const notJoined = new NotJoined();
  const headings = [
    'Period',
    'Area type',
    'Area code',
    'Area name',
    'Sex',
    'Age group',
    'Life expectancy',
    'Lower confidence interval',
    'Upper confidence interval',
  ];
  ctx.sources.eachRow(LATEST, { columns: headings }, (row: CsvRow) => {
    if (row.text('Period') !== '2021 to 2023') row.fail('Period', '2021 to 2023 expected');
    if (row.text('Age group') !== '<1') row.fail('Age group', '<1, at birth, expected');
    const type = row.text('Area type');
    const code = row.text('Area code');
    if (!SHOWN_TYPES.includes(type) && !OTHER_TYPES.includes(type))
      row.fail('Area type', `one of ${[...SHOWN_TYPES, ...OTHER_TYPES].join(', ')} expected`);
    const levels = LEVELS_2021_23.filter(
      (level) => rowOf(ctx.geography, level, code) !== undefined,
    );
    if (levels.length === 0) {
      const kind = kindOf(code);
      if (kind === undefined)
        row.fail('Area code', 'the code of an area of England of 2025 expected');
      notJoined.add(kind, code, row.text('Area name'));
      return;
    }
    const sex = sexOf(row);
    if (sex === undefined) row.fail('Sex', 'Male or Female expected');
    const value = row.number('Life expectancy', YEARS);
    const lower = row.number('Lower confidence interval', YEARS);
    const upper = row.number('Upper confidence interval', YEARS);
    if (lower > value || upper < value)
      row.fail('Life expectancy', `a value between its limits ${lower} and ${upper} expected`);
    for (const level of levels) {
      const at = rowOf(ctx.geography, level, code) as number;
      const column = columns.get(`${level}/${sex}`) as Required<ValueColumn>;
      if (column.status[at] === STATUS.present) row.fail('Area code', 'each area once expected');
      column.values[at] = value;
      column.lower[at] = lower;
      column.upper[at] = upper;
      column.status[at] = STATUS.present;
      series.add(level, `life_expectancy_${sex}`, {
        code: codesOf(ctx.geography, level)[at] as string,
        period,
        value,
        lower,
        upper,
        breaksBefore: true,
      });
    }
  });
  for (const [key, column] of columns) {
    const [level, sex] = key.split('/') as [Level, Sex];
    store.set(level, `life_expectancy_${sex}`, column);
  }
  ctx.output.report(`values.notJoined.${LATEST}`, notJoined.report);
  ctx.output.report(
    'values.noOfficialLifeExpectancy',
    ctx.geography.ltla.names.filter((_, row) =>
      Number.isNaN(columns.get('ltla/male')?.values[row]),
    ),
  );
  addEarlierPeriods(ctx, series, kindOf);
}

/** 2001-03 to 2016-18, without limits; only for areas that still are. */
function addEarlierPeriods(
  ctx: BuildContext,
  series: SeriesStore,
  kindOf: (code: string) => string | undefined,
): void {
  const notJoined = new NotJoined();
  const headings = ['area_code', 'area_name', 'sex', 'age', 'period', 'LE'];
  ctx.sources.eachRow(EARLIER, { columns: headings }, (row: CsvRow) => {
    if (row.text('age') !== 'birth') return;
    const code = row.text('area_code');
    const levels = EARLIER_LEVELS.filter(
      (level) => rowOf(ctx.geography, level, code) !== undefined,
    );
    if (levels.length === 0) {
      const kind = kindOf(code);
      if (kind === undefined)
        row.fail('area_code', 'a code of 2025, or one known to be old, expected');
      notJoined.add(kind, code, row.text('area_name'));
      return;
    }
    const sex = sexOf(row);
    if (sex === undefined) row.fail('sex', 'Males or Females expected');
    const period = yearsPeriod(row.text('period'));
    if (period === null) row.fail('period', 'first and last year, e.g. 2016-2018, expected');
    const value = row.number('LE', YEARS);
    for (const level of levels) {
      const at = rowOf(ctx.geography, level, code) as number;
      const held = series.add(level, `life_expectancy_${sex}`, {
        code: codesOf(ctx.geography, level)[at] as string,
        period,
        value,
        lower: Number.NaN,
        upper: Number.NaN,
        breaksBefore: false,
      });
      if (held !== undefined) row.fail('period', 'each area and period once expected');
    }
  });
  ctx.output.report(`values.notJoined.${EARLIER}`, notJoined.report);
}

/** A column of areas none of which has a figure published. */
export function blankColumn(rows: number): Required<ValueColumn> {
  const blank = () => new Float64Array(rows).fill(Number.NaN);
  return {
    values: blank(),
    lower: blank(),
    upper: blank(),
    status: new Uint8Array(rows).fill(STATUS.notPublished),
  };
}
