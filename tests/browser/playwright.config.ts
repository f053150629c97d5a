/** The browser flows: the built site, served as a host would, in the user's own Chromium. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../../scripts/chromium.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const port = Number(process.env.EVENGROUND_TEST_PORT ?? 4317);

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.flow.ts',
  outputDir: join(PROJECT, 'test-results'),
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  workers: 2,
  // Long enough for a busy machine: a flow that hangs fails either way.
  timeout: 120_000,
  globalTimeout: 14 * 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1440, height: 900 },
    // Without a GPU a flight of the camera is a hundred slow frames that no flow looks at.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
    serviceWorkers: 'block',
    acceptDownloads: true,
  },
  webServer: {
    command: `npx tsx scripts/start.ts --strict-port --port ${port}`,
    cwd: PROJECT,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
