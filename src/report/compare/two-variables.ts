/** Two figures of the same areas in thirds against thirds, in words that a board member can read. */

import { DOMAIN_TELLS, DOMAIN_WORDS, domainInCommon } from '../../deprivation/shared-making.ts';
import { formatBare, formatNumber } from '../../indicators/format.ts';
import { isModelledAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { type Absence, type Column, STATUS, STATUSES } from '../../indicators/value.ts';
import type { Level } from '../../place/levels.ts';
import { BIVARIATE_ABSENCE, bivariateClasses, type ThirdRanges } from '../../stats/bivariate.ts';
import { speaksOfDeprivation } from '../standing.ts';
import { levelPlural } from '../words.ts';

/** One side of the square: an indicator, from its good or low end to its bad or high one. */
export interface Side {
  readonly indicator: Indicator;
  readonly period: string;
  readonly modelled: boolean;
  /** "less deprived", "more deprived"; "longer lives", "shorter lives" */
  readonly ends: readonly [string, string];
  /** an area *is* more deprived, and *has* shorter lives */
  readonly verb: 'is' | 'has';
  /** "8.2 to 15.1", three of them, in the order of the ends */
  readonly ranges: readonly [string, string, string];
}

/** One of the nine. */
export interface Cell {
  /** 0 to 2, from the first to the second end of each side */
  readonly across: number;
  readonly up: number;
  readonly count: number;
  /** "more deprived and shorter lives", "in the middle of both" */
  readonly words: string;
}

export interface TwoVariables {
  readonly across: Side;
  readonly up: Side;
  /** 3 × up + across */
  readonly cells: readonly Cell[];
  /** by row of the table: a cell from 0 to 8, or an absence below 0 (BIVARIATE_ABSENCE) */
  readonly classes: Int8Array;
  /** areas with both figures */
  readonly of: number;
  /** areas without the one, the other, both, each with its words; those of no area left out */
  readonly absent: readonly {
    readonly kind: number;
    readonly count: number;
    readonly words: string;
  }[];
  /** how many areas are worst, and how many best, for both at once; and how many by chance alone */
  readonly sentence: string;
  /** what must be said of the two together */
  readonly notes: readonly string[];
}

/** What the low and the high end mean, for those whose figures have plain words. */
const PLAIN: Readonly<Record<string, readonly [low: string, high: string]>> = {
  life_expectancy_male: ['shorter lives', 'longer lives'],
  life_expectancy_female: ['shorter lives', 'longer lives'],
  life_expectancy_male_2009_13: ['shorter lives', 'longer lives'],
  life_expectancy_female_2009_13: ['shorter lives', 'longer lives'],
  healthy_life_expectancy_male: ['fewer years in good health', 'more years in good health'],
  healthy_life_expectancy_female: ['fewer years in good health', 'more years in good health'],
  healthy_life_expectancy_male_2009_13: ['fewer years in good health', 'more years in good health'],
  healthy_life_expectancy_female_2009_13: [
    'fewer years in good health',
    'more years in good health',
  ],
  years_of_potential_life_lost: ['less early death', 'more early death'],
  illness_disability_ratio: ['less illness', 'more illness'],
  smoking: ['fewer people who smoke', 'more people who smoke'],
  adult_obesity: ['less obesity', 'more obesity'],
  child_poverty_before_housing_costs: ['less child poverty', 'more child poverty'],
  child_poverty_after_housing_costs: ['less child poverty', 'more child poverty'],
  core20_share: ['fewer people in Core20', 'more people in Core20'],
  income_deprived_share: ['less income deprivation', 'more income deprivation'],
};

function endsOf(i: Indicator): readonly [low: string, high: string] {
  const plain = PLAIN[i.id];
  if (plain !== undefined) return plain;
  if (speaksOfDeprivation(i) && i.theme === 'deprivation')
    return i.direction === 'higherIsBetter'
      ? ['more deprived', 'less deprived']
      : ['less deprived', 'more deprived'];
  return [`lower on “${i.shortLabel}”`, `higher on “${i.shortLabel}”`];
}

const endsVerb = (i: Indicator): Side['verb'] => (PLAIN[i.id] === undefined ? 'is' : 'has');

/** That one of the two is deprivation, and is made in part from the other; null where it is not known to be. */
function overlapNote(a: Indicator, b: Indicator): string | null {
  for (const [index, figure] of [
    [a, b],
    [b, a],
  ] as const) {
    const domain = domainInCommon(index.id, figure.id);
    if (domain === null) continue;
    return index.theme === 'deprivation'
      ? `This index of deprivation holds ${DOMAIN_WORDS[domain]} (${DOMAIN_TELLS[domain]}), so the two go together in part by their making.${domain === 'health' ? ' IMD without health leaves that out.' : ''}`
      : `“${index.shortLabel}” is made from figures of ${DOMAIN_TELLS[domain]}, so the two go together in part by their making.`;
  }
  return null;
}

/**
 * Thirds of one figure against thirds of another, cut among the areas of the level that have both.
 *
 * @param first, second of the same areas; the one that tells of deprivation is put across
 * @returns null where fewer than three areas have both, or ties leave a third empty
 */
export function twoVariables(
  first: { readonly indicator: Indicator; readonly column: Column },
  second: { readonly indicator: Indicator; readonly column: Column },
  level: Level,
): TwoVariables | null {
  const isSwapped =
    second.indicator.theme === 'deprivation' && first.indicator.theme !== 'deprivation';
  const [across, up] = isSwapped ? [second, first] : [first, second];
  const found = bivariateClasses(figuresOf(across.column), figuresOf(up.column));
  if (found === null) return null;
  const [a, u] = [across.indicator, up.indicator];
  const sideAcross = sideOf(a, found.first, level);
  const sideUp = sideOf(u, found.second, level);
  const turn = (third: number, i: Indicator) => (isTurned(i) ? 2 - third : third);
  const counts = new Array<number>(9).fill(0);
  const classes = found.classes.map((own) => {
    if (own < 0) return own;
    const cell = 3 * turn(Math.floor(own / 3), u) + turn(own % 3, a);
    counts[cell] = (counts[cell] as number) + 1;
    return cell;
  });
  const cells = counts.map((count, cell): Cell => {
    const at = { across: cell % 3, up: Math.floor(cell / 3) };
    return { ...at, count, words: cellWords(sideAcross, sideUp, at.across, at.up) };
  });
  const worst = cells[8] as Cell;
  const best = cells[0] as Cell;
  const areas = levelPlural(level);
  return {
    across: sideAcross,
    up: sideUp,
    cells,
    classes,
    of: found.of,
    absent: absentOf(a, u, found.absent),
    sentence: `${formatNumber(worst.count)} of ${formatNumber(found.of)} ${areas} ${cornerWords(sideAcross, sideUp, worst)}; ${formatNumber(best.count)} ${cornerWords(sideAcross, sideUp, best)}. Each figure is cut into thirds: if the two had nothing to do with each other, each of these numbers would be about ${formatNumber(found.of / 9)}.`,
    notes: notesOf(sideAcross, sideUp, level),
  };
}

/** A high figure that is good runs the other way, so that the bad corner is always the same one. */
const isTurned = ({ direction }: Indicator): boolean => direction === 'higherIsBetter';

const figuresOf = (column: Column): Float64Array =>
  Float64Array.from(column.values, (value, row) =>
    column.status[row] === STATUS.present ? value : Number.NaN,
  );

function sideOf(i: Indicator, thirds: ThirdRanges, level: Level): Side {
  const ranges = thirds.map(([low, high]) => `${formatBare(i, low)} to ${formatBare(i, high)}`);
  const [low, high] = endsOf(i);
  return {
    indicator: i,
    period: periodAt(i, level),
    modelled: isModelledAt(i, level),
    verb: endsVerb(i),
    ends: isTurned(i) ? [high, low] : [low, high],
    ranges: (isTurned(i) ? ranges.toReversed() : ranges) as [string, string, string],
  };
}

function cellWords({ ends: a }: Side, { ends: u }: Side, across: number, up: number): string {
  if (across === 1 && up === 1) return 'in the middle of both';
  const word = (ends: readonly [string, string], third: number) =>
    third === 1 ? null : (ends[third === 0 ? 0 : 1] as string);
  const parts = [word(a, across), word(u, up)].filter((part) => part !== null);
  return parts.length === 2
    ? `${parts[0]} and ${parts[1]}`
    : `${parts[0]}, in the middle of the other`;
}

/** "are more deprived and have shorter lives", of a corner of the nine. */
function cornerWords(a: Side, u: Side, { across, up, count }: Cell): string {
  const verb = { is: count === 1 ? 'is' : 'are', has: count === 1 ? 'has' : 'have' };
  const [first, second] = [a.ends[across === 0 ? 0 : 1], u.ends[up === 0 ? 0 : 1]];
  return a.verb === u.verb
    ? `${verb[a.verb]} ${first} and ${second}`
    : `${verb[a.verb]} ${first} and ${verb[u.verb]} ${second}`;
}

function absentOf(
  a: Indicator,
  u: Indicator,
  { noFirst, noSecond, neither }: { noFirst: number; noSecond: number; neither: number },
): TwoVariables['absent'] {
  return [
    {
      kind: BIVARIATE_ABSENCE.noFirst,
      count: noFirst,
      words: `No figure for ${a.shortLabel}, though one for ${u.shortLabel}`,
    },
    {
      kind: BIVARIATE_ABSENCE.noSecond,
      count: noSecond,
      words: `No figure for ${u.shortLabel}, though one for ${a.shortLabel}`,
    },
    { kind: BIVARIATE_ABSENCE.neither, count: neither, words: 'Neither of the two' },
  ].filter(({ count }) => count > 0);
}

function notesOf(a: Side, u: Side, level: Level): string[] {
  const notes: string[] = [];
  const overlap = overlapNote(a.indicator, u.indicator);
  if (overlap !== null) notes.push(overlap);
  const modelled = [a, u].filter((side) => side.modelled);
  if (modelled.length > 0)
    notes.push(
      `${modelled.map(({ indicator }) => indicator.shortLabel.replace(/, modelled.*$/, '')).join(' and ')} is modelled for ${levelPlural(level)}: read it, do not rank or set targets by it.`,
    );
  notes.push('That two things go together does not say that one brings the other about.');
  return notes;
}

/** Why a row has no cell, as the column that lacks its figure says; null where that column has one. */
export function lacking(column: Column, row: number): Absence | null {
  const kind = STATUSES[column.status[row] ?? STATUS.missing];
  return kind === undefined || kind === 'present' ? null : kind;
}
