import { expect, test } from 'vitest';
import { CURVE_STEPS, curveFigures, hasCurve } from './curve-figures.ts';
import { subject, WARDS } from './fixtures.ts';

test('at its own share the curve is the run; by head it is level and reaches nobody more than by head', () => {
  const { run } = subject(WARDS, { unit: 'ward', newMoney: 100_000, universalShare: 0.5 });
  const here = curveFigures(run, 0.5);
  expect(here.mostDeprived).toBe(run.outcome.changeByFifth?.perHead[0]);
  expect(here.incomeDeprivedReached).toBe(run.outcome.targeting.incomeDeprivedReached);
  const byHead = curveFigures(run, 1);
  expect(byHead.mostDeprived).toBeCloseTo(byHead.leastDeprived as number, 4);
  expect(byHead.incomeDeprivedReached).toBe(0);
});

test('from by head to all by need the most deprived fifth never gets less', () => {
  const { run } = subject(WARDS, { unit: 'ward', newMoney: 100_000 });
  const most = CURVE_STEPS.map((share) => curveFigures(run, share).mostDeprived as number);
  for (const [i, value] of most.entries())
    expect(value).toBeGreaterThanOrEqual((most[i - 1] ?? 0) - 1e-4);
});

test('a rule without a slider has no curve', () => {
  const { run } = subject(WARDS, { unit: 'ward', rule: 'perHead' });
  expect(hasCurve(run)).toBe(false);
  expect(() => curveFigures(run, 0.5)).toThrow(RangeError);
});
