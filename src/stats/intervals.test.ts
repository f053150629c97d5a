import { describe, expect, test } from 'vitest';
import { byar, differenceOfFigures, differs, dobson, exactPoisson, wilson } from './intervals.ts';

describe('OHID, test data of PHEindicatormethods 2.1.0 (phe_ci_byars_wilson.csv)', () => {
  test.each([
    [65, 0.95, 50.1631877104595, 82.8491385459398],
    [1045, 0.95, 982.593201807333, 1110.33121298565],
    [1, 0.95, 0.0130721329015044, 5.56375558247526],
    [65, 0.998, 42.8802614714802, 94.000290844318],
    [1045, 0.998, 947.940703561037, 1148.80616098803],
    [10, 0.998, 2.91631837469569, 24.1937249278805],
  ])('Byar, %d events at %d', (count, confidence, lower, upper) => {
    const interval = byar(count, confidence);
    expect(interval.lower).toBeCloseTo(lower, 9);
    expect(interval.upper).toBeCloseTo(upper, 9);
  });

  test('Byar has no lower limit of 1 event at 99.8%', () => {
    expect(byar(1, 0.998).lower).toBeNull();
    expect(byar(1, 0.998).upper).toBeCloseTo(9.36218021790836, 9);
  });

  test.each([
    [65, 100, 0.95, 0.55254443296888, 0.736357517569025],
    [1045, 5000, 0.95, 0.197955498800133, 0.22049130373189],
    [0.445, 1, 0.95, 0.0438174477205882, 0.933462127697916],
    [65, 100, 0.998, 0.495494657407043, 0.77835406140897],
    [1045, 5000, 0.998, 0.191793817990152, 0.227315629025258],
    [0.445, 1, 0.998, 0.019347006132901, 0.970225994701954],
  ])('Wilson, %d of %d at %d', (count, n, confidence, lower, upper) => {
    const interval = wilson(count, n, confidence);
    expect(interval.lower).toBeCloseTo(lower, 9);
    expect(interval.upper).toBeCloseTo(upper, 9);
  });
});

describe('exact Poisson limits (Garwood 1936, as tabulated)', () => {
  test.each([
    [0, 0, 3.6888794541139363],
    [1, 0.025317807984289897, 5.571643390938898],
    [5, 1.6234863901184224, 11.66833207932266],
    [100, 81.3639912509, 121.6267937924],
  ])('%d events', (count, lower, upper) => {
    expect(exactPoisson(count).lower).toBeCloseTo(lower, 9);
    expect(exactPoisson(count).upper).toBeCloseTo(upper, 9);
  });
});

describe('dobson, worked by hand', () => {
  test('one stratum is the Byar limits of its count, as a rate', () => {
    const rate = dobson([{ count: 65, population: 1000, standardPopulation: 1 }]);
    expect(rate.value).toBeCloseTo(6500, 9);
    expect(rate.lower).toBeCloseTo(5016.31877104595, 6);
    expect(rate.upper).toBeCloseTo(8284.91385459398, 6);
  });

  test('two strata', () => {
    // Rate (2·10/1000 + 1·55/500) / 3; variance (4·10/1000² + 55/500²) / 9; 65 events.
    const rate = dobson(
      [
        { count: 10, population: 1000, standardPopulation: 2 },
        { count: 55, population: 500, standardPopulation: 1 },
      ],
      { per: 1 },
    );
    const value = 0.13 / 3;
    const perEvent = Math.sqrt((0.00004 + 0.00022) / 9 / 65);
    expect(rate.value).toBeCloseTo(value, 12);
    expect(rate.lower).toBeCloseTo(value + perEvent * (50.1631877104595 - 65), 12);
    expect(rate.upper).toBeCloseTo(value + perEvent * (82.8491385459398 - 65), 12);
  });

  test('under 10 events nothing is shown', () => {
    const strata = [{ count: 9, population: 100, standardPopulation: 1 }];
    expect(dobson(strata)).toEqual({ value: null, lower: null, upper: null });
  });
});

describe('two published figures', () => {
  const leicester = { value: 76.4, lower: 76.1, upper: 76.8 };
  const england = { value: 79.1, lower: 79.1, upper: 79.1 };

  test('the difference has limits from theirs', () => {
    const difference = differenceOfFigures(leicester, england);
    expect(difference.value).toBeCloseTo(-2.7, 9);
    expect(difference.lower).toBeCloseTo(-3.05, 9);
    expect(difference.upper).toBeCloseTo(-2.35, 9);
  });

  test('whether they differ (ONS 2021-23, men in Leicester and England)', () => {
    expect(differs(leicester, england)).toBe('lower');
    expect(differs(england, leicester)).toBe('higher');
    expect(differs({ value: 79, lower: 78, upper: 80 }, england)).toBe('similar');
  });

  test('limits the wrong way round are refused', () => {
    expect(() => differs({ value: 1, lower: 2, upper: 0 }, england)).toThrow('limits of 1');
  });
});

test('counts and denominators that cannot be are refused', () => {
  expect(() => byar(-1)).toThrow('count is -1; 0 or more expected');
  expect(() => wilson(3, 2)).toThrow('count is 3; at most n (2) expected');
  expect(() => dobson([{ count: 1, population: 0, standardPopulation: 1 }])).toThrow(
    'row 0: population is 0',
  );
});
