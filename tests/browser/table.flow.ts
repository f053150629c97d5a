import { readFile } from 'node:fs/promises';
import { expect, openColoured, type Page, test } from './harness.ts';

async function openTable(page: Page) {
  await page.getByRole('button', { name: /^Table: / }).click();
  const table = page.getByRole('table').last();
  await expect(table.getByRole('row').nth(5)).toBeVisible();
  return table;
}

test('the table sorts by any column, up and down, by pointer or keyboard', async ({ page }) => {
  await openColoured(page);
  const table = await openTable(page);
  const first = table.getByRole('row').nth(1).getByRole('rowheader');
  const district = table.getByRole('columnheader', { name: /^District/ });
  await district.getByRole('button').click();
  await expect(district).toHaveAttribute('aria-sort', 'ascending');
  await expect(first).toHaveText('Adur');
  await district.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(district).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toHaveText('York');
});

test('the table goes out as CSV with its provenance', async ({ page }) => {
  await openColoured(page, '?place=E06000016&level=ward');
  await openTable(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/leicester.*\.csv$/i);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('Braunstone Park & Rowley Fields');
  expect(text).toContain('E05010462');
  expect(text).toContain('Open Government Licence v3.0');
  expect(text).toMatch(/Ministry of Housing[,;] Communities and Local Government/);
  // 21 wards of Leicester, a row each (ONS, wards of 2025)
  expect(text.match(/^E05\d{6}|,E05\d{6}/gm)?.length).toBe(21);
});
