/** Life expectancy and healthy life expectancy of a place, each named for what it is. */
import { indicator, originAt, periodAt } from '../indicators/registry.ts';
import type { Indicator, Origin } from '../indicators/types.ts';
import type { Value } from '../indicators/value.ts';
import { ENGLAND } from '../place/area.ts';
import { rowOfCode } from '../place/area-table.ts';
import type { Level } from '../place/levels.ts';
import { type Comparison, compareFigures } from './comparison.ts';
import { type Books, figureOf, type NamedArea } from './inputs.ts';
import type { Place } from './place.ts';
import { levelSingular } from './words.ts';

export interface LifeFigure {
  readonly indicator: Indicator;
  readonly value: Value;
  /** the area that the figure is published or modelled for: the place, or one above it */
  readonly of: NamedArea;
  /** false where `of` is an area above the place: context, not the place's own figure */
  readonly own: boolean;
  readonly origin: Origin | null;
  readonly period: string;
  readonly england: Comparison | null;
}

export interface LifeExpectancySection {
  readonly life: readonly LifeFigure[];
  readonly healthy: readonly LifeFigure[];
  /** official figures of 2009-13, for an MSOA; empty elsewhere */
  readonly historic: readonly LifeFigure[];
  /** true where any own figure is modelled */
  readonly modelled: boolean;
}

export const LIFE_IDS = ['life_expectancy_male', 'life_expectancy_female'] as const;
export const HEALTHY_IDS = [
  'healthy_life_expectancy_male',
  'healthy_life_expectancy_female',
] as const;
const HISTORIC_IDS = [
  'life_expectancy_male_2009_13',
  'life_expectancy_female_2009_13',
  'healthy_life_expectancy_male_2009_13',
  'healthy_life_expectancy_female_2009_13',
  'disability_free_life_expectancy_male_2009_13',
  'disability_free_life_expectancy_female_2009_13',
] as const;

export const MODELLED_WORDS =
  'Modelled here, not published: how far the area stood from its district in 2016-20 (an unofficial series; 2009-13 where that is blank), shrunk towards the district where numbers are small, on the official district figure of 2021-23. The limits include the error of the model. Read it; do not rank areas or set targets with it. It describes mortality now, not how long those born there will live.';

/** The levels at which a figure for a place of that level is looked for, the place's own first. */
const CHAIN: Readonly<Record<Level, readonly Level[]>> = {
  england: ['england'],
  region: ['region'],
  icb: ['icb'],
  utla: ['utla'],
  ltla: ['ltla', 'utla'],
  msoa: ['msoa', 'ltla', 'utla'],
  ward: ['ward', 'ltla', 'utla'],
  lsoa: ['msoa', 'ltla', 'utla'],
};

/** Levels whose health figures the section may need for a place of that level, England's among them. */
export const healthLevelsFor = (level: Level): readonly Level[] => [
  ...new Set<Level>([...CHAIN[level], 'england']),
];

/** @param books the health theme at the levels that `healthLevelsFor` names, as far as they are at hand */
export function lifeExpectancySection(place: Place, books: Books): LifeExpectancySection {
  const read = (id: string): LifeFigure => lifeFigure(place, books, id);
  const life = LIFE_IDS.map(read);
  return {
    life,
    healthy: HEALTHY_IDS.map(read),
    historic: place.area.level === 'msoa' ? HISTORIC_IDS.map(read) : [],
    modelled: life.some(({ origin, value }) => origin === 'modelled' && value.kind === 'present'),
  };
}

/** The place's own area at a level: itself, itself under its other level, or the one above it. */
export function areaAtLevel(place: Place, books: Books, level: Level): NamedArea | null {
  const { area } = place;
  if (level === area.level) return area;
  const table = books[level]?.table;
  if (level === 'utla' && area.level === 'ltla' && table !== undefined) {
    if (rowOfCode(table, area.code) !== null) return { ...area, level: 'utla' };
  }
  const above = place.ancestors.find((ancestor) => ancestor.level === level);
  if (above !== undefined) return above;
  // Below a unitary authority the trail names it once, as a district.
  const district = place.ancestors.find((ancestor) => ancestor.level === 'ltla');
  if (level === 'utla' && district !== undefined && table !== undefined)
    return rowOfCode(table, district.code) === null ? null : { ...district, level: 'utla' };
  return null;
}

function lifeFigure(place: Place, books: Books, id: string): LifeFigure {
  const i = indicator(id);
  const { area } = place;
  for (const level of CHAIN[area.level]) {
    if (originAt(i, level) === null) continue;
    const of = areaAtLevel(place, books, level);
    const book = books[level];
    if (of === null || book === undefined) continue;
    // A figure that is absent at the place's own level says why; it does not borrow its county's.
    return made(i, place, of, level, figureOf(book, of.code, id), books);
  }
  return {
    indicator: i,
    value: { kind: 'notPublished' },
    of: area,
    own: true,
    origin: null,
    period: i.period,
    england: null,
  };
}

function made(
  i: Indicator,
  place: Place,
  of: NamedArea,
  level: Level,
  value: Value,
  books: Books,
): LifeFigure {
  const england = books.england;
  return {
    indicator: i,
    value,
    of,
    own: of.code === place.area.code,
    origin: originAt(i, level),
    period: periodAt(i, level),
    england:
      level === 'england' || england === undefined || originAt(i, 'england') === null
        ? null
        : compareFigures(i, level, value, figureOf(england, ENGLAND, i.id), 'England'),
  };
}

/** "Published for Essex, the upper-tier authority", where the figure is not the place's own; else null. */
export function contextWords({ own, of, origin }: LifeFigure): string | null {
  if (own) return null;
  const how = origin === 'modelled' ? 'Modelled for' : 'Published for';
  return `${how} ${of.name}, the ${levelSingular(of.level)}; none exists for a smaller area.`;
}
