/** Places compared, as their users do it. Figures are the published ones: ONS 2021-23, IoD 2025. */
import { expectAccessible } from './axe.ts';
import { expect, openColoured, type Page, placePage, search, test } from './harness.ts';

const TENDRING = 'E07000076';
const UTTLESFORD = 'E07000077';
const TWO = `${TENDRING}.${UTTLESFORD}`;

const panel = (page: Page) => page.getByRole('article', { name: 'Compare places' });
const pinned = (page: Page) => page.getByRole('region', { name: 'Pinned areas' }).first();
const stage = (page: Page) => page.getByRole('region', { name: 'The comparison', exact: true });

/** Leaves the page as it stands when the browser's own window would open. */
async function preparePrint(page: Page, press: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await press();
  await expect(page.locator('html[data-printed]')).toBeAttached({ timeout: 30_000 });
}

async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('two places are pinned by search and by the map, and their difference is told with its interval', async ({
  page,
}) => {
  await openColoured(page);
  await page.getByRole('tab', { name: 'Compare places' }).click();
  const found = await search(page, 'Tendring');
  await found.getByRole('option').first().click();
  await expect(pinned(page)).toContainText('Tendring');
  await page.getByRole('combobox', { name: 'Pin an area' }).fill('Uttlesford');
  await page
    .getByRole('option', { name: /^Uttlesford/ })
    .first()
    .click();
  await expect(panel(page)).toContainText(
    'Life expectancy at birth, men, 2021-23: Uttlesford (83.0 years) less Tendring (77.5 years) is 5.5 years, 4.6 to 6.4.',
  );
  await expect(page).toHaveURL(new RegExp(`pins=${TENDRING}\\.${UTTLESFORD}`));
  // On the map by keys alone: the highest of the scores in view, which is Tendring's.
  await page.getByRole('combobox', { name: 'Areas' }).selectOption({ label: 'Districts' });
  await expect(page.getByRole('region', { name: /^Map: .*by district$/ })).toBeVisible();
  await page.getByRole('region', { name: /^Map: / }).focus();
  await page.keyboard.press(']');
  await expect(page.getByRole('status').filter({ hasText: 'TendringDistrict' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(pinned(page)).toContainText('1 of 10');
  await page.keyboard.press('Enter');
  await expect(pinned(page)).toContainText('2 of 10');
  await page.goBack();
  await expect(pinned(page)).toContainText('1 of 10');
});

test('an eleventh is not pinned, and it says so', async ({ page }) => {
  const ten = Array.from({ length: 10 }, (_, i) => `E070000${66 + i}`).join('.');
  await openColoured(page, `?tab=compare&pins=${ten}&level=ltla`);
  await expect(pinned(page)).toContainText('10 of 10');
  await page.getByRole('region', { name: /^Map: / }).focus();
  await page.keyboard.press(']');
  await page.keyboard.press('Enter');
  await expect(page.getByText('10 areas are pinned').first()).toBeVisible();
  await expect(pinned(page)).toContainText('10 of 10');
});

test('places like one are listed with their distance and pinned in one go', async ({ page }) => {
  await openColoured(page, '?tab=compare&pins=E06000016');
  await page.getByRole('button', { name: /^Show the \d+ places most like Leicester/ }).click();
  const likes = page.getByRole('region', { name: 'Places like this one' });
  await expect(likes).toContainText(/distance 0\.\d\d/);
  await likes.getByRole('button', { name: /^Pin / }).first().click();
  await expect(pinned(page)).toContainText('2 of 10');
});

test('side by side: words and shapes, another benchmark, and what cannot be told apart', async ({
  page,
}) => {
  await openColoured(page, `?tab=compare&pins=${TWO}&look=table`);
  const table = stage(page).getByRole('table');
  const men = table.getByRole('row', { name: /^Life expectancy at birth, men/ });
  await expect(men).toContainText('77.5 years');
  await expect(men).toContainText('76.9 to 78.1');
  await expect(men).toContainText('Worse −1.6 years (−2.2 to −1.0)');
  await expect(men).toContainText('Better +3.9 years (3.3 to 4.5)');
  await expect(stage(page)).toContainText('Cannot be told apart');
  await page.getByRole('combobox', { name: 'Compare with' }).selectOption('parent');
  await expect(stage(page)).not.toContainText('Against England');
  await expect(page).toHaveURL(/against=parent/);
});

test('every look is a link, and Back leaves it', async ({ page }) => {
  await openColoured(page, `?tab=compare&pins=${TWO}&indicator=life_expectancy_male`);
  const looks = page.getByRole('navigation', { name: 'Show as' });
  for (const [look, title] of [
    ['Side by side', /^Side by side: Tendring and Uttlesford/],
    ['Spine chart', /^Spine chart: /],
    ['Heat map', /^Heat map: /],
    ['Ranks', /^Where each stands: Life expectancy at birth, men/],
    ['Trends', /^How it moved: Life expectancy at birth, men/],
  ] as const) {
    await looks.getByRole('link', { name: look }).click();
    await expect(stage(page).getByRole('heading', { name: title }).first()).toBeVisible();
    await expect(looks.getByRole('link', { name: look })).toHaveAttribute('aria-current', 'true');
  }
  await page.goBack();
  await expect(stage(page).getByRole('heading', { name: /^Where each stands/ })).toBeVisible();
  // Intervals of ranks are drawn in a worker, and published ones give them.
  await expect(stage(page)).toContainText(/rank \d+, between \d+ and \d+ of 29\d/, {
    timeout: 30_000,
  });
});

test('two maps share a camera, and the second has a figure of its own', async ({ page }) => {
  await openColoured(
    page,
    `?tab=compare&pins=${TWO}&look=maps&second=life_expectancy_male&camera=0.5000_51.8000_8.50`,
  );
  const second = page.getByRole('region', { name: /^Second map: Life expectancy at birth, men/ });
  await expect(second.first()).toBeVisible();
  await expect(
    page.getByRole('region', { name: /^Second map: Life expectancy at birth, men$/ }),
  ).toBeVisible();
  await page.getByRole('region', { name: /^Map: / }).focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/_9\.\d\d/);
});

test('two figures at once: a legend in words, whose cells pick areas out', async ({ page }) => {
  await openColoured(page, `?tab=compare&pins=${TWO}`);
  await page.getByRole('checkbox', { name: 'Two figures at once' }).check();
  const square = page.getByRole('group', { name: 'The nine classes' });
  const worst = square.getByRole('button', { name: /^More deprived and more early death: / });
  await worst.click();
  await expect(worst).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/^More deprived and more early death: [\d,]+ /)).toBeVisible();
  await expect(page).toHaveURL(/both=1/);
});

test('a tale of two places in one press from a place, the same after a reload', async ({
  page,
}) => {
  await openColoured(page, '?place=E06000016');
  await placePage(page, 'Leicester').getByRole('link', { name: 'A tale of two places' }).click();
  const tale = stage(page);
  await expect(
    tale.getByRole('heading', { name: 'A tale of two places: Leicester' }),
  ).toBeVisible();
  await expect(tale).toContainText('2 of the 21 wards of Leicester');
  await expect(tale).toContainText('modelled');
  const told = await tale.innerText();
  await page.reload();
  await expect(
    tale.getByRole('heading', { name: 'A tale of two places: Leicester' }),
  ).toBeVisible();
  await expect.poll(() => tale.innerText()).toBe(told);
  await preparePrint(page, () => page.keyboard.press('Control+p'));
  expect(await printedPages(page)).toBeLessThanOrEqual(2);
});

test('the comparison goes out as a report on A4', async ({ page }) => {
  await openColoured(page, `?tab=compare&pins=${TWO}`);
  await expect(panel(page)).toContainText('is 5.5 years, 4.6 to 6.4');
  await preparePrint(page, async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: /^Comparison report/ }).click();
  });
  const report = page.locator('[data-compare-report]');
  await expect(report).toContainText('5.5 years');
  await expect(report).toContainText('Office for National Statistics');
  await expect(report.locator('img')).toBeAttached();
  const pages = await printedPages(page);
  expect(pages).toBeLessThanOrEqual(4);
});

const LOOKS = {
  Map: null,
  'Side by side': /^Side by side/,
  'Spine chart': /^Spine chart/,
  'Heat map': /^Heat map/,
  Ranks: /^Where each stands/,
  Trends: /^How it moved/,
  'Two maps': null,
  'A tale of two places': /^A tale of two places/,
} as const;

for (const [size, viewport] of Object.entries({
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
}))
  test.describe(`axe, ${size}`, () => {
    test.use({ viewport, colorScheme: size === 'phone' ? 'dark' : 'light' });
    test('every look of a comparison', async ({ page }) => {
      test.slow();
      await openColoured(
        page,
        `?tab=compare&pins=${TWO}&indicator=life_expectancy_male&place=E10000012&both=1`,
      );
      await expect(panel(page)).toContainText('4.6 to 6.4');
      for (const [look, title] of Object.entries(LOOKS)) {
        await page
          .getByRole('navigation', { name: 'Show as' })
          .getByRole('link', { name: look, exact: true })
          .click();
        if (title !== null)
          await expect(stage(page).getByRole('heading', { name: title }).first()).toBeVisible();
        await expectAccessible(page, `comparison as ${look}, ${size}`);
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        expect(scroll, look).toBeLessThanOrEqual(client);
      }
    });
  });
