import type { Allocation, AllocationArea, AllocationInput } from './allocate.ts';
import { type HeldBy, type HowHeld, howHeld } from './how-held.ts';

/** One line of a sum, in whole pence. */
export interface WorkingsTerm {
  readonly words: string;
  readonly pence: number;
  /** true: what a limit adds or takes */
  readonly limit?: true;
}

export interface Workings {
  readonly row: number;
  /** they add up to `pence` */
  readonly terms: readonly WorkingsTerm[];
  readonly pence: number;
}

export const decimalInWords = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: digits });
/** "£1,234.50" */
export const penceInWords = (pence: number): string =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
const penceOf = (value: number): number => Math.round(value * 100);
const held = ({ baseline }: AllocationArea): number =>
  baseline === undefined ? 0 : penceOf(baseline);

/**
 * The sum behind one area's allocation, such that it can be redone on paper: its lines, in whole pence,
 * add up to the allocation. First the two parts of the target; then what floors, caps, baselines,
 * awards and rounding add or take.
 *
 * @throws RangeError where there is no such row
 */
export function workings(input: AllocationInput, allocation: Allocation, row: number): Workings {
  const area = input.areas[row];
  const given = allocation.allocation[row];
  const target = allocation.target[row];
  if (area === undefined || given === undefined || target === undefined)
    throw new RangeError(`row ${row} is outside ${input.areas.length} areas`);
  const pence = penceOf(given);
  const done = (terms: WorkingsTerm[]): Workings => ({
    row,
    pence,
    // A limit that adds nothing still says why.
    terms: terms.filter(
      (term, i) =>
        i === 0 || term.pence !== 0 || term.limit === true || term.words.startsWith('By '),
    ),
  });
  if (Number.isNaN(target))
    return done([
      { words: 'Set aside: it lacks the figure that the rule reads, and keeps what it has', pence },
    ]);
  const part = input.areas.map((_, i) => !Number.isNaN(allocation.target[i] as number));
  const sum = (of: (one: AllocationArea) => number): number =>
    input.areas.reduce((all, one, i) => (part[i] === true ? all + of(one) : all), 0);
  const money = shared(input, part);
  const aim = penceOf(target);
  const how = howHeld(input);
  const terms =
    input.rule === 'shortfall'
      ? shortfallTerms(input, target, how, row, pence)
      : [
          ...targetTerms(input, area, money, sum, aim),
          ...adjustment(input, how, target, row, { pence, difference: pence - aim }),
        ];
  return done(terms);
}

/** Pence that the areas with a need figure share. */
function shared(input: AllocationInput, part: readonly boolean[]): number {
  return input.areas.reduce(
    (money, one, i) => (part[i] === true ? money : money - held(one)),
    penceOf(input.budget),
  );
}

function targetTerms(
  { rule, universalShare, ratio }: AllocationInput,
  area: AllocationArea,
  money: number,
  sum: (of: (one: AllocationArea) => number) => number,
  aim: number,
): WorkingsTerm[] {
  const u = rule === 'perHead' ? 1 : rule === 'core20Only' ? 0 : universalShare;
  const people = sum((one) => one.population);
  const universal = penceOf((u * money * area.population) / people / 100);
  const needOf = (one: AllocationArea): number => {
    if (rule === 'core20Only') return one.core20Share as number;
    if (rule === 'positionRatio') return (ratio as number) ** (1 - (one.position as number));
    return one.need as number;
  };
  const what = rule === 'core20Only' ? 'share in Core20' : 'need';
  const byHead = {
    words: `By head: ${penceInWords(u * money)} × ${decimalInWords(area.population)} of ${decimalInWords(people)} people`,
    pence: u === 0 ? 0 : universal,
  };
  if (u === 1) return [{ ...byHead, pence: aim }];
  const all = sum((one) => one.population * needOf(one));
  const own = needOf(area);
  const byNeed = {
    words: `By ${what}: ${penceInWords((1 - u) * money)} × (${decimalInWords(area.population)} people × ${decimalInWords(own, 6)}) of ${decimalInWords(all, 1)} (people × ${what}, all areas)`,
    pence: aim - byHead.pence,
  };
  return u === 0 ? [byNeed] : [byHead, byNeed];
}

/** What stands between target and allocation, named by what holds the area. */
function adjustment(
  input: AllocationInput,
  how: HowHeld,
  target: number,
  row: number,
  { pence, difference }: { readonly pence: number; readonly difference: number },
): WorkingsTerm[] {
  const by = how.by[row] as HeldBy;
  if (Math.abs(difference) <= 1) return [{ words: 'Rounding to whole pence', pence: difference }];
  const share = decimalInWords(pence / target, 2);
  const words =
    by === 'level'
      ? `All areas that no limit holds stand at ${share}% of their target: others' floors, caps or baselines come first`
      : by === 'baseline'
        ? `Keeps what it has, ${penceInWords(pence)}, which is ${difference > 0 ? 'more than' : 'short of'} its target`
        : heldWords(by, pence, input);
  return [{ words, pence: difference, limit: true }];
}

/** What holds an area, in words, at so many pence. */
export function heldWords(by: HeldBy, pence: number, input: AllocationInput): string {
  const at = penceInWords(pence);
  switch (by) {
    case 'cap':
      return `Held at its cap of ${at}`;
    case 'floor':
      return `Raised to its floor of ${at}`;
    case 'baseline':
      return `Keeps what it has, ${at}`;
    case 'minimumAward':
      return `Raised to the smallest award: ${at} in all`;
    case 'noAward':
      return noAwardWords(input);
    case 'byHead':
      return 'By head, of what caps keep from the areas with a target';
    case 'level':
    case 'nothing':
    case 'setAside':
      return 'What limits on other areas add or take';
    default:
      return by satisfies never;
  }
}

const noAwardWords = ({ minimumAward, mostPlaces }: AllocationInput): string => {
  if (mostPlaces === undefined) return 'No award: it would be under the smallest';
  const places = `at most ${decimalInWords(mostPlaces)} ${mostPlaces === 1 ? 'area' : 'areas'} may gain`;
  return minimumAward === undefined
    ? `No award: ${places}`
    : `No award: ${places}, and none by less than the smallest award`;
};

function shortfallTerms(
  input: AllocationInput,
  target: number,
  how: HowHeld,
  row: number,
  pence: number,
): WorkingsTerm[] {
  const area = input.areas[row] as AllocationArea;
  const base = how.start[row] as number;
  const by = how.by[row] as HeldBy;
  const first: WorkingsTerm = {
    words:
      base > held(area)
        ? 'Its floor'
        : area.baseline === undefined
          ? 'It has nothing now'
          : 'What it has now',
    pence: base,
  };
  if (by !== 'level')
    return pence === base && by !== 'cap' && by !== 'noAward'
      ? [first]
      : [first, { words: heldWords(by, pence, input), pence: pence - base, limit: true }];
  const { pence: left, rates: all, areas } = how.level;
  const own = target * 100 - base;
  const share = all > 0 ? Math.round((left * own) / all) : 0;
  const whom = how.heldFirst.pence === 0 ? 'in all areas' : `in the ${areas} that no limit holds`;
  return [
    first,
    {
      words: `By shortfall: ${penceInWords(left)} × ${penceInWords(own)} short of target, of ${penceInWords(all)} ${whom}`,
      pence: share,
    },
    { words: 'Rounding to whole pence', pence: pence - base - share },
  ];
}
