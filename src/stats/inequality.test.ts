import { describe, expect, test } from 'vitest';
import {
  concentrationCurve,
  concentrationIndex,
  concentrationWeights,
  erreygers,
  gini,
  populationAttributableRisk,
  relativeConcentrationIndex,
  wagstaff,
} from './inequality.ts';
import type { PopulationGroup } from './population-groups.ts';

const even = (values: readonly number[]): PopulationGroup[] =>
  values.map((value) => ({ population: 10, value }));

describe('Gini: published figures of pysal/inequality and worked cases', () => {
  test.each([
    ['1 to 5', [1, 2, 3, 4, 5], 4 / 15],
    ['10 to 50', [10, 20, 30, 40, 50], 4 / 15],
    ['incomes', [1000, 2000, 1500, 3000, 2500], 0.2],
    ['half have nothing', [0, 0, 0, 10, 10, 10], 0.5],
    [
      'ten shares',
      [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261],
      0.46209113026762383,
    ],
  ] as const)('%s', (_, values, expected) => {
    expect(Math.abs(gini(even(values)) - expected)).toBeLessThan(1e-12);
    expect(gini(even(values.toReversed()))).toBeCloseTo(expected, 12);
  });
  test('a group of two counts as two groups of one', () => {
    const one = [1, 1, 4].map((value) => ({ population: 1, value }));
    const grouped = [
      { population: 2, value: 1 },
      { population: 1, value: 4 },
    ];
    expect(gini(grouped)).toBeCloseTo(gini(one), 12);
  });
});

describe('concentration, by hand', () => {
  // p = 0.2, R − ½ = −0.4 … 0.4: 2·0.2·(−0.4·1 − 0.2·2 + 0.2·4 + 0.4·5) = 0.8; μ = 3.
  const rising = even([1, 2, 3, 4, 5]);
  test('absolute and relative', () => {
    expect(concentrationIndex(rising)).toBeCloseTo(0.8, 12);
    expect(relativeConcentrationIndex(rising)).toBeCloseTo(0.8 / 3, 12);
  });
  test('what gathers among the most deprived is negative', () => {
    expect(concentrationIndex(even([5, 4, 3, 2, 1]))).toBeCloseTo(-0.8, 12);
  });
  test('unequal groups: shares ¼ and ¾, R = ⅛ and ⅝', () => {
    const groups = [
      { population: 1, value: 8 },
      { population: 3, value: 4 },
    ];
    // μ = 5; 2(¼·3·(−⅜) + ¾·(−1)·⅛) = −0.75.
    expect(concentrationIndex(groups)).toBeCloseTo(-0.75, 12);
    expect(relativeConcentrationIndex(groups)).toBeCloseTo(-0.15, 12);
    expect(concentrationWeights(groups)).toEqual([-0.1875, 0.1875]);
  });
  test('Erreygers and Wagstaff of percentages: 4 × 8/100, and 8·100/((100 − 30)·30)', () => {
    const shares = even([10, 20, 30, 40, 50]);
    const bounds = { minimum: 0, maximum: 100 };
    expect(erreygers(shares, bounds)).toBeCloseTo(0.32, 12);
    expect(wagstaff(shares, bounds)).toBeCloseTo(800 / 2100, 12);
    // METHODS: 4μC and C/(1 − μ) of the figure as a fraction.
    const fractions = even([0.1, 0.2, 0.3, 0.4, 0.5]);
    const c = relativeConcentrationIndex(fractions);
    expect(erreygers(fractions, { minimum: 0, maximum: 1 })).toBeCloseTo(4 * 0.3 * c, 12);
    expect(wagstaff(fractions, { minimum: 0, maximum: 1 })).toBeCloseTo(c / 0.7, 12);
  });
  test('of the complement, both turn their sign and keep their size', () => {
    const bounds = { minimum: 0, maximum: 1 };
    const having = even([0.1, 0.2, 0.3, 0.4, 0.5]);
    const lacking = even([0.9, 0.8, 0.7, 0.6, 0.5]);
    expect(erreygers(lacking, bounds)).toBeCloseTo(-erreygers(having, bounds), 12);
    expect(wagstaff(lacking, bounds)).toBeCloseTo(-wagstaff(having, bounds), 12);
  });
  test('all equal: exactly none', () => {
    const equal = even([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
    expect(concentrationIndex(equal)).toBe(0);
    expect(gini(equal)).toBe(0);
    expect(erreygers(equal, { minimum: 0, maximum: 1 })).toBe(0);
    expect(populationAttributableRisk(equal, { better: 'higher' })).toBe(0);
  });
  test('the curve bends over the line where the most deprived hold more', () => {
    // 4 of 10, 7 of 10, 9 of 10, 10 of 10.
    const curve = concentrationCurve(even([4, 3, 2, 1]));
    expect(curve.map(({ people }) => people)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    [0, 0.4, 0.7, 0.9, 1].forEach((amount, i) => {
      expect(curve[i]?.amount).toBeCloseTo(amount, 12);
    });
  });
});

describe('Lorenz curves, the concentration curve in the order of the value: pysal/inequality and worked cases', () => {
  test.each([
    [
      [1, 2, 3, 4, 5],
      [0, 1 / 15, 0.2, 0.4, 2 / 3, 1],
    ],
    [
      [10, 20, 30, 40, 50],
      [0, 1 / 15, 0.2, 0.4, 2 / 3, 1],
    ],
    [
      [1000, 1500, 2000, 2500, 3000],
      [0, 0.1, 0.25, 0.45, 0.7, 1],
    ],
    [
      [0, 0, 0, 10, 10, 10],
      [0, 0, 0, 0, 1 / 3, 2 / 3, 1],
    ],
    [
      [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261],
      [
        0, 0.008124831045565134, 0.030096416664163638, 0.06681584717508185, 0.11844832247018892,
        0.1850839515814135, 0.2661970984891719, 0.36219325383714296, 0.4869041540263719,
        0.665680473372781, 1,
      ],
    ],
  ] as const)('%j', (values, amounts) => {
    const curve = concentrationCurve(even(values));
    expect(curve.length).toBe(amounts.length);
    amounts.forEach((amount, i) => {
      expect(Math.abs((curve[i]?.amount as number) - amount)).toBeLessThan(1e-12);
    });
    // The Gini coefficient is one less twice the area under it.
    const area = curve.slice(1).reduce((sum, { people, amount }, i) => {
      const before = curve[i] as (typeof curve)[number];
      return sum + ((people - before.people) * (amount + before.amount)) / 2;
    }, 0);
    expect(gini(even(values))).toBeCloseTo(1 - 2 * area, 12);
  });
});

describe('population attributable risk: least deprived group minus mean', () => {
  const rising = even([1, 2, 3, 4, 5]);
  const falling = even([5, 4, 3, 2, 1]);
  test('of the right sign', () => {
    expect(populationAttributableRisk(rising, { better: 'higher' })).toBeCloseTo(2, 12);
    expect(populationAttributableRisk(falling, { better: 'lower' })).toBeCloseTo(-2, 12);
  });
  test('0 of the wrong sign', () => {
    expect(populationAttributableRisk(falling, { better: 'higher' })).toBe(0);
    expect(populationAttributableRisk(rising, { better: 'lower' })).toBe(0);
  });
});

test.each([
  ['0 groups', () => concentrationIndex([])],
  ['group 2: population is 0', () => gini([...even([1]), { population: 0, value: 2 }])],
  ['group 2: value is NaN', () => concentrationIndex(even([1, Number.NaN]))],
  ['mean is 0', () => relativeConcentrationIndex(even([0, 0]))],
  ['group 1: value is -1', () => gini(even([-1, 5]))],
  [
    'group 2: value is 101; 0 to 100',
    () => erreygers(even([5, 101]), { minimum: 0, maximum: 100 }),
  ],
  ['bounds are 1 to 0', () => wagstaff(even([0.5]), { minimum: 1, maximum: 0 })],
  ['mean is 1; between', () => wagstaff(even([1, 1]), { minimum: 0, maximum: 1 })],
] as const)('%s is refused', (words, call) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(words);
});
