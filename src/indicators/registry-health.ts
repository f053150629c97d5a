import type { Level } from '../place/levels.ts';
import { FROM_LSOA } from './registry-deprivation.ts';
import type { Indicator, Origin } from './types.ts';

const common = {
  theme: 'health',
  group: 'Life expectancy',
  unit: 'years',
  decimals: 1,
  direction: 'higherIsBetter',
  interval: true,
  series: false,
  mappable: true,
} as const;

const LE_LEVELS: Partial<Record<Level, Origin>> = {
  msoa: 'modelled',
  ward: 'modelled',
  ltla: 'published',
  utla: 'published',
  icb: 'published',
  region: 'published',
  england: 'published',
};
const UPPER: Partial<Record<Level, Origin>> = {
  utla: 'published',
  region: 'published',
  england: 'published',
};
const DISTRICT: Partial<Record<Level, Origin>> = {
  ltla: 'published',
  utla: 'published',
  region: 'published',
  england: 'published',
};

/** Its source has a figure for the United Kingdom, none for England. */
const DISTRICT_NOT_ENGLAND: Partial<Record<Level, Origin>> = {
  ltla: 'published',
  utla: 'published',
  region: 'published',
};

const CHILD_POVERTY =
  'Provisional. Counted by DWP from benefits and earnings records, and scaled to the national survey of incomes. No figure for England is published with it.';

function lifeExpectancy(sex: 'male' | 'female', people: string): Indicator {
  return {
    ...common,
    id: `life_expectancy_${sex}`,
    label: `Life expectancy at birth, ${people}`,
    shortLabel: `Life expectancy, ${people}`,
    description: `How long a newborn of this sex would live, on average, if mortality there stayed as it was in that period.`,
    levels: LE_LEVELS,
    period: '2021-23',
    sources: [
      'le_local_areas_2021-23',
      'le_local_areas_2001-03_to_2016-18',
      'le_msoa11_2016-20_unofficial',
      'le_hle_dfle_msoa11_2009-13',
    ],
    modelSources: ['le_msoa11_2016-20_unofficial', 'le_hle_dfle_msoa11_2009-13'],
    earlierSources: ['le_local_areas_2001-03_to_2016-18'],
    series: true,
    sourceLevel: 'ltla',
    caveat:
      'For wards and MSOAs it is modelled here: the area’s deviation from its district in 2016-20 (unofficial) or 2009-13, shrunk, on the official district figure of 2021-23. Read it; do not rank or target with it. It describes mortality now.',
  };
}

function healthyLifeExpectancy(sex: 'male' | 'female', people: string): Indicator {
  return {
    ...common,
    id: `healthy_life_expectancy_${sex}`,
    label: `Healthy life expectancy at birth, ${people}`,
    shortLabel: `Healthy life expectancy, ${people}`,
    description:
      'Years that a newborn would live in good general health if today’s health and mortality stayed.',
    levels: UPPER,
    period: '2022-24',
    sources: ['healthy-life-expectancy'],
    series: true,
    sourceLevel: 'utla',
    caveat: 'Official statistics in development; published for upper-tier authorities and above.',
  };
}

function historic(id: string, label: string, sex: 'male' | 'female', people: string): Indicator {
  return {
    ...common,
    id: `${id}_${sex}_2009_13`,
    label: `${label} at birth, ${people}, 2009-13`,
    shortLabel: `${label}, ${people}, 2009-13`,
    description: `The last official figure for small areas held here.`,
    levels: { msoa: 'published' },
    period: '2009-13',
    sources: ['le_hle_dfle_msoa11_2009-13', 'lsoa11_msoa11', 'lsoa11_lsoa21', 'lsoa21_msoa21'],
    sourceLevel: 'msoa',
    caveat: 'An MSOA of 2021 takes the MSOA of 2011 that most of its LSOAs come from.',
  };
}

const IOD = ['imd2025_lsoa21_indicators', 'census2021_lsoa21_age6', 'mye_ltla23_single_year_age'];
function iod(
  id: string,
  label: string,
  description: string,
  unit: string,
  decimals: number,
  unsaid = '',
): Indicator {
  return {
    ...common,
    id,
    label,
    shortLabel: label,
    description,
    unit,
    decimals,
    direction: 'higherIsWorse',
    group: 'Illness and early death',
    levels: FROM_LSOA,
    period: 'IoD 2025',
    sources: IOD,
    interval: false,
    sourceLevel: 'lsoa',
    caveat: `${unsaid}Above neighbourhoods it is the population-weighted mean. The source smooths small numbers (shrinkage).`,
  };
}

function local(
  id: string,
  source: string,
  label: string,
  description: string,
  more: Partial<Indicator>,
): Indicator {
  return {
    ...common,
    id,
    label,
    shortLabel: label,
    description,
    unit: '%',
    direction: 'higherIsWorse',
    group: 'District figures',
    levels: DISTRICT,
    period: '2022',
    sources: [source],
    interval: true,
    series: true,
    sourceLevel: 'ltla',
    ...more,
  };
}

export const HEALTH_INDICATORS = [
  lifeExpectancy('male', 'men'),
  lifeExpectancy('female', 'women'),
  healthyLifeExpectancy('male', 'men'),
  healthyLifeExpectancy('female', 'women'),
  historic('life_expectancy', 'Life expectancy', 'male', 'men'),
  historic('life_expectancy', 'Life expectancy', 'female', 'women'),
  historic('healthy_life_expectancy', 'Healthy life expectancy', 'male', 'men'),
  historic('healthy_life_expectancy', 'Healthy life expectancy', 'female', 'women'),
  historic('disability_free_life_expectancy', 'Disability-free life expectancy', 'male', 'men'),
  historic('disability_free_life_expectancy', 'Disability-free life expectancy', 'female', 'women'),
  iod(
    'years_of_potential_life_lost',
    'Years of potential life lost',
    'Early death: a rate standardised for age and sex, for which the publisher’s file gives no unit. Higher is more.',
    'rate',
    1,
    'The publisher’s file gives neither its unit nor the years of the deaths: IoD 2025 is the edition. Read it by comparison, not as years. ',
  ),
  iod(
    'illness_disability_ratio',
    'Comparative illness and disability ratio',
    'Work-limiting illness and disability, standardised for age and sex.',
    'ratio',
    1,
  ),
  iod(
    'acute_morbidity',
    'Acute morbidity',
    'Emergency admissions, standardised for age and sex.',
    'ratio',
    1,
  ),
  iod(
    'mental_health',
    'Mood and anxiety disorders',
    'Composite of prescribing, hospital, suicide and benefit data.',
    'score',
    2,
  ),
  local(
    'preventable_cardiovascular_mortality',
    'preventable-cardiovascular-mortality-england',
    'Preventable cardiovascular mortality, under 75',
    'Deaths from cardiovascular disease considered preventable, age-standardised.',
    {
      unit: 'per 100,000',
      period: '2022-24',
      caveat:
        'One figure is published for Hackney and the City of London together, and one for Cornwall and the Isles of Scilly: none of the four has its own.',
    },
  ),
  local(
    'adult_obesity',
    'adult-obesity-prevalence',
    'Adults living with obesity',
    'Adults with a body mass index of 30 or more (survey, adjusted self-report).',
    { period: 'Nov 2024 to Nov 2025' },
  ),
  local(
    'smoking',
    'cigarette-smokers',
    'Adults who smoke cigarettes',
    'Adults who say they smoke cigarettes, five-year average (survey).',
    { period: '2020-24', levels: { ltla: 'published', england: 'published' } },
  ),
  local(
    'child_poverty_before_housing_costs',
    'children-in-relative-poverty',
    'Children in relative poverty, before housing costs',
    'Children under 16 in families on relative low income.',
    {
      period: '2024/25',
      interval: false,
      levels: DISTRICT_NOT_ENGLAND,
      caveat: CHILD_POVERTY,
    },
  ),
  local(
    'child_poverty_after_housing_costs',
    'children-in-relative-poverty',
    'Children in relative poverty, after housing costs',
    'Children under 16 in families on relative low income, after housing costs.',
    {
      period: '2024/25',
      interval: false,
      levels: DISTRICT_NOT_ENGLAND,
      caveat: CHILD_POVERTY,
    },
  ),
  local(
    'early_cancer_diagnosis',
    'cancer-diagnosis-at-stage-1-and-2',
    'Cancers diagnosed at stage 1 or 2',
    'Share of staged new cancers that were found early.',
    {
      direction: 'higherIsBetter',
      caveat:
        'Withheld by the publisher where unreliable. One figure is published for Cornwall and the Isles of Scilly together: neither has its own.',
    },
  ),
  local(
    'claimant_count',
    'claimant-count',
    'Claimant count',
    'Residents of 16 to 64 who claim unemployment-related benefits.',
    { period: '2025', interval: false, direction: 'higherIsWorse' },
  ),
  local(
    'modelled_unemployment',
    'modelled-unemployment',
    'Unemployment, modelled by ONS',
    'Model-based unemployment rate at 16 and over.',
    {
      period: '2023',
      modelledBy: 'ONS',
      caveat:
        'Modelled by ONS from the Annual Population Survey and the claimant count. Read it; do not rank or target with it.',
    },
  ),
] as const satisfies readonly Indicator[];
