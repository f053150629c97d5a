import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runScenario } from './scenario.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from './scenario-settings.ts';
import type { ShiftArea } from './shift-area.ts';

const area = (name: string, population: number, need: number, baseline: number): ShiftArea => ({
  code: name,
  name,
  population,
  need,
  baseline,
  position: null,
  core20Share: null,
  incomeDeprived: null,
  deprivation: null,
  publishedTarget: null,
  publishedDistance: null,
});
const existing: ScenarioSettings = {
  ...DEFAULT_SETTINGS,
  mode: 'existing',
  pot: 'publicHealthOutturn',
  noLoss: false,
  uncommittedShare: 0.1,
};

test('an area under its target share loses nothing because others’ money is committed', () => {
  // Shares of £300 by head: 100 each. Rich can give up a tenth of 150, Poor has 90 and Bare 60.
  const areas = [area('Rich', 10, 1, 150), area('Poor', 10, 1, 90), area('Bare', 10, 1, 60)];
  const { outcome } = runScenario({ ...existing, rule: 'perHead' }, areas);
  expect(outcome.areas.map(({ change }) => change)).toEqual([-15, 0, 15]);
});

test('nobody is taken further down than to the target share', () => {
  const areas = [area('Over', 10, 1, 105), area('Far over', 10, 1, 130), area('Under', 10, 1, 65)];
  const { outcome } = runScenario({ ...existing, uncommittedShare: 0.5, rule: 'perHead' }, areas);
  expect(outcome.areas.map(({ allocation }) => allocation)).toEqual([100, 100, 100]);
});

test('whatever the figures: all is given, nobody under target loses, nobody over it ends under it', () => {
  const someArea = fc.record({
    population: fc.integer({ min: 1, max: 100_000 }),
    need: fc.double({ min: 0.1, max: 100, noNaN: true }),
    baseline: fc.integer({ min: 0, max: 10_000_000 }),
  });
  fc.assert(
    fc.property(
      fc.array(someArea, { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (list, uncommittedShare, universalShare) => {
        const areas = list.map((one, i) => area(`A${i}`, one.population, one.need, one.baseline));
        const settings = { ...existing, uncommittedShare, universalShare };
        const { outcome } = runScenario(settings, areas);
        expect(outcome.unallocated).toBe(0);
        for (const { allocation, baseline, target } of outcome.areas) {
          const least = Math.min(baseline as number, target as number);
          expect(allocation).toBeGreaterThanOrEqual(least - 0.011);
        }
      },
    ),
    { numRuns: 300 },
  );
});
