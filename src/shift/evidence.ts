import type { Pot } from './pots.ts';

/** A published association between spending at the margin and health, for a total and never for an area. */
export interface Effect {
  readonly id: 'martin2020_ph_1bn' | 'martin2020_nhs_1bn';
  readonly money: string;
  /** per £1bn, 2013/14 prices */
  readonly qalys: number;
  readonly lower: number;
  readonly upper: number;
  readonly prices: string;
  readonly setting: string;
  readonly citation: string;
  readonly doi: string;
  readonly caveat: string;
}

const MARTIN_2020 = {
  prices: '2013/14 prices',
  setting: 'English local authorities, 2013/14, cross-section with instrumental variables',
  citation:
    'Martin S, Lomas J, Claxton K. Is an ounce of prevention worth a pound of cure? A cross-sectional study of the impact of English public health grant on mortality and morbidity. BMJ Open 2020;10(10):e036411',
  doi: '10.1136/bmjopen-2019-036411',
} as const;

/** resources/effect_parameters.csv; its other rows are cited, never computed. */
export const EFFECTS = {
  publicHealth: {
    ...MARTIN_2020,
    id: 'martin2020_ph_1bn',
    money: 'public health money',
    qalys: 206398,
    lower: 36591,
    upper: 376205,
    caveat: 'The most conservative estimate of the paper; about £4,845 a QALY.',
  },
  nhs: {
    ...MARTIN_2020,
    id: 'martin2020_nhs_1bn',
    money: 'NHS money',
    qalys: 67060,
    lower: 21487,
    upper: 112633,
    caveat: 'The most conservative estimate of the paper; about £14,912 a QALY.',
  },
} as const satisfies Record<string, Effect>;

export const SAME_UNDER_EVERY_RULE =
  'Same total under every rule: this evidence cannot say which improves health more.';
export const NO_REVIEW_OF_PROPORTIONATE_UNIVERSALISM =
  'Public Health Wales (2023) found no robust review evaluating proportionate universalism.';

export interface QalyTotal {
  readonly effect: Effect;
  readonly qalys: number;
  readonly lower: number;
  readonly upper: number;
  /** shown with it, always */
  readonly sentences: readonly string[];
}

/**
 * Quality-adjusted life years associated with a total of additional money, with its 95% limits. It takes a
 * total only: there is no such figure for an area, and none for money that is moved, not added.
 *
 * @param pounds of additional money, in 2013/14 prices; deflating is the caller's to do and to say
 * @returns null for money of which no association is published
 * @throws RangeError where pounds is negative or no number
 */
export function qalyTotal(kind: Pot['kind'], pounds: number): QalyTotal | null {
  if (!(Number.isFinite(pounds) && pounds >= 0))
    throw new RangeError(`pounds is ${pounds}; 0 or more expected`);
  if (kind !== 'publicHealth' && kind !== 'nhs') return null;
  const effect = EFFECTS[kind];
  const scale = pounds / 1e9;
  return {
    effect,
    qalys: effect.qalys * scale,
    lower: effect.lower * scale,
    upper: effect.upper * scale,
    sentences: [SAME_UNDER_EVERY_RULE, NO_REVIEW_OF_PROPORTIONATE_UNIVERSALISM],
  };
}
