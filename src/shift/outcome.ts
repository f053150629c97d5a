import type { Allocation } from './allocate.ts';
import { type Fifths, fifthsOf } from './deprivation-fifths.ts';
import { distanceFromTarget } from './distance-from-target.ts';
import { type MoneyGradient, moneyGradient } from './money-gradient.ts';
import type { ShiftArea } from './shift-area.ts';
import { type Targeting, targetingOf } from './targeting.ts';

/** One area, in pounds, whole pence. */
export interface OutcomeArea {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly baseline: number | null;
  readonly allocation: number;
  /** null for an area set aside */
  readonly target: number | null;
  /** allocation − baseline; all of the allocation where the scenario holds no baseline */
  readonly change: number;
  /** change ÷ population; null where nobody lives there */
  readonly changePerHead: number | null;
  /** what the area would have of all the change by head among those that take part; null for one set aside */
  readonly changeByHead: number | null;
  /**
   * before and after, from the target that this scenario sets, fractions; null where the pot shows none,
   * no baseline stands, or the area is set aside
   */
  readonly distanceBefore: number | null;
  readonly distanceAfter: number | null;
  /** it lacks the figure that the rule reads, and keeps what it has */
  readonly setAside: boolean;
}

export interface People {
  readonly areas: number;
  readonly people: number;
}

export interface Outcome {
  readonly areas: readonly OutcomeArea[];
  readonly budget: number;
  readonly allocated: number;
  /** budget − allocated, in pounds: 0 or something is wrong */
  readonly unallocated: number;
  /** what is given beyond baselines, less what is taken */
  readonly change: number;
  readonly population: number;
  readonly setAside: readonly string[];
  /** those that are not set aside: by head means among them */
  readonly takingPart: People;
  readonly gainers: People;
  readonly nothing: People;
  /** areas that end under their baseline: who, and by how much in all */
  readonly losers: People & { readonly codes: readonly string[]; readonly pounds: number };
  /** £ a head of the allocation, and of the change, by fifth of people; null without the measure */
  readonly allocationByFifth: Fifths | null;
  readonly changeByFifth: Fifths | null;
  readonly targeting: Targeting;
  /** £ a head of the change, from the most to the least deprived end */
  readonly gradient: MoneyGradient;
}

export interface OutcomeInput {
  readonly areas: readonly ShiftArea[];
  readonly allocation: Allocation;
  /** pounds, baselines included */
  readonly budget: number;
  /** whether baselines took part in the allocation; otherwise all of it is new */
  readonly countsBaseline: boolean;
  /** whether the pot shows a distance from target: see `showsDistance` */
  readonly showsDistance: boolean;
  /** id of what `deprivation` holds */
  readonly measure: string;
  /** ids of the measures that the rule reads: the gradient is read against another */
  readonly usedMeasures: readonly string[];
}

const pence = (pounds: number): number => Math.round(pounds * 100);
const perHead = (pounds: number, people: number): number | null =>
  people > 0 ? pounds / people : null;

/**
 * All that is shown of an allocation, from one object. METHODS, "Shown".
 * @throws RangeError where there are not as many allocations as areas
 */
export function outcomeOf(input: OutcomeInput): Outcome {
  const { areas, allocation, budget, countsBaseline, measure, usedMeasures } = input;
  const distances = input.showsDistance && countsBaseline;
  if (areas.length !== allocation.allocation.length)
    throw new RangeError(
      `${areas.length} areas, ${allocation.allocation.length} allocations; as many expected`,
    );
  const heldPence = areas.map((area) =>
    countsBaseline && area.baseline !== null ? pence(area.baseline) : 0,
  );
  const got = Array.from(allocation.allocation, pence);
  const moves = got.map((p, i) => p - (heldPence[i] as number));
  const population = areas.reduce((sum, area) => sum + area.population, 0);
  const change = moves.reduce((sum, move) => sum + move, 0) / 100;
  const isOut = areas.map((_, i) => Number.isNaN(allocation.target[i] as number));
  const part = areas.filter((_, i) => isOut[i] === false);
  const takingPart: People = {
    areas: part.length,
    people: part.reduce((sum, area) => sum + area.population, 0),
  };
  const evenly = takingPart.people > 0 ? change / takingPart.people : 0;
  const rows = areas.map((area, i): OutcomeArea => {
    const pounds = (got[i] as number) / 100;
    const moved = (moves[i] as number) / 100;
    const target = allocation.target[i] as number;
    const isSetAside = isOut[i] as boolean;
    const aim = isSetAside || target === 0 || !distances || area.baseline === null ? null : target;
    return {
      code: area.code,
      name: area.name,
      population: area.population,
      baseline: area.baseline,
      allocation: pounds,
      target: isSetAside ? null : target,
      change: moved,
      changePerHead: perHead(moved, area.population),
      changeByHead: isSetAside ? null : evenly * area.population,
      // Pace of change measures it after growth, so it is the allocation's own.
      distanceBefore: aim === null ? null : (allocation.distanceFromTarget[i] as number),
      distanceAfter: distanceFromTarget(pounds, aim),
      setAside: isSetAside,
    };
  });
  const group = (keep: (move: number) => boolean): People => {
    const kept = areas.filter((_, i) => keep(moves[i] as number));
    return { areas: kept.length, people: kept.reduce((sum, area) => sum + area.population, 0) };
  };
  const allocated = got.reduce((sum, p) => sum + p, 0);
  const divide = fifthsOf(
    areas.map((area) => area.population),
    areas.map((area) => area.deprivation),
  );
  const byFifth = (amount: (row: OutcomeArea) => number): Fifths | null =>
    divide === null ? null : divide(rows.map(amount));
  const changeByFifth = byFifth((row) => row.change);
  const lost = moves.reduce((sum, move) => sum + Math.max(0, -move), 0);
  return {
    areas: rows,
    budget,
    allocated: allocated / 100,
    unallocated: (pence(budget) - allocated) / 100,
    change,
    population,
    setAside: rows.filter((row) => row.setAside).map((row) => row.code),
    takingPart,
    gainers: group((move) => move > 0),
    nothing: group((move) => move === 0),
    losers: {
      ...group((move) => move < 0),
      codes: rows.filter((row) => row.change < 0).map((row) => row.code),
      pounds: lost / 100,
    },
    allocationByFifth: byFifth((row) => row.allocation),
    changeByFifth,
    targeting: targetingOf(
      areas,
      moves.map((move) => move / 100),
      evenly,
    ),
    gradient: moneyGradient(areas.length, changeByFifth, measure, usedMeasures),
  };
}
