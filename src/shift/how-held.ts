/** What decided each area's money: the common level, or which limit. From the solution itself, not from rounded pence. */
import type { AllocationInput } from './allocation-types.ts';
import { type Filled, type Solution, solveAllocation } from './solve-allocation.ts';

export type HeldBy =
  /** no limit: it stands at the level that is common to all such areas */
  | 'level'
  /** it has no target (or no shortfall) and no limit lifts it: it stays at what it starts from */
  | 'nothing'
  /** by head, of what caps keep from the areas with a target */
  | 'byHead'
  | 'floor'
  | 'cap'
  /** it keeps what it has */
  | 'baseline'
  /** raised to the smallest award */
  | 'minimumAward'
  /** no award: it would be under the smallest, or in more places than allowed */
  | 'noAward'
  /** it takes no part */
  | 'setAside';

/** Areas together, in whole pence. */
export interface Together {
  readonly areas: number;
  /** what they are given beyond what they start from (nothing, or under the rule by shortfall what they have) */
  readonly pence: number;
}

export interface HowHeld {
  /** one a row */
  readonly by: readonly HeldBy[];
  /** pence that each area starts from: 0, and under the rule by shortfall what it has, or its floor */
  readonly start: Float64Array;
  /** what is shared at the common level, by the rates of those that stand there (pence of target, or of shortfall) */
  readonly level: Together & { readonly rates: number };
  /** the same by head, where caps keep money from all areas with a target; `from`: pence that each has before it */
  readonly byHead: Together & { readonly people: number; readonly from: Float64Array };
  /** held by a limit at more than they start from: they come first */
  readonly heldFirst: Together;
  readonly awards: AwardsHeld | null;
}

export interface AwardsHeld {
  /** how many areas have an award */
  readonly given: number;
  /** one a row: pence beyond what it has, were there no smallest award and no most places */
  readonly without: Float64Array;
  /** pence: the smallest of `without` among those that have one */
  readonly leastChosen: number;
}

const LIMITS: ReadonlySet<HeldBy> = new Set(['floor', 'cap', 'baseline', 'minimumAward']);

const firstOf = ({ areas, pence }: Together): Together => ({ areas, pence });

/** A thousandth of a penny: nearer to a bound than this, an area is at it. */
const NEAR = 0.001;

const rawAt = ({ filling: { start, rate }, level }: Filled, i: number): number =>
  (start[i] as number) + level * (rate[i] as number);

/** @throws as `allocate` */
export function howHeld(input: AllocationInput): HowHeld {
  const solution = solveAllocation(input);
  const { columns, bounds, first, second, pence } = solution;
  const { start, rate } = first.filling;
  const by = Array.from(rate.keys(), (i) =>
    Number.isNaN(columns.need[i] as number) ? ('setAside' as const) : heldAt(solution, input, i),
  );
  const { start: from, rate: heads } = (second ?? first).filling;
  const together = (
    keep: (held: HeldBy, beyond: number) => boolean,
    base: Float64Array = start,
  ): Together & { rows: number[] } => {
    const beyond = (i: number): number => (pence[i] as number) - (base[i] as number);
    const rows = [...by.keys()].filter((i) => keep(by[i] as HeldBy, beyond(i)));
    return { rows, areas: rows.length, pence: rows.reduce((sum, i) => sum + beyond(i), 0) };
  };
  const sumOf = (rows: readonly number[], of: Float64Array): number =>
    rows.reduce((sum, i) => sum + (of[i] as number), 0);
  const level = together((held) => held === 'level');
  const byHead = together((held) => held === 'byHead', from);
  const { awards } = solution;
  const award = (i: number): number => (awards?.without[i] as number) - (bounds.held[i] as number);
  const chosen = [...by.keys()].filter((i) => awards?.chosen[i] === 1);
  return {
    by,
    start,
    level: { areas: level.areas, pence: level.pence, rates: sumOf(level.rows, rate) },
    byHead: {
      areas: byHead.areas,
      pence: byHead.pence,
      people: sumOf(byHead.rows, heads),
      from,
    },
    heldFirst: firstOf(together((held, beyond) => LIMITS.has(held) && beyond > 0)),
    awards:
      awards === null
        ? null
        : {
            given: chosen.length,
            without: Float64Array.from(by.keys(), award),
            leastChosen: chosen.reduce(
              (least, i) => Math.min(least, award(i)),
              Number.POSITIVE_INFINITY,
            ),
          },
  };
}

function heldAt(
  { columns, bounds, first, second, awards }: Solution,
  { noLoss, rule }: AllocationInput,
  i: number,
): HeldBy {
  const { rate, low, high } = first.filling;
  const least = low[i] as number;
  const most = high[i] as number;
  const lower = (): HeldBy => {
    if (least > (bounds.low[i] as number)) return 'minimumAward';
    // Without a floor it is NaN, which is no more than anything.
    const floor = columns.floor[i] as number;
    const own = columns.baseline[i] as number;
    const keeps = noLoss === true || rule === 'levelUp' || rule === 'shortfall';
    if (keeps && own > 0 && !(floor > own)) return 'baseline';
    return floor > 0 ? 'floor' : 'nothing';
  };
  const upper = (): HeldBy =>
    awards?.chosen[i] === 0 && most < (bounds.high[i] as number) ? 'noAward' : 'cap';
  if ((rate[i] as number) === 0) {
    const byHead = second?.filling.rate[i] as number | undefined;
    if (second === null || byHead === undefined || byHead === 0) return lower();
    return rawAt(second, i) >= most - NEAR ? upper() : 'byHead';
  }
  const raw = rawAt(first, i);
  if (raw <= least + NEAR && least > 0) return lower();
  if (raw >= most - NEAR) return upper();
  return 'level';
}
