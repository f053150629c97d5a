/** The measures of need that a user may choose, and what each may and may not be said to be. */
export interface NeedMeasure {
  readonly id: string;
  readonly label: string;
  /** rate: multiplies money; position: orders areas, with a ratio of the user's; index: relative to a named reference */
  readonly kind: 'rate' | 'position' | 'index' | 'shortfall' | 'own' | 'mix';
  /** one sentence that a board member can read */
  readonly description: string;
  /** what a figure of 1, or of 0, stands for */
  readonly reference: string;
  /** the indicator of src/indicators that it is taken from; null where it is no indicator */
  readonly indicator: string | null;
  /** column of NHS England's weighted populations, where it is one */
  readonly weightedPopulation?: string;
  readonly period: string;
  /** ids of sources */
  readonly sources: readonly string[];
  readonly caveat?: string;
}

const NHS = {
  kind: 'index',
  indicator: null,
  reference: '1 is the need per head of the reference that is named beside it',
  period: '2025/26',
  sources: ['nhse_gp_practice_weighted_populations_2025-26'],
  caveat:
    'NHS England says that it is accurate for ICBs and less stable for one practice. Within places use need measured at LSOA: need that comes from practices flattens gradients.',
} as const;

const POSITION = {
  kind: 'position',
  reference: '1 is the least deprived end; the most deprived end is the ratio that you set',
  period: '2025',
  caveat:
    'A score orders areas. It never multiplies money: the ratio of most to least deprived is yours to set.',
} as const;

const domain = (id: string, indicator: string, name: string) =>
  ({
    ...POSITION,
    id,
    label: `${name}, by position`,
    description: `Where the people of an area stand when all are ordered by ${name.toLowerCase()}.`,
    indicator,
    sources: ['imd2025_lsoa21'],
  }) as const;

const nhs = (id: string, label: string, weightedPopulation: string, note = '') =>
  ({
    ...NHS,
    id,
    label: `NHS need: ${label}`,
    description: `NHS England's weighted population for ${label}, over the population, against a named reference.`,
    weightedPopulation,
    caveat: `${NHS.caveat}${note}`,
  }) as const;

/** Women and men apart: a mean of the two would be nobody's, and is published for no area. */
const shortfall = <Sex extends 'female' | 'male'>(sex: Sex, who: string) =>
  ({
    id: `life_expectancy_shortfall_${sex}`,
    label: `Life expectancy of ${who} short of a benchmark`,
    kind: 'shortfall',
    description: `Years by which life expectancy at birth of ${who} lies under a benchmark that you choose.`,
    reference: '0 is at the benchmark or above',
    indicator: `life_expectancy_${sex}`,
    period: '2021-23',
    sources: ['le_local_areas_2021-23'],
    caveat:
      'Districts and larger areas only: below, life expectancy is modelled and moves no money.',
  }) as const;

export const NEED_MEASURES = {
  years_of_potential_life_lost: {
    id: 'years_of_potential_life_lost',
    label: 'Years of potential life lost',
    kind: 'rate',
    description:
      'Deaths before 75 beyond those expected anywhere, counted by the years they cut short.',
    reference: '0 would be no early death; twice the rate is twice the need',
    indicator: 'years_of_potential_life_lost',
    period: '2025',
    sources: ['imd2025_lsoa21_indicators'],
  },
  illness_disability_ratio: {
    id: 'illness_disability_ratio',
    label: 'Illness and disability ratio',
    kind: 'rate',
    description:
      'People who receive benefits for illness or disability, against those expected for age and sex.',
    reference: '0 would be nobody; twice the ratio is twice the need',
    indicator: 'illness_disability_ratio',
    period: '2025',
    sources: ['imd2025_lsoa21_indicators'],
  },
  imd_position: domain('imd_position', 'imd_score', 'Index of Multiple Deprivation'),
  income_position: domain('income_position', 'income_score', 'Income deprivation'),
  employment_position: domain('employment_position', 'employment_score', 'Employment deprivation'),
  education_position: domain('education_position', 'education_score', 'Education deprivation'),
  health_position: domain('health_position', 'health_score', 'Health deprivation'),
  nhs_general_acute: nhs('nhs_general_acute', 'general and acute services', 'general_acute'),
  nhs_community: nhs('nhs_community', 'community services', 'community'),
  nhs_mental_health: nhs('nhs_mental_health', 'mental health services', 'mental_health'),
  nhs_maternity: nhs('nhs_maternity', 'maternity services', 'maternity'),
  nhs_health_inequalities: nhs(
    'nhs_health_inequalities',
    'health inequalities',
    'health_inequalities',
    ' It carries 15% of the primary medical care formula; alone it is not NHS policy.',
  ),
  nhs_prescribing: nhs('nhs_prescribing', 'prescribing', 'prescribing'),
  nhs_core: nhs('nhs_core', 'core services', 'core'),
  nhs_primary_medical_care: nhs(
    'nhs_primary_medical_care',
    'primary medical care',
    'primary_medical_care',
  ),
  life_expectancy_shortfall_female: shortfall('female', 'women'),
  life_expectancy_shortfall_male: shortfall('male', 'men'),
  own: {
    id: 'own',
    label: 'Your own figures',
    kind: 'own',
    description: 'A need per head that you load by area or practice code.',
    reference: 'as your file defines it; it must have a true zero',
    indicator: null,
    period: 'as your file says',
    sources: [],
  },
  mix: {
    id: 'mix',
    label: 'A mix of two',
    kind: 'mix',
    description:
      'Two measures, each first divided by its mean over the areas, in shares that you set.',
    reference: '1 is the mean of the areas',
    indicator: null,
    period: 'as the two measures say',
    sources: [],
  },
} as const satisfies Record<string, NeedMeasure>;

export type NeedMeasureId = keyof typeof NEED_MEASURES;
export const needMeasure = (id: NeedMeasureId): NeedMeasure => NEED_MEASURES[id];
export const isNeedMeasureId = (id: string): id is NeedMeasureId =>
  Object.hasOwn(NEED_MEASURES, id);
