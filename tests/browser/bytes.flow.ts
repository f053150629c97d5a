/**
 * What the first coloured map moves. Bytes do not depend on the machine, so they are asserted;
 * times do, so `npm run bench` only prints them.
 */
import { join } from 'node:path';
import { type Sent, serveSite } from '../../scripts/serve.ts';
import { movedBytes } from '../../scripts/site/moved-bytes.ts';
import { expect, test as flow, openColoured, type Page } from './harness.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const KB = 1000;

/** The same site from a server that counts what it sends. */
const test = flow.extend<{ sent: Sent[] }>({
  sent: [[], {}],
  baseURL: async ({ sent }, use) => {
    sent.length = 0;
    const site = await serveSite({ directory: DIST, port: 0, onSent: (one) => sent.push(one) });
    await use(site.url);
    await site.close();
  },
});

/** When the first coloured frame was drawn, as `Date.now()`. */
const colouredAt = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      performance.timeOrigin +
      (performance.getEntriesByName('evenground:first-colour')[0]?.startTime ?? Number.NaN),
  );

test('the first coloured map moves at most 850 KB, our own code at most 300 KB', async ({
  page,
  sent,
}) => {
  await openColoured(page);
  const moved = movedBytes(sent, await colouredAt(page));
  console.log(
    `first coloured map: ${Object.entries(moved)
      .map(([kind, bytes]) => `${kind} ${(bytes / KB).toFixed(0)} KB`)
      .join(', ')}`,
  );
  const files = sent.map(({ file, bytes }) => `${file} ${bytes}`).join('\n');
  expect(moved.maplibre, files).toBeGreaterThan(300 * KB);
  expect(moved.data, files).toBeGreaterThan(10 * KB);
  expect(moved.own, files).toBeLessThanOrEqual(300 * KB);
  expect(moved.all, files).toBeLessThanOrEqual(850 * KB);
});

test('a first look fetches neither charts nor point layers', async ({ page, sent }) => {
  await openColoured(page);
  const moment = await colouredAt(page);
  const early = sent.filter(({ askedAt }) => askedAt <= moment).map(({ file }) => file);
  expect(early.filter((file) => /deck|services-overlay|plot/i.test(file))).toEqual([]);
  expect(early.filter((file) => /packs\/(services|postcodes|series)\//.test(file))).toEqual([]);
});
