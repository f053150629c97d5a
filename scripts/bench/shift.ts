/** What the Shift tab costs: the sums, and from its slider to the recoloured map. */
import type { Browser } from '@playwright/test';
import { scenarioCode } from '../../src/shift/scenario-code.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../src/shift/scenario-settings.ts';
import { allocationTimes } from './allocation.ts';
import { type Change, changeView, median, moveSlider, newPage } from './measure.ts';

type Print = (label: string, value: string) => void;
const ms = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`;

/** Leicester, Leicestershire and Rutland: the scenario that the app opens on. */
const LLR = ['E06000016', 'E10000018', 'E06000017'];
const EAST_MIDLANDS = 'E12000004';
const MIDLANDS_AND_EAST = [EAST_MIDLANDS, 'E12000005', 'E12000006'];

const scenarios: readonly (readonly [string, Partial<ScenarioSettings>])[] = [
  ['wards of one place', { place: LLR, unit: 'ward' }],
  ['wards of three regions', { place: MIDLANDS_AND_EAST, unit: 'ward', newMoney: 20_000_000 }],
  ['neighbourhoods of one place', { place: LLR, unit: 'lsoa' }],
  ['neighbourhoods of three regions', { place: MIDLANDS_AND_EAST, unit: 'lsoa', newMoney: 2e7 }],
];

/** Shares to which the slider is moved, far enough apart that some area changes its class: else nothing is drawn. The first is not counted. */
const STEPS = [0.4, 0.5, 0.45, 0.6, 0.7, 0.3, 0.8];

export async function benchShift(browser: Browser, url: string, line: Print): Promise<void> {
  console.log('\nSharing money out (in brackets with limits; then with all that is shown of it)');
  for (const times of await allocationTimes())
    line(
      `  ${times.areas.toLocaleString('en-GB')} neighbourhoods (aim 15 ms for 33,755)`,
      `${times.allocate.toFixed(1)} ms (${times.withLimits.toFixed(1)}); ${times.scenario.toFixed(0)} ms`,
    );

  console.log(
    '\nFrom the slider to the recoloured map at rest (in brackets the map alone; aim 100 ms)',
  );
  for (const [name, change] of scenarios) {
    // A fresh page each: the outlines of one scenario are no burden to the next.
    const page = await newPage(browser);
    const code = scenarioCode({ ...DEFAULT_SETTINGS, ...change });
    await page.goto(`${url}?tab=shift&shift=${code}`);
    await page.locator('#panel input[type=range]').waitFor({ timeout: 120_000 });
    await changeView(page, null, 4000).catch(() => undefined);
    const all = page.getByRole('button', { name: 'Draw them all' });
    if (await all.isVisible()) {
      const settled = changeView(page, null, 5000);
      await all.click();
      await settled;
    }
    const range = page.locator('#panel input[type=range]');
    const most = Number((await range.getAttribute('max')) ?? 1);
    const moves: Change[] = [];
    for (const step of STEPS) moves.push(await moveSlider(page, step * most));
    const counted = moves.slice(1);
    line(
      `  ${counted[0]?.areas} areas: ${name}`,
      `${ms(median(counted.map((move) => move.wholeMilliseconds)))} (${ms(median(counted.map((move) => move.mapMilliseconds)))})`,
    );
    await page.context().close();
  }
}
