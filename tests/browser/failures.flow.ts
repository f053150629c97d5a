/** What goes wrong is said by name, and the rest of the page lives. */
import { expect, openColoured, part, placePage, test } from './harness.ts';

test.describe('a pack that does not match its checksum', () => {
  const PACK = 'boundaries/england.topojson';

  test('is refused by name, and a retry that gets the right one works', async ({ page }) => {
    let broken = true;
    await page.route(`**/packs/${PACK}`, async (route) => {
      if (!broken) return route.continue();
      const answer = await route.fetch();
      const text = await answer.text();
      return route.fulfill({ response: answer, body: text.replace('Topology', 'topologY') });
    });
    await page.goto('./');
    const refused = page.getByText(`The pack ${PACK} does not match its checksum`).first();
    await expect(refused).toBeVisible();
    expect(
      await page.evaluate(() => performance.getEntriesByName('evenground:first-colour').length),
    ).toBe(0);
    broken = false;
    await page.getByRole('button', { name: 'Retry' }).first().click();
    await page.waitForFunction(
      () => performance.getEntriesByName('evenground:first-colour').length > 0,
    );
    await expect(refused).toBeHidden();
  });
});

test.describe('a pack that the server does not have', () => {
  test.use({ expectedMessages: [/404 \(Not Found\)/] });

  test('is named, and what else there is stays', async ({ page }) => {
    await page.route('**/packs/values/ltla/health.parquet', (route) =>
      route.fulfill({ status: 404, body: 'Not found' }),
    );
    await openColoured(page, '?place=E06000016');
    const life = part(page, 'Life expectancy');
    await life.scrollIntoViewIfNeeded();
    await expect(life).toContainText('The pack values/ltla/health.parquet is not on this server');
    await expect(part(page, 'Deprivation')).toContainText(/IMD 2025 score/);
  });
});

test.describe('a part whose code does not come', () => {
  test.use({ expectedMessages: [/ERR_FAILED|ChunkError/] });

  test('is asked for again by its Retry, and has its styles', async ({ page }) => {
    await openColoured(page);
    let lost = true;
    await page.route(/assets\/DataPanel-.*\.(js|css)/, (route) =>
      lost ? route.abort() : route.continue(),
    );
    await page.getByRole('tab', { name: 'Data and sources' }).click();
    const said = page.getByText('Data and sources could not be shown.');
    await expect(said).toBeVisible();
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('button', { name: 'Retry' }).click();
    await expect(said).toBeVisible();
    lost = false;
    await panel.getByRole('button', { name: 'Retry' }).click();
    await expect(said).toBeHidden();
    await expect(panel.getByRole('heading').first()).toBeVisible();
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
            ({ sheet }) => sheet === null,
          ).length,
      ),
    ).toBe(0);
  });
});

test.describe('without WebGL', () => {
  // MapLibre reports the refusal itself before it throws.
  test.use({ expectedMessages: [/webgl/i] });

  test('there is a message in the place of the map, and figures and tables work', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        return /webgl/.test(kind)
          ? null
          : (getContext as (...all: unknown[]) => unknown).call(this, kind, ...rest);
      } as typeof getContext;
    });
    await page.goto('./?place=E06000016');
    await expect(page.getByText(/WebGL/).first()).toBeVisible();
    await expect(placePage(page, 'Leicester')).toBeVisible();
    const neighbourhoods = part(page, 'Its neighbourhoods');
    await neighbourhoods.scrollIntoViewIfNeeded();
    await expect(neighbourhoods).toContainText('101 of 200');
    await page.getByRole('button', { name: /^Table: / }).click();
    await expect(page.getByRole('table').last().getByRole('row').nth(3)).toBeVisible();
  });
});

test.describe('without a network after the page has loaded', () => {
  test.use({ expectedMessages: [/ERR_INTERNET_DISCONNECTED/] });

  test('what is missing says so, and comes when the network is back', async ({ page, context }) => {
    await openColoured(page);
    await expect(placePage(page, 'England')).toContainText('Blackpool');
    await context.setOffline(true);
    await placePage(page, 'England').getByRole('link', { name: 'Blackpool' }).click();
    const deprivation = part(page, 'Deprivation');
    await expect(deprivation).toContainText('could not be fetched: the connection failed');
    // One message with one Retry for the whole page: the parts keep a line each.
    const network = page.getByRole('status').filter({ hasText: 'No network.' });
    await expect(network).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Retry' })).toHaveCount(1);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await context.setOffline(false);
    await expect(deprivation).toContainText(/IMD 2025 score/);
    await expect(network).toHaveCount(0);
  });
});

test.describe('without an answer from the server, though the browser has a network', () => {
  test.use({ expectedMessages: [/ERR_CONNECTION_REFUSED/] });

  test('one message says so, and its Retry asks for all that is missing', async ({ page }) => {
    await openColoured(page);
    await expect(placePage(page, 'England')).toContainText('Blackpool');
    let lost = true;
    await page.route('**/packs/**', (route) =>
      lost ? route.abort('connectionrefused') : route.continue(),
    );
    await placePage(page, 'England').getByRole('link', { name: 'Blackpool' }).click();
    const message = page.getByRole('status').filter({ hasText: 'The server does not answer.' });
    await expect(message).toBeVisible();
    const deprivation = part(page, 'Deprivation');
    await expect(deprivation).toContainText('could not be fetched: the connection failed');
    lost = false;
    await message.getByRole('button', { name: 'Retry' }).click();
    await expect(deprivation).toContainText(/IMD 2025 score/);
    await expect(message).toHaveCount(0);
  });
});
