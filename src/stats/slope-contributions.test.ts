import { describe, expect, test } from 'vitest';
import { type SlopeArea, slopeContributions } from './slope-contributions.ts';
import { slopeIndex } from './slope-index.ts';

/** Ten areas of one size, the most deprived first. */
const areasOf = (values: readonly (number | null)[]): SlopeArea[] =>
  values.map((value, i) => ({ population: 100, deprivation: 50 - i, value }));

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('contributions to the slope', () => {
  test('by hand: five equal areas, c = −1, −½, 0, ½, 1 times the distance from the mean', () => {
    const found = slopeContributions(areasOf([70, 74, 75, 80, 76]));
    // ȳ = 75: 5, ½, 0, 2½, 1.
    [5, 0.5, 0, 2.5, 1].forEach((part, i) => {
      expect(found.areas[i]?.contribution).toBeCloseTo(part, 12);
    });
    expect(found.slope).toBeCloseTo(9, 12);
    expect(found.intercept).toBeCloseTo(70.5, 12);
    expect(found.areas.map(({ position }) => position)).toEqual(
      [0.1, 0.3, 0.5, 0.7, 0.9].map((b) => expect.closeTo(b, 12)),
    );
  });

  test('OHID, PHEindicatormethods 2.1.0, area 1: they sum to the published index', () => {
    const people = [7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534];
    const values = [
      75.9334590103081, 78.3442382727843, 83.8360631041654, 83.6375399664931, 80.4655031529559,
      81.1156759857022, 81.6930835718562, 84.1900062060987, 80.5955641081472, 86.2894349578624,
    ];
    const areas = people.map((population, i) => ({
      population,
      deprivation: -i,
      value: values[i] as number,
      standardError: 1.5,
    }));
    // In any order of input.
    const found = slopeContributions(areas.toReversed());
    expect(Math.abs(found.slope - 6.93461647366882)).toBeLessThan(1e-9);
    expect(Math.abs(sum(found.areas.map((a) => a.contribution)) - 6.93461647366882)).toBeLessThan(
      1e-9,
    );
    const index = slopeIndex(areas);
    found.interval?.forEach((limit, i) => {
      expect(limit).toBeCloseTo(index.siiInterval?.[i] as number, 9);
    });
    expect(found.areas[0]?.area).toBe(9);
  });

  test('one of the other sign narrows the gap', () => {
    const found = slopeContributions(areasOf([70, 74, 75, 80, 60]));
    expect(found.areas[4]?.contribution).toBeLessThan(0);
  });

  test('areas equally deprived share a position: their order changes nothing', () => {
    const areas: SlopeArea[] = [5, 3, 8, 1, 9, 4].map((value, i) => ({
      population: 10 + i,
      deprivation: i < 3 ? 40 : 10 - i,
      value,
    }));
    const one = slopeContributions(areas);
    const other = slopeContributions([
      areas[2],
      areas[0],
      areas[1],
      ...areas.slice(3),
    ] as SlopeArea[]);
    expect(other.slope).toBeCloseTo(one.slope, 12);
    expect(new Set(one.areas.slice(0, 3).map(({ position }) => position)).size).toBe(1);
  });

  test('what is absent takes no part, is named, and is no zero', () => {
    const areas: SlopeArea[] = [
      ...areasOf([1, null, 2, 3, 4, 5]),
      { population: 0, deprivation: 3, value: 900 },
      { population: Number.NaN, deprivation: 3, value: 900 },
      { population: 10, deprivation: null, value: 900 },
    ];
    const found = slopeContributions(areas);
    expect(found.leftOut).toEqual([1, 6, 7, 8]);
    expect(found.slope).toBeCloseTo(5, 12);
    expect(found.interval).toBeNull();
  });

  test('all values equal: no slope, nothing stands out', () => {
    const found = slopeContributions(areasOf([0.3, 0.3, 0.3, 0.3, 0.3, 0.3]));
    expect(found.slope).toBe(0);
    expect(
      found.areas.every(({ contribution, standsOut }) => contribution === 0 && !standsOut),
    ).toBe(true);
  });
});

describe('areas that stand out', () => {
  const wobble = [0.1, -0.1, 0.05, -0.12, 0.08, 0.02, -0.07, 0.11, -0.04, 0.06, -0.09, 0.03];
  test('one far off the line does, and only that one', () => {
    const values = wobble.map((w, i) => 70 + i + w + (i === 6 ? 5 : 0));
    const found = slopeContributions(areasOf(values));
    expect(found.areas.filter(({ standsOut }) => standsOut).map(({ area }) => area)).toEqual([6]);
  });
  test('none where all lie near it', () => {
    const found = slopeContributions(areasOf(wobble.map((w, i) => 70 + i + w)));
    expect(found.areas.some(({ standsOut }) => standsOut)).toBe(false);
  });
  test('by hand: t of the deleted residual of the middle of five', () => {
    // Residuals of 0, 0, 5, 0, 0 about a level line at 1: −1, −1, 4, −1, −1; h = 1/5.
    // Without the middle the others lie on a line: beyond chance by as much as one likes.
    const found = slopeContributions(areasOf([0, 0, 5, 0, 0]));
    expect(found.areas[2]).toMatchObject({ residual: expect.closeTo(4, 12), standsOut: true });
  });
});

describe('areas that stand out of their own limits', () => {
  /** Essex, life expectancy of men in kind: twelve districts that scatter, two of them far beyond their own limits. */
  const figures = [78.1, 77.2, 79.5, 79.0, 79.4, 80.6, 79.3, 80.9, 80.2, 81.6, 81.1, 83.0];
  const withErrors = (standardError: number | null): SlopeArea[] =>
    areasOf(figures).map((area) => ({ ...area, standardError }));

  test('by hand: five areas of one size, the middle 5 above a level line through the others', () => {
    // H of the middle is 1/5 for all: √(se² + 4(se/5)² ÷ (4/5)²) = se√1.25. At 99.8%, 3.0902 of them.
    const withError = (standardError: number) =>
      slopeContributions(
        areasOf([0, 0, 5, 0, 0]).map((area) => ({ ...area, standardError })),
      ).areas.map(({ standsOut }) => standsOut);
    const limit = 5 / (Math.sqrt(1.25) * 3.090232306);
    expect(withError(limit * 0.9999)[2]).toBe(true);
    expect(withError(limit * 1.0001)[2]).toBe(false);
  });
  test('unequal areas: as √(se² + of the prediction) of the line fitted anew without each', () => {
    const areas = figures.map(
      (value, i): SlopeArea => ({
        population: 80 + 13 * ((i * 5) % 7),
        deprivation: 50 - i,
        value,
        standardError: 0.15 + 0.03 * ((i * 3) % 5),
      }),
    );
    const found = slopeContributions(areas);
    expect(found.limitsOf).toBe('errors');
    for (const { area, position, standsOut } of found.areas) {
      const others = found.areas.filter((one) => one.area !== area);
      const all = sum(others.map(({ share }) => share));
      const middle = sum(others.map((one) => (one.share * one.position) / all));
      const spread = sum(others.map((one) => (one.share * (one.position - middle) ** 2) / all));
      const weights = others.map(
        (one) => (one.share / all) * (1 + ((one.position - middle) * (position - middle)) / spread),
      );
      const of = (index: number) => areas[index] as Required<SlopeArea>;
      const fitted = sum(
        weights.map((w, k) => w * (of(others[k]?.area as number).value as number)),
      );
      const square = sum(
        weights.map((w, k) => (w * (of(others[k]?.area as number).standardError as number)) ** 2),
      );
      const z =
        Math.abs((of(area).value as number) - fitted) /
        Math.sqrt((of(area).standardError as number) ** 2 + square);
      expect(standsOut).toBe(z > 3.090232306);
    }
    expect(found.areas.some(({ standsOut }) => standsOut)).toBe(true);
    expect(found.areas.every(({ standsOut }) => standsOut)).toBe(false);
  });
  test('what lies within the scatter of its fellows may still be beyond chance', () => {
    const scatter = slopeContributions(withErrors(null));
    expect(scatter.limitsOf).toBe('scatter');
    expect(scatter.areas.some(({ standsOut }) => standsOut)).toBe(false);
    expect(slopeContributions(withErrors(0.2)).areas.some(({ standsOut }) => standsOut)).toBe(true);
  });
  test('and what lies beyond the scatter may be chance', () => {
    const far = areasOf([0, 0, 5, 0, 0].map((value) => value));
    expect(slopeContributions(far).areas[2]?.standsOut).toBe(true);
    const unsure = far.map((area) => ({ ...area, standardError: 4 }));
    expect(slopeContributions(unsure).areas[2]?.standsOut).toBe(false);
  });
  test('errors of 0 about a line of perfect fit: rounding is no distance', () => {
    const exact = areasOf([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]).map((area) => ({
      ...area,
      standardError: 0,
    }));
    expect(slopeContributions(exact).areas.some(({ standsOut }) => standsOut)).toBe(false);
  });
});

test.each([
  ['4 areas', areasOf([1, 2, 3, 4, null])],
  ['equally deprived', areasOf([1, 2, 3, 4, 5]).map((area) => ({ ...area, deprivation: 7 }))],
  ['row 1: value is NaN', areasOf([1, Number.NaN, 3, 4, 5, 6])],
  ['row 0: population is -1', areasOf([1, 2, 3, 4, 5]).map((a) => ({ ...a, population: -1 }))],
  [
    'row 0: standardError is -1',
    areasOf([1, 2, 3, 4, 5]).map((a) => ({ ...a, standardError: -1 })),
  ],
] as const)('%s is refused', (words, areas) => {
  expect(() => slopeContributions(areas)).toThrow(RangeError);
  expect(() => slopeContributions(areas)).toThrow(words);
});
