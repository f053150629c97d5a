/**
 * What every allocation must keep, on random cases: 12,000 in all. Amounts are whole pence, so sums and
 * bounds are compared exactly.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AllocationArea,
  type AllocationInput,
  type AllocationRule,
  allocate,
} from './allocate.ts';
import { InfeasibleAllocationError } from './infeasible-allocation-error.ts';

const RULES: AllocationRule[] = [
  'perHead',
  'needWeighted',
  'positionRatio',
  'core20Only',
  'levelUp',
  'shortfall',
];
/** Rules under which a greater need in one area never brings it less. */
const MONOTONE: AllocationRule[] = ['needWeighted', 'levelUp', 'shortfall'];

const money = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((pence) => pence / 100);
const need = fc.double({ min: 0.1, max: 5, noNaN: true });
const area = fc.record(
  {
    population: fc.integer({ min: 1, max: 5000 }),
    need: fc.oneof({ weight: 9, arbitrary: need }, { weight: 1, arbitrary: fc.constant(null) }),
    baseline: money(2000),
    position: fc.double({ min: 0, max: 1, noNaN: true }),
    core20Share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    floor: money(1500),
    cap: money(20000).map((pounds) => pounds + 2000),
  },
  { requiredKeys: ['population', 'need', 'position', 'core20Share'] },
);
const areas = fc.array(area, { minLength: 1, maxLength: 9 });
const options = fc.record(
  {
    universalShare: fc.double({ min: 0, max: 1, noNaN: true }),
    rule: fc.constantFrom(...RULES),
    noLoss: fc.boolean(),
    minimumAward: money(3000),
    mostPlaces: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ['universalShare', 'rule'] },
);
const anyCase: fc.Arbitrary<AllocationInput> = fc
  .tuple(areas, options, money(30000))
  .map(([list, rest, budget]) => ({ ...rest, areas: list as AllocationArea[], budget, ratio: 3 }))
  .filter((input) => reads(input).some(Boolean));

const reads = ({ areas: list, rule }: AllocationInput): boolean[] =>
  list.map((one) => one.need !== null || !['needWeighted', 'levelUp', 'shortfall'].includes(rule));
const pence = (pounds: number): number => Math.round(pounds * 100);
const held = ({ baseline }: AllocationArea): number =>
  baseline === undefined ? 0 : pence(baseline);

/** The allocation in pence, or null where the constraints can't be kept. */
function attempt(input: AllocationInput): number[] | null {
  try {
    return Array.from(allocate(input).allocation, pence);
  } catch (error) {
    if (error instanceof InfeasibleAllocationError && error.shortfall > 0) return null;
    throw error;
  }
}

const holds = (runs: number, check: (input: AllocationInput) => void) =>
  fc.assert(fc.property(anyCase, check), { numRuns: runs, seed: 20261122 });

describe('every allocation', () => {
  test('sums to the budget, keeps floors and caps, and loses nobody who may not lose', () => {
    let found = 0;
    holds(4000, (input) => {
      const out = attempt(input);
      if (out === null) return;
      found++;
      expect(out.reduce((a, b) => a + b, 0)).toBe(pence(input.budget));
      const keeps = input.noLoss === true || ['levelUp', 'shortfall'].includes(input.rule);
      input.areas.forEach((one, i) => {
        const x = out[i] as number;
        if (!reads(input)[i]) expect(x).toBe(held(one));
        else {
          if (one.floor !== undefined) expect(x).toBeGreaterThanOrEqual(pence(one.floor));
          if (one.cap !== undefined) expect(x).toBeLessThanOrEqual(pence(one.cap));
          if (keeps) expect(x).toBeGreaterThanOrEqual(held(one));
        }
      });
    });
    expect(found).toBeGreaterThan(1500);
  });

  test('leaves no sliver under the minimum award, and gives to no more than k places', () => {
    let found = 0;
    holds(2000, (random) => {
      const input = { ...random, minimumAward: random.minimumAward ?? 400 };
      const out = attempt(input);
      if (out === null) return;
      found++;
      const gains = out
        .map((x, i) => x - held(input.areas[i] as AllocationArea))
        .filter((x) => x > 0);
      for (const gain of gains) expect(gain).toBeGreaterThanOrEqual(pence(input.minimumAward));
      if (input.mostPlaces !== undefined)
        expect(gains.length).toBeLessThanOrEqual(input.mostPlaces);
    });
    expect(found).toBeGreaterThan(400);
  });

  test('without constraints on places exists whenever floors and caps leave room for the budget', () => {
    holds(1000, ({ minimumAward: _, mostPlaces: __, ...input }) => {
      const keeps = input.noLoss === true || ['levelUp', 'shortfall'].includes(input.rule);
      const isIn = reads(input);
      const low = input.areas.map((one, i) =>
        isIn[i]
          ? Math.max(one.floor === undefined ? 0 : pence(one.floor), keeps ? held(one) : 0)
          : held(one),
      );
      const high = input.areas.map((one, i) =>
        isIn[i] ? (one.cap === undefined ? Number.POSITIVE_INFINITY : pence(one.cap)) : held(one),
      );
      const sum = (of: number[]) => of.reduce((a, b) => a + b, 0);
      const possible =
        low.every((x, i) => x <= (high[i] as number)) &&
        sum(low) <= pence(input.budget) &&
        sum(high) >= pence(input.budget);
      expect(attempt(input) !== null).toBe(possible);
    });
  });

  test('does not depend on the order of areas, up to the penny that a tie decides', () => {
    holds(1000, (input) => {
      const out = attempt(input);
      const turned = attempt({ ...input, areas: [...input.areas].reverse() })?.reverse();
      if (out === null) expect(turned).toBeUndefined();
      else {
        out.forEach((x, i) => {
          const alike = input.areas.filter(
            (one) => JSON.stringify(one) === JSON.stringify(input.areas[i]),
          );
          const within = alike.length > 1 ? Number.POSITIVE_INFINITY : 1;
          expect(Math.abs(x - (turned?.[i] as number))).toBeLessThanOrEqual(within);
        });
        expect(turned?.reduce((a, b) => a + b, 0)).toBe(pence(input.budget));
      }
    });
  });

  test('does not depend on the scale of population or need, and follows that of money', () => {
    holds(1000, (input) => {
      const out = attempt(input);
      const scaled = attempt({
        ...input,
        areas: input.areas.map((one) => ({
          ...one,
          population: one.population * 8,
          need: one.need === null ? null : one.need * 4,
        })),
      });
      expect(scaled).toEqual(out);
      if (out === null || input.minimumAward !== undefined || input.mostPlaces !== undefined)
        return;
      const thousand = (pounds: number | undefined) => (pounds === undefined ? {} : pounds * 1000);
      const richer = attempt({
        ...input,
        budget: input.budget * 1000,
        areas: input.areas.map((one) => ({
          ...one,
          ...(one.baseline === undefined ? {} : { baseline: thousand(one.baseline) as number }),
          ...(one.floor === undefined ? {} : { floor: thousand(one.floor) as number }),
          ...(one.cap === undefined ? {} : { cap: thousand(one.cap) as number }),
        })),
      });
      richer?.forEach((x, i) => {
        expect(Math.abs(x / 1000 - (out[i] as number))).toBeLessThanOrEqual(1.001);
      });
    });
  });
});

describe('fairness', () => {
  const bare = fc.array(fc.record({ population: fc.integer({ min: 1, max: 5000 }), need }), {
    minLength: 1,
    maxLength: 12,
  });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test('equal need is equal money a head, to a penny an area; so is a universal share of 1', () => {
    fc.assert(
      fc.property(bare, money(50000), share, (list, budget, universalShare) => {
        const people = list.reduce((sum, one) => sum + one.population, 0);
        const level = list.map((one) => ({ ...one, need: 1.7 }));
        const cases: AllocationInput[] = [
          { areas: level, budget, universalShare, rule: 'needWeighted' },
          { areas: level, budget, universalShare, rule: 'levelUp' },
          { areas: list, budget, universalShare: 1, rule: 'needWeighted' },
          { areas: list, budget, universalShare, rule: 'perHead' },
        ];
        for (const input of cases)
          allocate(input).allocation.forEach((x, i) => {
            const even = (budget * (list[i]?.population as number)) / people;
            expect(Math.abs(x - even)).toBeLessThan(0.01 + 1e-9);
          });
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('a universal share of 0 is by need', () => {
    fc.assert(
      fc.property(bare, money(50000), (list, budget) => {
        const all = list.reduce((sum, one) => sum + one.population * one.need, 0);
        const out = allocate({ areas: list, budget, universalShare: 0, rule: 'needWeighted' });
        out.allocation.forEach((x, i) => {
          const { population, need: own } = list[i] as { population: number; need: number };
          expect(Math.abs(x - (budget * population * own) / all)).toBeLessThan(0.01 + 1e-9);
        });
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  test('more need never brings less', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.nat(8),
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        (random, at, more) => {
          const { minimumAward: _, mostPlaces: __, ...input } = random;
          const row = at % input.areas.length;
          const own = input.areas[row] as AllocationArea;
          if (!MONOTONE.includes(input.rule) || own.need === null) return;
          const before = attempt(input);
          const after = attempt({
            ...input,
            areas: input.areas.map((one, i) =>
              i === row ? { ...own, need: (own.need as number) + more } : one,
            ),
          });
          expect(after === null).toBe(before === null);
          if (before !== null && after !== null)
            expect(after[row]).toBeGreaterThanOrEqual(before[row] as number);
        },
      ),
      { numRuns: 1000, seed: 3 },
    );
  });

  test('lifting: those who gain share one level of target, the others stand at or above it', () => {
    fc.assert(
      fc.property(
        bare,
        fc.array(money(1000), { minLength: 12, maxLength: 12 }),
        money(5000),
        (list, owned, extra) => {
          const withBaseline = list.map((one, i) => ({ ...one, baseline: owned[i] as number }));
          const budget =
            withBaseline.reduce((sum, one) => sum + pence(one.baseline), pence(extra)) / 100;
          const { allocation, target } = allocate({
            areas: withBaseline,
            budget,
            universalShare: 0.4,
            rule: 'levelUp',
          });
          const gains = withBaseline.map(
            (one, i) => pence(allocation[i] as number) - pence(one.baseline) > 1,
          );
          // A penny of rounding either way, as a share of the target.
          const levels = gains.flatMap((gain, i) =>
            gain
              ? [
                  [
                    ((allocation[i] as number) - 0.01) / (target[i] as number),
                    ((allocation[i] as number) + 0.01) / (target[i] as number),
                  ],
                ]
              : [],
          );
          const lowest = Math.max(...levels.map(([low]) => low as number));
          const highest = Math.min(...levels.map(([, high]) => high as number));
          expect(lowest).toBeLessThanOrEqual(highest);
          gains.forEach((gain, i) => {
            if (!gain)
              expect(
                ((allocation[i] as number) + 0.02) / (target[i] as number),
              ).toBeGreaterThanOrEqual(lowest);
          });
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });
});

test('33,755 areas: to the penny, with every kind of bound', () => {
  const list = Array.from({ length: 33755 }, (_, i) => ({
    population: 1000 + ((i * 7919) % 2500),
    need: 20 + ((i * 104729) % 8000) / 100,
    baseline: 100 + ((i * 31) % 900),
    ...(i % 5 === 0 ? { cap: 9000 } : {}),
    ...(i % 7 === 0 ? { floor: 1200 } : {}),
  }));
  const budget = list.reduce((sum, one) => sum + one.baseline, 0) + 2e7;
  for (const rule of ['needWeighted', 'shortfall'] as const) {
    const base = { areas: list, budget, universalShare: 0.5, rule, noLoss: true };
    for (const input of [base, { ...base, minimumAward: 800 }, { ...base, mostPlaces: 9000 }]) {
      const { allocation } = allocate(input);
      expect(allocation.reduce((sum, x) => sum + pence(x), 0)).toBe(pence(budget));
    }
  }
});
