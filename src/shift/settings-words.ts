import { formatNumber } from '../indicators/format.ts';
import { INDICATORS } from '../indicators/registry.ts';
import { LEVELS } from '../place/levels.ts';
import { countsBaseline, keptLimits } from './baseline-use.ts';
import { type NeedMeasureId, needMeasure } from './need-measures.ts';
import { MINIMUM_AWARD_WORDS, MOST_PLACES_WORDS } from './places-words.ts';
import { pot } from './pots.ts';
import { rule } from './rules.ts';
import type { MoneyKind, ScenarioSettings, ShiftUnit } from './scenario-settings.ts';

/** One setting as a reader sees it: "Rule": "Universal plus top-up". */
export interface SettingWords {
  readonly label: string;
  readonly value: string;
}

const MONEY_KIND_WORDS: Readonly<Record<MoneyKind, string>> = {
  publicHealth: 'Public health money',
  nhs: 'NHS money',
  other: 'Not stated',
};

/** "Wards", "GP practices": the areas of a scenario, as a heading has them. */
export const unitWords = (unit: ShiftUnit): string =>
  unit === 'practice' ? 'GP practices' : LEVELS[unit].plural;

/** "£1,000,000"; with pence where they are not whole pounds: "£0.50". */
export const poundsInWords = (pounds: number): string =>
  `£${formatNumber(pounds, Number.isInteger(pounds) ? 0 : 2)}`;

/** A fraction as "50%", "2.5%": as many decimals as it has, two at most. */
export function shareInWords(share: number): string {
  const percent = Math.round(share * 10_000) / 100;
  const decimals = [0, 1, 2].find((d) => Number(percent.toFixed(d)) === percent) ?? 2;
  return `${formatNumber(percent, decimals)}%`;
}

/**
 * Everything that a user set, in words, in the order in which it is decided: place, money, need, rule,
 * limits, what is set aside, what it is read against. A setting that this scenario does not read is left
 * out, so no list says more than was used; each label stands once, so two scenarios compare by label.
 *
 * @param placeName "Leicester, Leicestershire and Rutland"
 */
export function settingsWords(settings: ScenarioSettings, placeName: string): SettingWords[] {
  return [
    { label: 'Place', value: placeName },
    { label: 'Shared out between', value: unitWords(settings.unit) },
    ...moneyWords(settings),
    ...needSettingWords(settings),
    ...ruleWords(settings),
    ...limitWords(settings),
    ...setAsideWords(settings),
    { label: 'Gradient read against', value: indicatorName(settings.gradientMeasure) },
  ];
}

function moneyWords(settings: ScenarioSettings): SettingWords[] {
  const { mode, newMoney, uncommittedShare, recurrent, priceBase, deflator } = settings;
  const held = pot(settings.pot);
  const sum = `${poundsInWords(newMoney)} of new money`;
  const again = 'what areas have now, shared out again';
  const ofNoBody = settings.pot === 'newMoney' || settings.pot === 'own';
  return [
    { label: 'Pot', value: held.label },
    {
      label: 'Money',
      value:
        rule(settings.rule).setsMoney === true
          ? 'What the policy gives each area'
          : mode === 'new'
            ? sum
            : mode === 'both'
              ? `${sum}, and ${again}`
              : sentence(again),
    },
    ...(mode === 'new'
      ? []
      : [{ label: 'May move of what areas have', value: shareInWords(uncommittedShare) }]),
    ...(ofNoBody ? [{ label: 'Whose money', value: MONEY_KIND_WORDS[settings.moneyKind] }] : []),
    ...(settings.ownBaseline === null
      ? []
      : [
          {
            label: 'What areas have now',
            value: `${settings.figures === null ? 'Your own figures' : 'Own figures of whoever made the file'}${
              countsBaseline(settings) ? '' : ': shown, and none of it moves'
            }`,
          },
        ]),
    { label: 'How long', value: recurrent ? 'Every year (recurrent)' : 'Once (not recurrent)' },
    { label: 'Price base', value: priceBase },
    ...(deflator === null
      ? []
      : [{ label: '2013/14 prices', value: `£${deflator} to £1 of ${priceBase}` }]),
    ...(settings.figures === null
      ? []
      : [{ label: 'Figures', value: 'Those of an opened scenario, not today’s packs' }]),
  ];
}

function needSettingWords(settings: ScenarioSettings): SettingWords[] {
  const { need, mix, benchmark } = settings;
  if (settings.rule === 'perHead') return [{ label: 'Need', value: 'Not read: by head' }];
  if (settings.rule === 'paceOfChange')
    return [{ label: 'Need', value: 'Not read: it stands in NHS England’s target' }];
  if (settings.rule === 'core20Only')
    return [{ label: 'Need', value: 'Not read: people in Core20 neighbourhoods' }];
  const parts: readonly NeedMeasureId[] =
    need === 'mix' && mix !== null ? [mix.first, mix.second] : [need];
  const kinds = new Set(parts.map((id) => needMeasure(id).kind));
  const label = (id: NeedMeasureId) => `${needMeasure(id).label}, ${needMeasure(id).period}`;
  return [
    {
      label: 'Need',
      value:
        need === 'mix' && mix !== null
          ? `${shareInWords(mix.share)} ${label(mix.first)}; ${shareInWords(1 - mix.share)} ${label(mix.second)}`
          : need === 'own'
            ? needMeasure(need).label
            : label(need),
    },
    ...(kinds.has('index')
      ? [
          ...(settings.unit === 'practice'
            ? []
            : [
                {
                  label: 'NHS need counted by',
                  value:
                    settings.weightedBasis === 'residence'
                      ? 'Where patients live'
                      : 'Where their practice stands',
                },
              ]),
          {
            label: 'NHS need of 1 is that of',
            value: settings.needReference === 'england' ? 'England' : 'The place',
          },
        ]
      : []),
    ...(kinds.has('shortfall')
      ? [
          {
            label: 'Benchmark',
            value: benchmark === null ? 'None given' : `${formatNumber(benchmark, 1)} years`,
          },
        ]
      : []),
    ...(kinds.has('position') || rule(settings.rule).takesRatio
      ? [{ label: 'Most to least deprived end', value: `${settings.ratio} to 1` }]
      : []),
  ];
}

function ruleWords(settings: ScenarioSettings): SettingWords[] {
  const { label, takesUniversalShare } = rule(settings.rule);
  const { universalShare } = settings;
  return [
    { label: 'Rule', value: label },
    ...(takesUniversalShare
      ? [
          {
            label: 'Universal share',
            value: `${shareInWords(universalShare)} by head, ${shareInWords(1 - universalShare)} by need`,
          },
        ]
      : []),
  ];
}

/** Of each limit, here because those that are not set are named too where scenarios compare. */
const LIMIT_LABELS = {
  floorPerHead: 'No area under',
  mostAward: 'Most to one area',
  minimumAward: 'Smallest award',
  mostPlaces: 'Most areas that gain',
  onlyLeastFundedHalf: 'Who may gain',
  mostYearlyChange: 'Most change in a year',
} as const;

function limitWords(settings: ScenarioSettings): SettingWords[] {
  const { years } = settings;
  const kept = keptLimits(settings);
  const { floorPerHead, mostAward, minimumAward, mostPlaces, mostYearlyChange } = kept;
  return [
    {
      label: 'May an area lose?',
      // With new money alone nobody can, nor under a rule that only lifts, whatever else is set.
      value:
        settings.mode === 'new' ||
        settings.noLoss ||
        settings.rule === 'levelUp' ||
        settings.rule === 'shortfall'
          ? 'No'
          : 'Yes',
    },
    ...(floorPerHead === null
      ? []
      : [{ label: LIMIT_LABELS.floorPerHead, value: `${poundsInWords(floorPerHead)} a head` }]),
    ...(mostAward === null
      ? []
      : [{ label: LIMIT_LABELS.mostAward, value: poundsInWords(mostAward) }]),
    ...(minimumAward === null
      ? []
      : [
          { label: LIMIT_LABELS.minimumAward, value: `${poundsInWords(minimumAward)}, or nothing` },
          { label: 'How awards go', value: MINIMUM_AWARD_WORDS },
        ]),
    ...(mostPlaces === null
      ? []
      : [
          { label: LIMIT_LABELS.mostPlaces, value: formatNumber(mostPlaces) },
          { label: 'How places go', value: MOST_PLACES_WORDS },
        ]),
    ...(kept.onlyLeastFundedHalf
      ? [
          {
            label: LIMIT_LABELS.onlyLeastFundedHalf,
            value: 'The half of areas with least money for need',
          },
        ]
      : []),
    ...(mostYearlyChange !== null
      ? [
          {
            label: LIMIT_LABELS.mostYearlyChange,
            value: `${shareInWords(mostYearlyChange)} of what an area has`,
          },
          // New money alone is all given in its year: there is no path of years.
          ...(years > 1 && countsBaseline(settings)
            ? [{ label: 'Years', value: formatNumber(years) }]
            : []),
        ]
      : []),
  ];
}

/** What stands for limits that are not set, by label, beside a scenario that sets them. */
export function unsetLimitWords(settings: ScenarioSettings): ReadonlyMap<string, string> {
  const limits = Object.keys(LIMIT_LABELS) as (keyof typeof LIMIT_LABELS)[];
  const unset = limits.filter((limit) => settings[limit] === null || settings[limit] === false);
  return new Map([
    ...unset.map(
      (limit) =>
        [LIMIT_LABELS[limit], limit === 'onlyLeastFundedHalf' ? 'Any area' : 'None'] as const,
    ),
    ...(settings.excluded.length === 0 && !settings.setAsideUnlike
      ? [['Set aside', 'None'] as const]
      : []),
  ]);
}

function setAsideWords({ unit, setAsideUnlike, excluded }: ScenarioSettings): SettingWords[] {
  const all = [
    ...(unit === 'practice' && setAsideUnlike
      ? ['practices unlike others (homeless, student, atypical or small)']
      : []),
    ...excluded.map(({ code, reason }) => (reason === '' ? code : `${code} (${reason})`)),
  ];
  return all.length === 0 ? [] : [{ label: 'Set aside', value: sentence(all.join('; ')) }];
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Files may name a measure that this version does not hold: its id is then all there is to say. */
const indicatorName = (id: string): string => INDICATORS.find((one) => one.id === id)?.label ?? id;
