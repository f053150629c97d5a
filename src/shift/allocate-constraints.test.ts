import { describe, expect, test } from 'vitest';
import { type AllocationArea, type AllocationInput, allocate } from './allocate.ts';
import { InfeasibleAllocationError } from './infeasible-allocation-error.ts';

/** Constructed case of ../shared/vectors/pu_allocation_constructed.json; its £k are pounds here. */
const POPULATION = [10000, 20000, 15000, 30000, 25000];
const NEED = [1.6, 1.25, 1.0, 0.85, 0.7];
const CURRENT = [900, 1900, 1500, 3300, 2400];
const FIVE: AllocationArea[] = POPULATION.map((population, i) => ({
  population,
  need: NEED[i] as number,
  baseline: CURRENT[i] as number,
}));

const near = (actual: ArrayLike<number>, expected: readonly number[], within: number) => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(
      Math.abs((actual[i] as number) - value),
      `area ${i}: ${actual[i]} for ${value}`,
    ).toBeLessThanOrEqual(within);
  });
};
const infeasible = (input: AllocationInput): InfeasibleAllocationError => {
  try {
    allocate(input);
  } catch (error) {
    if (error instanceof InfeasibleAllocationError) return error;
    throw error;
  }
  throw new Error('an allocation was found');
};

describe('what is missing', () => {
  test('an area without need is set aside, keeps its baseline, and the others share the rest', () => {
    const areas = [
      { population: 100, need: 2, baseline: 10 },
      { population: 100, need: null, baseline: 30.5 },
      { population: 100, need: 1, baseline: 10 },
      { population: 100, need: null },
    ];
    const out = allocate({ areas, budget: 120.5, universalShare: 0, rule: 'needWeighted' });
    near(out.allocation, [60, 30.5, 30, 0], 0);
    near([out.target[0] as number, out.target[2] as number], [60, 30], 1e-9);
    expect([out.target[1], out.distanceFromTarget[1], out.target[3]]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test('by head needs no need', () => {
    const areas = [
      { population: 3, need: null },
      { population: 1, need: null },
    ];
    near(
      allocate({ areas, budget: 100, universalShare: 1, rule: 'perHead' }).allocation,
      [75, 25],
      0,
    );
  });

  test('no distance from target where no baseline is given or nobody lives', () => {
    const out = allocate({
      areas: [
        { population: 1, need: 1 },
        { population: 0, need: 1, baseline: 5 },
        { population: 1, need: 1, baseline: 1 },
      ],
      budget: 10,
      universalShare: 0,
      rule: 'needWeighted',
    });
    expect(Array.from(out.distanceFromTarget, (x) => Number.isNaN(x))).toEqual([true, true, false]);
  });

  test('nobody in an area: nothing, or its baseline', () => {
    const areas = [
      { population: 0, need: 3 },
      { population: 0, need: 3, baseline: 7 },
      { population: 5, need: 1 },
    ];
    const out = allocate({
      areas,
      budget: 100,
      universalShare: 0.5,
      rule: 'needWeighted',
      noLoss: true,
    });
    near(out.allocation, [0, 7, 93], 0);
  });

  test('one area takes all', () => {
    for (const rule of ['perHead', 'needWeighted', 'levelUp', 'shortfall'] as const)
      near(
        allocate({
          areas: [{ population: 9, need: 0.3 }],
          budget: 12.34,
          universalShare: 0.5,
          rule,
        }).allocation,
        [12.34],
        0,
      );
  });

  test.each<[string, Partial<AllocationInput>]>([
    [
      'row 1 (B): population is -3',
      {
        areas: [
          { population: 1, need: 1 },
          { code: 'B', population: -3, need: 1 },
        ],
      },
    ],
    ['row 0: need is NaN', { areas: [{ population: 1, need: Number.NaN }] }],
    ['row 0: baseline is -5', { areas: [{ population: 1, need: 1, baseline: -5 }] }],
    ['row 0: core20Share is 58', { areas: [{ population: 1, need: 1, core20Share: 58 }] }],
    ['areas is empty', { areas: [] }],
    ['budget is -1', { budget: -1 }],
    ['universalShare is 1.5', { universalShare: 1.5 }],
    ['ratio is undefined', { rule: 'positionRatio' }],
    ['mostPlaces is 0', { mostPlaces: 0 }],
    ['every area lacks', { areas: [{ population: 1, need: null }] }],
    ['population of 0', { areas: [{ population: 0, need: 1 }] }],
    ['need is 0 in every area', { areas: [{ population: 1, need: 0 }] }],
  ])('%s: a RangeError says so', (words, change) => {
    const input: AllocationInput = {
      areas: [{ population: 1, need: 1 }],
      budget: 1,
      universalShare: 0.5,
      rule: 'needWeighted',
      ...change,
    };
    expect(() => allocate(input)).toThrow(RangeError);
    expect(() => allocate(input)).toThrow(words);
  });
});

describe('minimum award and most places', () => {
  const areas = [50, 30, 15, 4, 1].map((population) => ({ population, need: 1 }));
  const base = { budget: 100, universalShare: 0, rule: 'needWeighted' } as const;

  test('awards under the minimum go, and their money is shared out again', () => {
    // Without the last two, 95 people share £100.
    const out = allocate({ ...base, areas, minimumAward: 10 });
    near(out.allocation, [52.63, 31.58, 15.79, 0, 0], 0.01);
  });

  test('an award that reaches the minimum once smaller ones are gone stays', () => {
    // £15 for 15 people is under £15.50; with the two smallest gone it is £15.79.
    near(
      allocate({ ...base, areas, minimumAward: 15.5 }).allocation,
      [52.63, 31.58, 15.79, 0, 0],
      0.01,
    );
  });

  test('at most k places: the largest awards', () => {
    near(allocate({ ...base, areas, mostPlaces: 2 }).allocation, [62.5, 37.5, 0, 0, 0], 0);
  });

  test('both: no more than k, none under the minimum', () => {
    near(
      allocate({ ...base, areas, mostPlaces: 3, minimumAward: 20 }).allocation,
      [62.5, 37.5, 0, 0, 0],
      0,
    );
  });

  test('with baselines an award is what goes beyond them, and the others keep theirs', () => {
    const out = allocate({
      areas: FIVE,
      budget: 10300,
      universalShare: 0,
      rule: 'shortfall',
      noLoss: true,
      mostPlaces: 1,
    });
    near(out.allocation, [1200, 1900, 1500, 3300, 2400], 0);
  });

  test('caps bring in more places where the minimum allows it', () => {
    const capped = areas.map((area) => ({ ...area, cap: 30 }));
    const out = allocate({ ...base, areas: capped, minimumAward: 8 });
    near(out.allocation, [30, 30, 30, 10, 0], 0);
  });
});

describe('constraints that nothing can keep say which and by how much', () => {
  const two = (a: Partial<AllocationArea>, b: Partial<AllocationArea>): AllocationArea[] => [
    { population: 1, need: 1, ...a },
    { population: 1, need: 1, ...b },
  ];
  const base = { universalShare: 0, rule: 'needWeighted' } as const;
  test.each<[string, AllocationInput, string, number]>([
    ['floors', { ...base, areas: two({ floor: 60 }, { floor: 50 }), budget: 100 }, 'floor', 10],
    ['caps', { ...base, areas: two({ cap: 30 }, { cap: 50 }), budget: 100 }, 'cap', 20],
    [
      'baselines',
      { ...base, areas: two({ baseline: 60 }, { baseline: 60 }), budget: 100, noLoss: true },
      'noLoss',
      20,
    ],
    [
      'baselines lifted',
      { ...base, areas: two({ baseline: 60 }, { baseline: 60 }), budget: 100, rule: 'levelUp' },
      'noLoss',
      20,
    ],
    [
      'a floor over its cap',
      { ...base, areas: two({ floor: 60, cap: 50 }, {}), budget: 100 },
      'floorOverCap',
      10,
    ],
    [
      'a baseline over its cap',
      { ...base, areas: two({ baseline: 60, cap: 50 }, {}), budget: 100, noLoss: true },
      'noLossOverCap',
      10,
    ],
    [
      'set aside',
      { ...base, areas: two({ need: null, baseline: 130 }, {}), budget: 100 },
      'setAside',
      30,
    ],
    [
      'an award over the pot',
      { ...base, areas: two({}, {}), budget: 100, minimumAward: 120 },
      'minimumAward',
      20,
    ],
    [
      'floors in too many places',
      { ...base, areas: two({ floor: 10 }, { floor: 20 }), budget: 100, mostPlaces: 1 },
      'mostPlaces',
      10,
    ],
    [
      'caps in too few places',
      { ...base, areas: two({ cap: 60 }, { cap: 70 }), budget: 100, mostPlaces: 1 },
      'mostPlaces',
      30,
    ],
  ])('%s', (_, input, constraint, shortfall) => {
    const error = infeasible(input);
    expect(error.constraint).toBe(constraint);
    expect(error.shortfall).toBeCloseTo(shortfall, 9);
  });

  test('floors over caps name every such area, the furthest apart first, though floors fit the money', () => {
    const areas = [
      [58, 50],
      [40, 90],
      [72, 60],
      [51, 50],
    ].map(([floor = 0, cap = 0]) => ({ population: 1, need: 1, floor, cap }));
    const error = infeasible({ ...base, areas, budget: 250 });
    expect(error.constraint).toBe('floorOverCap');
    expect(error.areas).toEqual([
      { row: 2, shortfall: 12 },
      { row: 0, shortfall: 8 },
      { row: 3, shortfall: 1 },
    ]);
  });
});
