/** The life course as stages, and which indicator stands where on it. */

export interface TaleStageSpec {
  readonly id: string;
  readonly title: string;
  /** "Under 5"; null for what goes for all ages */
  readonly ages: string | null;
  /** read at a glance, with bars */
  readonly lead: readonly string[];
  /** the rest that is held, a line each */
  readonly more: readonly string[];
  /** scores, which have no unit and mean nothing to a board: folded away on the screen, left off paper */
  readonly scores: readonly string[];
  /** what belongs here and is not held, for "nothing is held for …" */
  readonly notHeld: readonly string[];
}

export const TALE_STAGES = [
  {
    id: 'start',
    title: 'Before and at birth',
    ages: null,
    lead: [],
    more: [],
    scores: [],
    notHeld: [
      'smoking in pregnancy',
      'birth weight',
      'breastfeeding',
      'deaths of infants',
      'the age of mothers',
    ],
  },
  {
    id: 'early',
    title: 'Early years',
    ages: 'under 5',
    lead: ['child_poverty_after_housing_costs'],
    more: ['child_poverty_before_housing_costs', 'under_5'],
    scores: [],
    notHeld: ['vaccination', 'development at two and a half', 'readiness for school'],
  },
  {
    id: 'school',
    title: 'School years',
    ages: '5 to 15',
    lead: [],
    more: ['under_16'],
    scores: ['children_young_people_score'],
    notHeld: ['weight of children', 'absence from school', 'results at 16 by themselves'],
  },
  {
    id: 'home',
    title: 'Home and street',
    ages: 'all ages',
    lead: ['fuel_poverty', 'social_rented', 'no_car'],
    more: ['patients_per_gp'],
    scores: [
      'barriers_score',
      'geographical_barriers_score',
      'wider_barriers_score',
      'environment_score',
      'indoors_score',
      'outdoors_score',
      'crime_score',
      'connectivity',
    ],
    notHeld: ['air quality by itself', 'overcrowding by itself'],
  },
  {
    id: 'work',
    title: 'Learning, work and income',
    ages: '16 to 64',
    lead: ['no_qualifications', 'income_deprived_share', 'claimant_count'],
    more: ['modelled_unemployment', 'working_age'],
    scores: ['education_score', 'adult_skills_score', 'employment_score', 'income_score'],
    notHeld: ['pay', 'quality of work'],
  },
  {
    id: 'middle',
    title: 'Health in mid-life',
    ages: null,
    lead: ['smoking', 'adult_obesity', 'disability', 'illness_disability_ratio'],
    more: [
      'bad_health',
      'good_health',
      'disability_limited_a_lot',
      'acute_morbidity',
      'early_cancer_diagnosis',
    ],
    scores: ['mental_health', 'health_score'],
    notHeld: ['alcohol', 'physical activity', 'blood pressure and diabetes'],
  },
  {
    id: 'later',
    title: 'Later life',
    ages: '65 and over',
    lead: ['over_65'],
    more: ['over_85', 'unpaid_care'],
    scores: [],
    notHeld: ['falls', 'dementia', 'care homes', 'loneliness', 'pensioner poverty'],
  },
  {
    id: 'death',
    title: 'Health lost and early death',
    ages: null,
    lead: [
      'years_of_potential_life_lost',
      'preventable_cardiovascular_mortality',
      'healthy_life_expectancy_male',
      'healthy_life_expectancy_female',
      'life_expectancy_male',
      'life_expectancy_female',
    ],
    more: [
      'life_expectancy_male_2009_13',
      'life_expectancy_female_2009_13',
      'healthy_life_expectancy_male_2009_13',
      'healthy_life_expectancy_female_2009_13',
      'disability_free_life_expectancy_male_2009_13',
      'disability_free_life_expectancy_female_2009_13',
    ],
    scores: [],
    notHeld: ['causes of death other than preventable cardiovascular disease', 'place of death'],
  },
] as const satisfies readonly TaleStageSpec[];

/** Who lives there: beside the names of the two, before the course begins. */
export const TALE_WHO = [
  'imd_score',
  'core20_share',
  'ethnic_white',
  'ethnic_asian',
  'ethnic_black',
  'ethnic_mixed',
  'ethnic_other',
  'born_outside_uk',
  'no_english_household',
] as const;

/** Held, and no part of the course: what each is instead. */
export const TALE_LEFT_OUT: Readonly<Record<string, string>> = {
  population: 'the number of people stands with the names of the two',
  population_census: 'the number of people stands with the names of the two',
  imd_rank: 'a rank of single neighbourhoods',
  imd_decile: 'a tenth of single neighbourhoods',
  imd_decile_change_2019_2025: 'a change of position of single neighbourhoods',
  imd_average_rank: 'another summary of the same deprivation',
  imd_proportion_decile_1: 'another summary of the same deprivation',
  imd_extent: 'another summary of the same deprivation',
  imd_local_concentration: 'another summary of the same deprivation',
  imd_without_health_score: 'another summary of the same deprivation',
  core20_people: 'the count behind the Core20 share',
  income_deprived_people: 'the count behind the share of income-deprived people',
  income_deprived_in_core20_share: 'how far Core20 reaches, no stage of a life',
};
