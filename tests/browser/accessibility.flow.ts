import { expectAccessibleInBoth } from './axe.ts';
import { expect, openColoured, part, placePage, searchBox, test } from './harness.ts';

const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

for (const [size, viewport] of Object.entries(SIZES))
  test.describe(`axe, ${size}, light and dark`, () => {
    test.use({ viewport });

    test('England', async ({ page }) => {
      await openColoured(page);
      await expect(placePage(page, 'England')).toBeVisible();
      await expectAccessibleInBoth(page, `England, ${size}`);
    });

    test('a place with its table open', async ({ page }) => {
      await openColoured(page, '?place=E06000016&level=ward');
      await expect(placePage(page, 'Leicester')).toContainText('IMD 2025 score');
      await page.getByRole('button', { name: size === 'phone' ? 'Table' : /^Table: / }).click();
      await expect(page.getByRole('table').last().getByRole('row').nth(3)).toBeVisible();
      await expectAccessibleInBoth(page, `Leicester with its table, ${size}`);
    });

    test('sources and licences', async ({ page }) => {
      await openColoured(page, '?tab=data');
      const sources = page.getByRole('article', { name: 'Data and sources' });
      await sources.getByText(/^Ministry of Housing/).click();
      await expect(sources.getByText(/^English Indices of Deprivation 2025/).first()).toBeVisible();
      await expectAccessibleInBoth(page, `Data, ${size}`);
    });
  });

test('the page is worked from the keyboard alone', async ({ page }) => {
  await openColoured(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the figures' })).toBeFocused();
  await page.keyboard.press('Tab');
  const toMap = page.getByRole('link', { name: 'Skip to the map' });
  await expect(toMap).toBeFocused();
  await searchBox(page).focus();
  await page.keyboard.type('Leicester');
  await expect(page.getByRole('option').first()).toContainText('Leicester');
  await page.keyboard.press('Enter');
  await expect(placePage(page, 'Leicester')).toBeVisible();
});

test('the focus is not lost: skip links, a followed link, a closed table', async ({ page }) => {
  await openColoured(page);
  await page.getByRole('link', { name: 'Skip to the map' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('canvas.maplibregl-canvas')).toBeFocused();
  await expect(searchBox(page)).toBeInViewport();
  const link = placePage(page, 'England').getByRole('link', { name: 'Blackpool' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(placePage(page, 'Blackpool')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Blackpool' }).first()).toBeInViewport();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: /^Table: / })).toBeFocused();
  await page.getByRole('button', { name: 'Close the table' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Table: / })).toBeFocused();
});

test('what the map shows is said in words', async ({ page }) => {
  await openColoured(page);
  const map = page.getByRole('region', { name: 'Map', exact: true }).first();
  await expect(map.getByRole('status').first()).toContainText(/296/);
});

test('at 400% nothing is lost sideways', async ({ page }) => {
  // 1280 CSS pixels at 400% are 320 (WCAG 2.2, 1.4.10).
  await page.setViewportSize({ width: 320, height: 256 });
  await openColoured(page, '?place=E06000016');
  await expect(placePage(page, 'Leicester')).toBeVisible();
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
});

test('in print there are figures, legend and sources, and no controls', async ({ page }) => {
  await openColoured(page, '?place=E06000016');
  await expect(placePage(page, 'Leicester')).toContainText('IMD 2025 score');
  await page.emulateMedia({ media: 'print' });
  await expect(searchBox(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Help' })).toBeHidden();
  await expect(placePage(page, 'Leicester')).toBeVisible();
  await expect(page.getByRole('heading', { name: /Index of Multiple Deprivation/ })).toBeVisible();
  // Each source stands once, at the end, under the number that the sections name it by.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(part(page, 'Deprivation')).toContainText(/Source: .*\[1\]/);
  const listed = page.getByRole('heading', { name: 'Sources of these figures' }).locator('..');
  const sources = await listed.getByRole('listitem').allInnerTexts();
  expect(sources.map((source, at) => source.startsWith(`[${at + 1}] `))).not.toContain(false);
  expect(new Set(sources.map((source) => source.replace(/^\[\d+\] /, ''))).size).toBe(
    sources.length,
  );
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(listed).toHaveCount(0);
});
