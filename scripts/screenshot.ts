/** `tsx scripts/screenshot.ts`: takes the README's picture, data/picture.png, of the built site. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, ensureChromium } from './chromium.ts';
import { serveSite } from './serve.ts';
import { buildWhereStale } from './site/build-site.ts';

const PROJECT = join(import.meta.dirname, '..');
const PICTURE = join(PROJECT, 'data', 'picture.png');
/** Leicester by ward, its wards classed among themselves. */
const VIEW = '?place=E06000016&level=ward&basis=place';

await buildWhereStale(PROJECT);
const site = await serveSite({ directory: join(PROJECT, 'dist'), port: 0 });
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: CHROMIUM_ARGUMENTS,
});
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${site.url}${VIEW}`);
  await page.waitForFunction(
    () => performance.getEntriesByName('evenground:first-colour').length > 0,
  );
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: PICTURE });
  console.log(`${PICTURE}: ${Math.round(statSync(PICTURE).size / 1000)} KB`);
} finally {
  await browser.close();
  await site.close();
}
