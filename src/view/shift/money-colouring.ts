/** From a scenario's outcome to the classes of its areas: one pass, made anew at every step of a slider. */
import {
  ABSENT_CLASS,
  type AreaColouring,
  type MapPoints,
  SET_ASIDE_CLASS,
} from '../../map/model.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { MoneyFigure } from '../../url/view-state.ts';
import { classFinder, type MoneyClasses } from './money-classes.ts';
import { moneyOf } from './money-figure.ts';
import type { MoneyGround } from './money-ground.ts';
import type { MoneyAbsences } from './money-legend.ts';

export interface ClassedAreas {
  /** one a code of the ground */
  readonly classes: Uint8Array;
  /** NaN where there is none */
  readonly values: Float64Array;
  /** areas by class */
  readonly counts: readonly number[];
  readonly absences: MoneyAbsences;
}

/** Whether an area that takes no part still has a figure to show: what it had before. */
const showsSetAside = (figure: MoneyFigure): boolean => figure.startsWith('before');

export function classAreas(
  run: ScenarioRun,
  figure: MoneyFigure,
  classes: MoneyClasses,
  ground: MoneyGround,
): ClassedAreas {
  const find = classFinder(classes);
  const bytes = new Uint8Array(ground.codes.length).fill(ABSENT_CLASS.missing);
  const values = new Float64Array(ground.codes.length).fill(Number.NaN);
  const counts = new Array<number>(classes.classes.length).fill(0);
  const reasons = new Map(run.setAside.map(({ code, reason }) => [code, reason]));
  const seen = new Set<string>();
  let [setAside, noBaseline, noResidents] = [0, 0, ground.empty];
  run.outcome.areas.forEach((area, row) => {
    if (area.setAside && !showsSetAside(figure)) {
      bytes[row] = SET_ASIDE_CLASS;
      setAside++;
      seen.add(reasons.get(area.code) ?? 'it lacks a figure that the rule reads');
      return;
    }
    const pounds = moneyOf(area, figure);
    if (pounds === null) {
      if (area.population > 0) {
        bytes[row] = ABSENT_CLASS.notPublished;
        noBaseline++;
      } else noResidents++;
      return;
    }
    const at = find(pounds);
    bytes[row] = at;
    values[row] = pounds;
    counts[at] = (counts[at] as number) + 1;
  });
  return {
    classes: bytes,
    values,
    counts,
    absences: { setAside, reasons: [...seen].sort(), noResidents, noBaseline },
  };
}

export const moneyColouring = (
  ground: MoneyGround,
  { classes, values }: ClassedAreas,
  colours: readonly string[],
  patterns: boolean,
  marks: readonly (number | null)[],
): AreaColouring => ({
  codes: ground.codes,
  classes,
  values,
  colours,
  patterns,
  marks,
  others: 'outside',
});

/** A practice's circle is as large as its list: the radius is 1 at 10,000 patients, about the mean. */
export const radiusOfList = (patients: number): number =>
  patients > 0 ? Math.sqrt(patients / 10_000) : 0;

export function moneyPoints(
  ground: MoneyGround,
  run: ScenarioRun,
  { classes, values }: ClassedAreas,
  colours: readonly string[],
  at: Pick<MapPoints, 'longitudes' | 'latitudes'>,
): MapPoints {
  return {
    codes: ground.codes,
    names: ground.names,
    ...at,
    classes,
    values,
    colours,
    radii: Float32Array.from(run.areas, ({ population }) => radiusOfList(population)),
  };
}
