import type { Level } from '../place/levels.ts';
import type { Indicator, Origin } from './types.ts';

/** An LSOA figure carried to every level above it. */
export const FROM_LSOA: Partial<Record<Level, Origin>> = {
  lsoa: 'published',
  msoa: 'aggregated',
  ward: 'bestFit',
  ltla: 'aggregated',
  utla: 'aggregated',
  icb: 'aggregated',
  region: 'aggregated',
  england: 'aggregated',
};
/** The same where the LSOA figure is worked out here from published ones. */
export const FROM_COMPUTED_LSOA: Partial<Record<Level, Origin>> = {
  ...FROM_LSOA,
  lsoa: 'computed',
};
/** The same where the LSOA figure itself makes no sense (a share of LSOAs' residents). */
export const ABOVE_LSOA: Partial<Record<Level, Origin>> = (({ lsoa: _, ...above }) => above)(
  FROM_LSOA,
);

const IMD = ['imd2025_lsoa21', 'census2021_lsoa21_age6', 'mye_ltla23_single_year_age'];
const UNDERLYING = [
  'imd2025_lsoa21_indicators',
  'census2021_lsoa21_age6',
  'mye_ltla23_single_year_age',
];

const common = {
  direction: 'higherIsWorse',
  theme: 'deprivation',
  group: 'Deprivation',
  period: '2025',
  interval: false,
  series: false,
  sourceLevel: 'lsoa',
  mappable: true,
} as const;

const WEIGHTED =
  'Above neighbourhoods it is the population-weighted mean of neighbourhood scores. A rank says who is more deprived, not by how much.';

function domain(id: string, label: string, description: string): Indicator {
  return {
    ...common,
    id,
    label: `${label} domain`,
    shortLabel: label,
    description,
    unit: 'score',
    decimals: 3,
    theme: 'domains',
    group: 'Domains of deprivation',
    levels: FROM_LSOA,
    sources: IMD,
    caveat:
      'Each domain has a scale of its own: compare areas within a domain, not one domain with another.',
  };
}

function subdomain(id: string, label: string, description: string): Indicator {
  return {
    ...domain(id, label, description),
    label: `${label} sub-domain`,
    theme: 'subdomains',
    group: 'Sub-domains of deprivation',
    sources: ['imd2025_lsoa21_subdomains', 'census2021_lsoa21_age6', 'mye_ltla23_single_year_age'],
  };
}

export const DEPRIVATION_INDICATORS = [
  {
    ...common,
    id: 'imd_score',
    label: 'Index of Multiple Deprivation 2025, score',
    shortLabel: 'IMD score',
    description: 'Overall deprivation from seven domains; a higher score is more deprived.',
    unit: 'score',
    decimals: 1,
    levels: FROM_LSOA,
    sources: IMD,
    caveat: WEIGHTED,
  },
  {
    ...common,
    id: 'imd_rank',
    label: 'Index of Multiple Deprivation 2025, rank',
    shortLabel: 'IMD rank',
    description: 'Rank among the 33,755 neighbourhoods of England; 1 is the most deprived.',
    unit: 'rank',
    decimals: 0,
    direction: 'higherIsBetter',
    levels: { lsoa: 'published' },
    sources: ['imd2025_lsoa21'],
  },
  {
    ...common,
    id: 'imd_decile',
    label: 'Index of Multiple Deprivation 2025, national decile',
    shortLabel: 'IMD decile',
    description: 'Tenth of England that the neighbourhood is in; 1 is the most deprived tenth.',
    unit: 'decile',
    decimals: 0,
    direction: 'higherIsBetter',
    levels: { lsoa: 'published' },
    sources: ['imd2025_lsoa21'],
    caveat: 'Decile 1 is not twice as deprived as decile 2. Deciles are never averaged.',
  },
  {
    ...common,
    id: 'core20_share',
    label: 'People living in Core20 neighbourhoods',
    shortLabel: 'Core20 share',
    description: 'Share of residents who live in the most deprived fifth of England (IMD 2025).',
    unit: '%',
    decimals: 1,
    levels: ABOVE_LSOA,
    sources: IMD,
    caveat:
      'Core20 describes neighbourhoods, not people: 58% of England’s income-deprived people live outside it.',
  },
  {
    ...common,
    id: 'core20_people',
    label: 'People in Core20 neighbourhoods, number',
    shortLabel: 'Core20 people',
    description: 'Residents of the most deprived fifth of England’s neighbourhoods (IMD 2025).',
    unit: 'people',
    decimals: 0,
    levels: ABOVE_LSOA,
    sources: IMD,
    mappable: false,
  },
  {
    ...common,
    id: 'income_deprived_share',
    label: 'Income-deprived people',
    shortLabel: 'Income deprived',
    description: 'Income-deprived people (IoD 2025 income domain) as a share of residents.',
    unit: '%',
    decimals: 1,
    levels: FROM_COMPUTED_LSOA,
    sources: UNDERLYING,
    caveat:
      'Numerators are rounded to 5. The denominator here is the population now, so it differs slightly from the income domain score.',
  },
  {
    ...common,
    id: 'income_deprived_people',
    label: 'Income-deprived people, number',
    shortLabel: 'Income-deprived people',
    description: 'People counted as income deprived in the IoD 2025 income domain.',
    unit: 'people',
    decimals: 0,
    levels: FROM_LSOA,
    sources: UNDERLYING,
    mappable: false,
  },
  {
    ...common,
    id: 'income_deprived_in_core20_share',
    label: 'Income-deprived people who live in Core20 neighbourhoods',
    shortLabel: 'Income deprived, in Core20',
    description: 'Share of the area’s income-deprived people whom Core20 neighbourhoods reach.',
    unit: '%',
    decimals: 1,
    direction: 'neutral',
    levels: ABOVE_LSOA,
    sources: UNDERLYING,
  },
  {
    ...common,
    id: 'imd_without_health_score',
    label: 'IMD 2025 without the health domain, score',
    shortLabel: 'IMD without health',
    description: 'The same index with the health domain taken out, for comparing with health.',
    unit: 'score',
    decimals: 1,
    levels: FROM_COMPUTED_LSOA,
    sources: IMD,
    caveat: `Computed here from the published domain ranks; the other six weights are unchanged (sum 0.864). ${WEIGHTED}`,
  },
  {
    ...common,
    id: 'imd_decile_change_2019_2025',
    label: 'Change of national IMD decile',
    shortLabel: 'Decile change 2019–25',
    description: 'Decile in 2025 less decile in 2019; minus is a move towards most deprived.',
    unit: 'deciles',
    decimals: 0,
    direction: 'higherIsBetter',
    levels: { lsoa: 'computed' },
    period: '2019 to 2025',
    sources: ['imd2025_lsoa21', 'imd2019_lsoa11', 'lsoa11_lsoa21'],
    caveat:
      'A change of position among neighbourhoods, and partly of method: not an improvement or a worsening in itself. Only where the boundary is unchanged.',
  },
  {
    ...common,
    id: 'imd_average_rank',
    label: 'IMD 2025, average rank',
    shortLabel: 'IMD average rank',
    description: 'Population-weighted mean of reversed ranks: higher is more deprived.',
    unit: 'rank',
    decimals: 0,
    levels: { ltla: 'aggregated', utla: 'aggregated', icb: 'aggregated' },
    sources: IMD,
    caveat:
      'After MHCLG’s method, with the population of now in place of theirs (at most 380 ranks apart).',
  },
  {
    ...common,
    id: 'imd_proportion_decile_1',
    label: 'IMD 2025, neighbourhoods in the most deprived tenth',
    shortLabel: 'LSOAs in decile 1',
    description: 'Share of the area’s neighbourhoods in the most deprived tenth of England.',
    unit: '%',
    decimals: 1,
    levels: { ltla: 'aggregated', utla: 'aggregated', icb: 'aggregated' },
    sources: ['imd2025_lsoa21'],
    unweighted: true,
  },
  {
    ...common,
    id: 'imd_extent',
    label: 'IMD 2025, extent',
    shortLabel: 'IMD extent',
    description:
      'Share of residents in the most deprived three tenths of England, weighted down from the tenth to the thirtieth percentile.',
    unit: '%',
    decimals: 1,
    levels: { ltla: 'aggregated', utla: 'aggregated', icb: 'aggregated' },
    sources: IMD,
  },
  {
    ...common,
    id: 'imd_local_concentration',
    label: 'IMD 2025, local concentration',
    shortLabel: 'Local concentration',
    description:
      'Mean reversed rank of the most deprived neighbourhoods that hold a tenth of the people.',
    unit: 'rank',
    decimals: 0,
    levels: { ltla: 'aggregated', utla: 'aggregated', icb: 'aggregated' },
    sources: IMD,
  },
  domain('income_score', 'Income', 'Share of people experiencing deprivation from low income.'),
  domain(
    'employment_score',
    'Employment',
    'Share of working-age people involuntarily out of work.',
  ),
  domain('education_score', 'Education, skills and training', 'Lack of attainment and skills.'),
  domain('health_score', 'Health and disability', 'Risk of early death and of poor health.'),
  domain('crime_score', 'Crime', 'Risk of being a victim of crime.'),
  domain(
    'barriers_score',
    'Barriers to housing and services',
    'Reach and cost of housing and services.',
  ),
  domain('environment_score', 'Living environment', 'Quality of homes, air and roads.'),
  subdomain(
    'children_young_people_score',
    'Children and young people',
    'Attainment and attendance at school, entry to higher education.',
  ),
  subdomain('adult_skills_score', 'Adult skills', 'Adults without qualifications or English.'),
  subdomain(
    'geographical_barriers_score',
    'Geographical barriers',
    'How well services can be reached.',
  ),
  subdomain(
    'wider_barriers_score',
    'Wider barriers',
    'Cost of housing, overcrowding, homelessness, broadband, GP numbers.',
  ),
  subdomain('indoors_score', 'Indoors', 'Quality of housing.'),
  subdomain('outdoors_score', 'Outdoors', 'Air quality and road injuries.'),
] as const satisfies readonly Indicator[];
