import { describe, expect, test } from 'vitest';
import { type AllocationArea, allocate } from './allocate.ts';

/** Constructed case of ../shared/vectors/pu_allocation_constructed.json; its £k are pounds here. */
const POPULATION = [10000, 20000, 15000, 30000, 25000];
const NEED = [1.6, 1.25, 1.0, 0.85, 0.7];
const CURRENT = [900, 1900, 1500, 3300, 2400];
const FIVE: AllocationArea[] = POPULATION.map((population, i) => ({
  population,
  need: NEED[i] as number,
  baseline: CURRENT[i] as number,
}));
const NEW_FIVE = FIVE.map(({ population, need }) => ({ population, need }));

const near = (actual: ArrayLike<number>, expected: readonly number[], within: number) => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(
      Math.abs((actual[i] as number) - value),
      `area ${i}: ${actual[i]} for ${value}`,
    ).toBeLessThanOrEqual(within);
  });
};
const sumPence = (pounds: ArrayLike<number>) =>
  Array.from(pounds, (p) => Math.round(p * 100)).reduce((a, b) => a + b, 0);

describe('pu_allocation_constructed.json', () => {
  test('targets and distance from target at the same budget', () => {
    const { target, distanceFromTarget } = allocate({
      areas: FIVE,
      budget: 10000,
      universalShare: 0,
      rule: 'needWeighted',
    });
    near(
      target,
      [
        1616.1616161616162, 2525.252525252525, 1515.1515151515152, 2575.757575757576,
        1767.6767676767677,
      ],
      1e-6,
    );
    near(
      distanceFromTarget,
      [-0.443125, -0.2476, -0.01, 0.2811764705882352, 0.3577142857142857],
      1e-9,
    );
  });

  test.each([
    [1, [100, 200, 150, 300, 250]],
    [
      0.75,
      [
        115.4040404040404, 213.13131313131314, 150.37878787878788, 289.3939393939394,
        231.6919191919192,
      ],
    ],
    [
      0.5,
      [
        130.8080808080808, 226.26262626262627, 150.75757575757575, 278.78787878787875,
        213.3838383838384,
      ],
    ],
    [
      0,
      [
        161.6161616161616, 252.5252525252525, 151.5151515151515, 257.57575757575756,
        176.76767676767676,
      ],
    ],
  ])('universal plus top-up, universal share %s', (universalShare, expected) => {
    const out = allocate({ areas: NEW_FIVE, budget: 1000, universalShare, rule: 'needWeighted' });
    near(out.target, expected, 1e-6);
    near(out.allocation, expected, 0.01);
    expect(sumPence(out.allocation)).toBe(100000);
  });

  test('new money, shortfall-proportional, no losers', () => {
    const out = allocate({
      areas: FIVE,
      budget: 10300,
      universalShare: 0,
      rule: 'shortfall',
      noLoss: true,
    });
    near(
      out.target,
      [
        1664.6464646464647, 2601.010101010101, 1560.6060606060605, 2653.030303030303,
        1820.7070707070707,
      ],
      1e-6,
    );
    near(
      out.allocation,
      [1050.2978160158834, 2037.7895433487756, 1511.9126406353407, 3300, 2400],
      0.01,
    );
  });

  test('new money, lifted to a common level: 0.720873786407767 of target', () => {
    const out = allocate({ areas: FIVE, budget: 10300, universalShare: 0, rule: 'levelUp' });
    near(out.allocation, [1200, 1900, 1500, 3300, 2400], 0);
    expect((out.allocation[0] as number) / (out.target[0] as number)).toBeCloseTo(
      0.720873786407767,
      9,
    );
  });

  test('a floor of 1% growth, then by shortfall', () => {
    const areas = FIVE.map((area, i) => ({ ...area, floor: (CURRENT[i] as number) * 1.01 }));
    const out = allocate({ areas, budget: 10300, universalShare: 0, rule: 'shortfall' });
    near(
      out.allocation,
      [1010.889773431488, 2010.9608016725347, 1521.1494248959773, 3333, 2424],
      0.01,
    );
  });
});

test('the opening scenario: £1m for Leicester, Leicestershire and Rutland, half by head (METHODS)', () => {
  // Population now and years of potential life lost per head rate, IoD 2025, as in the packs.
  const areas = [
    { code: 'E06000016', population: 379780, need: 73.35218048095703 },
    { code: 'E10000018', population: 734015, need: 50.90309143066406 },
    { code: 'E06000017', population: 40643, need: 47.723533630371094 },
  ];
  const half = allocate({
    areas,
    budget: 1e6,
    universalShare: 0.5,
    rule: 'needWeighted',
    noLoss: true,
  });
  expect(Array.from(half.allocation, Math.round)).toEqual([371882, 596075, 32043]);
  expect(
    Array.from(half.allocation, (x, i) => (x / (areas[i]?.population as number)).toFixed(2)),
  ).toEqual(['0.98', '0.81', '0.79']);
  const byHead = allocate({ areas, budget: 1e6, universalShare: 1, rule: 'perHead', noLoss: true });
  expect(Array.from(byHead.allocation, Math.round)).toEqual([328974, 635820, 35206]);
});

describe('rules', () => {
  test('position: need is r to the power 1 − position', () => {
    const areas = [0, 0.5, 1].map((position) => ({ population: 100, need: null, position }));
    const out = allocate({
      areas,
      budget: 700,
      universalShare: 0,
      rule: 'positionRatio',
      ratio: 4,
    });
    near(out.allocation, [400, 200, 100], 0);
  });

  test('Core20 only gives to residents of Core20 neighbourhoods, whatever the universal share', () => {
    const areas = [0.5, 0.25, 0].map((core20Share) => ({
      population: 100,
      need: null,
      core20Share,
    }));
    const out = allocate({ areas, budget: 300, universalShare: 0.5, rule: 'core20Only' });
    near(out.allocation, [200, 100, 0], 0);
  });

  test('without baselines, lifting to a common level and shortfall give the target', () => {
    for (const rule of ['levelUp', 'shortfall'] as const) {
      const out = allocate({ areas: NEW_FIVE, budget: 1000, universalShare: 0.5, rule });
      near(out.allocation, Array.from(out.target), 0.01);
    }
  });

  test('taking existing money is possible without noLoss only', () => {
    const input = { areas: FIVE, budget: 10000, universalShare: 0, rule: 'needWeighted' } as const;
    near(allocate(input).allocation, Array.from(allocate(input).target), 0.01);
    near(allocate({ ...input, noLoss: true }).allocation, CURRENT, 0);
  });

  test('floors and caps hold, and what a cap keeps back goes to the others at one level', () => {
    const areas = [
      { population: 10, need: 4, cap: 30 },
      { population: 10, need: 2 },
      { population: 10, need: 1 },
      { population: 10, need: 1, floor: 25 },
    ];
    // 100 − 30 − 25 = 45 at need 2 : 1.
    const out = allocate({ areas, budget: 100, universalShare: 0, rule: 'needWeighted' });
    near(out.allocation, [30, 30, 15, 25], 0);
    near(out.target, [50, 25, 12.5, 12.5], 1e-9);
  });

  test('money that caps keep from all areas with need goes by head to those with room', () => {
    const areas = [
      { population: 10, need: 1, cap: 40 },
      { population: 20, need: 0 },
      { population: 10, need: 0 },
      { population: 0, need: 0 },
    ];
    const out = allocate({ areas, budget: 100, universalShare: 0, rule: 'needWeighted' });
    near(out.allocation, [40, 40, 20, 0], 0);
  });
});

describe('pence', () => {
  test('largest remainder, ties by order', () => {
    const areas = [1, 1, 1].map((need) => ({ population: 1, need }));
    near(
      allocate({ areas, budget: 100, universalShare: 1, rule: 'perHead' }).allocation,
      [33.34, 33.33, 33.33],
      0,
    );
    near(
      allocate({ areas, budget: 200, universalShare: 0, rule: 'needWeighted' }).allocation,
      [66.67, 66.67, 66.66],
      0,
    );
  });

  test('baselines with parts of a penny that use up the budget stop nothing', () => {
    const areas = [1, 1, 1].map((need) => ({ population: 1, need, baseline: 100 / 3 }));
    const out = allocate({ areas, budget: 100, universalShare: 1, rule: 'perHead', noLoss: true });
    expect(sumPence(out.allocation)).toBe(10000);
  });

  test('an ICB-sized budget to the penny: £124,345,779,000 over 42 areas', () => {
    const areas = Array.from({ length: 42 }, (_, i) => ({
      population: 1e6 + 37 * i,
      need: 1 + (i % 7) / 10,
    }));
    const out = allocate({
      areas,
      budget: 124345779000,
      universalShare: 0.3,
      rule: 'needWeighted',
    });
    expect(sumPence(out.allocation)).toBe(12434577900000);
  });
});
