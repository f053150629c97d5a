/** Scenarios for tests: the areas that the app opens on, with figures as in the packs. */
import { runScenario, type ScenarioRun } from '../../shift/scenario.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import type { ShiftSubject, SubjectFigures } from './subject.ts';

export const area = (
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
  publishedTarget: null,
  publishedDistance: null,
  position: null,
  core20Share: null,
  incomeDeprived: null,
  deprivation: null,
  ...more,
});

export const settings = (more: Partial<ScenarioSettings> = {}): ScenarioSettings => ({
  ...DEFAULT_SETTINGS,
  ...more,
});

/** Population now and years of potential life lost, IoD 2025, as in the packs at upper tier; the rest is made up. */
export const LLR: readonly ShiftArea[] = [
  area('E06000016', 'Leicester', 379780, 73.35218048095703, {
    incomeDeprived: 70_000,
    deprivation: 30,
  }),
  area('E10000018', 'Leicestershire', 734015, 50.90309143066406, {
    incomeDeprived: 55_000,
    deprivation: 12,
  }),
  area('E06000017', 'Rutland', 40643, 47.723533630371094, {
    incomeDeprived: 2_000,
    deprivation: 10,
  }),
];

/** Six made-up wards with every figure but a baseline. */
export const WARDS: readonly ShiftArea[] = (
  [
    ['Abbey', 9000, 80, 2700, 45],
    ['Braunstone', 8000, 70, 2000, 40],
    ['Castle', 10000, 60, 1500, 30],
    ['Glenfield', 7000, 50, 600, 15],
    ['Oadby', 9000, 45, 500, 10],
    ['Syston', 7000, 40, 300, 5],
  ] as const
).map(([name, people, need, poor, deprivation], i) =>
  area(`E0500000${i + 1}`, name, people, need, { incomeDeprived: poor, deprivation }),
);

export const figuresOf = (
  areas: readonly ShiftArea[],
  more: Partial<SubjectFigures> = {},
): SubjectFigures => ({
  unit: 'ward',
  placeName: 'Leicester',
  areas,
  parents: areas.map(() => null),
  denominator: 'residents (census 2021, scaled to mid-2023)',
  needWords: 'Years of potential life lost, 0 would be no early death, 2025',
  need: { label: 'Years of potential life lost', mostDeprived: 73, leastDeprived: 45, ratio: 1.62 },
  nhsNeed: {
    label: 'NHS need: core services, by residence, 2025/26',
    mostDeprived: 1.02,
    leastDeprived: 0.98,
    ratio: 1.04,
  },
  needState: 'read',
  notes: [],
  sources: ['imd2025_lsoa21_indicators'],
  packs: {
    edition: '2026-11-21',
    files: { 'values/ward/deprivation.parquet': 'a1b2c3d4e5f6a7b8' },
  },
  frozen: false,
  ...more,
});

/** A scenario that was run. */
export function subject(
  areas: readonly ShiftArea[],
  more: Partial<ScenarioSettings> = {},
  figures: Partial<SubjectFigures> = {},
): ShiftSubject & { readonly run: ScenarioRun } {
  return {
    name: '£1m',
    figures: figuresOf(areas, figures),
    run: runScenario(settings(more), areas),
    beneath: null,
  };
}
