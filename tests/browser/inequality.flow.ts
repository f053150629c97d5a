/** How unequal is it? Asked of places as their directors do, and checked as their analysts would. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expectAccessible } from './axe.ts';
import { expect, openColoured, type Page, placePage, test } from './harness.ts';

const panel = (page: Page) => page.getByRole('article', { name: /^How unequal is / });

/** The slope index with its limits, among the measures. */
const slope = (page: Page) =>
  page
    .getByRole('region', { name: 'In numbers' })
    .locator('dl > div')
    .filter({ hasText: 'Slope index of inequality' });

async function download(page: Page, press: () => Promise<void>) {
  const downloading = page.waitForEvent('download');
  await press();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Rows of a CSV of ours up to its notes, by head. */
function rowsOf(bytes: Buffer): Record<string, string>[] {
  const [table = ''] = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\r\n\r\n');
  return Papa.parse<Record<string, string>>(table, { header: true }).data;
}

/** The slope index from groups in a file: weighted least squares on the mid-rank, as any package does it. */
function slopeOf(rows: readonly Record<string, string>[]): number {
  const column = (start: string): number[] => {
    const head = Object.keys(rows[0] ?? {}).find((key) => key.startsWith(start)) ?? '';
    return rows.map((row) => Number(row[head]));
  };
  const people = column('Population now');
  const values = column('Value');
  const all = people.reduce((sum, n) => sum + n, 0);
  const share = people.map((n) => n / all);
  let before = 0;
  const rank = share.map((a) => {
    before += a;
    return before - a / 2;
  });
  const mean = (list: number[]) => list.reduce((sum, x, i) => sum + x * (share[i] ?? 0), 0);
  const [b, y] = [mean(rank), mean(values)];
  const top = mean(rank.map((r, i) => (r - b) * ((values[i] ?? 0) - y)));
  return top / mean(rank.map((r) => (r - b) ** 2));
}

test('the slope on the screen is the slope of the groups in the file', async ({ page }) => {
  await openColoured(
    page,
    '?tab=inequality&place=E54000015&indicator=years_of_potential_life_lost&basis=place',
  );
  const measures = panel(page);
  await expect(measures).toContainText('Slope index of inequality', { timeout: 30_000 });
  const groups = await download(page, () =>
    page.getByRole('button', { name: 'CSV: Groups' }).click(),
  );
  expect(groups.name).toMatch(/^evenground_inequality_.*_groups_\d{4}-\d\d-\d\d\.csv$/);
  const rows = rowsOf(groups.bytes);
  expect(rows).toHaveLength(10);
  const shown = Math.abs(slopeOf(rows)).toFixed(1);
  await expect(slope(page)).toContainText(shown);
});

test('wards that stand out are named, on the map too, and their parts sum to the gap', async ({
  page,
}) => {
  await openColoured(page, '?place=E06000016');
  await placePage(page, 'Leicester').getByRole('link', { name: 'How unequal is it?' }).click();
  await expect(panel(page)).toContainText('Where the gap lies');
  const legend = page.getByRole('region', { name: /^Part in the gap/ });
  await expect(legend).toContainText('Wards');
  const areas = await download(page, () =>
    page.getByRole('button', { name: 'CSV: Areas' }).click(),
  );
  const rows = rowsOf(areas.bytes);
  expect(rows).toHaveLength(21);
  const sum = rows.reduce((all, row) => all + Number(row['Part in the gap']), 0);
  const told = (await panel(page).innerText()).match(/sum to the gap of ([\d.]+)/)?.[1] ?? '';
  expect(sum.toFixed(1)).toBe(told);
  await page.getByRole('radio', { name: 'The figure itself' }).check({ force: true });
  await expect(legend).toBeHidden();
  await expect(page).toHaveURL(/gap=0/);
});

test('a modelled figure takes no part: it says why, and offers what can be asked', async ({
  page,
}) => {
  await openColoured(
    page,
    '?tab=inequality&place=E06000016&indicator=life_expectancy_male&among=ward',
  );
  await expect(panel(page)).toContainText(/modelled/i);
  await expect(panel(page)).not.toContainText('Slope index of inequality');
  await page
    .getByRole('button', { name: /years of potential life lost/i })
    .first()
    .click();
  await expect(page).toHaveURL(/indicator=years_of_potential_life_lost/);
  await expect(panel(page)).toContainText('Slope index of inequality');
});

test('the gap of life expectancy among districts comes with its interval, and moves over time', async ({
  page,
}) => {
  await openColoured(page, '?tab=inequality&indicator=life_expectancy_male');
  await expect(panel(page)).toContainText(/\d\.\d years/);
  await expect(slope(page)).toContainText(/\d\.\d to \d\.\d/, { timeout: 30_000 });
});

test('a table goes out as a workbook, and a chart as a drawing that stands by itself', async ({
  page,
}) => {
  await openColoured(page, '?tab=inequality&place=E06000016');
  const book = await download(page, () =>
    page.getByRole('button', { name: 'Excel: Groups' }).click(),
  );
  expect(book.name).toMatch(/\.xlsx$/);
  const parts = unzipSync(new Uint8Array(book.bytes));
  expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Sources"');
  const svg = await download(page, () => page.getByRole('button', { name: /SVG/ }).first().click());
  const drawing = svg.bytes.toString('utf8');
  expect(drawing).toContain('Years of potential life lost');
  expect(drawing).toMatch(/Source/);
  expect(drawing).not.toMatch(/class=|foreignObject|var\(/);
  const png = await download(page, () => page.getByRole('button', { name: /PNG/ }).first().click());
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('axe: how unequal is it, on a desk and on a phone', async ({ page }) => {
  await openColoured(page, '?tab=inequality&place=E06000016');
  await expect(panel(page)).toContainText('Where the gap lies');
  await expectAccessible(page, 'inequality, desktop');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'inequality, phone');
});
