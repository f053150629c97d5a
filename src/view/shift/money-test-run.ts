/** Builders for tests of the money map: areas by name with round figures, and a scenario over them. */
import { runScenario, type ScenarioRun } from '../../shift/scenario.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import type { MoneyGround } from './money-ground.ts';
import type { ShiftFigures } from './shift-view.ts';

export const shiftArea = (
  code: string,
  name: string,
  population: number,
  need: number | null,
  more: Partial<ShiftArea> = {},
): ShiftArea => ({
  code,
  name,
  population,
  need,
  baseline: null,
  position: null,
  core20Share: null,
  incomeDeprived: null,
  deprivation: null,
  publishedTarget: null,
  publishedDistance: null,
  ...more,
});

/** 1,200,000 people: £1,200,000 is £1 a head by head. */
export const COUNTIES: readonly ShiftArea[] = [
  shiftArea('E06000016', 'Leicester', 400_000, 3),
  shiftArea('E06000017', 'Rutland', 100_000, 2),
  shiftArea('E10000018', 'Leicestershire', 700_000, 2),
];

export const settingsOf = (more: Partial<ScenarioSettings> = {}): ScenarioSettings => ({
  ...DEFAULT_SETTINGS,
  place: COUNTIES.map(({ code }) => code),
  newMoney: 1_200_000,
  universalShare: 0,
  ...more,
});

export const runOf = (
  more: Partial<ScenarioSettings> = {},
  areas: readonly ShiftArea[] = COUNTIES,
): ScenarioRun => runScenario(settingsOf(more), areas);

export const figuresOf = (areas: readonly ShiftArea[] = COUNTIES): ShiftFigures => ({
  unit: 'utla',
  placeName: 'Leicester, Leicestershire and Rutland',
  areas,
  parents: areas.map(() => null),
  denominator: 'residents',
  needWords: 'Years of potential life lost, 2025',
  need: null,
  nhsNeed: null,
  needState: 'read',
  excluded: [],
  notes: [],
  sources: ['imd2025_lsoa21_indicators'],
  packs: { edition: '2026-11-22', files: {} },
  frozen: false,
});

/** @param empty names of areas without residents, after the others */
export const groundOf = (
  areas: readonly ShiftArea[] = COUNTIES,
  empty: readonly string[] = [],
): MoneyGround => {
  const codes = [...areas.map(({ code }) => code), ...empty.map((_, i) => `E0501000${i}`)];
  return {
    codes,
    rowOf: new Map(codes.map((code, row) => [code, row])),
    names: [...areas.map(({ name }) => name), ...empty],
    within: codes.map(() => null),
    flags: codes.map(() => null),
    empty: empty.length,
    places: null,
    home: null,
  };
};
