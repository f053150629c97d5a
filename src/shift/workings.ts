import type { Allocation, AllocationArea, AllocationInput } from './allocate.ts';

/** One line of a sum, in whole pence. */
export interface WorkingsTerm {
  readonly words: string;
  readonly pence: number;
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
    terms: terms.filter((term, i) => i === 0 || term.pence !== 0 || term.words.startsWith('By ')),
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
  const terms =
    input.rule === 'shortfall'
      ? shortfallTerms(input, allocation, part, row, pence)
      : [
          ...targetTerms(input, area, money, sum, aim),
          ...adjustment(input, allocation, area, row, pence - aim),
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

/** What stands between target and allocation, named by the bound that the area is at. */
function adjustment(
  input: AllocationInput,
  { allocation, target }: Allocation,
  area: AllocationArea,
  row: number,
  difference: number,
): WorkingsTerm[] {
  if (Math.abs(difference) <= 1) return [{ words: 'Rounding to whole pence', pence: difference }];
  const pence = penceOf(allocation[row] as number);
  const share = decimalInWords((100 * (allocation[row] as number)) / (target[row] as number), 2);
  const at = (bound: number | undefined): boolean =>
    bound !== undefined && Math.abs(pence - bound * 100) <= 1;
  const keeps = input.noLoss === true || input.rule === 'levelUp';
  let words = `All areas that no limit holds stand at ${share}% of their target: others' floors, caps or baselines come first`;
  if (at(area.cap)) words = `Held at its cap of ${penceInWords(pence)}`;
  else if (at(area.floor)) words = `Raised to its floor of ${penceInWords(pence)}`;
  else if (keeps && area.baseline !== undefined && at(area.baseline))
    words = `Keeps what it has, ${penceInWords(pence)}, which is ${difference > 0 ? 'more than' : 'short of'} its target`;
  else if (
    pence === held(area) &&
    (input.minimumAward !== undefined || input.mostPlaces !== undefined)
  )
    words = 'No award: it would be under the minimum, or in more places than allowed';
  return [{ words, pence: difference }];
}

function shortfallTerms(
  input: AllocationInput,
  { target }: Allocation,
  part: readonly boolean[],
  row: number,
  pence: number,
): WorkingsTerm[] {
  const base = (one: AllocationArea): number =>
    Math.max(held(one), one.floor === undefined ? 0 : Math.ceil(one.floor * 100 - 1e-6));
  const short = (one: AllocationArea, i: number): number =>
    Math.max(0, (target[i] as number) * 100 - base(one));
  let all = 0;
  let left = shared(input, part);
  input.areas.forEach((one, i) => {
    if (part[i] !== true) return;
    all += short(one, i);
    left -= base(one);
  });
  const area = input.areas[row] as AllocationArea;
  const own = short(area, row);
  const share = all > 0 ? Math.round((left * own) / all) : 0;
  const first = {
    words:
      base(area) > held(area)
        ? 'Its floor'
        : area.baseline === undefined
          ? 'It has nothing now'
          : 'What it has now',
    pence: base(area),
  };
  const second = {
    words: `By shortfall: ${penceInWords(left)} × ${penceInWords(own)} short of target, of ${penceInWords(all)} in all areas`,
    pence: share,
  };
  const rest = pence - base(area) - share;
  return [
    first,
    second,
    {
      words:
        Math.abs(rest) <= 1
          ? 'Rounding to whole pence'
          : 'What caps, the minimum award or the number of places add or take',
      pence: rest,
    },
  ];
}
