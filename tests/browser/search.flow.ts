import { expect, openColoured, placePage, search, searchBox, test } from './harness.ts';

test.beforeEach(async ({ page }) => {
  await openColoured(page);
});

test('a postcode in any spelling is found, with its ward and district', async ({ page }) => {
  for (const text of ['CM1 1QH', 'cm11qh', ' cm1  1qh ']) {
    const found = await search(page, text);
    await expect(found.getByRole('option').first()).toContainText('CM1 1QH');
    await expect(found.getByRole('option').first()).toContainText('Chelmsford');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=E0/);
  await expect(page.getByRole('article')).toContainText('Chelmsford');
});

test('an outward code lists the wards that it covers', async ({ page }) => {
  const found = await search(page, 'LE2');
  await expect(found.getByRole('option').filter({ hasText: 'Leicester' }).first()).toBeVisible();
});

test('a district is found by its name and opened by the keyboard alone', async ({ page }) => {
  await searchBox(page).focus();
  await page.keyboard.type('tendr');
  const found = page.getByRole('option', { name: /Tendring/ }).first();
  await expect(found).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=E07000076/);
  await expect(placePage(page, 'Tendring')).toBeVisible();
});

test('a ward is found by its code', async ({ page }) => {
  const found = await search(page, 'E05010462');
  await found.getByRole('option').first().click();
  await expect(placePage(page, 'Braunstone Park & Rowley Fields')).toBeVisible();
});

test('a code that is no longer in use says what it was, and opens what it became', async ({
  page,
}) => {
  const found = await search(page, 'E08000016');
  await expect(found.getByRole('option').first()).toContainText(/No longer in use/);
  await found.getByRole('option').first().click();
  await expect(page).toHaveURL(/place=E08000038/);
  await expect(placePage(page, 'Barnsley')).toBeVisible();
});

test('a ward code of before says what it was, and leads to its district', async ({ page }) => {
  // Alton Park was a ward of Tendring until 2019 (ONS, ward names and codes).
  const found = await search(page, 'E05004227');
  await expect(found.getByRole('option').first()).toContainText('Alton Park');
  await expect(found.getByRole('option').first()).toContainText(/No longer in use.*Tendring/);
});

test('names that repeat are told apart by their district', async ({ page }) => {
  const found = await search(page, "St Matthew's");
  const options = found.getByRole('option').filter({ hasText: /St\.? Matthew/ });
  await expect(options.nth(1)).toBeVisible();
  const texts = await options.allInnerTexts();
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toMatch(/ in /);
});

test('what is not found says so', async ({ page }) => {
  await search(page, 'E05999999');
  await expect(page.getByText('E05999999 is not the code of an area').last()).toBeVisible();
  await search(page, 'CM1 1ZZ');
  await expect(page.getByText(/CM1 1ZZ/).last()).toBeVisible();
});

test('a postcode with a letter for a digit is not written like one, and the likely one is offered', async ({
  page,
}) => {
  for (const text of ['CM1 IQH', 'cm1iqh']) {
    const found = await search(page, text);
    await expect(page.getByText(/is not written like a postcode/).last()).toBeVisible();
    await expect(found.getByRole('group', { name: 'Did you mean this postcode?' })).toContainText(
      'CM1 1QH',
    );
  }
  await search(page, 'QQ1 IQH');
  await expect(page.getByText('“QQ1 IQH” is not written like a postcode').last()).toBeVisible();
  await search(page, 'cm1 iqh');
  await page.getByRole('option', { name: /CM1 1QH/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText('Chelmsford');
});
