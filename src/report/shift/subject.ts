/**
 * What the texts, tables and files of a scenario are made from. The core knows no hooks, so this says
 * the shapes it needs; what the screens hold has them.
 */

import { formatNumber } from '../../indicators/format.ts';
import type { InputCheck } from '../../shift/input-differences.ts';
import type { ScenarioPacks, ScenarioRun } from '../../shift/scenario.ts';
import type { ShiftUnit } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { levelPlural, levelSingular } from '../words.ts';

/** Need per head in the most and the least deprived fifth of people. */
export interface NeedInFifths {
  readonly label: string;
  readonly mostDeprived: number;
  readonly leastDeprived: number;
  readonly ratio: number | null;
}

/** The figures of a scenario's areas, and what must be said of them. */
export interface SubjectFigures {
  readonly unit: ShiftUnit;
  readonly placeName: string;
  readonly areas: readonly ShiftArea[];
  /** one a row, in words or as a code; null: none */
  readonly parents: readonly (string | null)[];
  readonly denominator: string;
  readonly needWords: string;
  readonly need: NeedInFifths | null;
  readonly nhsNeed: NeedInFifths | null;
  /** whether both have been read; only then does null say that there is none */
  readonly needState: 'loading' | 'failed' | 'read';
  readonly notes: readonly string[];
  /** names of areas of the place in which nobody is counted, and which take no part */
  readonly leftOut?: readonly string[];
  readonly sources: readonly string[];
  readonly packs: ScenarioPacks;
  readonly frozen: boolean;
  /** how figures of a file stand to the packs here; null or left out: they are not held against them */
  readonly check?: InputCheck | null;
}

export interface SubjectBeneath {
  readonly figures: SubjectFigures;
  readonly run: ScenarioRun;
  /** one a row of `figures.areas`: the code of the scenario's area that it lies in */
  readonly parentOf: readonly (string | null)[];
}

/** A scenario that was run, with its figures, and the wards beneath where its sum reaches them. */
export interface ShiftSubject {
  readonly name: string;
  readonly figures: SubjectFigures;
  readonly run: ScenarioRun;
  readonly beneath: SubjectBeneath | null;
}

/** The same from what may still be loading; null until both figures and run are there. */
export function subjectOf({
  name,
  figures,
  run,
  beneath,
}: {
  readonly name: string;
  readonly figures: SubjectFigures | null;
  readonly run: ScenarioRun | null;
  readonly beneath: SubjectBeneath | null;
}): ShiftSubject | null {
  return figures === null || run === null ? null : { name, figures, run, beneath };
}

/** One set of areas with their run: the scenario's own, or the wards beneath them. */
export interface Stage {
  readonly figures: SubjectFigures;
  readonly run: ScenarioRun;
  readonly isBeneath: boolean;
}

/**
 * The smallest areas that the scenario's money is known for. Fifths, gradient and targeting are read
 * there: cut from three large places they would say little of where deprived people live.
 */
export const finestStage = (subject: ShiftSubject): Stage => stageOf(subject, true);

/** The scenario's own areas, or the wards beneath where they are asked for and the sum reaches them. */
export const stageOf = ({ figures, run, beneath }: ShiftSubject, isBeneath: boolean): Stage =>
  isBeneath && beneath !== null
    ? { figures: beneath.figures, run: beneath.run, isBeneath: true }
    : { figures, run, isBeneath: false };

/** "wards", "GP practices", for the middle of a sentence */
export const unitPlural = (unit: ShiftUnit): string =>
  unit === 'practice' ? 'GP practices' : levelPlural(unit);
export const unitSingular = (unit: ShiftUnit): string =>
  unit === 'practice' ? 'GP practice' : levelSingular(unit);
/** "1 ward", "174 wards" */
export const unitCount = (n: number, unit: ShiftUnit): string =>
  `${formatNumber(n)} ${n === 1 ? unitSingular(unit) : unitPlural(unit)}`;
