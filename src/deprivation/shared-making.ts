/**
 * What an index of deprivation has in common with a figure by their making: which domain holds it.
 *
 * Source: MHCLG, English Indices of Deprivation 2025, technical report, and the indicators published beside it.
 */
import { DOMAIN_WEIGHTS, DOMAINS, type Domain, WEIGHTS_WITHOUT_HEALTH } from './imd.ts';

/**
 * part: the domain's score, that of a sub-domain, or the share that the score is. ingredient: one of the
 * figures that the domain is made from. kin: it counts some of the same people or deaths.
 */
export type Making = 'part' | 'ingredient' | 'kin';

export interface SharedMaking {
  readonly domain: Domain;
  readonly how: Making;
  /** id of the one sub-domain that it belongs to; left out where the domain has none, or it is the whole */
  readonly subdomain?: string;
}

const SUBDOMAINS = {
  children_young_people_score: 'education',
  adult_skills_score: 'education',
  geographical_barriers_score: 'barriers',
  wider_barriers_score: 'barriers',
  indoors_score: 'environment',
  outdoors_score: 'environment',
} as const satisfies Record<string, Domain>;

const of = (
  domain: Domain,
  how: Making,
  ids: readonly string[],
  subdomain?: keyof typeof SUBDOMAINS,
): [string, SharedMaking][] =>
  ids.map((id) => [id, { domain, how, ...(subdomain === undefined ? {} : { subdomain }) }]);

const sexes = (...ids: readonly string[]): string[] =>
  ids.flatMap((id) => [id.replace('*', 'male'), id.replace('*', 'female')]);

const SHARED: ReadonlyMap<string, SharedMaking> = new Map([
  ...DOMAINS.flatMap((domain) => of(domain, 'part', [`${domain}_score`])),
  ...Object.entries(SUBDOMAINS).map(([id, domain]): [string, SharedMaking] => [
    id,
    { domain, how: 'part', subdomain: id },
  ]),
  ...of('income', 'part', ['income_deprived_share', 'income_deprived_people']),
  ...of('health', 'ingredient', [
    'years_of_potential_life_lost',
    'illness_disability_ratio',
    'acute_morbidity',
    'mental_health',
  ]),
  ...of('barriers', 'ingredient', ['connectivity'], 'geographical_barriers_score'),
  ...of('barriers', 'ingredient', ['patients_per_gp'], 'wider_barriers_score'),
  ...of('health', 'kin', [
    ...sexes(
      'life_expectancy_*',
      'healthy_life_expectancy_*',
      'life_expectancy_*_2009_13',
      'healthy_life_expectancy_*_2009_13',
      'disability_free_life_expectancy_*_2009_13',
    ),
    'preventable_cardiovascular_mortality',
    'good_health',
    'bad_health',
    'disability',
    'disability_limited_a_lot',
  ]),
  ...of('income', 'kin', [
    'child_poverty_before_housing_costs',
    'child_poverty_after_housing_costs',
  ]),
  ...of('employment', 'kin', ['claimant_count', 'modelled_unemployment']),
  ...of('education', 'kin', ['no_qualifications', 'no_english_household'], 'adult_skills_score'),
]);

/** What the figure has in common with a domain; null where nothing is known of it. */
export const sharedMaking = (id: string): SharedMaking | null => SHARED.get(id) ?? null;

/** The index itself, in one form or another. */
const INDEX: ReadonlyMap<string, Readonly<Record<Domain, number>>> = new Map([
  ...[
    'imd_score',
    'imd_rank',
    'imd_decile',
    'imd_average_rank',
    'imd_proportion_decile_1',
    'imd_extent',
    'imd_local_concentration',
    'core20_share',
    'core20_people',
  ].map((id) => [id, DOMAIN_WEIGHTS] as const),
  ['imd_without_health_score', WEIGHTS_WITHOUT_HEALTH],
]);

/** The domain of an index, a domain or a sub-domain of deprivation that another figure belongs to; null where none does. */
export function domainInCommon(deprivation: string, figure: string): Domain | null {
  const made = sharedMaking(figure);
  if (made === null || deprivation === figure) return null;
  const weights = INDEX.get(deprivation);
  if (weights !== undefined) return weights[made.domain] > 0 ? made.domain : null;
  const whole = sharedMaking(deprivation);
  if (whole?.how !== 'part' || whole.domain !== made.domain) return null;
  return whole.subdomain === undefined || whole.subdomain === made.subdomain ? made.domain : null;
}

/** With its article: "a health domain". */
export const DOMAIN_WORDS = {
  income: 'an income domain',
  employment: 'an employment domain',
  education: 'an education domain',
  health: 'a health domain',
  crime: 'a crime domain',
  barriers: 'a domain of barriers to housing and services',
  environment: 'a domain of the living environment',
} as const satisfies Record<Domain, string>;

/** What a domain tells of. */
export const DOMAIN_TELLS = {
  income: 'people on low incomes',
  employment: 'people out of work',
  education: 'attainment and skills',
  health: 'early death and illness',
  crime: 'crime',
  barriers: 'the reach and cost of housing and services',
  environment: 'homes, air and roads',
} as const satisfies Record<Domain, string>;
