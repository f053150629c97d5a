import { describe, expect, test } from 'vitest';
import { distanceFromTarget, distanceInWords } from './distance-from-target.ts';
import { InfeasibleAllocationError } from './infeasible-allocation-error.ts';
import { NHS_CORE_2025_26, NHS_PRIMARY_MEDICAL_2025_26, paceOfChange } from './pace-of-change.ts';
import { yearlyPath } from './yearly-path.ts';

describe('NHS England, allocations 2025/26', () => {
  // £k: baseline 2024/25, allocation 2025/26, its distance from target, convergence. Target = allocation ÷ (1 + distance).
  test.each([
    [
      'Leicester, Leicestershire and Rutland',
      [1945701.1122382819, 2029020, 0.0033615137482279067, -0.0008412506310651047],
    ],
    ['Birmingham and Solihull', [2797301.4078092915, 2934141, -0.04424207040873851, 0.005]],
    ['Cheshire and Merseyside', [5675212.860996379, 5893604, 0.041282451294013534, -0.005]],
    [
      'Northamptonshire',
      [1408373.7498548382, 1469579, 0.0009279380588975705, -0.000231995304861643],
    ],
  ] as const)('core services, %s', (_, [baseline, allocation, distance, convergence]) => {
    const step = paceOfChange(baseline, allocation / (1 + distance), NHS_CORE_2025_26);
    expect(step.convergence).toBeCloseTo(convergence, 5);
    expect(Math.abs(step.allocation - allocation)).toBeLessThan(1);
    expect(step.closingDistance).toBeCloseTo(distance, 5);
  });

  test('primary medical care, Leicester, Leicestershire and Rutland', () => {
    const [baseline, allocation, distance, convergence] = [
      213509.9245538681, 220150, -0.0007753056717917373, 0.00019374906062457047,
    ] as const;
    const step = paceOfChange(baseline, allocation / (1 + distance), NHS_PRIMARY_MEDICAL_2025_26);
    expect(step.convergence).toBeCloseTo(convergence, 5);
    expect(Math.abs(step.allocation - allocation)).toBeLessThan(1);
  });

  test('published distances read the right way round', () => {
    expect(distanceInWords(0.0033615137482279067)).toBe('0.34% over target');
    expect(distanceInWords(-0.0007753056717917373)).toBe('0.08% under target');
    expect(distanceInWords(0.00001)).toBe('on target');
    expect(distanceFromTarget(90, 100)).toBeCloseTo(-0.1, 12);
    expect(distanceFromTarget(null, 100)).toBeNull();
  });
});

describe('limits on yearly change', () => {
  const areas = [
    { population: 100, need: 1, baseline: 80 },
    { population: 100, need: 1, baseline: 120 },
  ];
  const input = { areas, budget: 200, universalShare: 0, rule: 'needWeighted' } as const;

  test('no area falls by more than a tenth a year; on target once it may be', () => {
    const { years, yearsToTarget } = yearlyPath(input, { mostFall: 0.1, years: 3 });
    expect(Array.from(years[0]?.allocation ?? [])).toEqual([92, 108]);
    expect(Array.from(years[1]?.allocation ?? [])).toEqual([100, 100]);
    expect(yearsToTarget).toBe(2);
  });

  test('nor rises by more than a tenth', () => {
    const { years, yearsToTarget } = yearlyPath(input, { mostRise: 0.1, years: 2 });
    expect(Array.from(years[0]?.allocation ?? [])).toEqual([88, 112]);
    expect(yearsToTarget).toBeNull();
  });

  test('growth that the limits leave no room for is infeasible', () => {
    expect(() => yearlyPath({ ...input, budget: 230 }, { mostRise: 0.1, years: 1 })).toThrow(
      InfeasibleAllocationError,
    );
    expect(() =>
      yearlyPath({ ...input, areas: [{ population: 1, need: 1 }] }, { years: 1 }),
    ).toThrow('row 0: no baseline');
  });
});
