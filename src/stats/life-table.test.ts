import { describe, expect, test } from 'vitest';
import { type LifeTableBand, lifeExpectancy } from './life-table.ts';

/**
 * OHID, test data of PHEindicatormethods 2.1.0: age, person-years, deaths, life expectancy, its 95%
 * limits, its 99.8% limits.
 */
const PUBLISHED = [
  [0, 7060, 17, 80.16960813, 79.88268548, 80.45653078, 79.7172317833235, 80.6219844805733],
  [1, 35059, 9, 79.36245674, 79.0898816, 79.63503188, 78.9327013866159, 79.7922120956601],
  [5, 46974, 4, 75.44193645, 75.17407307, 75.70979983, 75.0196098886659, 75.864263009305],
  [10, 48489, 8, 70.47299936, 70.20675732, 70.7392414, 70.0532290827017, 70.8927696447972],
  [15, 43219, 20, 65.52909542, 65.26548673, 65.79270412, 65.1134770011152, 65.9447138481337],
  [20, 38561, 15, 60.67510088, 60.41876577, 60.931436, 60.2709503437021, 61.0792514181213],
  [25, 46009, 24, 55.78835987, 55.53801579, 56.03870395, 55.393655089115, 56.1830646456894],
  [30, 57208, 33, 50.92752727, 50.68279939, 51.17225516, 50.5416772711004, 51.3133772776973],
  [35, 61435, 50, 46.06740425, 45.82666794, 46.30814055, 45.6878475626896, 46.4469609313787],
  [40, 55601, 71, 41.24505636, 41.00842831, 41.48168441, 40.8719769453349, 41.6181357751812],
  [45, 50209, 100, 36.49322717, 36.26223216, 36.72422219, 36.1290290844505, 36.8574252603908],
  [50, 56416, 163, 31.83343842, 31.60996318, 32.05691365, 31.4810963826337, 32.1857804520976],
  [55, 46411, 263, 27.26027992, 27.04337271, 27.47718713, 26.9182933534728, 27.6022664868792],
  [60, 39820, 304, 22.9719144, 22.76653134, 23.17729746, 22.6480973790949, 23.2957314175132],
  [65, 37978, 536, 18.76856852, 18.57570352, 18.96143352, 18.4644880799482, 19.0726489545208],
  [70, 37039, 872, 14.95858336, 14.77985004, 15.13731667, 14.676783625189, 15.2403830848184],
  [75, 33288, 1390, 11.51684445, 11.34831778, 11.68537112, 11.2511370150853, 11.7825518801722],
  [80, 23306, 1605, 8.618849241, 8.451134045, 8.786564437, 8.35442122218983, 8.8832772602289],
  [85, 11936, 1936, 6.163942934, 5.978358351, 6.349527517, 5.87134116134031, 6.45654470654037],
  [90, 11936, 1937, 6.16210635, 5.887683386, 6.436529314, 5.72943762135462, 6.594775078697],
] as const;

const BANDS: LifeTableBand[] = PUBLISHED.map(([startAge, population, deaths]) => ({
  startAge,
  population,
  deaths,
}));
const changed = (band: number, change: Partial<LifeTableBand>): LifeTableBand[] =>
  BANDS.map((row, i) => (i === band ? { ...row, ...change } : row));
const allNull = (bands: readonly LifeTableBand[]) =>
  lifeExpectancy(bands).every((row) => row.value === null && row.lower === null);

test.each([
  [0.95, 4],
  [0.998, 6],
] as const)('PHEindicatormethods 2.1.0, phe_life_expectancy, limits at %d', (confidence, first) => {
  const found = lifeExpectancy(BANDS, confidence);
  expect(found).toHaveLength(PUBLISHED.length);
  PUBLISHED.forEach((row, i) => {
    expect(found[i]?.age).toBe(row[0]);
    expect(Math.abs((found[i]?.value as number) - row[3])).toBeLessThan(1e-7);
    // The published 95% limits take 1.96 standard errors, these 1.959964.
    expect(Math.abs((found[i]?.lower as number) - row[first])).toBeLessThan(1e-5);
    expect(Math.abs((found[i]?.upper as number) - row[(first + 1) as 5])).toBeLessThan(1e-5);
  });
});

test('by hand: two bands', () => {
  // M = 0.01 and 0.05; q = 0.1/(1 + 0.1·0.9) over ten years; 1/M = 20 years thereafter.
  const bands = [
    { startAge: 0, population: 10_000, deaths: 100 },
    { startAge: 10, population: 10_000, deaths: 500 },
  ];
  const q = 0.1 / 1.09;
  const [birth, ten] = lifeExpectancy(bands);
  expect(ten?.value).toBeCloseTo(20, 10);
  expect(birth?.value).toBeCloseTo(10 * (1 - 0.9 * q) + 20 * (1 - q), 10);
  // Silcocks: se of 1/M = (1/M)/√deaths.
  expect((ten?.upper as number) - 20).toBeCloseTo((1.959963984540054 * 20) / Math.sqrt(500), 9);
});

describe('suppression', () => {
  test('5,000 person-years are too few, 5,001 are not', () => {
    const small = (left: number) => [
      { startAge: 0, population: 4000, deaths: 4 },
      { startAge: 65, population: left, deaths: 90 },
    ];
    expect(allNull(small(1000))).toBe(true);
    expect(lifeExpectancy(small(1001))[0]?.value).not.toBeNull();
  });
  test('an empty band', () => expect(allNull(changed(3, { population: 0, deaths: 0 }))).toBe(true));
  test('no death in the open band', () => expect(allNull(changed(19, { deaths: 0 }))).toBe(true));
  test('more deaths than person-years', () =>
    expect(allNull(changed(19, { deaths: 20_000 }))).toBe(true));
  test('an interval of over 20 years, at that age only, whatever the limits asked for', () => {
    const bands = [
      { startAge: 0, population: 40_000, deaths: 40 },
      { startAge: 65, population: 100, deaths: 4 },
    ];
    // At 65: 25 years ± 1.96·25/√4.
    for (const confidence of [0.5, 0.95]) {
      const found = lifeExpectancy(bands, confidence);
      expect(found[1]).toEqual({ age: 65, value: null, lower: null, upper: null });
    }
  });
  test('a band without deaths is no reason', () => {
    const found = lifeExpectancy(changed(2, { deaths: 0 }));
    expect(found.every(({ value }) => Number.isFinite(value))).toBe(true);
  });
});

test.each([
  ['1 age bands', BANDS.slice(0, 1)],
  ['band 3: startAge is 1; above 1', changed(2, { startAge: 1 })],
  ['band 4: population is -1', changed(3, { population: -1 })],
  ['band 5: deaths is NaN', changed(4, { deaths: Number.NaN })],
] as const)('%s is refused', (words, bands) => {
  expect(() => lifeExpectancy(bands)).toThrow(RangeError);
  expect(() => lifeExpectancy(bands)).toThrow(words);
});
