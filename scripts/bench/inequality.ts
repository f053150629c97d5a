/** What the questions about inequality cost: a slope over England, neighbours of a ward, limits by simulation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from '../../src/indicators/types.ts';
import { decodeLocalAreas, decodeNationalAreas } from '../../src/pack/areas.ts';
import { readParquet } from '../../src/pack/parquet.ts';
import { packPath } from '../../src/pack/schemas.ts';
import { decodeTheme } from '../../src/pack/values.ts';
import { ENGLAND } from '../../src/place/area.ts';
import { isLocalLevel, type Level } from '../../src/place/levels.ts';
import { likenessOf, placesLike } from '../../src/report/compare/like-places.ts';
import { gapMap } from '../../src/report/inequality/gap-map.ts';
import { inequalityReport } from '../../src/report/inequality/inequality-report.ts';
import type { InequalityQuestion } from '../../src/report/inequality/question.ts';
import type { Book } from '../../src/report/inputs.ts';
import { slopeLimitsInSteps } from '../../src/stats/slope-index.ts';
import { median } from './measure.ts';

const PACKS = join(import.meta.dirname, '..', '..', 'public', 'packs');
const RUNS = 9;

const bytesOf = (path: string): ArrayBuffer => {
  const { buffer, byteOffset, byteLength } = readFileSync(join(PACKS, path));
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
};
const tableOf = (path: string) => readParquet(path, bytesOf(path));

async function bookOf(level: Level, themes: readonly Theme[]): Promise<Book> {
  const table = isLocalLevel(level)
    ? decodeLocalAreas(level, await tableOf(packPath.areas(level)))
    : decodeNationalAreas(bytesOf(packPath.areasEngland))[level as 'ltla'];
  const columns = await Promise.all(
    themes.map(async (theme) => {
      const path = packPath.values(level, theme);
      return [...decodeTheme(path, await tableOf(path)).columns];
    }),
  );
  return { table, columns: new Map(columns.flat()) };
}

/** Median of some runs in milliseconds; the first, which compiles, is not counted. */
function timeOf(run: () => unknown): number {
  run();
  return median(
    Array.from({ length: RUNS }, () => {
      const from = performance.now();
      run();
      return performance.now() - from;
    }),
  );
}

const ENGLAND_WIDE: InequalityQuestion = {
  place: { code: ENGLAND, name: 'England', level: 'england' },
  indicator: 'years_of_potential_life_lost',
  level: 'lsoa',
  grouping: 'tenths',
  basis: 'national',
  ranking: { kind: 'imd' },
};

const ms = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;

/** All of it runs here, in Node; in the page the limits are drawn by a worker. */
export async function benchInequality(line: (label: string, value: string) => void): Promise<void> {
  console.log('\nHow unequal: the sums alone');
  const lsoas = await bookOf('lsoa', ['health', 'deprivation']);
  line(
    `  slope of ${lsoas.table.codes.length.toLocaleString('en-GB')} neighbourhoods by tenths`,
    `${ms(timeOf(() => inequalityReport(ENGLAND_WIDE, { book: lsoas })))} (aim 20 ms)`,
  );
  line(
    '  what each of them adds to the gap',
    ms(timeOf(() => gapMap(ENGLAND_WIDE, { book: lsoas }))),
  );

  const wards = await bookOf('ward', ['census', 'deprivation', 'access']);
  const whole = wards.table.codes.length;
  const ward = wards.table.codes[Math.floor(whole / 2)] as string;
  const likeness = likenessOf(wards);
  line(
    `  neighbours of a ward among ${whole.toLocaleString('en-GB')}`,
    `${ms(timeOf(() => placesLike(likeness, ward)))} (aim 50 ms); ${ms(timeOf(() => placesLike(likenessOf(wards), ward)))} with the indicators made ready`,
  );

  const districts = await bookOf('ltla', ['health', 'deprivation']);
  const report = inequalityReport(
    { ...ENGLAND_WIDE, indicator: 'smoking', level: 'ltla' },
    { book: districts },
    null,
    'later',
  );
  if (report.kind !== 'answer' || report.fit.task === null)
    throw new Error('smoking by tenths of districts has no limits to draw');
  const { groups, options } = report.fit.task;
  line(
    `  limits of ${groups.length} groups by 100,000 draws`,
    `${ms(timeOf(() => [...slopeLimitsInSteps(groups, options)]))} (aim 300 ms)`,
  );
}

// Run by itself, without a browser: npx tsx scripts/bench/inequality.ts
if (process.argv[1] === import.meta.filename)
  await benchInequality((label, value) => console.log(`${label.padEnd(44)} ${value}`));
