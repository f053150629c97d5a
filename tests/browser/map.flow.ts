import { readFile } from 'node:fs/promises';
import { expect, openColoured, placePage, test } from './harness.ts';

test('an area is found, read and chosen on the map by keys alone', async ({ page }) => {
  await openColoured(page);
  const map = page.getByRole('region', { name: /^Map: / });
  await map.focus();
  // The highest score first: Blackpool (MHCLG, IoD 2025 File 10, average score).
  await page.keyboard.press(']');
  const card = page.getByRole('status').filter({ hasText: 'BlackpoolDistrict' });
  await expect(card).toContainText('IMD');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=E06000009/);
  await expect(placePage(page, 'Blackpool')).toBeVisible();
});

test('6,140 GP practices are drawn, with their date, and stay in the link', async ({ page }) => {
  // 6,183 active practices less those with a list under 500 (NHS England, February 2026).
  await openColoured(page, '?place=E06000016');
  await page.getByRole('button', { name: 'Services', exact: true }).click();
  await page.getByRole('checkbox', { name: /GP practices/ }).check();
  await expect(page.getByText('February 2026, 6,140 in England')).toBeVisible();
  await expect(page).toHaveURL(/services=gp/);
  await page.reload();
  await page.getByRole('button', { name: 'Services (1)' }).click();
  await expect(page.getByRole('checkbox', { name: /GP practices/ })).toBeChecked();
  await expect(page.getByText('February 2026, 6,140 in England')).toBeVisible();
});

test('another indicator and level are chosen, and the legend says so in words', async ({
  page,
}) => {
  await openColoured(page);
  await page.getByRole('button', { name: /^Indicator: / }).click();
  await page
    .getByRole('combobox', { name: 'Find an indicator' })
    .fill('life expectancy at birth, women');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Areas' }).selectOption({ label: 'Regions' });
  const legend = page.getByRole('region', { name: /^Life expectancy at birth, women/ });
  await expect(legend).toContainText('Regions, 2021-23');
  await expect(page).toHaveURL(/level=region/);
  await expect(page).toHaveURL(/indicator=life_expectancy_female/);
});

test('the legend of a modelled figure carries the word', async ({ page }) => {
  await openColoured(page, '?place=E06000016&level=ward&indicator=life_expectancy_male');
  const legend = page.getByRole('region', { name: /^Life expectancy at birth, men/ });
  await expect(legend).toContainText('modelled');
});

test('the map goes out as a picture', async ({ page }) => {
  await openColoured(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /Map as a picture/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // A blank canvas of this size packs to a few thousand bytes.
  expect(bytes.byteLength).toBeGreaterThan(40_000);
});
