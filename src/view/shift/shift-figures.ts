/** The areas of a scenario with every figure that it reads, from loaded packs. Pure. */
import { indicator, isIndicatorId, originAt } from '../../indicators/registry.ts';
import { isLocalLevel, type Level } from '../../place/levels.ts';
import type { Need } from '../../shift/need.ts';
import { populationPosition } from '../../shift/population-position.ts';
import { pot } from '../../shift/pots.ts';
import type { ScenarioPacks } from '../../shift/scenario.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { baselinesOf } from './figure-baseline.ts';
import { figuresAt, needOf } from './figure-need.ts';
import { figureNotes } from './figure-notes.ts';
import { held, type Units, unitsOf } from './figure-units.ts';
import {
  denominatorOf,
  type FigureSettings,
  packPathsOf,
  type ShiftPacks,
  type ShiftRequest,
} from './shift-packs.ts';
import type { ShiftFigures } from './shift-view.ts';

type Columns = Readonly<
  Record<'core20Share' | 'incomeDeprived' | 'deprivation', readonly (number | null)[]>
>;

/**
 * Figures of every unit in the place of the settings.
 * @param request what the packs were loaded for
 * @throws FiguresProblem where the settings cannot go together, or a figure that they need is not held
 * @throws RangeError where a figure is not one that a measure of need allows
 */
export function shiftFigures(
  settings: FigureSettings,
  packs: ShiftPacks,
  request: ShiftRequest,
): Omit<ShiftFigures, 'need' | 'nhsNeed' | 'needState'> {
  const units = unitsOf(settings, packs);
  const need = needOf(settings, units, packs);
  const { baseline, publishedTarget, publishedDistance, excluded, notes } = baselinesOf(
    settings,
    units,
    packs,
  );
  const position = positionsOf(units.population, need.order);
  const { core20Share, incomeDeprived, deprivation } = columnsOf(settings, units, packs);
  // Fields are added one by one: spreading 33,755 rows takes several times as long.
  const areas: ShiftArea[] = new Array(units.codes.length);
  for (let i = 0; i < areas.length; i++)
    areas[i] = {
      code: units.codes[i] as string,
      name: units.names[i] as string,
      population: units.population[i] as number,
      need: need.need[i] ?? null,
      baseline: baseline[i] ?? null,
      position: position[i] ?? null,
      core20Share: core20Share[i] ?? null,
      incomeDeprived: incomeDeprived[i] ?? null,
      deprivation: deprivation[i] ?? null,
      publishedTarget: publishedTarget?.[i] ?? null,
      publishedDistance: publishedDistance?.[i] ?? null,
    };
  return {
    unit: settings.unit,
    placeName: units.placeName,
    areas,
    parents: units.parents,
    denominator: units.denominator,
    needWords: need.words,
    excluded,
    leftOut: units.leftOut,
    notes: [...units.notes, ...notes, ...figureNotes(settings, units)],
    sources: sourcesOf(settings, need.sources),
    packs: packsRead(packs, request),
    frozen: false,
  };
}

function positionsOf(population: readonly number[], order: Need): readonly (number | null)[] {
  const people = population.some((count, i) => count > 0 && (order[i] ?? null) !== null);
  return people ? populationPosition(population, order) : population.map(() => null);
}

function columnsOf(settings: FigureSettings, units: Units, packs: ShiftPacks): Columns {
  const { unit, rows, population } = units;
  const nothing = rows.map(() => null);
  if (unit === 'practice') {
    // A practice's patients live elsewhere than its site: their incomes and Core20 share aren't known.
    const { lsoa } = held(packs.practices, 'Practices');
    const lsoas = held(packs.tables.lsoa, 'Neighbourhoods');
    const at = rows.map((row) => lsoas.rowOf.get(lsoa[row] ?? '') ?? -1);
    return {
      core20Share: nothing,
      incomeDeprived: nothing,
      deprivation: deprivationAt(settings, 'lsoa', at, packs),
    };
  }
  const columns = held(packs.books[unit], 'Figures of deprivation').columns;
  const share =
    unit === 'lsoa'
      ? figuresAt(columns.get('imd_decile'), rows).map((decile) =>
          decile === null ? null : decile <= 2 ? 1 : 0,
        )
      : figuresAt(columns.get('core20_share'), rows).map((percent) =>
          percent === null ? null : Math.min(1, percent / 100),
        );
  const people = figuresAt(columns.get('income_deprived_people'), rows);
  const residents = denominatorOf(settings) === 'residents';
  const percents = residents ? [] : figuresAt(columns.get('income_deprived_share'), rows);
  return {
    core20Share: share,
    // Of registered patients as many in a hundred as of residents: a count of one is no part of the other.
    incomeDeprived: residents
      ? people
      : percents.map((percent, i) =>
          percent === null ? null : (percent / 100) * (population[i] as number),
        ),
    deprivation: deprivationAt(settings, unit, rows, packs),
  };
}

/** Higher is more deprived: a figure of which more is better changes its sign. */
function deprivationAt(
  { gradientMeasure }: FigureSettings,
  level: Level,
  rows: readonly number[],
  packs: ShiftPacks,
): (number | null)[] {
  if (!isIndicatorId(gradientMeasure)) return rows.map(() => null);
  const measure = indicator(gradientMeasure);
  const origin = originAt(measure, level);
  // A modelled figure is no measure to hold money against.
  if (origin === null || origin === 'modelled') return rows.map(() => null);
  const figures = figuresAt(packs.books[level]?.columns.get(gradientMeasure), rows);
  return measure.direction === 'higherIsBetter'
    ? figures.map((figure) => (figure === null ? null : -figure))
    : figures;
}

function sourcesOf(settings: FigureSettings, need: readonly string[]): string[] {
  const { source } = pot(settings.pot);
  const gradient = isIndicatorId(settings.gradientMeasure)
    ? indicator(settings.gradientMeasure).sources
    : [];
  const patients =
    denominatorOf(settings) === 'residents'
      ? ['census2021_lsoa21_age6', 'mye_ltla23_single_year_age']
      : settings.unit !== 'practice' && isLocalLevel(settings.unit)
        ? ['gp_registrations_by_lsoa11_2022-07']
        : ['nhse_gp_practice_weighted_populations_2025-26'];
  return [...new Set([...(source === null ? [] : [source]), ...need, ...patients, ...gradient])];
}

function packsRead({ edition, checksums }: ShiftPacks, request: ShiftRequest): ScenarioPacks {
  const files: Record<string, string> = {};
  for (const path of packPathsOf(request)) {
    const checksum = checksums.get(path);
    if (checksum !== undefined) files[path] = checksum;
  }
  return { edition, files };
}
