/** A scenario in one sentence, the same on screen, on the map, in files and on paper. */
import { formatNumber } from '../../indicators/format.ts';
import { countsBaseline, keptLimits } from '../../shift/baseline-use.ts';
import { needMeasure } from '../../shift/need-measures.ts';
import { givesTargetsOnly, pot, TARGETS_ONLY } from '../../shift/pots.ts';
import { rule as ruleOf } from '../../shift/rules.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';

/** A line may break between a minus and a pound sign, which would make a sum of a loss: this joins them. */
const JOINER = '\u2060';

/** Text without the joiners that keep a minus with its sum on screen: for files, and for sums to be typed in. */
export const plainText = (text: string): string => text.replaceAll(JOINER, '');

/** "£1,000,000"; with pence only where the sum has some. A true minus sign before the pound, joined to it. */
export function formatPounds(pounds: number, decimals?: number): string {
  const pence = decimals ?? (Math.round(pounds * 100) % 100 === 0 ? 0 : 2);
  const text = formatNumber(pounds, pence);
  return text.startsWith('−') ? `−${JOINER}£${text.slice(1)}` : `£${text}`;
}

/** "25%", "12.5%": a share of one in percent, no digit more than it has (up to two). */
export const formatShare = (share: number): string =>
  `${formatNumber(share * 100, decimalsOf(share * 100))}%`;

const decimalsOf = (value: number): number =>
  [0, 1].find(
    (digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6,
  ) ?? 2;

/** For the middle of a sentence: "years of potential life lost", but "NHS need", "ICB core services". */
const lowerFirst = (text: string): string =>
  /^[A-Z]{2}|^Index/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the part that follows need follows: "years of potential life lost". */
export function needPhrase(
  settings: Pick<ScenarioSettings, 'need' | 'mix' | 'benchmark' | 'ratio'>,
): string {
  const { need, mix, benchmark } = settings;
  const of = (id: ScenarioSettings['need']): string => {
    const measure = needMeasure(id);
    switch (measure.kind) {
      case 'rate':
      case 'mix':
        return lowerFirst(measure.label);
      case 'index':
        return measure.label.replace('NHS need: ', 'NHS need for ');
      case 'position':
        return `position by ${lowerFirst(measure.label.replace(', by position', '')).replace(/^Index/, 'the Index')}`;
      case 'shortfall':
        return benchmark === null
          ? lowerFirst(measure.label)
          : lowerFirst(measure.label).replace('a benchmark', `${benchmark} years`);
      case 'own':
        return 'your own figures of need';
      default:
        return measure.kind satisfies never;
    }
  };
  if (need === 'mix' && mix !== null)
    return `a mix of ${of(mix.first)} (${formatShare(mix.share)}) and ${of(mix.second)} (${formatShare(1 - mix.share)})`;
  return of(need);
}

/** "half by head, half by years of potential life lost": how much is universal, and what the rest follows. */
export function sharesPhrase(settings: ScenarioSettings): string {
  const { universalShare: u } = settings;
  const need = needPhrase(settings);
  if (u === 1) return 'all by head';
  const words =
    u === 0
      ? `all by ${need}`
      : u === 0.5
        ? `half by head, half by ${need}`
        : `${formatShare(u)} by head, ${formatShare(1 - u)} by ${need}`;
  const takesRatio =
    settings.rule === 'positionRatio' || needMeasure(settings.need).kind === 'position';
  return takesRatio
    ? `${words}, the most deprived end at ${formatNumber(settings.ratio, decimalsOf(settings.ratio))} times the least deprived`
    : words;
}

/** The rule in the middle of a sentence, with its universal share where it takes one. */
export function rulePhrase(settings: ScenarioSettings): string {
  const { rule } = settings;
  switch (rule) {
    case 'perHead':
      return 'all by head, whatever the need';
    case 'needWeighted':
    case 'positionRatio':
      return sharesPhrase(settings);
    case 'core20Only':
      return 'all to residents of Core20 neighbourhoods, the most deprived fifth of England’s (IMD 2025)';
    case 'levelUp':
      return `the areas furthest under their target are lifted first, to a common level; the target is ${sharesPhrase(settings)}`;
    case 'shortfall':
      return `in proportion to what each area is short of its target, which is ${sharesPhrase(settings)}`;
    case 'paceOfChange':
      return 'all grow by the NHS pace of change, a little more or less by distance from NHS England’s target';
    default:
      return rule satisfies never;
  }
}

const NEW_MONEY = {
  publicHealth: 'new public health money',
  nhs: 'new NHS money',
  other: 'new money',
} as const;

/** What is shared out: "£1,000,000 of new money", "10% of council public health spend, 2024/25, shared out again". */
export function moneyPhrase(settings: ScenarioSettings): string {
  const { mode, newMoney, moneyKind, recurrent, uncommittedShare } = settings;
  const spend =
    settings.ownBaseline !== null
      ? 'the spend in your own file'
      : settings.pot === 'own' || settings.pot === 'newMoney'
        ? 'existing spend'
        : lowerFirst(pot(settings.pot).label);
  if (ruleOf(settings.rule).setsMoney === true) return `${upperFirst(spend)},`;
  const fresh = `${formatPounds(newMoney)} of ${recurrent ? '' : 'one-off '}${NEW_MONEY[moneyKind]}`;
  const moved = `${uncommittedShare === 1 ? 'all' : formatShare(uncommittedShare)} of ${spend}`;
  if (givesTargetsOnly(settings)) return `${formatPounds(newMoney)} of ${spend},`;
  switch (mode) {
    case 'new':
      return settings.pot === 'newMoney' ? fresh : `${fresh}, on top of ${spend},`;
    case 'existing':
      return `${upperFirst(moved)}, shared out again,`;
    case 'both':
      return `${fresh} and ${moved}, shared out together,`;
    default:
      return mode satisfies never;
  }
}

/** What holds beyond the rule, a phrase each; none for the scenario that the app opens on, nor for a limit that is not kept. */
export function limitPhrases(given: ScenarioSettings): string[] {
  const settings = keptLimits(given);
  const phrases: string[] = [];
  if (settings.floorPerHead !== null)
    phrases.push(`at least ${formatPounds(settings.floorPerHead, 2)} a head in all`);
  if (settings.mostAward !== null)
    phrases.push(`at most ${formatPounds(settings.mostAward)} more an area`);
  if (settings.minimumAward !== null)
    phrases.push(`an award is ${formatPounds(settings.minimumAward)} or more, or nothing`);
  if (settings.mostPlaces !== null)
    phrases.push(
      `at most ${formatNumber(settings.mostPlaces)} ${settings.mostPlaces === 1 ? 'area gains' : 'areas gain'}`,
    );
  if (settings.onlyLeastFundedHalf)
    phrases.push('only the half of areas with least money for their need may gain');
  if (settings.mostYearlyChange !== null)
    phrases.push(
      `no area changes by more than ${formatShare(settings.mostYearlyChange)} a year${
        // Years follow one another only where what areas have is part of the money.
        given.years > 1 && countsBaseline(given) && ruleOf(given.rule).setsMoney !== true
          ? `, over ${given.years} years: the first is shown`
          : ''
      }`,
    );
  return phrases;
}

/** Whether the settings themselves rule out that any area ends under what it has. */
export const promisesNoLoss = ({ mode, noLoss, rule }: ScenarioSettings): boolean =>
  mode === 'new' || noLoss || rule === 'levelUp' || rule === 'shortfall';

/**
 * "£1,000,000 of new money for Leicester, Leicestershire and Rutland: half by head, half by years of
 * potential life lost. Nobody loses."
 */
export function scenarioSentence(settings: ScenarioSettings, placeName: string): string {
  const limits = limitPhrases(settings);
  return [
    `${moneyPhrase(settings)} for ${placeName}: ${rulePhrase(settings)}.`,
    ...(limits.length === 0 ? [] : [`${upperFirst(limits.join('; '))}.`]),
    givesTargetsOnly(settings)
      ? TARGETS_ONLY
      : promisesNoLoss(settings)
        ? 'Nobody loses.'
        : 'Areas can lose: it takes money that they have now.',
  ].join(' ');
}
