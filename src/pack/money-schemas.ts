/**
 * The money packs: published spend, each at its own level, and NHS England's measures of need.
 *
 * money/icb.parquet               MONEY_ICB_COLUMNS, one row an ICB, ascending code
 * money/utla.parquet, ltla.parquet  `code`, then PUBLIC_HEALTH_YEARS with `_status`: council net outturn
 * money/practice.parquet          PRACTICE_COLUMNS, one row a practice, ascending code
 * money/weighted/<level>.parquet  weightedColumns(): by practice site and by residence
 * money/lsoa.parquet              MONEY_LSOA_COLUMNS, ascending code
 * money/evidence.json             EvidenceFile: published associations, as compiled
 * money/ph-grant.json             GrantFile: the public health grant, England
 *
 * Pounds are doubles, exact to the penny. A practice's weighted populations are DECIMAL of 3 places, an area's doubles.
 */
import * as z from 'zod/mini';

/** What an ICB's allocation file says of one pot. Fractions, not percentages: −0.0008 is 0.08% under target. */
const POT_COLUMNS = [
  'baseline_2024_25',
  'target_2024_25',
  'distance_2024_25',
  'base_growth',
  'convergence',
  'distance_2025_26',
  'recurrent_2025_26',
  'per_head',
  'growth',
  'allocation',
] as const;
export type PotColumn = (typeof POT_COLUMNS)[number];
export const ICB_POTS = ['core', 'primary_medical_care'] as const;
export type IcbPot = (typeof ICB_POTS)[number];

/**
 * `code` (E54), `nhs_code` (QK1), then for each pot: adjusted recurrent baseline, fair shares target and distance
 * from target of 2024/25 (£, £, fraction); base growth, convergence, and distance from target after convergence of
 * 2025/26; recurrent allocation 2025/26 before later additions (£), £ a head (core: of the recurrent allocation;
 * primary medical care: of the revised recurrent one), its growth, and the allocation: core's total allocation,
 * primary medical care's revised recurrent allocation.
 */
export const MONEY_ICB_COLUMNS = [
  'code',
  'nhs_code',
  ...ICB_POTS.flatMap((pot) => POT_COLUMNS.map((column) => `${pot}_${column}` as const)),
] as const;
export const potColumns = (
  pot: IcbPot,
): readonly (readonly [PotColumn, `${IcbPot}_${PotColumn}`])[] =>
  POT_COLUMNS.map((column) => [column, `${pot}_${column}`] as const);

/**
 * Council net expenditure on public health, £, by financial year: from all sources, not the public health grant.
 * Status: missing, the council did not submit; notPublished, it did not exist or reported no such line.
 */
export const PUBLIC_HEALTH_YEARS = {
  public_health_2022_23: '2022-23',
  public_health_2023_24: '2023-24',
  public_health_2024_25: '2024-25',
} as const;
export type PublicHealthYear = keyof typeof PUBLIC_HEALTH_YEARS;

/**
 * NHS England's weighted populations 2025/26: people counted by how much care their practice's list needs. Each
 * sums to the same England total as the population, so weighted ÷ population is the need index against England.
 */
export const WEIGHTED_COMPONENTS = {
  general_acute: { source: 'G&A WP', label: 'General and acute' },
  community: { source: 'CS WP', label: 'Community services' },
  mental_health: { source: 'MH WP', label: 'Mental health' },
  maternity: { source: 'Mat WP', label: 'Maternity' },
  health_inequalities: {
    source: 'Health Ineq WP',
    label: 'Health inequalities (avoidable mortality)',
  },
  prescribing: { source: 'Prescr WP', label: 'Prescribing' },
  core: { source: 'Final WP', label: 'Core services, all components' },
  primary_medical_care_before_inequalities: {
    source: 'Primary Medical Care WP',
    label: 'Primary medical care before health inequalities',
  },
  primary_medical_care: { source: 'Final PMC WP', label: 'Primary medical care' },
} as const satisfies Record<string, { source: string; label: string }>;
export type WeightedComponent = keyof typeof WEIGHTED_COMPONENTS;
export const COMPONENT_IDS = Object.keys(WEIGHTED_COMPONENTS) as WeightedComponent[];

/**
 * Two ways to give a practice's weighted population to areas. Site: all of it to the area that the practice stands
 * in (ICB: the one that commissions it). Residence: shared among the areas where its patients of July 2022 live.
 */
export const WEIGHTED_BASES = {
  site: 'By practice site',
  residence: 'By residence of registered patients (July 2022)',
} as const;
export type WeightedBasis = keyof typeof WEIGHTED_BASES;
export const WEIGHTED_LEVELS = ['ltla', 'utla', 'icb'] as const;
export type WeightedLevel = (typeof WEIGHTED_LEVELS)[number];

/** `code`, `practices` (that stand there, or that the ICB commissions), then `<basis>_population` and `<basis>_<component>`; null by site where no practice stands. */
export const weightedColumns = (): readonly string[] => [
  'code',
  'practices',
  ...(Object.keys(WEIGHTED_BASES) as WeightedBasis[]).flatMap((basis) =>
    ['population', ...COMPONENT_IDS].map((component) => `${basis}_${component}`),
  ),
];

/** NHS payments to general practice 2022/23, £, that stand as columns of their own; `rest` is all other lines: they sum to the total. */
export const PAYMENT_LINES = {
  global_sum: 'Global Sum',
  pms_balance: 'Balance of PMS Expenditure',
  qof: 'Total QOF Payments',
  local_incentive: 'Local Incentive Schemes',
  premises: 'Premises Payments',
  administration: 'PCO Admin Other',
  network_participation: 'PCN Participation',
  winter_access: 'winter Access Fund',
  prescribing_fees: 'Prescribing Fee Payments',
  dispensing_fees: 'Dispensing Fee Payments',
  drugs: 'Reimbursement of Drugs',
  other: 'Other Payments',
} as const;
export type PaymentLine = keyof typeof PAYMENT_LINES | 'rest';
export const PAYMENT_LINE_IDS: readonly PaymentLine[] = [
  ...(Object.keys(PAYMENT_LINES) as (keyof typeof PAYMENT_LINES)[]),
  'rest',
];
/** Lines that stand for dispensing, not for care: without them a rural practice compares with a town one. */
export const DISPENSING_LINES = ['prescribing_fees', 'dispensing_fees', 'drugs'] as const;

/** Why a practice is set aside from comparison of £ for need, in order: the first that applies is given. */
export const SET_ASIDE_REASONS = {
  special_allocation: 'Service for patients removed from other lists',
  homeless_or_asylum: 'Service for homeless people or asylum seekers',
  care_home: 'Service for care homes',
  university: 'University practice or student list',
  age: 'List of almost only working-age adults',
  contract: 'Not an ordinary GP contract',
  atypical: 'Marked atypical in the payments file',
  small: 'List under 1,000',
} as const;
export type SetAsideReason = keyof typeof SET_ASIDE_REASONS;

/**
 * One row a practice of any of: weighted populations 2025/26, payments 2022/23, registrations of July 2022.
 * `icb` commissions it; `lsoa`, `ltla`, `utla` are those of its site (2025 codes); position and site null where the
 * weighted-population file doesn't hold it. `population` and `weighted_*` null likewise; `payments_*` null where the
 * payments file doesn't; `registered_2022` where the registrations don't; `list_2026` where the list of February
 * 2026 doesn't. `payments_registered`, `payments_weighted` are the payments file's patients and (Carr-Hill) weighted
 * patients, means of the year. `student_share`: share of its patients who live where 40% or more are aged 16 to 24.
 */
export const PRACTICE_COLUMNS = [
  'code',
  'name',
  'postcode',
  'lon',
  'lat',
  'icb',
  'lsoa',
  'ltla',
  'utla',
  'population',
  ...COMPONENT_IDS.map((id) => `weighted_${id}` as const),
  'registered_2022',
  'list_2026',
  'student_share',
  'contract',
  'practice_type',
  'atypical',
  'dispensing',
  'payments_registered',
  'payments_weighted',
  'payments_total',
  ...PAYMENT_LINE_IDS.map((id) => `payments_${id}` as const),
  'set_aside',
  'set_aside_because',
] as const;

/**
 * `registered`: patients of July 2022 living there (LSOAs of 2011 that were split share theirs by census
 * population). `closed_share`: share of them at practices without a weighted population 2025/26: closed or merged
 * since. `flag`: 1 where that is over CLOSED_FLAG. `core_need`, `primary_medical_care_need`: weighted population ÷
 * population, both by residence: they flatten gradients, being averages over practices.
 */
export const MONEY_LSOA_COLUMNS = [
  'code',
  'registered',
  'closed_share',
  'flag',
  'core_need',
  'primary_medical_care_need',
] as const;
export const CLOSED_FLAG = 0.1;

/** One published association, field by field as in effect_parameters.csv ("as above" left as it stands). */
export const evidenceRowSchema = z.object({
  id: z.string(),
  parameter: z.string(),
  value: z.string(),
  ci_low: z.string(),
  ci_high: z.string(),
  unit: z.string(),
  population_setting: z.string(),
  citation: z.string(),
  doi: z.string(),
  found_at: z.string(),
  confirmed_how: z.string(),
  caveat: z.string(),
});
export const evidenceFileSchema = z.object({ rows: z.array(evidenceRowSchema) });
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;
export const EVIDENCE_FIELDS = Object.keys(evidenceRowSchema.shape) as (keyof EvidenceRow)[];

/** `total` in £; `note` as given, '' where none. */
export const grantFileSchema = z.object({
  years: z.array(
    z.object({ year: z.string(), total: z.number(), note: z.string(), page: z.string() }),
  ),
});
export type GrantYear = z.infer<typeof grantFileSchema>['years'][number];
