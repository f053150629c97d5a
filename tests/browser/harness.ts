/**
 * The `test` of every flow: a fresh context each, and a watch on the page that fails the flow on
 * any console error or warning, uncaught error, request to another origin or refusal by the
 * Content-Security-Policy.
 */
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';

/** Chromium's own remarks about its graphics driver, which depend on the machine. */
const OF_THE_DRIVER = /GL Driver Message|GroupMarkerNotSet|GPU stall due to ReadPixels/;

interface Options {
  /** messages that a flow provokes, e.g. by refusing a file; anything else still fails it */
  expectedMessages: readonly RegExp[];
}

/** Collects what should not happen, in words. */
export function watch(page: Page, origin: string, expected: readonly RegExp[]): string[] {
  const wrong: string[] = [];
  const note = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) wrong.push(text);
  };
  page.on('console', (message: ConsoleMessage) => {
    const text = message.text();
    if (!['error', 'warning'].includes(message.type()) || OF_THE_DRIVER.test(text)) return;
    note(`console ${message.type()}: ${text} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => note('the page crashed'));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return;
    if (url.origin !== origin) note(`request off origin: ${request.url()}`);
  });
  return wrong;
}

export const test = base.extend<Options & { watched: undefined }>({
  expectedMessages: [[], { option: true }],
  watched: [
    async ({ page, baseURL, expectedMessages }, use) => {
      const origin = new URL(baseURL ?? 'http://localhost').origin;
      const wrong = watch(page, origin, expectedMessages);
      await use(undefined);
      expect(wrong, 'nothing goes wrong in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Page };

/**
 * Opens a view and waits until the map has drawn its first coloured areas.
 * `query` is the address after the page, e.g. '?place=E06000016'.
 */
export async function openColoured(page: Page, query = ''): Promise<void> {
  await page.goto(query === '' ? './' : `./${query}`);
  await page.waitForFunction(
    () => performance.getEntriesByName('evenground:first-colour').length > 0,
  );
}

/** The place's page in the panel, under its name. */
export const placePage = (page: Page, name: string) => page.getByRole('article', { name });

/** A part of the place's page, under its heading. */
export const part = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true });

export const searchBox = (page: Page) =>
  page.getByRole('combobox', { name: 'Search for a place, ward, area code or postcode' });

/** Types into the search box and gives the list of what was found. */
export async function search(page: Page, text: string) {
  const box = searchBox(page);
  await box.click();
  await box.fill(text);
  return page.getByRole('listbox', { name: 'Search for a place, ward, area code or postcode' });
}
