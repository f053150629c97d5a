import type { Bounds } from './allocation-bounds.ts';
import { InfeasibleAllocationError } from './infeasible-allocation-error.ts';

export interface AwardRules {
  /** pence that an award must reach; 0 for no minimum */
  readonly minimum: number;
  /** how many areas may have an award */
  readonly places: number;
}

export interface AwardCase {
  /** the filling's start and rate, as in fill-to-total.ts */
  readonly start: Float64Array;
  readonly rate: Float64Array;
  readonly target: Float64Array;
  /** the allocation without these rules */
  readonly free: Float64Array;
  readonly bounds: Bounds;
  readonly money: number;
}

/** Bounds of an area with an award (in) and without one (out). */
interface Choice {
  readonly inLow: Float64Array;
  readonly outHigh: Float64Array;
  /** an award can reach the minimum under its cap */
  readonly able: Uint8Array;
  /** its floor lies above what it has: it can't go without */
  readonly forced: Uint8Array;
}

/**
 * Chooses who gets an award and returns the bounds that hold it so: in, at least the minimum beyond what
 * the area holds; out, not beyond what it holds; and 1 for each area that is in. The choice is described at
 * `allocate`.
 *
 * Among areas in the order in which a rising level brings them to the minimum, a set of the first m can
 * be served if at the level of the m-th they all fit in the money; that gets harder with each area
 * added, so the largest m is found by bisection, O(n log n). Where caps then leave money over, areas with more
 * room come in, and at last trade places with those that have least.
 *
 * @throws InfeasibleAllocationError where no choice uses the money
 */
export function choosePlaces(
  awards: AwardCase,
  rules: AwardRules,
): { low: Float64Array; high: Float64Array; inside: Uint8Array } {
  const { bounds, money } = awards;
  const choice = choicesOf(bounds, rules);
  const order = candidates(awards, choice, rules);
  let forced = 0;
  for (const one of choice.forced) forced += one;
  const inside = new Uint8Array(bounds.low.length);
  const count = Math.max(forced, rules.minimum > 0 ? largest(awards, choice, order) : order.length);
  for (let rank = 0; rank < Math.min(count, rules.places); rank++)
    inside[order[rank] as number] = 1;

  const least = total(inside, (i, isIn) =>
    isIn ? (choice.inLow[i] as number) : (bounds.low[i] as number),
  );
  if (least > money)
    throw new InfeasibleAllocationError(
      'minimumAward',
      (least - money) / 100,
      `areas whose floors ask for an award need £${least / 100} with the minimum award, £${money / 100} is there`,
    );
  makeRoom(awards, choice, rules, inside, least);
  return {
    inside,
    low: bounds.low.map((low, i) => (inside[i] === 1 ? (choice.inLow[i] as number) : low)),
    high: bounds.high.map((high, i) => (inside[i] === 1 ? high : (choice.outHigh[i] as number))),
  };
}

function choicesOf({ low, high, held, forced }: Bounds, { minimum, places }: AwardRules): Choice {
  const n = low.length;
  const inLow = new Float64Array(n);
  const outHigh = new Float64Array(n);
  const able = new Uint8Array(n);
  const floors: number[] = [];
  for (let i = 0; i < n; i++) {
    const has = held[i] as number;
    const least = low[i] as number;
    const most = high[i] as number;
    inLow[i] = Math.max(least, minimum > 0 ? has + minimum : 0);
    outHigh[i] = Math.max(least, Math.min(most, has));
    able[i] = most > has && most >= (inLow[i] as number) ? 1 : 0;
    if (forced[i] === 0) continue;
    floors.push(least - has);
    if (able[i] === 0)
      throw new InfeasibleAllocationError(
        'minimumAward',
        ((inLow[i] as number) - most) / 100,
        `row ${i}: its floor asks for an award, and its cap of £${most / 100} leaves no room for the minimum`,
        [{ row: i, shortfall: ((inLow[i] as number) - most) / 100 }],
      );
  }
  if (floors.length > places) {
    floors.sort((a, b) => b - a);
    const over = floors.slice(places).reduce((sum, floor) => sum + floor, 0);
    throw new InfeasibleAllocationError(
      'mostPlaces',
      over / 100,
      `${floors.length} areas have a floor above what they hold; at most ${places} may have an award`,
    );
  }
  return { inLow, outHigh, able, forced };
}

/** Those who may be chosen, in the order in which they are. */
function candidates(awards: AwardCase, choice: Choice, { minimum, places }: AwardRules): number[] {
  const { free, target, start, rate, bounds } = awards;
  const award = (i: number): number => (free[i] as number) - (bounds.held[i] as number);
  const isForced = (i: number): number => choice.forced[i] as number;
  const larger = (a: number, b: number): number => {
    const by = (target[b] as number) - (target[a] as number);
    return by === 0 || Number.isNaN(by) ? a - b : by;
  };
  let able = Array.from(free.keys()).filter((i) => choice.able[i] === 1 && award(i) > 0.5);
  if (places < able.length)
    able = able
      .sort((a, b) => isForced(b) - isForced(a) || award(b) - award(a) || larger(a, b))
      .slice(0, places);
  if (minimum === 0) return able;
  // With a rate of 0 the minimum is never reached: last, and chosen only if forced.
  const level = entryLevels(start, rate, choice);
  const all = new Set(able);
  for (const i of free.keys())
    if (all.size < places && choice.able[i] === 1 && (rate[i] as number) > 0) all.add(i);
  return [...all].sort(
    (a, b) =>
      isForced(b) - isForced(a) ||
      (level[a] === level[b] ? 0 : (level[a] as number) - (level[b] as number)) ||
      larger(a, b),
  );
}

/** The level at which each area reaches its lowest amount with an award; Infinity for never. */
const entryLevels = (start: Float64Array, rate: Float64Array, { inLow }: Choice): Float64Array =>
  rate.map((r, i) =>
    r > 0 ? ((inLow[i] as number) - (start[i] as number)) / r : Number.POSITIVE_INFINITY,
  );

/** How many of the first in order can all have an award of the minimum or more. */
function largest(awards: AwardCase, choice: Choice, order: readonly number[]): number {
  const { start, rate, bounds, money } = awards;
  const level = entryLevels(start, rate, choice);
  const rankOf = new Float64Array(rate.length).fill(Number.POSITIVE_INFINITY);
  order.forEach((area, rank) => {
    rankOf[area] = rank;
  });
  const fits = (count: number): boolean => {
    const last = order[count - 1] as number;
    const at = choice.forced[last] === 1 ? 0 : (level[last] as number);
    if (at === Number.POSITIVE_INFINITY) return false;
    let sum = 0;
    for (let i = 0; i < rate.length; i++) {
      const isIn = (rankOf[i] as number) < count;
      const low = (isIn ? choice.inLow[i] : bounds.low[i]) as number;
      const high = (isIn ? bounds.high[i] : choice.outHigh[i]) as number;
      const free = (rate[i] as number) > 0 ? (start[i] as number) + at * (rate[i] as number) : low;
      sum += Math.min(Math.max(free, low), high);
    }
    return sum <= money + 0.5;
  };
  let under = 0;
  let over = order.length + 1;
  while (over - under > 1) {
    const middle = (under + over) >> 1;
    if (fits(middle)) under = middle;
    else over = middle;
  }
  return under;
}

/** Lets areas in, or trade places, until the caps no longer leave money over. Changes `inside`. */
function makeRoom(
  { bounds, money }: AwardCase,
  { inLow, outHigh, able, forced }: Choice,
  { minimum, places }: AwardRules,
  inside: Uint8Array,
  leastNow: number,
): void {
  const { low, high } = bounds;
  let least = leastNow;
  let most = total(inside, (i, isIn) => (isIn ? (high[i] as number) : (outHigh[i] as number)));
  if (most >= money) return;
  const room = (i: number): number => (high[i] as number) - (outHigh[i] as number);
  const price = (i: number): number => (inLow[i] as number) - (low[i] as number);
  const areas = Array.from(inside.keys());
  const outside = areas.filter((i) => inside[i] === 0 && able[i] === 1).sort(byFalling(room));
  let count = areas.filter((i) => inside[i] === 1).length;
  const refused: number[] = [];
  for (const i of outside) {
    if (most >= money) return;
    if (count >= places || least + price(i) > money) {
      refused.push(i);
      continue;
    }
    inside[i] = 1;
    count++;
    least += price(i);
    most += room(i);
  }
  const leaving = areas.filter((i) => inside[i] === 1 && forced[i] === 0).sort(byFalling(room));
  for (const i of refused) {
    if (most >= money) return;
    const last = leaving.pop();
    if (last === undefined || room(last) >= room(i)) break;
    if (least + price(i) - price(last) > money) continue;
    inside[last] = 0;
    inside[i] = 1;
    least += price(i) - price(last);
    most += room(i) - room(last);
  }
  if (most >= money) return;
  const none = leaving.length === 0 && minimum > 0 && count === 0;
  const lacking = none && outside.length > 0 ? minimum - (money - least) : money - most;
  throw new InfeasibleAllocationError(
    minimum > 0 && count < places ? 'minimumAward' : 'mostPlaces',
    lacking / 100,
    `no choice of ${places < inside.length ? `at most ${places} ` : ''}areas${minimum > 0 ? ` with £${minimum / 100} or more each` : ''} uses the money: £${lacking / 100} too ${none ? 'little' : 'much'}`,
  );
}

const byFalling =
  (of: (i: number) => number) =>
  (a: number, b: number): number =>
    of(a) === of(b) ? a - b : of(b) - of(a);

function total(inside: Uint8Array, amount: (i: number, isIn: boolean) => number): number {
  let sum = 0;
  for (let i = 0; i < inside.length; i++) sum += amount(i, inside[i] === 1);
  return sum;
}
