/**
 * Lists to begin with. The measures in them are chosen here from the figures that are held: what a strategy
 * itself agreed is its board's to say, and what is not held is named.
 */
import { agreed, type MeasureList } from './agreed-list.ts';

export interface MeasurePreset {
  readonly id: string;
  /** on a button */
  readonly label: string;
  readonly list: MeasureList;
  /** what it is chosen after, in a sentence, with its date */
  readonly source: string;
  readonly page: string | null;
  /** how the start was set, in a sentence */
  readonly startNote: string;
  /** what a board would look for and does not find here */
  readonly notHeld: readonly string[];
  /** codes of the places that it was made for; empty: any place */
  readonly places: readonly string[];
}

const list = (strategy: string, starts: string, ids: readonly string[]): MeasureList => ({
  strategy,
  starts,
  measures: ids.map((id) => agreed(id)),
});

const CORE20 = {
  id: 'core20',
  label: 'Core20 context',
  list: list('Core20PLUS5 context', '2021-11', [
    'core20_share',
    'income_deprived_in_core20_share',
    'income_deprived_share',
    'early_cancer_diagnosis',
    'preventable_cardiovascular_mortality',
    'smoking',
    'mental_health',
    'life_expectancy_male',
    'life_expectancy_female',
    'years_of_potential_life_lost',
  ]),
  source:
    'Chosen here from the figures that are held, after NHS England’s Core20PLUS5 for adults (November 2021): maternity, severe mental illness, chronic respiratory disease, early cancer diagnosis and hypertension, with smoking beside them.',
  page: 'https://www.england.nhs.uk/about/equality/equality-hub/national-healthcare-inequalities-improvement-programme/core20plus5/',
  startNote:
    'The start is set to November 2021, when the approach was published: put your own programme’s month in its place.',
  notHeld: [
    'continuity of maternity care',
    'annual health checks of people with severe mental illness',
    'uptake of vaccines by people with chronic respiratory disease',
    'finding and treating hypertension and raised lipids',
    'the PLUS groups, which cannot be mapped from open data',
  ],
  places: [],
} as const satisfies MeasurePreset;

/** In the order offered. */
export const MEASURE_PRESETS: readonly MeasurePreset[] = [
  {
    id: 'llr-action-7',
    label: 'LLR framework, Action 7',
    list: list('LLR Health Inequalities Framework, Action 7', '2021-06', [
      'life_expectancy_male',
      'life_expectancy_female',
      'healthy_life_expectancy_male',
      'healthy_life_expectancy_female',
      'years_of_potential_life_lost',
      'preventable_cardiovascular_mortality',
      'early_cancer_diagnosis',
      'smoking',
      'adult_obesity',
      'child_poverty_after_housing_costs',
      'core20_share',
    ]),
    source:
      'Chosen here from the figures that are held, after Action 7 of the Health Inequalities Framework of Leicester, Leicestershire and Rutland (2021): agreed metrics and a baseline for each place. The framework’s own list is not held here.',
    page: null,
    startNote:
      'The framework is of 2021; its assessment was approved on 28 May 2021, so the start is set to June 2021. Put the month that your board agreed in its place.',
    notHeld: [
      'infant mortality and low birth weight',
      'vaccination and screening by neighbourhood',
      'waiting times by deprivation and ethnic group',
      'children’s healthy weight',
    ],
    places: ['E54000015', 'E06000016', 'E10000018', 'E06000017'],
  },
  {
    id: 'essex-jhws',
    label: 'Essex JHWS 2022-26, five priorities',
    list: list('Essex Joint Health and Wellbeing Strategy 2022-26', '2022-01', [
      'mental_health',
      'adult_obesity',
      'healthy_life_expectancy_male',
      'healthy_life_expectancy_female',
      'disability_limited_a_lot',
      'life_expectancy_male',
      'life_expectancy_female',
      'child_poverty_after_housing_costs',
      'claimant_count',
      'no_qualifications',
      'smoking',
    ]),
    source:
      'Chosen here from the figures that are held, after the five priorities of the Essex Joint Health and Wellbeing Strategy 2022-2026: mental health and wellbeing; physical activity and healthy weight; supporting long term independence; alcohol and substance misuse; health inequalities and the wider determinants of health.',
    page: 'https://consultations.essex.gov.uk/rci/joint-health-wellbeing-strategy',
    startNote:
      'The strategy’s years are 2022 to 2026; its month is not known here, so January 2022 stands until you change it.',
    notHeld: [
      'alcohol and substance misuse: no figure of this priority is held',
      'physical activity',
      'children’s healthy weight',
      'suicide and self-harm',
      'care at home and reablement',
      'fuel poverty, but as a model, which is read and has no target: add it where that helps',
    ],
    places: ['E10000012', 'E54000026', 'E54000023'],
  },
  CORE20,
];

/** The list that the app begins with: the national approach, as it belongs to no one place. */
export const FIRST_LIST: MeasureList = CORE20.list;

/** The presets, those made for the place, or a place around it, first. */
export const presetsFor = (codes: readonly (string | null)[]): readonly MeasurePreset[] => {
  const own = MEASURE_PRESETS.filter(({ places }) => places.some((code) => codes.includes(code)));
  return [...own, ...MEASURE_PRESETS.filter((preset) => !own.includes(preset))];
};

/** The preset that a list still is by its measures, whatever was set on them; null where none. */
export function presetOf({ measures }: MeasureList): MeasurePreset | null {
  const ids = measures.map(({ indicator }) => indicator).join();
  return (
    MEASURE_PRESETS.find((preset) => preset.list.measures.map((m) => m.indicator).join() === ids) ??
    null
  );
}
