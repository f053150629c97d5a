import { expect, openColoured, placePage, searchBox, test } from './harness.ts';

test('a link opens the same view again after a reload', async ({ page }) => {
  await openColoured(
    page,
    '?place=E10000012&level=ward&indicator=core20_share&classes=7&ramp=viridis',
  );
  await expect(placePage(page, 'Essex')).toBeVisible();
  const address = new URL(page.url()).searchParams;
  await page.reload();
  await expect(placePage(page, 'Essex')).toBeVisible();
  const after = new URL(page.url()).searchParams;
  for (const key of ['place', 'level', 'indicator', 'classes', 'ramp'])
    expect([key, after.get(key)]).toEqual([key, address.get(key)]);
});

test('Back goes back one choice at a time, and Forward again', async ({ page }) => {
  await openColoured(page);
  for (const name of ['Leicester', 'Tendring']) {
    await searchBox(page).fill(name);
    await expect(page.getByRole('option').first()).toContainText(name);
    await page.keyboard.press('Enter');
    await expect(placePage(page, name)).toBeVisible();
  }
  await page.goBack();
  await expect(placePage(page, 'Leicester')).toBeVisible();
  await page.goBack();
  await expect(placePage(page, 'England')).toBeVisible();
  await page.goForward();
  await expect(placePage(page, 'Leicester')).toBeVisible();
});

test('a broken parameter falls back alone, and the page says which', async ({ page }) => {
  await openColoured(page, '?place=E06000016&classes=77&colour=red');
  await expect(placePage(page, 'Leicester')).toBeVisible();
  await expect(page.getByText('classes "77" is not a whole number from 3 to 9')).toBeVisible();
  await expect(page.getByText('parameter "colour" is not known')).toBeVisible();
});

test('a place that does not exist says so and leaves England on the map', async ({ page }) => {
  await openColoured(page, '?place=E07999999');
  await expect(page.getByText(/There is no area E07999999/).first()).toBeVisible();
});
