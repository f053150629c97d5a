/** Measurements in a page, through its address, its controls and the marks that it leaves. */
import type { Browser, Page } from '@playwright/test';

/**
 * The marks that the app leaves in the browser's timeline:
 * `first-colour` once, at the first frame with coloured areas;
 * `applied` as a new model reaches the map; `drawn` when the map has come to rest, with the number
 * of areas it draws as `detail.areas`.
 */
const FIRST_COLOUR = 'evenground:first-colour';
const APPLIED = 'evenground:applied';
const DRAWN = 'evenground:drawn';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('the median of nothing was asked for');
  return middle;
};

export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  // tsx keeps the names of functions by a call that a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  return context.newPage();
}

/** Opens an address in a fresh context; milliseconds from navigation to the first coloured frame. */
export async function timeToFirstColour(
  browser: Browser,
  url: string,
): Promise<{ milliseconds: number; colouredAt: number }> {
  const page = await newPage(browser);
  try {
    await page.goto(url, { waitUntil: 'commit' });
    return await page.evaluate(
      (name) =>
        new Promise<{ milliseconds: number; colouredAt: number }>((resolve) => {
          const look = () => {
            const mark = performance.getEntriesByName(name)[0];
            if (mark === undefined) setTimeout(look, 20);
            else
              resolve({
                milliseconds: mark.startTime,
                colouredAt: performance.timeOrigin + mark.startTime,
              });
          };
          look();
        }),
      FIRST_COLOUR,
    );
  } finally {
    await page.context().close();
  }
}

export interface Change {
  /** from the change of the address to the pixels of the map at rest */
  readonly wholeMilliseconds: number;
  /** from the first model reaching the map to the same */
  readonly mapMilliseconds: number;
  readonly areas: number;
}

/**
 * Waits until the map has come to rest after its last model and has stayed so for `quiet`
 * milliseconds: a change may reach the map in several steps, as packs arrive. With a query, changes
 * the view first, as a link within the page would.
 */
export const changeView = (page: Page, query: string | null, quiet = 600): Promise<Change> =>
  change(page, { query, slider: null }, quiet);

/** Moves the slider of the Shift tab as a drag would, one step, and waits in the same way. */
export const moveSlider = (page: Page, to: number, quiet = 600): Promise<Change> =>
  change(page, { query: null, slider: to }, quiet);

async function change(
  page: Page,
  { query, slider }: { readonly query: string | null; readonly slider: number | null },
  quiet: number,
): Promise<Change> {
  return page.evaluate(
    ({ query, slider, quiet, applied, drawn }) =>
      new Promise<Change>((resolve, reject) => {
        const seen: PerformanceMark[] = [];
        const context = document.querySelector('canvas')?.getContext('webgl2');
        let shownAt = Number.NaN;
        const observer = new PerformanceObserver((list) => {
          const marks = list.getEntries() as PerformanceMark[];
          seen.push(...marks);
          if (!marks.some((mark) => mark.name === drawn)) return;
          // The map rests once its commands are queued; reading a pixel waits until they are done.
          context?.readPixels(0, 0, 1, 1, 0x1908, 0x1401, new Uint8Array(4));
          shownAt = performance.now();
        });
        observer.observe({ type: 'mark' });
        const started = performance.now();
        if (query !== null) {
          history.pushState(null, '', query);
          window.dispatchEvent(new PopStateEvent('popstate'));
        }
        if (slider !== null) {
          const input = document.querySelector<HTMLInputElement>('#panel input[type=range]');
          if (input === null) throw new Error('the panel has no slider');
          // React hears of a value only where it was set past its own record of it.
          const { set } =
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
          set?.call(input, String(slider));
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
        const look = () => {
          const now = performance.now();
          const models = seen.filter((mark) => mark.name === applied);
          const rest = seen.filter((mark) => mark.name === drawn).at(-1);
          const [first, last] = [models[0], models.at(-1)];
          if (
            first !== undefined &&
            last !== undefined &&
            rest !== undefined &&
            rest.startTime >= last.startTime &&
            now - shownAt > quiet
          ) {
            observer.disconnect();
            resolve({
              wholeMilliseconds: shownAt - started,
              mapMilliseconds: shownAt - first.startTime,
              areas: (rest.detail as { areas: number }).areas,
            });
          } else if (now - started > 240_000)
            reject(
              new Error(`${query ?? slider}: the map did not come to rest within four minutes`),
            );
          else setTimeout(look, 30);
        };
        look();
      }),
    { query, slider, quiet, applied: APPLIED, drawn: DRAWN },
  );
}

/** Milliseconds from each keystroke to the frame after the list has answered it. */
export async function timeKeystrokes(page: Page, text: string): Promise<number[]> {
  const box = page.getByRole('combobox', { name: /search|find/i });
  await box.click();
  const times: number[] = [];
  for (const key of text) {
    await page.evaluate(() => {
      const box = document.activeElement;
      const timed = window as unknown as { keystroke?: Promise<number> };
      timed.keystroke = new Promise((resolve) => {
        box?.addEventListener(
          'input',
          (event) => {
            // Two frames: the first paints what the keystroke changed.
            requestAnimationFrame(() =>
              requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)),
            );
          },
          { once: true },
        );
      });
    });
    await page.keyboard.type(key);
    times.push(
      await page.evaluate(() => (window as unknown as { keystroke: Promise<number> }).keystroke),
    );
  }
  return times;
}

/** Megabytes of JavaScript heap in use after a collection. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
