import type { AllocationRule } from './allocate.ts';
import type { NeedMeasureId } from './need-measures.ts';
import type { PotId } from './pots.ts';

export const SHIFT_UNITS = ['icb', 'utla', 'ltla', 'ward', 'msoa', 'lsoa', 'practice'] as const;
export type ShiftUnit = (typeof SHIFT_UNITS)[number];

/** new: a sum that nobody has yet. existing: what areas have now is shared out again. both: the two together. */
export const MONEY_MODES = ['new', 'existing', 'both'] as const;
export type MoneyMode = (typeof MONEY_MODES)[number];

/** Whose new money is: which published association with outcomes, if any, speaks of it, and whom it counts. */
export const MONEY_KINDS = ['publicHealth', 'nhs', 'other'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];
/** How NHS weighted populations of practices come to stand for areas. */
export const WEIGHTED_POPULATION_BASES = ['residence', 'site'] as const;
/** What a need index of 1 stands for. */
export const NEED_REFERENCES = ['england', 'place'] as const;

/** How money is shared out: by an allocation of a budget, or by a policy that says itself how much each area gets. */
export type ScenarioRule = AllocationRule | 'paceOfChange';

/** Everything that a user sets, and nothing that is computed from it. */
export interface ScenarioSettings {
  /** codes of the place: one area or several whose units are taken together */
  readonly place: readonly string[];
  readonly unit: ShiftUnit;
  readonly pot: PotId;
  readonly mode: MoneyMode;
  /** pounds */
  readonly newMoney: number;
  /** of new money; a published pot is of its own kind */
  readonly moneyKind: MoneyKind;
  /** existing and both: share of each baseline that is not committed and may move, 0 to 1 */
  readonly uncommittedShare: number;
  readonly recurrent: boolean;
  /** in words: "2025/26 cash" */
  readonly priceBase: string;
  /** 2013/14 pounds to a pound of the price base, by which the evidence is read; null: not given */
  readonly deflator: number | null;
  readonly need: NeedMeasureId;
  /** NHS measures above practices: by where patients live or where their practice stands */
  readonly weightedBasis: (typeof WEIGHTED_POPULATION_BASES)[number];
  /** NHS measures: whose need per head is 1. It names the index and moves no money. */
  readonly needReference: (typeof NEED_REFERENCES)[number];
  /** ids of the user's own figures, kept in this browser; null for none */
  readonly ownNeed: string | null;
  readonly ownBaseline: string | null;
  /** id of figures that came with an opened file, in place of the packs'; null: the packs' */
  readonly figures: string | null;
  /** mix: the two measures and the share of the first */
  readonly mix: {
    readonly first: NeedMeasureId;
    readonly second: NeedMeasureId;
    readonly share: number;
  } | null;
  /** shortfall measures: the figure that areas are short of */
  readonly benchmark: number | null;
  /** id of the measure that the gradient of £ a head is read against: not the one that the rule uses */
  readonly gradientMeasure: string;
  readonly rule: ScenarioRule;
  readonly universalShare: number;
  readonly ratio: number;
  readonly noLoss: boolean;
  /** pounds an area, beyond its baseline; null for none */
  readonly mostAward: number | null;
  /** only the half of areas with least money for need may gain, the others keep what they have */
  readonly onlyLeastFundedHalf: boolean;
  readonly minimumAward: number | null;
  readonly mostPlaces: number | null;
  /** floor of the whole allocation, pounds a head; null for none */
  readonly floorPerHead: number | null;
  /** most that an area's money may change in a year, a fraction; null for no limit */
  readonly mostYearlyChange: number | null;
  readonly years: number;
  /** practices: those that the packs mark as unlike others (homeless, student, atypical, small) are set aside */
  readonly setAsideUnlike: boolean;
  /** codes set aside by name, and why */
  readonly excluded: readonly { readonly code: string; readonly reason: string }[];
}

export const DEFAULT_SETTINGS: ScenarioSettings = {
  place: [],
  unit: 'utla',
  pot: 'newMoney',
  mode: 'new',
  newMoney: 1_000_000,
  moneyKind: 'other',
  uncommittedShare: 1,
  recurrent: true,
  priceBase: '2025/26 cash',
  deflator: null,
  need: 'years_of_potential_life_lost',
  weightedBasis: 'residence',
  needReference: 'england',
  ownNeed: null,
  ownBaseline: null,
  figures: null,
  mix: null,
  benchmark: null,
  gradientMeasure: 'imd_without_health_score',
  rule: 'needWeighted',
  universalShare: 0.5,
  ratio: 2,
  noLoss: true,
  mostAward: null,
  onlyLeastFundedHalf: false,
  minimumAward: null,
  mostPlaces: null,
  floorPerHead: null,
  mostYearlyChange: null,
  years: 1,
  setAsideUnlike: false,
  excluded: [],
};

/** One field that differs, from what to what: `(baseline, input) → change`, nothing mutated. */
export type SettingsChange = {
  [Field in keyof ScenarioSettings]: {
    readonly field: Field;
    readonly from: ScenarioSettings[Field];
    readonly to: ScenarioSettings[Field];
  };
}[keyof ScenarioSettings];

/** The changes that bring settings from a baseline to an input. Equal fields make none. */
export function settingsChanges(
  baseline: ScenarioSettings,
  input: Partial<ScenarioSettings>,
): SettingsChange[] {
  return (Object.keys(input) as (keyof ScenarioSettings)[]).flatMap((field) => {
    const from = baseline[field];
    const to = input[field];
    if (to === undefined || JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ field, from, to } as SettingsChange];
  });
}
