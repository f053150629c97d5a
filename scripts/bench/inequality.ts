/** What the questions about inequality cost: slopes over England, neighbours of a ward, limits by simulation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicator } from '../../src/indicators/registry.ts';
import type { Theme } from '../../src/indicators/types.ts';
import { decodeLocalAreas, decodeNationalAreas } from '../../src/pack/areas.ts';
import { readParquet } from '../../src/pack/parquet.ts';
import { packPath } from '../../src/pack/schemas.ts';
import { decodeTheme } from '../../src/pack/values.ts';
import { ENGLAND } from '../../src/place/area.ts';
import { isLocalLevel, type Level } from '../../src/place/levels.ts';
import { likenessOf, placesLike } from '../../src/report/compare/like-places.ts';
import { rankedAreas, rankOrder } from '../../src/report/compare/ranked-areas.ts';
import { gapMap } from '../../src/report/inequality/gap-map.ts';
import { inequalityReport } from '../../src/report/inequality/inequality-report.ts';
import type { InequalityQuestion, Ranking } from '../../src/report/inequality/question.ts';
import type { Book } from '../../src/report/inputs.ts';
import { rankIntervals } from '../../src/stats/rank-intervals.ts';
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

type Line = (label: string, value: string) => void;

/** "12.3 ms (aim 20 ms: met)": a time against what it is to stay under. */
const against = (milliseconds: number, aim: number): string =>
  `${milliseconds.toFixed(1)} ms (aim ${aim} ms: ${milliseconds < aim ? 'met' : 'not met'})`;

/** The longest that a page may be held up without being felt to hang. */
const HELD_UP = 100;
/** What draws its figures off the main thread is to be done while one still looks. */
const WAITED_FOR = 3000;

/** All of it runs here, in Node; in the page limits and ranks are drawn by a worker. */
export async function benchInequality(line: Line): Promise<void> {
  console.log('\nHow unequal, and like which places: the sums alone');
  const lsoas = await bookOf('lsoa', ['health', 'deprivation', 'domains']);
  const districts = await bookOf('ltla', ['health', 'deprivation']);
  benchSlopes(line, lsoas);
  benchLimits(line, districts);
  await benchNeighbours(line);
  await benchRanks(line);
}

function benchSlopes(line: Line, lsoas: Book): void {
  const count = lsoas.table.codes.length.toLocaleString('en-GB');
  // New inputs each time: what was worked out of the same ones is kept.
  const inputs = () => ({ book: lsoas });
  const own: Ranking = { kind: 'own', weights: { income: 3, crime: 2, environment: 1 } };
  for (const [label, change, aim] of [
    ['by tenths', {}, 20],
    ['by tenths, own weights', { ranking: own }, HELD_UP],
    ['each a group of its own', { grouping: 'continuous' }, HELD_UP],
  ] as const)
    line(
      `  slope of ${count} areas ${label}`,
      against(
        timeOf(() => inequalityReport({ ...ENGLAND_WIDE, ...change }, inputs())),
        aim,
      ),
    );
  line(
    '  what each of them adds to the gap',
    against(
      timeOf(() => gapMap(ENGLAND_WIDE, inputs())),
      HELD_UP,
    ),
  );
}

function benchLimits(line: Line, districts: Book): void {
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
    against(
      timeOf(() => [...slopeLimitsInSteps(groups, options)]),
      300,
    ),
  );
}

async function benchNeighbours(line: Line): Promise<void> {
  const wards = await bookOf('ward', ['census', 'deprivation', 'access']);
  const { codes } = wards.table;
  const ward = codes[Math.floor(codes.length / 2)] as string;
  const likeness = likenessOf(wards);
  const among = `neighbours of a ward among ${codes.length.toLocaleString('en-GB')}`;
  line(
    `  ${among}`,
    against(
      timeOf(() => placesLike(likeness, ward)),
      50,
    ),
  );
  line(
    '  the same, indicators made ready first',
    against(
      timeOf(() => placesLike(likenessOf(wards), ward)),
      50,
    ),
  );
}

async function benchRanks(line: Line): Promise<void> {
  const i = indicator('life_expectancy_male_2009_13');
  const column = (await bookOf('msoa', ['health'])).columns.get(i.id);
  if (column === undefined) throw new Error(`no ${i.id} for middle-layer areas`);
  const ranked = rankedAreas(i, column, null);
  const times = Array.from({ length: 3 }, () => {
    const from = performance.now();
    rankIntervals(ranked.values, ranked.standardErrors, { order: rankOrder(i) });
    return performance.now() - from;
  });
  line(
    `  limits of ${ranked.withLimits.toLocaleString('en-GB')} ranks by 1,000 draws`,
    against(median(times), WAITED_FOR),
  );
}

// Run by itself, without a browser: npx tsx scripts/bench/inequality.ts
if (process.argv[1] === import.meta.filename)
  await benchInequality((label, value) => console.log(`${label.padEnd(44)} ${value}`));
