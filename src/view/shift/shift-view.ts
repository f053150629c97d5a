/** What the Shift screens read and do. One object, made by `useShift`; screens recompute nothing. */
import type { InfeasibleAllocationError } from '../../shift/infeasible-allocation-error.ts';
import type { InputCheck } from '../../shift/input-differences.ts';
import type { NeedMeasureId } from '../../shift/need-measures.ts';
import type { ScenarioPacks, ScenarioRun } from '../../shift/scenario.ts';
import type { ScenarioSettings, ShiftUnit } from '../../shift/scenario-settings.ts';
import type { ShiftArea } from '../../shift/shift-area.ts';

/** Need per head in the most and the least deprived fifth of people. */
export interface NeedSummary {
  readonly label: string;
  readonly mostDeprived: number;
  readonly leastDeprived: number;
  /** most ÷ least; null where the least has none */
  readonly ratio: number | null;
}

/** The figures of every area of a scenario, from the packs or an opened file, and what must be said of them. */
export interface ShiftFigures {
  readonly unit: ShiftUnit;
  /** "Leicester, Leicestershire and Rutland" */
  readonly placeName: string;
  /** in the order of their table: ascending code */
  readonly areas: readonly ShiftArea[];
  /** one a row, of the areas' upper-tier authority (district where the unit is smaller than one); null: none */
  readonly parents: readonly (string | null)[];
  /** whom £ a head counts: "residents (census 2021, scaled to mid-2023)" */
  readonly denominator: string;
  /** need in words with its reference and period: "NHS need: core services, 1 = England, by residence, 2025/26" */
  readonly needWords: string;
  readonly need: NeedSummary | null;
  /** the NHS formula's in the same place, whatever the measure chosen */
  readonly nhsNeed: NeedSummary | null;
  /** whether both have been read: until then, and where that failed, null does not say that there is none */
  readonly needState: 'loading' | 'failed' | 'read';
  /** areas that the packs set aside (settings.setAsideUnlike), with the reason; part of the run */
  readonly excluded: ScenarioSettings['excluded'];
  /** what a reader must know: flagged neighbourhoods, areas without a baseline, small denominators */
  readonly notes: readonly string[];
  /** names of areas of the place in which nobody is counted, and which take no part */
  readonly leftOut?: readonly string[];
  /** ids of sources in the manifest */
  readonly sources: readonly string[];
  /** edition and checksums of the files read */
  readonly packs: ScenarioPacks;
  /** true: the figures came with an opened file */
  readonly frozen: boolean;
  /** how figures of a file stand to the packs here; null or left out: they are not held against them */
  readonly check?: InputCheck | null;
}

/** Wards under the areas of a scenario of new money, shared out by the same rule: they add up to their area. */
export interface Beneath {
  readonly figures: ShiftFigures;
  readonly run: ScenarioRun;
  /** one a row of `figures.areas`: the code of the scenario's area that it lies in; null: none */
  readonly parentOf: readonly (string | null)[];
}

export type ShiftProblem =
  | { readonly kind: 'infeasible'; readonly error: InfeasibleAllocationError }
  /** a setting that cannot be, in words */
  | { readonly kind: 'invalid'; readonly message: string }
  /** a figure that is not there: no baseline at this level, own figures of another browser */
  | { readonly kind: 'unavailable'; readonly message: string };

export interface ShiftView {
  /** as in the address bar, with what a control that is being moved would make of them */
  readonly settings: ScenarioSettings;
  readonly name: string;
  /** what in the link was not understood */
  readonly linkProblems: readonly string[];
  /** null while they load, or where there are none */
  readonly figures: ShiftFigures | null;
  /** of `settings` over `figures`; null with a problem or while they load */
  readonly run: ScenarioRun | null;
  /** null where the scenario does not reach wards by the same sum (a baseline, a limit), or while they load */
  readonly beneath: Beneath | null;
  readonly problem: ShiftProblem | null;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
  /** why a measure of need cannot be chosen at this unit, in words */
  readonly unavailableNeeds: Readonly<Partial<Record<NeedMeasureId, string>>>;
  /** one step of the user: written to the address bar, and can be undone */
  readonly change: (input: Partial<ScenarioSettings>) => void;
  /** while a control moves; null when it is let go without a change */
  readonly preview: (input: Partial<ScenarioSettings> | null) => void;
  /** a preset, a kept scenario or a file: all settings at once, one step */
  readonly open: (settings: ScenarioSettings, name: string) => void;
  readonly rename: (name: string) => void;
  /** null where there is nothing to undo */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** true: the last step left the figures of an opened file for those of today's packs */
  readonly leftFile: boolean;
  /** what a link carries; null: too long, a file is the way */
  readonly code: string | null;
  /** the same where it works in any browser; null: a file is the way */
  readonly shareableCode: string | null;
  /** true where a link works in this browser only */
  readonly onlyHere: boolean;
}
