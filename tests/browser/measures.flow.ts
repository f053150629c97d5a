/** A board's agreed measures, and the sheets of its wards. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './axe.ts';
import { expect, openColoured, type Page, placePage, test } from './harness.ts';

const board = (page: Page) => page.getByRole('region', { name: 'The agreed measures' });

test('Essex begins with its own priorities, and each says whether it can have moved', async ({
  page,
}) => {
  await openColoured(page, '?place=E10000012');
  await page.getByRole('tab', { name: 'Measures agreed by a board' }).click();
  await expect(board(page).getByRole('heading', { level: 2 })).toContainText('Essex');
  await expect(board(page)).toContainText(/Can have moved: /);
  await expect(board(page)).toContainText('Can it have moved yet?');
  await board(page).getByText('Districts', { exact: true }).click();
  await expect(board(page).getByRole('table').first()).toContainText('Tendring');
  await page.reload();
  await expect(board(page).getByRole('table').first()).toContainText('Tendring', {
    timeout: 40_000,
  });
});

test('a list is changed, saved as a file and opened again; a damaged one costs nothing', async ({
  page,
}) => {
  await page.goto('./?tab=measures&place=E10000012');
  const tab = page.getByRole('tabpanel');
  await tab.getByRole('textbox', { name: 'Name' }).fill('Our own list');
  await page.keyboard.press('Tab');
  await expect(board(page).getByRole('heading', { level: 2 })).toContainText('Our own list');
  await expect(page).toHaveURL(/measures=/);
  const downloading = page.waitForEvent('download');
  await tab.getByRole('button', { name: 'Save the list' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/\.evenground-measures\.json$/);
  const text = await readFile(await file.path(), 'utf8');
  const open = async (content: string) => {
    const choosing = page.waitForEvent('filechooser');
    await tab.getByRole('button', { name: 'Open a list' }).click();
    await (await choosing).setFiles({
      name: 'ours.evenground-measures.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  };
  await open(text.slice(0, 40));
  await expect(tab.getByText(/ours\.evenground-measures\.json/).first()).toBeVisible();
  await expect(board(page).getByRole('heading', { level: 2 })).toContainText('Our own list');
  await open(text.replace('Our own list', 'Their list'));
  await expect(board(page).getByRole('heading', { level: 2 })).toContainText('Their list');
});

test('axe: measures of a place and of its wards', async ({ page }) => {
  await page.goto('./?tab=measures&place=E10000012');
  await expect(board(page)).toContainText('Can it have moved yet?');
  await expectAccessible(page, 'measures of a place');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'measures on a phone');
});

test('a sheet for one ward, and for all wards of a place in one file', async ({ page }) => {
  await openColoured(page, '?place=E06000017');
  await placePage(page, 'Rutland')
    .getByRole('button', { name: /^Sheets for its wards/ })
    .click();
  const sheets = page.getByRole('dialog', { name: 'A sheet for a ward' });
  await expect(sheets.getByRole('region', { name: 'The sheet as it is printed' })).toContainText(
    'IMD',
  );
  await expectAccessible(page, 'a sheet for a ward');
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await sheets
    .getByRole('button', { name: /^Save the sheets of all \d+ wards of Rutland/ })
    .click();
  const archive = unzipSync(new Uint8Array(await readFile(await (await downloading).path())));
  const names = Object.keys(archive);
  expect(names.length).toBeGreaterThan(10);
  expect(names.every((name) => name.endsWith('.html'))).toBe(true);
  expect(strFromU8(archive[names[0] ?? ''] ?? new Uint8Array())).toContain('Rutland');
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  // The key does what the button does: it prints the sheet, not the page behind it.
  await page.keyboard.press('Control+p');
  await expect(page.locator('html[data-printed]')).toBeAttached();
  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
});
