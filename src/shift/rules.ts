import type { ScenarioRule } from './scenario-settings.ts';

/** A rule in plain words. There is no agreed rule: it is the user's choice, and stated. */
export interface Rule {
  readonly id: ScenarioRule;
  readonly label: string;
  readonly description: string;
  /** as a formula, for the workings */
  readonly formula: string;
  /** what holds under it, whatever the figures */
  readonly promises: readonly string[];
  readonly caveats: readonly string[];
  /** whether the slider between "by head" and "all by need" moves it */
  readonly takesUniversalShare: boolean;
  readonly takesRatio: boolean;
  /** it lifts from baselines, and means nothing without them */
  readonly readsBaseline: boolean;
  /** it says itself how much money there is: a sum, floors, caps and awards of the user's have no part in it */
  readonly setsMoney?: true;
}

const MORE = 'More need never means less money a head.';
/** Where money begins from baselines, two areas can't be compared by need alone; one area with itself can. */
const MORE_ITSELF = 'No area would get less if its need were greater.';
const EQUAL = 'Equal need means equal money a head, to a penny an area.';

export const RULES = {
  perHead: {
    id: 'perHead',
    label: 'By head',
    description: 'Everyone counts the same, whatever their need.',
    formula: 'money × people ÷ all people',
    promises: ['Equal money a head, to a penny an area.'],
    caveats: ['It leaves a gap as it is: need plays no part.'],
    takesUniversalShare: false,
    takesRatio: false,
    readsBaseline: false,
  },
  needWeighted: {
    id: 'needWeighted',
    label: 'Universal plus top-up',
    description:
      'A universal share by head, the rest by need. The slider runs from all by head to all by need.',
    formula: 'money × [u × people ÷ all people + (1 − u) × people × need ÷ all (people × need)]',
    promises: [MORE, EQUAL],
    caveats: ['Money follows the measure of need that you choose: compare it with another.'],
    takesUniversalShare: true,
    takesRatio: false,
    readsBaseline: false,
  },
  positionRatio: {
    id: 'positionRatio',
    label: 'By position, with your ratio',
    description:
      'The most deprived end gets a ratio that you set over the least deprived end, and those between in steps.',
    formula: 'need = ratio^(1 − position); then as universal plus top-up',
    promises: ['The more deprived of two areas never gets less a head.'],
    caveats: [
      'The ratio is a judgement. A deprivation score orders areas; it does not say how much more one needs.',
    ],
    takesUniversalShare: true,
    takesRatio: true,
    readsBaseline: false,
  },
  core20Only: {
    id: 'core20Only',
    label: 'Core20 only',
    description:
      'All to residents of the most deprived fifth of neighbourhoods in England. Shown as a contrast.',
    formula: 'money × people in Core20 ÷ all people in Core20',
    promises: [],
    caveats: [
      'It misses 58% of England’s income-deprived people, who live elsewhere: 94% in Leicestershire, all in Rutland.',
      'An area on the line gets all or nothing.',
    ],
    takesUniversalShare: false,
    takesRatio: false,
    readsBaseline: false,
  },
  levelUp: {
    id: 'levelUp',
    label: 'Lift to a common level',
    description:
      'The areas furthest under their target are lifted first, until the money is spent. No area is lowered.',
    formula: 'allocation = the larger of baseline and L × target, one L for all',
    promises: [
      'No area loses.',
      'All who gain end at the same share of their target.',
      MORE_ITSELF,
    ],
    caveats: ['It needs a baseline for every area. Areas just over the line get nothing.'],
    takesUniversalShare: true,
    takesRatio: false,
    readsBaseline: true,
  },
  shortfall: {
    id: 'shortfall',
    label: 'In proportion to shortfall',
    description: 'Each area under its target gets new money in proportion to what it is short of.',
    formula:
      'baseline + (new money − what areas at a cap get) × own shortfall ÷ shortfalls of the others that may gain',
    promises: ['No area loses.', MORE_ITSELF],
    caveats: ['It needs a baseline for every area.'],
    takesUniversalShare: true,
    takesRatio: false,
    readsBaseline: true,
  },
  paceOfChange: {
    id: 'paceOfChange',
    label: 'NHS pace of change',
    description:
      'Everyone grows alike, and a little more or less by distance from NHS England’s target.',
    formula:
      'allocation = baseline × (1 + base growth) × (1 + convergence); convergence = a fifth of the distance from target, half a point at most',
    promises: ['No area that grows ends with less than it had.'],
    caveats: [
      'It is the policy of 2025/26 for ICB core services and primary medical care, and for these alone.',
      'It moves slowly by design: an area far from target is still far from it a year later.',
    ],
    takesUniversalShare: false,
    takesRatio: false,
    readsBaseline: true,
    setsMoney: true,
  },
} as const satisfies { [Id in ScenarioRule]: Rule & { id: Id } };

export const rule = (id: ScenarioRule): Rule => RULES[id];
export const isRule = (id: string): id is ScenarioRule => Object.hasOwn(RULES, id);
/** Stated beside the choice. */
export const NO_AGREED_RULE =
  'There is no agreed rule: a review of 55 papers in 2020 found none. The choice is yours, and it is stated.';
