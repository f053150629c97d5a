/**
 * `npm run bench`: what the built site moves and how long it takes, in software rendering, as on a
 * laptop or a remote desktop without a GPU. It prints and asserts nothing: times are the machine's.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildBarePage } from './bench/bare/build.ts';
import { benchInequality } from './bench/inequality.ts';
import {
  type Change,
  changeView,
  heapMegabytes,
  median,
  newPage,
  timeKeystrokes,
  timeToFirstColour,
} from './bench/measure.ts';
import { benchShift } from './bench/shift.ts';
import { CHROMIUM_ARGUMENTS, ensureChromium } from './chromium.ts';
import { type Sent, serveSite } from './serve.ts';
import { buildWhereStale } from './site/build-site.ts';
import { movedBytes } from './site/moved-bytes.ts';

const PROJECT = join(import.meta.dirname, '..');
const RUNS = 5;

/** Two indicators of one theme, so that going between them recolours and fetches nothing. */
const RECOLOUR = ['imd_without_health_score', 'imd_score'] as const;
/** Essex and Leicester: the places that the published figures in the flows name. */
const ESSEX = 'E10000012';
const LEICESTER = 'E06000016';

const line = (label: string, value: string): void => console.log(`${label.padEnd(44)} ${value}`);
const ms = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;

const bareDirectory = mkdtempSync(join(tmpdir(), 'evenground-bare-'));
await buildWhereStale(PROJECT);
await buildBarePage(bareDirectory);
const sent: Sent[] = [];
const site = await serveSite({
  directory: join(PROJECT, 'dist'),
  port: 0,
  onSent: (one) => sent.push(one),
});
const bare = await serveSite({ directory: bareDirectory, port: 0 });
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: CHROMIUM_ARGUMENTS,
});

try {
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Chromium ${browser.version()}`,
  );
  console.log('Software rendering, 1440 × 900, the server on this machine.\n');

  // One visit each that is not counted: the first fills the disk's and the server's caches.
  await timeToFirstColour(browser, bare.url);
  await timeToFirstColour(browser, site.url);
  const bareTimes: number[] = [];
  const ownTimes: number[] = [];
  let moved = movedBytes([]);
  for (let run = 0; run < RUNS; run++) {
    bareTimes.push((await timeToFirstColour(browser, bare.url)).milliseconds);
    sent.length = 0;
    const { milliseconds, colouredAt } = await timeToFirstColour(browser, site.url);
    ownTimes.push(milliseconds);
    moved = movedBytes(sent, colouredAt);
  }
  console.log('First coloured map, nothing in the cache');
  line('  moved in all', `${kb(moved.all)} (850 KB at most)`);
  line('  our own code', `${kb(moved.own)} (300 KB at most)`);
  line('  MapLibre, its worker and style', kb(moved.maplibre));
  line('  data', kb(moved.data));
  line(`  time, median of ${RUNS}`, ms(median(ownTimes)));
  line(`  time of an empty MapLibre page`, ms(median(bareTimes)));
  line('  ratio', `${(median(ownTimes) / median(bareTimes)).toFixed(2)} (aim 1.5)`);

  const page = await newPage(browser);
  await page.goto(site.url);
  await page.waitForFunction(
    () => performance.getEntriesByName('evenground:first-colour').length > 0,
    undefined,
    { timeout: 120_000 },
  );
  line('\nHeap after the first coloured map', `${(await heapMegabytes(page)).toFixed(0)} MB`);

  const views = [
    ['districts of England', 'level=ltla'],
    ['wards of Essex', `place=${ESSEX}&level=ward`],
    ['neighbourhoods of Essex', `place=${ESSEX}&level=lsoa`],
    ['neighbourhoods of England', 'level=lsoa&camera=-1.5000_52.9000_5.60'],
  ] as const;
  console.log('\nRecolour (from the change to the map at rest; in brackets the map alone)');
  for (const [name, query] of views) {
    const open = (indicator: string): Promise<Change> =>
      changeView(page, `?${query}&indicator=${indicator}`, 1000);
    // Both columns are fetched and both classifications made once before anything is timed, and
    // where a view holds back some places, they are asked for.
    for (const indicator of RECOLOUR) await open(indicator);
    const all = page.getByRole('button', { name: 'Draw them all' });
    if (await all.isVisible()) {
      const settled = changeView(page, null, 4000);
      await all.click();
      await settled;
    }
    const changes: Change[] = [];
    for (let run = 0; run < 4; run++) changes.push(await open(RECOLOUR[run % 2] ?? RECOLOUR[0]));
    const whole = median(changes.map((change) => change.wholeMilliseconds));
    const map = median(changes.map((change) => change.mapMilliseconds));
    line(`  ${changes[0]?.areas} areas: ${name}`, `${ms(whole)} (${ms(map)})`);
  }
  line('Heap with all of that loaded', `${(await heapMegabytes(page)).toFixed(0)} MB`);

  console.log('\nChange of place, from England (first: packs fetched; again: packs held)');
  const fresh = await newPage(browser);
  await fresh.goto(site.url);
  await fresh.waitForFunction(
    () => performance.getEntriesByName('evenground:first-colour').length > 0,
    undefined,
    { timeout: 120_000 },
  );
  for (const [name, place] of [
    ['Leicester', LEICESTER],
    ['Essex', ESSEX],
  ] as const) {
    const first = await changeView(fresh, `?place=${place}`);
    await changeView(fresh, '?');
    const again = await changeView(fresh, `?place=${place}`);
    await changeView(fresh, '?');
    line(`  ${name}`, `${ms(first.wholeMilliseconds)}, again ${ms(again.wholeMilliseconds)}`);
  }

  console.log('\nSearch, a keystroke to its answer on screen');
  const warm = await timeKeystrokes(fresh, 'st matthews');
  line('  first keystroke (the index is fetched)', ms(warm[0] ?? Number.NaN));
  line('  median', ms(median(warm.slice(1))));
  line('  slowest after the first', ms(Math.max(...warm.slice(1))));

  await benchShift(browser, site.url, line);
  await benchInequality(line);
} finally {
  await browser.close();
  await site.close();
  await bare.close();
  rmSync(bareDirectory, { recursive: true, force: true });
}
