/** Published figures, read off the page. Each is written down by hand, with its source. */
import { expect, openColoured, part, placePage, test } from './harness.ts';

test('Leicester: 101 of 200 neighbourhoods in Core20 (MHCLG, IoD 2025 File 7)', async ({
  page,
}) => {
  await openColoured(page, '?place=E06000016');
  await expect(placePage(page, 'Leicester')).toBeVisible();
  const neighbourhoods = part(page, 'Its neighbourhoods');
  await neighbourhoods.scrollIntoViewIfNeeded();
  await expect(neighbourhoods).toContainText('101 of 200 neighbourhoods');
});

test('Tendring: 31 of 89 neighbourhoods in Core20 (MHCLG, IoD 2025 File 7)', async ({ page }) => {
  await openColoured(page, '?place=E07000076');
  await expect(placePage(page, 'Tendring')).toBeVisible();
  const neighbourhoods = part(page, 'Its neighbourhoods');
  await neighbourhoods.scrollIntoViewIfNeeded();
  await expect(neighbourhoods).toContainText('31 of 89 neighbourhoods');
});

test('Leicester: life expectancy 2021-23 with limits (ONS, local areas)', async ({ page }) => {
  await openColoured(page, '?place=E06000016');
  const life = part(page, 'Life expectancy');
  await life.scrollIntoViewIfNeeded();
  await expect(life).toContainText('2021-23');
  const men = life.getByRole('term').filter({ hasText: 'Men' }).first().locator('xpath=..');
  await expect(men).toContainText('76.4');
  await expect(men).toContainText(/76\.1 to 76\.8/);
  const women = life.getByRole('term').filter({ hasText: 'Women' }).first().locator('xpath=..');
  await expect(women).toContainText('80.7');
  await expect(women).toContainText(/80\.3 to 81\.1/);
});

test('Tendring 018A: rank 1 of 33,755, score 94.2 (MHCLG, IoD 2025 File 7)', async ({ page }) => {
  await openColoured(page, '?place=E01021988');
  await expect(placePage(page, 'Tendring 018A')).toBeVisible();
  const deprivation = part(page, 'Deprivation');
  await expect(deprivation).toContainText('Rank 1 of 33,755');
  await expect(deprivation).toContainText('94.2');
});

test('a ward says that its life expectancy is modelled and how it was made', async ({ page }) => {
  await openColoured(page, '?place=E05010462');
  await expect(placePage(page, 'Braunstone Park & Rowley Fields')).toBeVisible();
  const life = part(page, 'Life expectancy');
  await life.scrollIntoViewIfNeeded();
  await expect(life).toContainText('modelled');
  await expect(part(page, 'Deprivation')).toContainText(/IMD 2025/);
});
