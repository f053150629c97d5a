import { describe, expect, test } from 'vitest';
import { type SlopeGroup, slopeIndex } from './slope-index.ts';

const groupsOf = (rows: readonly (readonly [number, number, number, number])[]): SlopeGroup[] =>
  rows.map(([population, value, lower95, upper95]) => ({ population, value, lower95, upper95 }));

/** OHID, test data of PHEindicatormethods 2.1.0, cases 1 and 2: life expectancy by tenth. */
const AREA1 = groupsOf([
  [7291, 75.9334590103081, 72.7220530546453, 79.1448649659708],
  [7997, 78.3442382727843, 75.2509802190802, 81.4374963264884],
  [6105, 83.8360631041654, 80.8697295124759, 86.8023966958549],
  [7666, 83.6375399664931, 80.157578356036, 87.1175015769501],
  [5790, 80.4655031529559, 77.1308785969275, 83.8001277089842],
  [6934, 81.1156759857022, 78.0499986811178, 84.1813532902866],
  [5918, 81.6930835718562, 79.011578491948, 84.3745886517644],
  [5974, 84.1900062060987, 81.4457282769343, 86.9342841352631],
  [7147, 80.5955641081472, 75.827185168894, 85.3639430474004],
  [7534, 86.2894349578624, 83.2190593454592, 89.3598105702656],
]);
const AREA2 = groupsOf([
  [21675, 70.54853186, 70.09853186, 70.99853186],
  [20065, 71.57155734, 71.12155734, 72.14],
  [19750, 72.48698671, 72.03698671, 73.21],
  [24713, 73.51985519, 73.06985519, 73.7],
  [20112, 73.14605425, 72.69605425, 75.8],
  [19618, 76.15898712, 75.70898712, 78.76],
  [22408, 78.65444871, 78.20444871, 79.77],
  [19752, 80.56476961, 80.11476961, 81.21],
  [18939, 80.85486627, 80.40486627, 81.30486627],
  [19312, 79.9711253, 79.5211253, 80.9],
]);

/** within 1% of the index: the published limits are simulated */
const near = (actual: number, expected: number, index: number) =>
  expect(Math.abs(actual - expected)).toBeLessThan(Math.abs(index) / 100);

describe('PHEindicatormethods 2.1.0, phe_sii, normal values', () => {
  test.each([
    [
      AREA1,
      0.95,
      6.93461647366882,
      1.08881808044462,
      [3.12759461765082, 10.7586873680794],
      [1.03836905916428, 1.14129933602512],
    ],
    [
      AREA2,
      0.95,
      12.5478466363518,
      1.1808856208488,
      [11.9361564267921, 13.1630201323966],
      [1.17137069143256, 1.19043963572449],
    ],
    [
      AREA1,
      0.99,
      6.93461647366882,
      1.08881808044462,
      [1.92432744373911, 11.9920840380028],
      [1.02341483265418, 1.15876776850472],
    ],
    [
      AREA2,
      0.99,
      12.5478466363518,
      1.1808856208488,
      [11.7436478332059, 13.347203652454],
      [1.1683206034721, 1.19343125598786],
    ],
    // Cases 5 and 6: the published limits from 10,000 draws instead of 100,000.
    [
      AREA1,
      0.95,
      6.93461647366882,
      1.08881808044462,
      [3.14212439899447, 10.8056214669848],
      [1.03913864448608, 1.14070942613485],
    ],
    [
      AREA2,
      0.95,
      12.5478466363518,
      1.1808856208488,
      [11.9374473330145, 13.1649230141378],
      [1.17136922554608, 1.19059956167256],
    ],
  ] as const)('case %#', (groups, confidence, sii, rii, siiLimits, riiLimits) => {
    const found = slopeIndex(groups, { confidence });
    expect(Math.abs(found.sii - sii)).toBeLessThan(1e-9);
    expect(Math.abs(found.rii - rii)).toBeLessThan(1e-9);
    siiLimits.forEach((limit, i) => {
      near(found.siiInterval?.[i] as number, limit, sii);
    });
    riiLimits.forEach((limit, i) => {
      near(found.riiInterval?.[i] as number, limit, rii);
    });
  });
});

const EVEN: SlopeGroup[] = [1, 2, 3, 4, 5].map((value) => ({ population: 10, value }));

describe('by hand', () => {
  test('a straight line of five equal groups: ends half a group beyond the outer middles', () => {
    const { sii, rii, intercept, siiInterval } = slopeIndex(EVEN);
    expect(sii).toBeCloseTo(5, 12);
    expect(intercept).toBeCloseTo(0.5, 12);
    expect(rii).toBeCloseTo(11, 12);
    expect(siiInterval).toBeNull();
  });

  test('closed form: c = a(b − ½)/Σa(b − ½)², equal errors', () => {
    // a = 0.2, b − ½ = −0.4 … 0.4, Σ = 0.08: c = −1, −0.5, 0, 0.5, 1, so se = √2.5.
    const groups = EVEN.map((group) => ({ ...group, standardError: 1 }));
    const [low, high] = slopeIndex(groups).siiInterval as [number, number];
    expect(high - low).toBeCloseTo(2 * 1.959963984540054 * Math.sqrt(2.5), 9);
  });

  test('a negative multiplier turns sign and ratio, and keeps limits in order', () => {
    const groups = EVEN.map((group) => ({ ...group, standardError: 0.1 }));
    const plus = slopeIndex(groups);
    const minus = slopeIndex(groups, { multiplier: -100 });
    expect(minus.sii).toBeCloseTo(-500, 9);
    expect(minus.rii).toBeCloseTo(1 / 11, 12);
    expect(minus.siiInterval?.[0]).toBeCloseTo(-100 * (plus.siiInterval?.[1] as number), 9);
    expect(minus.riiInterval?.[0]).toBeCloseTo(1 / (plus.riiInterval?.[1] as number), 9);
  });

  test('fitted on the log scale: values that double from group to group', () => {
    const groups = [1, 2, 4, 8, 16].map((value) => ({
      population: 1,
      value,
      lower95: value / 1.2,
      upper95: value * 1.2,
    }));
    const { sii, rii, riiInterval } = slopeIndex(groups, { scale: 'log', valueType: 'rate' });
    expect(rii).toBeCloseTo(32, 9);
    expect(sii).toBeCloseTo(2 ** 4.5 - 2 ** -0.5, 9);
    // se of log values = ln 1.2/1.959964; limits of ln RII = ± 1.959964·√2.5·se.
    expect(riiInterval?.[1]).toBeCloseTo(32 * 1.2 ** Math.sqrt(2.5), 6);
  });

  test('simulated limits of a rate repeat with their seed and lie near the closed form where errors are small', () => {
    const rates = [110, 104, 100, 97, 92].map((value) => ({
      population: 1000,
      value,
      standardError: 0.01,
    }));
    const options = { valueType: 'rate', repetitions: 20000 } as const;
    const one = slopeIndex(rates, options);
    expect(slopeIndex(rates, options).siiInterval).toEqual(one.siiInterval);
    expect(slopeIndex(rates, { ...options, seed: 2 }).siiInterval).not.toEqual(one.siiInterval);
    const normal = slopeIndex(
      rates.map((group) => ({ ...group, standardError: group.value * 0.01 })),
    );
    one.siiInterval?.forEach((limit, i) => {
      near(limit, normal.siiInterval?.[i] as number, one.sii * 2);
    });
  });

  test('equal values: no slope, ratio 1', () => {
    const { sii, rii } = slopeIndex(EVEN.map(({ population }) => ({ population, value: 7 })));
    expect(sii).toBeCloseTo(0, 12);
    expect(rii).toBeCloseTo(1, 12);
  });
});

test.each([
  ['4 groups', EVEN.slice(1), {}],
  ['group 2: population is 0', EVEN.map((g, i) => (i === 1 ? { ...g, population: 0 } : g)), {}],
  ['group 3: value is NaN', EVEN.map((g, i) => (i === 2 ? { ...g, value: Number.NaN } : g)), {}],
  ['group 1: value is 1; below 1', EVEN, { scale: 'logit' }],
  [
    'group 1: lower95 is 0; above 0',
    EVEN.map((g) => ({ ...g, lower95: 0, upper95: 9 })),
    { valueType: 'rate' },
  ],
  ['confidence', EVEN.map((g) => ({ ...g, standardError: 1 })), { confidence: 95 }],
] as const)('%s is refused', (words, groups, options) => {
  expect(() => slopeIndex(groups, options)).toThrow(words === 'confidence' ? RangeError : words);
});
