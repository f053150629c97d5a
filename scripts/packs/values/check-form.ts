import * as z from 'zod/mini';
import { INDICATORS } from '../../../src/indicators/registry.ts';
import { type Indicator, THEMES } from '../../../src/indicators/types.ts';
import { STATUS } from '../../../src/indicators/value.ts';
import { EXTRA_VALUE_COLUMNS, packPath } from '../../../src/pack/schemas.ts';
import { LEVELS, type Level } from '../../../src/place/levels.ts';
import type { Finding } from '../core/finding.ts';
import { BUILD_REPORT } from '../core/output.ts';
import type { CommittedPacks } from './committed.ts';
import { countAbsences } from './store.ts';

export const ALL_LEVELS = Object.keys(LEVELS) as Level[];
const LARGEST_FILE = 2_000_000;

const at = (level: Level, theme: string) =>
  INDICATORS.filter((each: Indicator) => each.theme === theme && each.levels[level] !== undefined);

/** A finding from a list of what is wrong. */
export const finding = (
  check: string,
  wrong: readonly string[],
  right: string,
  figures?: Finding['figures'],
): Finding => ({
  check,
  ok: wrong.length === 0,
  detail: wrong.length === 0 ? right : `${wrong.length} wrong: ${wrong.slice(0, 8).join('; ')}`,
  ...(figures ? { figures } : {}),
});

/** Every indicator of the registry at each of its levels, no other column, and the areas' own codes. */
export async function checkRegistry(packs: CommittedPacks): Promise<Finding> {
  const wrong: string[] = [];
  let columns = 0;
  for (const level of ALL_LEVELS) {
    const codes = (await packs.areaCodes(level)).join();
    for (const theme of Object.keys(THEMES)) {
      const indicators = at(level, theme);
      if (indicators.length === 0) continue;
      const path = packPath.values(level, theme);
      const extra: Readonly<Record<string, readonly string[]>> = EXTRA_VALUE_COLUMNS;
      const known = new Set(['code', ...(extra[`${level}/${theme}`] ?? [])]);
      for (const { id, interval } of indicators) {
        columns += 1;
        for (const name of [id, `${id}_status`]) known.add(name);
        if (interval) for (const name of [`${id}_lower`, `${id}_upper`]) known.add(name);
      }
      const { names } = await packs.table(path);
      for (const { id, interval } of indicators)
        for (const name of interval ? [id, `${id}_lower`, `${id}_upper`] : [id])
          if (!names.includes(name)) wrong.push(`${path} has no ${name}`);
      for (const name of names)
        if (!known.has(name)) wrong.push(`${path} has ${name}, which the registry hasn't`);
      if ((await packs.codes(level, theme)).join() !== codes)
        wrong.push(`${path}: codes are not those of the areas of ${level}`);
    }
  }
  const known = new Set(
    ALL_LEVELS.flatMap((l) => Object.keys(THEMES).map((t) => packPath.values(l, t))),
  );
  for (const { path, bytes } of packs.files('values/')) {
    if (!known.has(path)) wrong.push(`${path} is of no level and theme`);
    if (bytes >= LARGEST_FILE) wrong.push(`${path} has ${bytes} bytes`);
  }
  return finding(
    'Values: the registry’s indicators at their levels',
    wrong,
    `${INDICATORS.length} indicators, ${columns} columns, rows as in the area files, each file under 2 MB`,
    { indicators: INDICATORS.length, columns },
  );
}

const absencesSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.number())));

/** Absent figures are null with a reason, as many of each reason as the build found: none has become zero. */
export async function checkAbsences(packs: CommittedPacks): Promise<Finding> {
  const report = packs.json(BUILD_REPORT) as Record<string, unknown>;
  const recorded = absencesSchema.parse(report['values.absent']);
  const wrong: string[] = [];
  const totals: Record<string, number> = { suppressed: 0, missing: 0, notPublished: 0 };
  for (const level of ALL_LEVELS)
    for (const theme of Object.keys(THEMES)) {
      const indicators = at(level, theme);
      if (indicators.length === 0) continue;
      // Decoding refuses a null without a reason, and a value with one.
      const { codes, columns } = await packs.theme(level, theme);
      for (const { id, unit } of indicators) {
        const column = columns.get(id);
        if (!column) continue;
        const found = countAbsences(column.status);
        const expected = recorded[level]?.[id] ?? {};
        if (JSON.stringify(sorted(found)) !== JSON.stringify(sorted(expected)))
          wrong.push(
            `${id} at ${level}: ${JSON.stringify(found)} absent, the build found ${JSON.stringify(expected)}`,
          );
        for (const [reason, count] of Object.entries(found))
          totals[reason] = (totals[reason] as number) + count;
        column.values.forEach((value, row) => {
          if (column.status[row] !== STATUS.present) return;
          if (unit === 'years' && value < 20) wrong.push(`${id} of ${codes[row]}: ${value} years`);
          const [lower, upper] = [column.lower?.[row], column.upper?.[row]];
          if ((lower ?? value) > value || (upper ?? value) < value)
            wrong.push(`${id} of ${codes[row]}: ${value} outside ${lower} to ${upper}`);
        });
      }
    }
  return finding(
    'Values: nothing missing has become zero',
    wrong,
    `${totals.suppressed} suppressed, ${totals.missing} missing, ${totals.notPublished} not published, all null, each with its reason, as the build recorded`,
    totals,
  );
}

const sorted = (counts: Record<string, number>) => Object.entries(counts).sort();

/** Series: each area and period once, in order; the last is the value shown; Barnsley and Sheffield once. */
export async function checkSeries(packs: CommittedPacks): Promise<Finding> {
  const wrong: string[] = [];
  const files = packs.files('series/');
  let rows = 0;
  const paths = new Set(files.map(({ path }) => path));
  for (const indicator of INDICATORS.filter(({ series }) => series))
    for (const level of ALL_LEVELS)
      if (
        indicator.levels[level] === 'published' &&
        !paths.has(packPath.series(level, indicator.id))
      )
        wrong.push(`no ${packPath.series(level, indicator.id)}`);
  for (const { path } of files) {
    const [, level, file] = path.split('/') as [string, Level, string];
    const id = file.replace('.parquet', '');
    const indicator = INDICATORS.find((each) => each.id === id);
    if (!indicator?.series || indicator.levels[level] !== 'published') {
      wrong.push(`${path}: the registry has no such series`);
      continue;
    }
    const table = await packs.table(path);
    rows += table.rows;
    const codes = table.column('code');
    const starts = table.column('period_start');
    const series = table.column('value');
    const areas = new Set(await packs.areaCodes(level));
    const column = (await packs.theme(level, indicator.theme)).columns.get(id);
    const rowOf = new Map(
      (await packs.codes(level, indicator.theme)).map((code, row) => [code, row]),
    );
    for (let row = 0; row < table.rows; row++) {
      const code = String(codes[row]);
      if (!areas.has(code)) wrong.push(`${path}: ${code} is no area of ${level}`);
      const last = codes[row + 1] !== codes[row];
      if (!last && Number(starts[row + 1]) <= Number(starts[row]))
        wrong.push(`${path}: ${code} has a period twice or out of order`);
      const shown = column?.values[rowOf.get(code) as number] as number;
      const here = series[row] === null ? Number.NaN : Number(series[row]);
      if (last && !Object.is(shown, here))
        wrong.push(`${path}: ${code} ends on ${here}, the value shown is ${shown}`);
    }
  }
  return finding(
    'Series: each area and period once, the last one the value shown',
    wrong,
    `${files.length} series, ${rows} figures`,
    { files: files.length, rows },
  );
}
