import { indicator, periodAt } from '../../../src/indicators/registry.ts';
import { STATUS } from '../../../src/indicators/value.ts';
import type { Level } from '../../../src/place/levels.ts';
import type { BuildContext } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import { codesOf, rowOf } from './areas.ts';
import { formerAndOtherAreas, NotJoined } from './former-codes.ts';
import { isoPeriod, type Period } from './period.ts';
import type { SeriesRow, SeriesStore } from './series-store.ts';
import type { ValueColumn, ValueStore } from './store.ts';

interface LocalStatistic {
  readonly source: string;
  /** as its `indicator` column says */
  readonly name: string;
  readonly maximum: number;
}

/** Indicators of health/local_statistics by registry id. */
const LOCAL_STATISTICS: Readonly<Record<string, LocalStatistic>> = {
  healthy_life_expectancy_male: {
    source: 'healthy-life-expectancy',
    name: 'Male healthy life expectancy',
    maximum: 100,
  },
  healthy_life_expectancy_female: {
    source: 'healthy-life-expectancy',
    name: 'Female healthy life expectancy',
    maximum: 100,
  },
  preventable_cardiovascular_mortality: {
    source: 'preventable-cardiovascular-mortality-england',
    name: 'Preventable cardiovascular mortality (England)',
    maximum: 1000,
  },
  adult_obesity: {
    source: 'adult-obesity-prevalence',
    name: 'Adult obesity prevalence',
    maximum: 100,
  },
  smoking: { source: 'cigarette-smokers', name: 'Cigarette smokers', maximum: 100 },
  child_poverty_before_housing_costs: {
    source: 'children-in-relative-poverty',
    name: 'Children in relative poverty before housing costs',
    maximum: 100,
  },
  child_poverty_after_housing_costs: {
    source: 'children-in-relative-poverty',
    name: 'Children in relative poverty after housing costs',
    maximum: 100,
  },
  early_cancer_diagnosis: {
    source: 'cancer-diagnosis-at-stage-1-and-2',
    name: 'Cancer diagnosis at stage 1 and 2',
    maximum: 100,
  },
  claimant_count: { source: 'claimant-count', name: 'Claimant Count', maximum: 100 },
  modelled_unemployment: {
    source: 'modelled-unemployment',
    name: 'Modelled unemployment rate',
    maximum: 100,
  },
};

/**
 * The publisher's marks on a figure that is not there: u, of low reliability, and c, confidential,
 * are withheld; x, not available, is not made for that area.
 */
const MARKS: Readonly<Record<string, number>> = {
  u: STATUS.suppressed,
  c: STATUS.suppressed,
  x: STATUS.notPublished,
};

const COLUMNS = [
  'areacd',
  'areanm',
  'indicator',
  'period',
  'observation',
  'lci_95',
  'uci_95',
  'status',
];

interface Observation extends SeriesRow {
  readonly status: number;
  /** true where the row stands under today's code of the area, not one of before */
  readonly current: boolean;
}

/**
 * The ten indicators by district and upper tier, latest period as values, all periods as series.
 */
export function buildLocalStatistics(
  ctx: BuildContext,
  store: ValueStore,
  series: SeriesStore,
): void {
  for (const source of new Set(Object.values(LOCAL_STATISTICS).map((each) => each.source)))
    readLocalStatistic(ctx, source, store, series);
}

/**
 * All indicators of one source. Districts that stand under an old and a new code (Barnsley,
 * Sheffield) come in once, as the row under the new code says.
 */
export function readLocalStatistic(
  ctx: BuildContext,
  source: string,
  store: ValueStore,
  series: SeriesStore,
): void {
  const kindOf = formerAndOtherAreas(ctx);
  const statistics = Object.entries(LOCAL_STATISTICS).filter(([, each]) => each.source === source);
  const ids = new Map(statistics.map(([id, { name }]) => [name, id]));
  const notJoined = new NotJoined();
  // Keyed `level/id/code/period`.
  const held = new Map<string, Observation>();
  const underBothCodes = new Map<string, string>();
  ctx.sources.eachRow(source, { columns: COLUMNS }, (row: CsvRow) => {
    const id = ids.get(row.text('indicator'));
    if (id === undefined)
      row.fail('indicator', `one of "${[...ids.keys()].join('", "')}" expected`);
    const code = row.text('areacd');
    const levels = (Object.keys(indicator(id).levels) as Level[]).filter(
      (level) => rowOf(ctx.geography, level, code) !== undefined,
    );
    if (levels.length === 0) {
      const kind = kindOf(code) ?? levelNotShown(ctx, code);
      if (kind === undefined)
        row.fail('areacd', 'a code of 2025, or one known to be old, expected');
      notJoined.add(kind, code, row.text('areanm'));
      return;
    }
    const read = readObservation(row, LOCAL_STATISTICS[id] as LocalStatistic);
    for (const level of levels) {
      const at = rowOf(ctx.geography, level, code) as number;
      const today = codesOf(ctx.geography, level)[at] as string;
      const observation = { ...read, code: today, current: today === code };
      const key = `${level}/${id}/${today}/${read.period.words}`;
      const before = held.get(key);
      if (before === undefined) held.set(key, observation);
      else if (before.current === observation.current)
        row.fail('areacd', `one row an area and period expected, this is the second of ${key}`);
      else {
        underBothCodes.set(today, row.text('areanm'));
        if (observation.current) held.set(key, observation);
      }
    }
  });
  for (const [code, name] of underBothCodes)
    notJoined.add('under an old and a new code, taken once under the new', code, name);
  ctx.output.report(`values.notJoined.${source}`, notJoined.report);
  for (const [id] of statistics) {
    const { levels } = indicator(id);
    for (const level of Object.keys(levels) as Level[])
      if (levels[level] === 'published') place(ctx, store, series, level, id, held);
  }
}

/** A current district in a source whose indicator is shown at upper tiers only, or the other way. */
function levelNotShown({ geography }: BuildContext, code: string): string | undefined {
  if (geography.ltla.row(code) !== undefined) return 'districts, at a level that is not shown';
  if (geography.utla.row(code) !== undefined) return 'upper tier, at a level that is not shown';
  return undefined;
}

function readObservation(
  row: CsvRow,
  { maximum }: LocalStatistic,
): Omit<Observation, 'code' | 'current'> {
  const period: Period | null = isoPeriod(row.text('period'));
  if (period === null) row.fail('period', 'a start and a length, e.g. 2022-01-01/P3Y, expected');
  const range = { minimum: 0, maximum };
  const value = row.optionalNumber('observation', range);
  const lower = row.optionalNumber('lci_95', range);
  const upper = row.optionalNumber('uci_95', range);
  const status = value === null ? MARKS[row.text('status')] : STATUS.present;
  if (status === undefined)
    row.fail(
      'status',
      `the mark of a blank observation (${Object.keys(MARKS).join(', ')}) expected`,
    );
  if ((lower === null) !== (upper === null)) row.fail('uci_95', 'both limits or neither expected');
  if (value !== null && lower !== null && upper !== null && (lower > value || upper < value))
    row.fail('observation', `a value between its limits ${lower} and ${upper} expected`);
  return {
    period,
    value: value === null ? Number.NaN : value,
    lower: lower === null ? Number.NaN : lower,
    upper: upper === null ? Number.NaN : upper,
    status,
    breaksBefore: false,
  };
}

function place(
  { geography }: BuildContext,
  store: ValueStore,
  series: SeriesStore,
  level: Level,
  id: string,
  held: ReadonlyMap<string, Observation>,
): void {
  const prefix = `${level}/${id}/`;
  const observations = [...held].filter(([key]) => key.startsWith(prefix)).map(([, each]) => each);
  const latest = observations.reduce<Observation | undefined>(
    (last, each) => (last === undefined || each.period.start > last.period.start ? each : last),
    undefined,
  );
  if (latest === undefined) throw new Error(`${id}: the source has no row of level ${level}`);
  const said = periodAt(indicator(id), level);
  if (said !== latest.period.words)
    throw new Error(
      `registry: ${id} at ${level} is said to be of ${said}; its source's latest period is ${latest.period.words}`,
    );
  const codes = codesOf(geography, level);
  const blank = () => new Float64Array(codes.length).fill(Number.NaN);
  const column = {
    values: blank(),
    lower: blank(),
    upper: blank(),
    status: new Uint8Array(codes.length).fill(STATUS.notPublished),
  };
  for (const observation of observations) {
    series.add(level, id, observation);
    if (observation.period.start !== latest.period.start) continue;
    const row = rowOf(geography, level, observation.code) as number;
    column.values[row] = observation.value;
    column.lower[row] = observation.lower;
    column.upper[row] = observation.upper;
    column.status[row] = observation.status;
  }
  const { values, status } = column;
  const withLimits: ValueColumn = indicator(id).interval ? column : { values, status };
  store.set(level, id, withLimits);
}
