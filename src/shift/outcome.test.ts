import { describe, expect, test } from 'vitest';
import { type AllocationArea, type AllocationInput, allocate } from './allocate.ts';
import { curveOverUniversalShare } from './curve.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { ShiftArea } from './shift-area.ts';
import { workings } from './workings.ts';

const area = (code: string, more: Partial<ShiftArea>): ShiftArea => ({
  code,
  name: code,
  population: 100,
  need: 1,
  baseline: null,
  position: null,
  core20Share: null,
  incomeDeprived: null,
  deprivation: null,
  publishedTarget: null,
  publishedDistance: null,
  ...more,
});
/** Five areas of 100 people, from most to least deprived. */
const FIVE = [
  area('Braunstone', { need: 5, deprivation: 50, incomeDeprived: 40 }),
  area('Eyres Monsell', { need: 4, deprivation: 40, incomeDeprived: 30 }),
  area('Wigston', { need: 3, deprivation: 30, incomeDeprived: 20 }),
  area('Oadby', { need: 2, deprivation: 20, incomeDeprived: 10 }),
  area('Oakham', { need: 1, deprivation: 10, incomeDeprived: 0 }),
];
const inputOf = (areas: readonly ShiftArea[], more: Partial<AllocationInput>): AllocationInput => ({
  areas: areas.map(
    ({ code, population, need, baseline }): AllocationArea => ({
      code,
      population,
      need,
      ...(baseline === null ? {} : { baseline }),
    }),
  ),
  budget: 1500,
  universalShare: 0,
  rule: 'needWeighted',
  ...more,
});
const slopeOf = ({ gradient }: Outcome) =>
  gradient.kind === 'present' ? gradient.sii : gradient.reason;
const outcome = (areas: readonly ShiftArea[], input: AllocationInput, countsBaseline = false) =>
  outcomeOf({
    areas,
    allocation: allocate(input),
    budget: input.budget,
    countsBaseline,
    showsDistance: countsBaseline,
    measure: 'imd_without_health_score',
    usedMeasures: ['years_of_potential_life_lost'],
  });

describe('all by need, five areas', () => {
  const shown = outcome(FIVE, inputOf(FIVE, {}));

  test('total and its check', () => {
    expect(shown.areas.map((row) => row.allocation)).toEqual([500, 400, 300, 200, 100]);
    expect([shown.allocated, shown.unallocated, shown.change]).toEqual([1500, 0, 1500]);
  });
  test('£ a head by fifth and its gradient against a measure that the rule did not use', () => {
    expect(shown.changeByFifth?.perHead[0]).toBeCloseTo(5, 9);
    expect(shown.changeByFifth?.perHead[4]).toBeCloseTo(1, 9);
    // Slope through 5, 4, 3, 2, 1 a fifth apart: −5.
    expect(slopeOf(shown)).toBeCloseTo(-5, 9);
  });
  test('targeting completeness: 70 of 100 income-deprived live where more than £300 goes', () => {
    expect(shown.targeting.incomeDeprivedReached).toBeCloseTo(0.7, 12);
    // 500·0.6 + 400·0.7 + 300·0.8 + 200·0.9 + 100 = 1,100 of 1,500.
    expect(shown.targeting.moneyToNotIncomeDeprived).toBeCloseTo(1100 / 1500, 12);
    expect(shown.targeting.coverage).toBe(1);
  });
  test('no distance from target without a baseline', () => {
    expect(shown.areas[0]?.distanceBefore).toBeNull();
    expect(shown.areas[0]?.distanceAfter).toBeNull();
  });
  test('the measure that the rule used shows no gradient', () => {
    const input = inputOf(FIVE, {});
    const about = {
      areas: FIVE,
      allocation: allocate(input),
      budget: 1500,
      countsBaseline: false,
      showsDistance: false,
    };
    expect(
      slopeOf(outcomeOf({ ...about, measure: 'imd_score', usedMeasures: ['imd_score'] })),
    ).toBe('usedByRule');
  });
  test('with three areas there is no gradient', () => {
    const three = FIVE.slice(0, 3);
    expect(slopeOf(outcome(three, inputOf(three, {})))).toBe('fewAreas');
  });
});

describe('existing money', () => {
  const held = FIVE.map((one, i) => ({
    ...one,
    baseline: 300,
    ...(i === 2 ? { need: null } : {}),
  }));

  test('from whom it is taken, who is set aside, and distance before and after', () => {
    const shown = outcome(held, inputOf(held, {}), true);
    // 1,200 among needs 5, 4, 2, 1: 500, 400, 200, 100; the third keeps 300.
    expect(shown.areas.map((row) => row.change)).toEqual([200, 100, 0, -100, -200]);
    expect(shown.losers).toEqual({
      areas: 2,
      people: 200,
      codes: ['Oadby', 'Oakham'],
      pounds: 300,
    });
    expect(shown.gainers).toEqual({ areas: 2, people: 200 });
    expect(shown.nothing).toEqual({ areas: 1, people: 100 });
    expect(shown.setAside).toEqual(['Wigston']);
    expect(shown.areas[0]?.distanceBefore).toBeCloseTo(-0.4, 12);
    expect(shown.areas[0]?.distanceAfter).toBe(0);
    expect(shown.areas[2]?.distanceBefore).toBeNull();
    expect(shown.change).toBe(0);
  });
});

test('the curve runs from by head to all by need', () => {
  const points = curveOverUniversalShare(
    inputOf(FIVE, {}),
    {
      areas: FIVE,
      countsBaseline: false,
      showsDistance: false,
      measure: 'imd_without_health_score',
      usedMeasures: ['years_of_potential_life_lost'],
    },
    [1, 0.5, 0],
  );
  expect(points.map((point) => point.outcome.areas[0]?.allocation)).toEqual([300, 400, 500]);
  points.forEach((point, i) => {
    expect(slopeOf(point.outcome)).toBeCloseTo([0, -2.5, -5][i] as number, 9);
  });
});

describe('workings add up to the penny', () => {
  const addsUp = (input: AllocationInput) => {
    const result = allocate(input);
    input.areas.forEach((_, row) => {
      const sum = workings(input, result, row);
      expect(sum.pence).toBe(Math.round((result.allocation[row] as number) * 100));
      expect(sum.terms.reduce((all, term) => all + term.pence, 0)).toBe(sum.pence);
    });
    return result;
  };

  test('half by head, half by need, as on paper: Leicester in the opening scenario', () => {
    const input: AllocationInput = {
      areas: [
        { population: 379780, need: 73.35218048095703 },
        { population: 734015, need: 50.90309143066406 },
        { population: 40643, need: 47.723533630371094 },
      ],
      budget: 1e6,
      universalShare: 0.5,
      rule: 'needWeighted',
      noLoss: true,
    };
    const sum = workings(input, addsUp(input), 0);
    expect(sum.terms.map((term) => term.words)).toEqual([
      'By head: £500,000.00 × 379,780 of 1,154,438 people',
      'By need: £500,000.00 × (379,780 people × 73.35218) of 67,160,951.3 (people × need, all areas)',
    ]);
    expect(sum.terms.map((term) => term.pence)).toEqual([16448696, 20739500]);
  });

  test('each kind of rule and limit', () => {
    const held = FIVE.map((one, i) => ({
      ...one,
      baseline: 200 + 40 * i,
      ...(i === 1 ? { need: null } : {}),
    }));
    for (const rule of ['perHead', 'needWeighted', 'levelUp', 'shortfall'] as const)
      for (const more of [{}, { noLoss: true }, { minimumAward: 60 }, { mostPlaces: 1 }])
        addsUp(inputOf(held, { budget: 1700.01, rule, universalShare: 0.3, ...more }));
  });

  test('a cap, a floor, a kept baseline and an area set aside say so', () => {
    const areas: AllocationArea[] = [
      { population: 10, need: 4, cap: 28 },
      { population: 10, need: 1, floor: 25 },
      { population: 10, need: 1, baseline: 20 },
      { population: 10, need: 2 },
      { population: 10, need: null, baseline: 7 },
    ];
    const input: AllocationInput = {
      areas,
      budget: 107,
      universalShare: 0,
      rule: 'needWeighted',
      noLoss: true,
    };
    const result = addsUp(input);
    const last = (row: number) => workings(input, result, row).terms.at(-1)?.words;
    expect(last(0)).toBe('Held at its cap of £28.00');
    expect(last(1)).toBe('Raised to its floor of £25.00');
    expect(last(2)).toBe('Keeps what it has, £20.00, which is more than its target');
    expect(last(3)).toMatch(/^All areas that no limit holds stand at/);
    expect(last(4)).toMatch(/^Set aside/);
  });
});

describe('by head is among the areas that take part', () => {
  const three = FIVE.slice(0, 3).map((one, i) => ({
    ...one,
    incomeDeprived: 30,
    ...(i === 2 ? { need: null } : {}),
  }));
  const shown = outcome(three, inputOf(three, { budget: 1_000_000, universalShare: 1 }));

  test('three equal areas, one set aside: the other two have as much as by head, and it has no such figure', () => {
    expect(shown.areas.map((row) => [row.change, row.changeByHead])).toEqual([
      [500_000, 500_000],
      [500_000, 500_000],
      [0, null],
    ]);
    expect(shown.takingPart).toEqual({ areas: 2, people: 200 });
  });
  test('nobody lives where more goes than by head; people set aside count among those not reached', () => {
    expect(shown.targeting.incomeDeprivedReached).toBe(0);
    const byNeed = outcome(three, inputOf(three, { budget: 900 }));
    // 5 : 4 of £900: the first has £500, more than its £450.
    expect(byNeed.targeting.incomeDeprivedReached).toBeCloseTo(1 / 3, 12);
  });
});
