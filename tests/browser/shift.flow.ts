/** Money shared out, as its users do it. The figures are those that a known case gives (METHODS of the project). */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expectAccessibleInBoth } from './axe.ts';
import { expect, openColoured, type Page, test } from './harness.ts';

const shares = (page: Page) => page.getByRole('region', { name: 'Who gets what', exact: true });
const slider = (page: Page) => page.getByRole('slider', { name: 'How much follows need?' });
const bar = (page: Page) => page.getByRole('region', { name: 'This scenario' });

async function openShift(page: Page, query = '') {
  await openColoured(page, `?tab=shift${query}`);
  await expect(shares(page).getByRole('button').first()).toBeVisible();
}

async function saveFile(page: Page): Promise<{ name: string; text: string }> {
  await bar(page).getByRole('button', { name: 'File', exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save as a file/ }).click();
  const download = await downloading;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

test('it opens on £1m for Leicester, Leicestershire and Rutland, and nobody loses', async ({
  page,
}) => {
  await openColoured(page);
  await page.getByRole('tab', { name: 'Shift resources' }).click();
  const rows = shares(page);
  await expect(rows).toContainText('Leicester£371,882£0.98 a head');
  await expect(rows).toContainText('Leicestershire£596,075£0.81 a head');
  await expect(rows).toContainText('Rutland£32,043£0.79 a head');
  await expect(page.getByRole('tabpanel')).toContainText('£1,000,000.00, to the penny');
  await expect(page.getByRole('tabpanel')).toContainText('Nobody loses');
});

test('the slider goes by keyboard from by head to all by need, and can be undone', async ({
  page,
}) => {
  await openShift(page);
  const legend = page.getByRole('region', { name: 'Map', exact: true });
  await expect(legend.getByText(/^£[\d.]+ to £[\d.]+/).first()).toBeVisible();
  const limits = await legend.getByText(/^£[\d.]+ to £[\d.]+/).allTextContents();
  await slider(page).focus();
  await page.keyboard.press('Home');
  const rows = shares(page);
  await expect(rows).toContainText('Leicester£328,974');
  await expect(rows).toContainText('Leicestershire£635,820');
  await expect(rows).toContainText('Rutland£35,206');
  // The legend's limits do not move with the money.
  expect(limits.length).toBeGreaterThan(2);
  expect(await legend.getByText(/^£[\d.]+ to £[\d.]+/).allTextContents()).toEqual(limits);
  // Keys pressed one after another are one step, which the address has when they rest.
  await expect(page).toHaveURL(/shift=/);
  await page.reload();
  await expect(rows).toContainText('Leicester£328,974');
  await page.goBack();
  await expect(rows).toContainText('Leicester£371,882');
  await slider(page).focus();
  await page.keyboard.press('End');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /need/i);
  await bar(page).getByRole('button', { name: /^Undo/ }).click();
  await expect(rows).toContainText('Leicester£371,882');
});

test('Essex: the same rule gives Tendring £117,491 and Uttlesford £51,992', async ({ page }) => {
  await openShift(page);
  await page.getByText('Begin with another place or scheme').click();
  await page.getByRole('button', { name: /twelve districts of Essex/ }).click();
  await expect(shares(page)).toContainText('Tendring£117,491');
  await expect(shares(page)).toContainText('Uttlesford£51,992');
});

test('the sum of an area can be redone on paper', async ({ page }) => {
  await openShift(page);
  await shares(page)
    .getByRole('button', { name: /^Rutland/ })
    .click();
  const sum = page.getByRole('dialog');
  await expect(sum).toContainText('£32,043');
  await page.keyboard.press('Escape');
  await expect(sum).toBeHidden();
  await expect(page).toHaveURL(/tab=shift/);
  await expect(page).not.toHaveURL(/workings/);
});

test('a scenario goes out as a file and comes back to the same pennies elsewhere', async ({
  page,
  browser,
  baseURL,
}) => {
  await openShift(page);
  await slider(page).focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.up('PageUp');
  await expect(shares(page)).not.toContainText('£371,882');
  const { name, text } = await saveFile(page);
  expect(name).toMatch(/\.json$/);
  const saved = JSON.parse(text) as { result: Record<string, number> };
  const total = Object.values(saved.result).reduce(
    (sum, pounds) => sum + Math.round(pounds * 100),
    0,
  );
  expect(total).toBe(100_000_000);

  const elsewhere = await (await browser.newContext({ baseURL: baseURL as string })).newPage();
  await openShift(elsewhere);
  const files = elsewhere.locator('input[type=file]').first();
  await files.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const pounds = Math.round(saved.result.E06000017 as number).toLocaleString('en-GB');
  await expect(shares(elsewhere)).toContainText(`Rutland£${pounds}`);

  const tampered = text.replace(/"E06000017": [\d.]+/, '"E06000017": 99999.99');
  expect(tampered).not.toBe(text);
  await files.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(tampered) });
  await expect(elsewhere.getByRole('tabpanel')).toContainText(
    /Rutland \(E06000017\) has £99,?999\.99 in the file/,
  );
  await elsewhere.context().close();
});

test('the table goes out as CSV in pence, adding up to the money', async ({ page }) => {
  await openShift(page);
  await page.getByRole('button', { name: /^Table: / }).click();
  await expect(page.getByRole('table').last().getByRole('row').nth(3)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  expect(text).toContain('years of potential life lost');
  const [head = [], ...lines] = Papa.parse<string[]>(text).data;
  const given = head.indexOf('New money (£)');
  expect(given, head.join(' | ')).toBeGreaterThan(0);
  const rows = lines.filter(([code]) => /^E\d{8}$/.test(code ?? ''));
  const pence = rows.map((row) => Math.round(Number(row[given]) * 100));
  expect(pence).toEqual([37_188_196, 59_607_496, 3_204_308]);
  expect(pence.reduce((sum, one) => sum + one, 0)).toBe(100_000_000);
});

test('the decision record prints on two A4 pages and says who loses', async ({ page }) => {
  await openShift(page);
  // Printing itself would open the browser's window: the page is left as it stands then.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: /^Decision record, two/ }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached({ timeout: 20_000 });
  const record = page.locator('[data-record]');
  await expect(record).toContainText('Does anyone lose, and who?');
  await expect(record).toContainText('371,88');
  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
});

for (const [size, viewport] of Object.entries({
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
}))
  test.describe(`axe, ${size}, light and dark`, () => {
    test.use({ viewport });
    test('a scenario with its table', async ({ page }) => {
      await openShift(page);
      await expectAccessibleInBoth(page, `Shift, ${size}`);
      for (const part of ['Place and areas', 'Money', 'Need', 'Rule', 'Limits'])
        await page
          .locator('summary')
          .filter({ hasText: new RegExp(`^${part}`) })
          .first()
          .click();
      await page.getByRole('button', { name: size === 'phone' ? 'Table' : /^Table: / }).click();
      await expect(page.getByRole('table').last().getByRole('row').nth(3)).toBeVisible();
      await expectAccessibleInBoth(page, `Shift with its table, ${size}`);
    });
  });
