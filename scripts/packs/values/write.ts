import { INDICATORS, indicator, periodAt } from '../../../src/indicators/registry.ts';
import { type Indicator, THEMES } from '../../../src/indicators/types.ts';
import { STATUS } from '../../../src/indicators/value.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { Level } from '../../../src/place/levels.ts';
import { LEVELS } from '../../../src/place/levels.ts';
import type { BuildContext } from '../core/context.ts';
import { type ParquetColumn, writeParquet } from '../core/parquet.ts';
import { codesOf } from './areas.ts';
import type { SeriesStore } from './series-store.ts';
import { countAbsences, type ValueStore } from './store.ts';

/** No values file may be larger than this: 2 MB. */
const LARGEST_FILE = 2_000_000;

/** Writes values/<level>/<theme>.parquet for all that the store holds. */
export function writeValues(ctx: BuildContext, store: ValueStore): void {
  const absences: Record<string, Record<string, Record<string, number>>> = {};
  for (const level of Object.keys(LEVELS) as Level[]) {
    const absencesHere: Record<string, Record<string, number>> = {};
    for (const theme of Object.keys(THEMES)) {
      const indicators = INDICATORS.filter(
        (each: Indicator) => each.theme === theme && each.levels[level] !== undefined,
      );
      if (indicators.length === 0) continue;
      const columns: ParquetColumn[] = [
        { name: 'code', type: 'string', data: codesOf(ctx.geography, level) },
      ];
      for (const each of indicators) {
        const absent = addColumns(columns, level, each, store);
        if (Object.keys(absent).length > 0) absencesHere[each.id] = absent;
      }
      for (const { name, data } of store.extras.filter(
        (extra) => extra.level === level && extra.theme === theme,
      ))
        columns.push({ name, type: 'int', data });
      const bytes = writeParquet(columns, {
        sources: distinct(indicators.flatMap((each) => each.sources)).join(','),
        period: distinct(indicators.map((each) => periodAt(each, level))).join('; '),
      });
      const path = packPath.values(level, theme);
      if (bytes.length >= LARGEST_FILE)
        throw new Error(`${path}: ${bytes.length} bytes, under ${LARGEST_FILE} expected`);
      ctx.output.add(path, bytes, { level, theme });
    }
    absences[level] = absencesHere;
  }
  ctx.output.report('values.absent', absences);
}

/** Adds the columns of one indicator, and returns how many of its figures are absent, by reason. */
function addColumns(
  columns: ParquetColumn[],
  level: Level,
  { id, unit }: Indicator,
  store: ValueStore,
): Record<string, number> {
  const { values, status, lower, upper } = store.get(level, id);
  // People are counted whole; a share of a person is what scaling a census leaves behind.
  const written = unit === 'people' ? values.map(Math.round) : values;
  const whole = written.every((value) => Number.isNaN(value) || Number.isInteger(value));
  columns.push({ name: id, type: whole ? 'int' : 'float', data: written });
  if (status.some((each) => each !== STATUS.present))
    columns.push({ name: `${id}_status`, type: 'int', data: status });
  if (lower) columns.push({ name: `${id}_lower`, type: 'float', data: lower });
  if (upper) columns.push({ name: `${id}_upper`, type: 'float', data: upper });
  return countAbsences(status);
}

/** Writes series/<level>/<indicator>.parquet for all series. */
export function writeSeries(ctx: BuildContext, series: SeriesStore): void {
  for (const [level, id, rows] of series) {
    const { sources } = indicator(id);
    const bytes = writeParquet(
      [
        { name: 'code', type: 'string', data: rows.map((row) => row.code) },
        { name: 'period', type: 'string', data: rows.map((row) => row.period.words) },
        { name: 'period_start', type: 'float', data: rows.map((row) => row.period.start) },
        { name: 'value', type: 'float', data: rows.map((row) => row.value) },
        { name: 'lower', type: 'float', data: rows.map((row) => row.lower) },
        { name: 'upper', type: 'float', data: rows.map((row) => row.upper) },
        { name: 'breaks_before', type: 'boolean', data: rows.map((row) => row.breaksBefore) },
      ],
      {
        sources: sources.join(','),
        period: `${rows[0]?.period.words} to ${rows.at(-1)?.period.words}`,
      },
    );
    ctx.output.add(packPath.series(level, id), bytes, { level, theme: 'series' });
  }
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
