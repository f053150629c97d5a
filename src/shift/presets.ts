import type { ScenarioSettings } from './scenario-settings.ts';

interface About {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** whose rule it is, in words */
  readonly source: string;
  readonly date: string;
  readonly page: string | null;
  readonly caveats: readonly string[];
}

/** A way to begin: settings that differ from the defaults, or from what is open. */
export type Preset = About & {
  /** scenario: a whole one, with its place. rule: laid over the place and money that are open. */
  readonly kind: 'scenario' | 'rule';
  readonly settings: Partial<ScenarioSettings>;
};

const LLR_PLACES = ['E06000016', 'E10000018', 'E06000017'] as const;
const OURS = { source: 'Evenground', date: '2026', page: null } as const;

export const PRESETS = {
  opening: {
    ...OURS,
    id: 'opening',
    kind: 'scenario',
    label: '£1m of new money for Leicester, Leicestershire and Rutland',
    description: 'Half by head, half by years of potential life lost. Nobody loses.',
    caveats: ['The universal half is a starting point, not advice: move the slider.'],
    settings: { place: LLR_PLACES, unit: 'utla' },
  },
  essexDistricts: {
    ...OURS,
    id: 'essexDistricts',
    kind: 'scenario',
    label: '£1m of new money for the twelve districts of Essex',
    description: 'Half by head, half by years of potential life lost. Nobody loses.',
    caveats: ['The universal half is a starting point, not advice: move the slider.'],
    settings: { place: ['E10000012'], unit: 'ltla' },
  },
  universalPlusTopUp: {
    ...OURS,
    id: 'universalPlusTopUp',
    kind: 'rule',
    label: 'Universal plus top-up',
    description: 'Everyone has a share by head; a quarter of the money follows need.',
    caveats: ['How large a share is universal is a judgement. No review has settled it.'],
    settings: { rule: 'needWeighted', universalShare: 0.75 },
  },
  core20Only: {
    ...OURS,
    id: 'core20Only',
    kind: 'rule',
    label: 'Core20 only, as a contrast',
    description: 'All of it to residents of the most deprived fifth of England’s neighbourhoods.',
    caveats: [
      '58% of England’s income-deprived people live outside Core20: 94% in Leicestershire, all in Rutland.',
      'It describes neighbourhoods, not people. The PLUS groups can’t be mapped from open data.',
    ],
    settings: { rule: 'core20Only' },
  },
  llrPrimaryCare: {
    id: 'llrPrimaryCare',
    kind: 'scenario',
    label: 'After LLR’s primary care scheme',
    description:
      'The most underfunded half of practices is lifted towards the average for need: £2.85m a year, at most £119,000 a practice. The others keep what they have.',
    source:
      'Leicester, Leicestershire and Rutland ICB, Health Equity Payment, as reported by Pulse and Healthcare Leader',
    date: '2024',
    page: 'https://healthcareleadernews.com/news/icb-invests-in-new-gp-funding-model-based-on-population-need',
    caveats: [
      'After LLR’s method; its case-mix data are not public, so need is NHS England’s weighted population for primary medical care.',
      'Payments are of 2022/23, without drugs, dispensing, premises and local incentive schemes.',
      'Practices for homeless, asylum-seeking or student populations, atypical contracts and lists under 1,000 are set aside by name.',
    ],
    settings: {
      place: ['E54000015'],
      unit: 'practice',
      pot: 'gpPayments',
      mode: 'new',
      newMoney: 2_850_000,
      priceBase: '2022/23 cash',
      need: 'nhs_primary_medical_care',
      rule: 'shortfall',
      universalShare: 0,
      mostAward: 119_000,
      onlyLeastFundedHalf: true,
      setAsideUnlike: true,
    },
  },
  nhsPaceOfChange: {
    id: 'nhsPaceOfChange',
    kind: 'scenario',
    label: 'NHS pace of change, 2025/26',
    description:
      'Every ICB grows by 4.37%, and half a point more or less at most, by its distance from target.',
    source: 'NHS England, ICB allocations 2025/26',
    date: '2025',
    page: 'https://www.england.nhs.uk/allocations/',
    caveats: [
      'Convergence of a fifth of the opening distance from target, within half a point, gives the published figures of all 42 ICBs.',
    ],
    settings: {
      place: ['E92000001'],
      unit: 'icb',
      pot: 'icbCore',
      mode: 'new',
      need: 'nhs_core',
      rule: 'paceOfChange',
    },
  },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof PRESETS;
export const preset = (id: PresetId): Preset => PRESETS[id];
