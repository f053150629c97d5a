/** Need per head of each unit, by the measure that the settings choose. */
import { indicator, originAt } from '../../indicators/registry.ts';
import { type Column, STATUS } from '../../indicators/value.ts';
import type { WeightedColumns } from '../../pack/money.ts';
import type { WeightedComponent } from '../../pack/money-schemas.ts';
import { ENGLAND } from '../../place/area.ts';
import { isLocalLevel, type Level } from '../../place/levels.ts';
import {
  mixedNeed,
  type Need,
  needFromOwnFigures,
  needFromPosition,
  needFromRate,
  needFromShortfall,
  needFromWeightedPopulation,
} from '../../shift/need.ts';
import {
  NEED_MEASURES,
  type NeedMeasure,
  type NeedMeasureId,
  needMeasure,
} from '../../shift/need-measures.ts';
import type { ScenarioSettings, ShiftUnit } from '../../shift/scenario-settings.ts';
import { held, type Units } from './figure-units.ts';
import { FiguresProblem } from './figures-problem.ts';
import { nhsReference } from './nhs-reference.ts';
import type { FigureSettings, ShiftPacks } from './shift-packs.ts';
import { UNIT_WORDS } from './unit-rows.ts';

/** Need by unit, and what it is in words. */
export interface UnitNeed {
  readonly need: Need;
  readonly words: string;
  /** by which units stand in order: scores where the measure is one, else the need itself */
  readonly order: Need;
  readonly sources: readonly string[];
}

/** Figures of the units' rows in a column; null where absent. */
export function figuresAt(column: Column | undefined, rows: readonly number[]): (number | null)[] {
  if (column === undefined) return rows.map(() => null);
  const { values, status } = column;
  return rows.map((row) => (status[row] === STATUS.present ? (values[row] as number) : null));
}

/** Why a measure can't be had at a unit, in words; null where it can. */
export function whyNoNeed(
  id: NeedMeasureId,
  unit: ShiftUnit,
  { ownNeed }: Pick<ScenarioSettings, 'ownNeed'>,
): string | null {
  const { kind, indicator: one } = needMeasure(id);
  const { plural } = UNIT_WORDS[unit];
  switch (kind) {
    case 'rate':
    case 'position':
      if (unit === 'practice')
        return 'It is measured where people live; where a practice’s patients live is not held here. For practices use an NHS measure.';
      return one !== null && originAt(indicator(one), unit) !== null
        ? null
        : `It is not held for ${plural}.`;
    case 'index':
      return unit !== 'practice' && isLocalLevel(unit)
        ? `NHS need is measured by practice, and not held for ${plural}: within places use need measured at neighbourhoods, such as years of potential life lost.`
        : null;
    case 'shortfall':
      return unit === 'practice' || isLocalLevel(unit)
        ? `Below districts life expectancy is modelled, and moves no money: it is not offered for ${plural}.`
        : null;
    case 'own':
      return ownNeed === null ? 'Load a file with your need per head first.' : null;
    case 'mix':
      return null;
    default:
      return kind satisfies never;
  }
}

/** Of every measure that can't be had: why. */
export function unavailableNeeds(
  settings: Pick<ScenarioSettings, 'unit' | 'ownNeed'>,
): Partial<Record<NeedMeasureId, string>> {
  const out: Partial<Record<NeedMeasureId, string>> = {};
  for (const id of Object.keys(NEED_MEASURES) as NeedMeasureId[]) {
    const why = whyNoNeed(id, settings.unit, settings);
    if (why !== null) out[id] = why;
  }
  return out;
}

/** @throws FiguresProblem where the measure is not held at this unit */
export function needOf(settings: FigureSettings, units: Units, packs: ShiftPacks): UnitNeed {
  return settings.need === 'mix'
    ? mixOf(settings, units, packs)
    : one(settings.need, settings, units, packs);
}

function mixOf(settings: FigureSettings, units: Units, packs: ShiftPacks): UnitNeed {
  const { mix } = settings;
  if (mix === null) throw new FiguresProblem('invalid', 'Choose the two measures of the mix.');
  if (mix.first === 'mix' || mix.second === 'mix')
    throw new FiguresProblem('invalid', 'A mix is of two measures, and not of another mix.');
  const [first, second] = [mix.first, mix.second].map((id) => one(id, settings, units, packs)) as [
    UnitNeed,
    UnitNeed,
  ];
  const need = mixedNeed(first.need, second.need, mix.share, units.population);
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return {
    need,
    order: need,
    words: `${percent(mix.share)} ${first.words}; ${percent(1 - mix.share)} ${second.words}; each over its mean of these areas`,
    sources: [...first.sources, ...second.sources],
  };
}

function one(
  id: NeedMeasureId,
  settings: FigureSettings,
  units: Units,
  packs: ShiftPacks,
): UnitNeed {
  const why = whyNoNeed(id, units.unit, settings);
  if (why !== null) throw new FiguresProblem('unavailable', why);
  const measure = needMeasure(id);
  const { kind, label, period } = measure;
  const done = (need: Need, words: string, order: Need = need): UnitNeed => ({
    need,
    order,
    words,
    sources: measure.sources,
  });
  switch (kind) {
    case 'rate':
      return done(needFromRate(columnOf(measure, units, packs)), `${label}, ${period}`);
    case 'position': {
      const scores = columnOf(measure, units, packs);
      const known = scores.some((score) => score !== null);
      return done(
        known ? needFromPosition(units.population, scores, settings.ratio) : scores,
        `${label}, ${period}: most to least deprived ${settings.ratio}:1`,
        scores,
      );
    }
    case 'index':
      return nhsNeed(measure, settings, units, packs, done);
    case 'shortfall': {
      const england = packs.books.england;
      const published = figuresAt(england?.columns.get(measure.indicator ?? ''), [
        held(england, 'Figures of England').table.rowOf.get(ENGLAND) ?? 0,
      ])[0];
      const benchmark = settings.benchmark ?? published ?? null;
      if (benchmark === null) throw new FiguresProblem('invalid', 'Set a benchmark in years.');
      const whose = settings.benchmark === null ? 'England’s' : 'your benchmark of';
      return done(
        needFromShortfall(columnOf(measure, units, packs), benchmark, 'higher'),
        `${label}, ${period}: years under ${whose} ${benchmark.toFixed(1)}`,
      );
    }
    case 'own': {
      const values = held(packs.ownNeed, 'Your own figures');
      return done(
        needFromOwnFigures(units.codes.map((code) => values.get(code) ?? null)),
        'Your own figures of need per head',
      );
    }
    case 'mix':
      throw new FiguresProblem('invalid', 'A mix is of two measures, and not of another mix.');
    default:
      return kind satisfies never;
  }
}

function columnOf(measure: NeedMeasure, units: Units, packs: ShiftPacks): (number | null)[] {
  const book = held(packs.books[units.unit as Level], 'Figures of need');
  return figuresAt(book.columns.get(measure.indicator ?? ''), units.rows);
}

const BASIS_WORDS = {
  residence: 'by residence of patients (July 2022)',
  site: 'by practice site',
} as const;

function nhsNeed(
  measure: NeedMeasure,
  settings: FigureSettings,
  units: Units,
  packs: ShiftPacks,
  done: (need: Need, words: string) => UnitNeed,
): UnitNeed {
  const component = measure.weightedPopulation as WeightedComponent;
  const { columns, rows } = weightedOf(settings, units, packs);
  const at = (values: Float64Array): (number | null)[] =>
    rows.map((row) => {
      const value = row === null ? Number.NaN : (values[row] as number);
      return Number.isNaN(value) ? null : value;
    });
  const weighted = at(columns[component]);
  const population = at(columns.population).map((people) => people ?? 0);
  const reference = nhsReference(settings, packs, component, weighted, population, units.placeName);
  const how =
    units.unit === 'practice'
      ? 'by practice'
      : units.unit === 'icb' && settings.weightedBasis === 'site'
        ? 'by commissioning ICB'
        : BASIS_WORDS[settings.weightedBasis];
  return done(
    needFromWeightedPopulation(weighted, population, reference),
    `${measure.label}, 1 = ${reference.words}, ${how}, ${measure.period}`,
  );
}

/** The weighted populations of the units and the row of each among them. */
function weightedOf(
  { weightedBasis }: FigureSettings,
  units: Units,
  packs: ShiftPacks,
): { columns: WeightedColumns; rows: readonly (number | null)[] } {
  const { unit } = units;
  if (unit === 'practice')
    return { columns: held(packs.practices, 'Practices').weighted, rows: units.rows };
  if (unit !== 'icb' && unit !== 'utla' && unit !== 'ltla')
    throw new Error(`no weighted populations of ${unit}`);
  const table = held(packs.weighted[unit], 'Weighted populations');
  const rowOf = new Map(table.codes.map((code, row) => [code, row]));
  return {
    columns: table.bases[weightedBasis],
    rows: units.codes.map((code) => rowOf.get(code) ?? null),
  };
}
