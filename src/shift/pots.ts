import type { Level } from '../place/levels.ts';

/** Money that can be shared out, or is: each at the level at which spend is published, and none below it. */
export interface Pot {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** whose money it is: which published association with outcomes, if any, speaks of it */
  readonly kind: 'publicHealth' | 'nhs' | 'council' | 'own';
  /** where spend is published; null: the pot has no baseline */
  readonly level: Level | 'practice' | null;
  /** the one denominator of £ a head */
  readonly denominator: 'residents' | 'registered patients';
  readonly priceBase: string;
  readonly source: string | null;
  /** whether a distance from target is published beside it */
  readonly publishedDistance: boolean;
  readonly caveat?: string;
}

export const POTS = {
  newMoney: {
    id: 'newMoney',
    label: 'New money',
    description: 'A sum that nobody has yet. It needs no baseline, and nobody loses.',
    kind: 'own',
    level: null,
    denominator: 'residents',
    priceBase: 'as you state it',
    source: null,
    publishedDistance: false,
  },
  icbCore: {
    id: 'icbCore',
    label: 'ICB core services, 2025/26',
    description:
      'Recurrent allocations of integrated care boards for hospital, community and mental health services and prescribing.',
    kind: 'nhs',
    level: 'icb',
    denominator: 'registered patients',
    priceBase: '2025/26 cash',
    source: 'nhse_icb_core_allocations_2025-26',
    publishedDistance: true,
  },
  icbPrimaryMedicalCare: {
    id: 'icbPrimaryMedicalCare',
    label: 'ICB primary medical care, 2025/26',
    description: 'Recurrent allocations of integrated care boards for general practice.',
    kind: 'nhs',
    level: 'icb',
    denominator: 'registered patients',
    priceBase: '2025/26 cash',
    source: 'nhse_icb_primary_medical_care_allocations_2025-26',
    publishedDistance: true,
  },
  publicHealthOutturn: {
    id: 'publicHealthOutturn',
    label: 'Council public health spend, 2024/25',
    description:
      'Net current expenditure on public health of upper-tier authorities, from all sources.',
    kind: 'publicHealth',
    level: 'utla',
    denominator: 'residents',
    priceBase: '2024/25 cash',
    source: 'mhclg_revenue_outturn_by_service_2022-23_to_2024-25',
    publishedDistance: false,
    caveat:
      'It is not the public health grant. Birmingham, Slough and Cumberland did not submit: 150 of 153. Most of it is in contracts and ring-fences.',
  },
  gpPayments: {
    id: 'gpPayments',
    label: 'Payments to GP practices, 2022/23',
    description:
      'NHS payments to general practice, without prescribing fees, dispensing fees and drugs.',
    kind: 'nhs',
    level: 'practice',
    denominator: 'registered patients',
    priceBase: '2022/23 cash',
    source: 'nhs_payments_to_general_practice_2022-23',
    publishedDistance: false,
    caveat:
      'Dispensing and drugs inflate rural practices and are taken out. Some practices have closed since; twelve rows are negative and are set aside.',
  },
  own: {
    id: 'own',
    label: 'Your own figures',
    description:
      'A pot, or a baseline by area or practice code, from a file that stays on this computer.',
    kind: 'own',
    level: null,
    denominator: 'residents',
    priceBase: 'as you state it',
    source: null,
    publishedDistance: false,
  },
} as const satisfies Record<string, Pot>;

export type PotId = keyof typeof POTS;
export const pot = (id: PotId): Pot => POTS[id];
export const isPotId = (id: string): id is PotId => Object.hasOwn(POTS, id);

/** Where money stands: the pot, between which areas, and the user's own baseline. */
interface PotAt {
  readonly pot: PotId;
  readonly unit: string;
  readonly ownBaseline: string | null;
}

/** Whether areas have a baseline: published at their level, or the user's own. */
export const hasBaseline = ({ pot: id, unit, ownBaseline }: PotAt): boolean =>
  ownBaseline !== null || pot(id).level === unit;

/**
 * Whether a scenario may show the distance from its own target: where the user supplies the baseline, or
 * where its target is the one that the pot's publisher gives, as it is under pace of change alone. Any
 * other rule sets a target of its own, which nobody has published: beside it stands the published distance.
 */
export function showsDistance({ rule, ...at }: PotAt & { readonly rule: string }): boolean {
  const { level, publishedDistance } = pot(at.pot);
  return (
    at.ownBaseline !== null || (rule === 'paceOfChange' && publishedDistance && level === at.unit)
  );
}

/**
 * Whether a published pot is shared out below its own level, as a sum. What each area has of it now is not
 * published: there are target shares, and nobody can say who would gain or lose.
 */
export const givesTargetsOnly = ({ mode, ...at }: PotAt & { readonly mode: string }): boolean =>
  mode === 'new' && pot(at.pot).level !== null && !hasBaseline(at);

/** Said wherever such a share-out is asked who loses. */
export const TARGETS_ONLY =
  'Target shares only: what each area has of this pot now is not published, so nobody can say who would gain or lose.';
