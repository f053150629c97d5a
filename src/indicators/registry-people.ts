import { FROM_COMPUTED_LSOA, FROM_LSOA } from './registry-deprivation.ts';
import type { Indicator } from './types.ts';

const common = {
  theme: 'census',
  unit: '%',
  decimals: 1,
  direction: 'neutral',
  levels: FROM_LSOA,
  period: 'March 2021',
  sources: ['census2021_lsoa21', 'census2021_lsoa21_age6'],
  interval: false,
  series: false,
  sourceLevel: 'lsoa',
  mappable: true,
} as const;

/** Whom a census percentage is a share of. */
type Counted =
  | 'residents'
  | 'residents aged 5 and over'
  | 'residents aged 16 and over'
  | 'households';

function census(
  id: string,
  group: string,
  label: string,
  direction: Indicator['direction'] = 'neutral',
  of: Counted = 'residents',
  note?: string,
): Indicator {
  const caveats = [
    ...(note === undefined ? [] : [note]),
    ...(of === 'residents' ? [] : [weightedByResidents(of)]),
  ];
  return {
    ...common,
    id,
    label,
    shortLabel: label,
    description: `${label}: share of ${of}, Census 2021.`,
    group,
    direction,
    ...(of === 'residents' ? { ofCensusResidents: true as const } : {}),
    ...(caveats.length === 0 ? {} : { caveat: caveats.join(' ') }),
  };
}

const weightedByResidents = (of: Counted): string =>
  `A share of ${of}; above neighbourhoods weighted by all residents, as the number of ${of} is not held.`;

export const PEOPLE_INDICATORS = [
  {
    ...common,
    id: 'population',
    label: 'Population now',
    shortLabel: 'Population',
    description: 'Residents: the census count scaled to the district’s mid-2023 estimate.',
    unit: 'people',
    decimals: 0,
    group: 'Population',
    levels: FROM_COMPUTED_LSOA,
    period: 'Census 2021 scaled to mid-2023',
    sources: ['census2021_lsoa21_age6', 'mye_ltla23_single_year_age'],
    caveat:
      'The year of the district estimate is inferred: the copy does not say. The City of London’s factor is 1.57.',
    mappable: false,
  },
  {
    ...common,
    id: 'population_census',
    label: 'Population at the census',
    shortLabel: 'Census population',
    description: 'Usual residents, Census 2021.',
    unit: 'people',
    decimals: 0,
    group: 'Population',
    sources: ['census2021_lsoa21_age6'],
    mappable: false,
  },
  census(
    'good_health',
    'Health in the census',
    'Good or very good health',
    'higherIsBetter',
    'residents',
    'Self-reported and not adjusted for age.',
  ),
  census(
    'bad_health',
    'Health in the census',
    'Bad or very bad health',
    'higherIsWorse',
    'residents',
    'Self-reported and not adjusted for age.',
  ),
  census(
    'disability',
    'Health in the census',
    'Disabled under the Equality Act',
    'higherIsWorse',
    'residents',
    'Not adjusted for age.',
  ),
  census(
    'disability_limited_a_lot',
    'Health in the census',
    'Disabled, day-to-day activities limited a lot',
    'higherIsWorse',
    'residents',
    'Not adjusted for age.',
  ),
  census(
    'unpaid_care',
    'Health in the census',
    'Provides unpaid care',
    'neutral',
    'residents aged 5 and over',
    'Not adjusted for age.',
  ),
  census('under_5', 'Age', 'Aged under 5'),
  census('under_16', 'Age', 'Aged under 16'),
  census('working_age', 'Age', 'Aged 16 to 64'),
  census('over_65', 'Age', 'Aged 65 and over'),
  census('over_85', 'Age', 'Aged 85 and over'),
  census('ethnic_white', 'Ethnic group', 'White'),
  census('ethnic_asian', 'Ethnic group', 'Asian, Asian British'),
  census('ethnic_black', 'Ethnic group', 'Black, Black British, Caribbean or African'),
  census('ethnic_mixed', 'Ethnic group', 'Mixed or multiple ethnic groups'),
  census('ethnic_other', 'Ethnic group', 'Other ethnic group'),
  census('born_outside_uk', 'Ethnic group', 'Born outside the UK'),
  census(
    'no_english_household',
    'Ethnic group',
    'Households where nobody has English as main language',
    'neutral',
    'households',
  ),
  census('no_car', 'Households', 'Households without a car or van', 'neutral', 'households'),
  census('social_rented', 'Households', 'Households in social rent', 'neutral', 'households'),
  census(
    'no_qualifications',
    'Households',
    'No qualifications',
    'higherIsWorse',
    'residents aged 16 and over',
  ),
  {
    ...common,
    id: 'fuel_poverty',
    label: 'Households in fuel poverty, modelled by DESNZ',
    shortLabel: 'Fuel poverty, modelled',
    description: 'Households on a low income in a home of low energy efficiency.',
    direction: 'higherIsWorse',
    group: 'Households',
    period: '2023',
    sources: ['fuel_poverty_lsoa21', 'census2021_lsoa21_age6'],
    modelledBy: 'DESNZ',
    caveat: `Modelled by DESNZ: read it; do not rank or target with it. Meant for districts and above, weak for single neighbourhoods. The year is as the notes to the file have it. ${weightedByResidents('households')}`,
  },
  {
    ...common,
    id: 'patients_per_gp',
    label: 'Patients per GP',
    shortLabel: 'Patients per GP',
    description: 'Patients per full-time GP at the practices that the neighbourhood uses.',
    unit: 'patients',
    decimals: 0,
    direction: 'higherIsWorse',
    theme: 'access',
    group: 'Access and connection',
    period: 'IoD 2025',
    sources: ['imd2025_lsoa21_indicators', 'census2021_lsoa21_age6', 'mye_ltla23_single_year_age'],
  },
  {
    ...common,
    id: 'connectivity',
    label: 'Connectivity score',
    shortLabel: 'Connectivity',
    description:
      'How well key services can be reached by walking, cycling, bus, rail and car; higher is better.',
    unit: 'score',
    direction: 'higherIsBetter',
    theme: 'access',
    group: 'Access and connection',
    period: 'IoD 2025',
    sources: ['imd2025_lsoa21_indicators', 'census2021_lsoa21_age6', 'mye_ltla23_single_year_age'],
  },
] as const satisfies readonly Indicator[];
