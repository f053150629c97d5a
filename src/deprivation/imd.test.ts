import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DOMAIN_WEIGHTS,
  DOMAINS,
  type Domain,
  exponentialScore,
  imdScore,
  imdScores,
  isCore20,
  nationalDecile,
  type RankedNeighbourhood,
  summariseDeprivation,
  WEIGHTS_WITHOUT_HEALTH,
} from './imd.ts';

const ENGLAND = 33_755;

const ranks = (
  income: number,
  employment: number,
  education: number,
  health: number,
  crime: number,
  barriers: number,
  environment: number,
): Record<Domain, number> => ({
  income,
  employment,
  education,
  health,
  crime,
  barriers,
  environment,
});

describe('imdScore, against MHCLG IoD 2025 (imd2025_score_construction.csv)', () => {
  test.each([
    ['E01021988', 94.223, ranks(85, 4, 21, 49, 5, 1650, 246)],
    ['E01012737', 91.27, ranks(5, 3, 112, 7, 11, 16066, 8)],
    ['E01007769', 86.056, ranks(2, 27, 1, 738, 389, 9772, 936)],
    ['E01011784', 33.514, ranks(11392, 6518, 3356, 5692, 10217, 4020, 23381)],
    ['E01026803', 33.509, ranks(7762, 7006, 1801, 6176, 11497, 11843, 30234)],
    ['E01033179', 17.45, ranks(9638, 19170, 15855, 20504, 19739, 11516, 20480)],
    ['E01023700', 0.165, ranks(33744, 33697, 33753, 33731, 33045, 33484, 32359)],
  ])('%s scores %f', (_, published, domainRanks) => {
    expect(Math.abs(imdScore(domainRanks, ENGLAND) - published)).toBeLessThan(0.0007);
  });

  test('the exponential scale: Education of E01007769 is 100, its Income 99.948062', () => {
    expect(exponentialScore(1, ENGLAND)).toBeCloseTo(100, 9);
    expect(exponentialScore(2, ENGLAND)).toBeCloseTo(99.948062, 6);
  });
});

describe('imdScore with weights', () => {
  const jaywick = ranks(85, 4, 21, 49, 5, 1650, 246);

  test('the published weights sum to 0.999', () => {
    const sum = DOMAINS.reduce((total, domain) => total + DOMAIN_WEIGHTS[domain], 0);
    expect(sum).toBeCloseTo(0.999, 12);
  });

  test('without health the others keep theirs: score less 0.135 of the health scale', () => {
    const withHealth = imdScore(jaywick, ENGLAND);
    const without = imdScore(jaywick, ENGLAND, WEIGHTS_WITHOUT_HEALTH);
    expect(without).toBeCloseTo(withHealth - 0.135 * exponentialScore(49, ENGLAND), 9);
    const { health: _, ...others } = DOMAIN_WEIGHTS;
    expect(imdScore(jaywick, ENGLAND, others)).toBe(without);
  });

  test('own weights are rescaled to 0.999', () => {
    const even = Object.fromEntries(DOMAINS.map((d) => [d, 1])) as Record<Domain, number>;
    const mean = DOMAINS.reduce((sum, d) => sum + exponentialScore(jaywick[d], ENGLAND) / 7, 0);
    expect(imdScore(jaywick, ENGLAND, even)).toBeCloseTo(0.999 * mean, 9);
    expect(imdScore({ income: 85 }, ENGLAND, { income: 3 })).toBeCloseTo(
      0.999 * exponentialScore(85, ENGLAND),
      9,
    );
  });

  test('a rank nearer 1 never lowers the score', () => {
    const rank = fc.integer({ min: 2, max: ENGLAND });
    fc.assert(
      fc.property(rank, fc.constantFrom(...DOMAINS), (given, domain) => {
        const before = { ...jaywick, [domain]: given };
        const after = { ...jaywick, [domain]: given - 1 };
        expect(imdScore(after, ENGLAND)).toBeGreaterThanOrEqual(imdScore(before, ENGLAND));
      }),
    );
  });

  test('refuses what cannot be', () => {
    expect(() => imdScore({ ...jaywick, crime: 0 }, ENGLAND)).toThrow(
      new RangeError('crime rank is 0; 1 to 33755 expected'),
    );
    expect(() => imdScore(jaywick, ENGLAND, { income: -1 })).toThrow('weight of income is -1');
    expect(() => imdScore(jaywick, ENGLAND, {})).toThrow('all weights are 0');
  });
});

describe('imdScores', () => {
  const columns = Object.fromEntries(
    DOMAINS.map((domain, k) => [domain, Float64Array.of(1 + k, 900 + 50 * k, ENGLAND - k)]),
  ) as Record<Domain, Float64Array>;
  test.each([
    ['published', DOMAIN_WEIGHTS],
    ['without health', WEIGHTS_WITHOUT_HEALTH],
    ['own', { income: 3, crime: 2 }],
  ] as const)('%s weights: as imdScore, one by one', (_, weights) => {
    const found = imdScores(columns, ENGLAND, weights);
    found.forEach((score, row) => {
      const one = Object.fromEntries(
        DOMAINS.map((domain) => [domain, columns[domain][row] as number]),
      );
      expect(score).toBeCloseTo(imdScore(one, ENGLAND, weights), 12);
    });
  });
  test('no rank, no score; what cannot be is refused with its row', () => {
    expect([...imdScores({ income: Float64Array.of(1, Number.NaN) }, 5, { income: 1 })]).toEqual([
      expect.closeTo(99.9, 9),
      Number.NaN,
    ]);
    expect(() => imdScores({ income: Float64Array.of(1, 6) }, 5, { income: 1 })).toThrow(
      'row 1: income rank is 6; 1 to 5 expected',
    );
    expect(() => imdScores({}, 5, { crime: 1 })).toThrow('no ranks of crime');
  });
});

test('deciles and Core20: rank 6,751 is the last of the most deprived fifth', () => {
  expect(nationalDecile(3375, ENGLAND)).toBe(1);
  expect(nationalDecile(3376, ENGLAND)).toBe(2);
  expect(isCore20(6751, ENGLAND)).toBe(true);
  expect(isCore20(6752, ENGLAND)).toBe(false);
});

/** score, rank, population of each LSOA of Rutland (imd2025_la_summary_inputs.csv). */
const RUTLAND = [
  [14.351, 20028, 1253],
  [9.234, 25929, 3762],
  [11.142, 23614, 1389],
  [16.053, 18182, 2549],
  [11.66, 22984, 1180],
  [8.724, 26553, 1643],
  [10.24, 24684, 1405],
  [10.855, 23949, 1353],
  [12.868, 21578, 1144],
  [7.835, 27666, 1496],
  [9.419, 25678, 1651],
  [2.665, 32993, 1327],
  [14.22, 20166, 1765],
  [7.76, 27743, 1443],
  [6.049, 29691, 2240],
  [7.05, 28594, 1536],
  [13.084, 21354, 1343],
  [7.299, 28294, 1839],
  [9.373, 25750, 1283],
  [11.403, 23295, 1684],
  [10.121, 24818, 1238],
  [4.217, 31670, 1520],
  [9.531, 25530, 1258],
  [14.88, 19448, 1346],
  [7.453, 28116, 1315],
  [8.441, 26913, 1263],
] as const;

/** The same of Hastings. */
const HASTINGS = [
  [21.944, 13194, 1535],
  [11.705, 22921, 2739],
  [32.184, 7298, 2170],
  [86.312, 7, 1866],
  [34.832, 6232, 1942],
  [29.823, 8364, 1735],
  [29.141, 8709, 1633],
  [24.015, 11759, 1868],
  [42.079, 4035, 1552],
  [52.444, 1957, 1914],
  [66.447, 485, 1902],
  [47.458, 2853, 1524],
  [29.703, 8414, 1435],
  [61.211, 885, 1673],
  [63.055, 719, 1524],
  [48.77, 2578, 1876],
  [45.247, 3306, 1546],
  [16.756, 17509, 1557],
  [18.5, 15929, 1837],
  [12.683, 21792, 1665],
  [51.387, 2133, 1564],
  [48.162, 2691, 1544],
  [24.138, 11668, 1336],
  [51.064, 2182, 1808],
  [68.023, 390, 1442],
  [58.739, 1123, 1625],
  [62.404, 775, 1372],
  [34.487, 6372, 1938],
  [26.344, 10285, 1641],
  [34.731, 6274, 1975],
  [20.389, 14422, 1936],
  [17.906, 16441, 1412],
  [22.008, 13142, 1150],
  [26.768, 10013, 1429],
  [39.095, 4833, 1399],
  [26.93, 9924, 1855],
  [64.583, 616, 1746],
  [32.365, 7227, 1755],
  [10.325, 24589, 1646],
  [22.573, 12735, 1533],
  [13.391, 21035, 1931],
  [15.266, 19029, 1550],
  [30.322, 8125, 1591],
  [36.85, 5502, 1698],
  [27.104, 9828, 1795],
  [39.116, 4821, 1778],
  [82.133, 25, 1802],
  [36.813, 5520, 1858],
  [26.381, 10256, 1568],
  [17.553, 16788, 1901],
  [67.307, 426, 1702],
  [51.232, 2165, 1950],
  [23.215, 12290, 1898],
] as const;

const neighbourhoods = (rows: readonly (readonly [number, number, number])[]) =>
  rows.map(([score, rank, population]): RankedNeighbourhood => ({ score, rank, population }));

describe('summariseDeprivation, against MHCLG IoD 2025 File 10', () => {
  test.each([
    ['Rutland', RUTLAND, 9.851, 8552.38, 0, 0, 15058.78],
    ['Hastings', HASTINGS, 37.255, 25467.53, 0.3396, 0.4812, 33482.06],
  ] as const)('%s', (_, rows, score, rank, proportion, extent, concentration) => {
    const summary = summariseDeprivation(neighbourhoods(rows), ENGLAND);
    expect(Math.abs(summary.averageScore - score)).toBeLessThan(0.001);
    expect(Math.abs(summary.averageRank - rank)).toBeLessThan(0.01);
    expect(Math.abs(summary.proportionMostDeprived10 - proportion)).toBeLessThan(0.0001);
    expect(Math.abs(summary.extent - extent)).toBeLessThan(0.0001);
    expect(Math.abs(summary.localConcentration - concentration)).toBeLessThan(0.01);
  });

  test('the last neighbourhood of the most deprived tenth is split', () => {
    // A tenth of 1,000 people: 60 of rank 1 (reversed 100) and 40 of the 940 of rank 51 (50).
    const summary = summariseDeprivation(
      [
        { population: 940, score: 10, rank: 51 },
        { population: 60, score: 80, rank: 1 },
      ],
      100,
    );
    expect(summary.localConcentration).toBeCloseTo((60 * 100 + 40 * 50) / 100, 9);
  });

  test('refuses an area without residents, naming the row of a wrong figure', () => {
    expect(() => summariseDeprivation([], ENGLAND)).toThrow(RangeError);
    expect(() => summariseDeprivation([{ population: 0, score: 1, rank: 1 }], 10)).toThrow(
      'no residents',
    );
    expect(() => summariseDeprivation([{ population: 9, score: 1, rank: 11 }], 10)).toThrow(
      'row 0: rank is 11; 1 to 10 expected',
    );
  });
});
