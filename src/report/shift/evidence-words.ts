/** What published evidence can say of a scenario's total, and what it cannot. Never of an area. */
import { formatNumber } from '../../indicators/format.ts';
import { EFFECTS, type QalyTotal, qalyTotal, SAME_UNDER_EVERY_RULE } from '../../shift/evidence.ts';
import { givesTargetsOnly, pot } from '../../shift/pots.ts';
import { rule as ruleOf } from '../../shift/rules.ts';
import type { ScenarioSettings } from '../../shift/scenario-settings.ts';
import { formatPounds } from './scenario-sentence.ts';

/** Prices that the association is published in. */
export const EVIDENCE_PRICES = '2013/14 prices';
const MILLION = 1_000_000;

export type EvidenceModel =
  /** no association is published, or it does not speak of this money */
  | { readonly kind: 'none'; readonly sentence: string }
  /** an association is published; in its prices so much money gives so many */
  | {
      readonly kind: 'perMillion' | 'total';
      /** pounds, 2013/14 prices: of £1m where no deflator is given, else of the scenario's new money */
      readonly pounds: number;
      readonly total: QalyTotal;
      readonly sentence: string;
    };

/** "206 (37 to 376)": whole years, or tenths under ten. */
export function qalyWords({ qalys, lower, upper }: QalyTotal): string {
  const decimals = Math.abs(qalys) < 10 ? 1 : 0;
  const text = (value: number): string => formatNumber(value, decimals);
  return `${text(qalys)} (95% limits ${text(lower)} to ${text(upper)})`;
}

/** A deflator that can be: pounds of 2013/14 to a pound of now. */
export const isDeflator = (value: number): boolean =>
  Number.isFinite(value) && value > 0 && value <= 1;

/**
 * The evidence box of a scenario: a total for added money whose kind has a published association, in the
 * prices of its year. Money that is moved, not added, has none.
 */
export function evidenceModel(settings: ScenarioSettings): EvidenceModel {
  const { mode, newMoney, moneyKind, priceBase, deflator } = settings;
  const { kind: potKind } = pot(settings.pot);
  const kind = potKind === 'own' ? moneyKind : potKind;
  // The sum of a pot that is shared out below its own level is money that is there already.
  if (mode === 'existing' || givesTargetsOnly(settings))
    return {
      kind: 'none',
      sentence:
        'No figure for existing money that is moved: the published associations are of money that is added.',
    };
  if (ruleOf(settings.rule).setsMoney === true)
    return {
      kind: 'none',
      sentence:
        'No figure for a policy that sets its own money: how much of its growth is more than prices and need is not known here.',
    };
  if (kind !== 'publicHealth' && kind !== 'nhs')
    return {
      kind: 'none',
      sentence:
        'No figure for this money: published associations speak of public health money and of NHS money only.',
    };
  const { money } = EFFECTS[kind];
  const known = deflator !== null && isDeflator(deflator) ? deflator : null;
  const pounds = known === null ? MILLION : newMoney * known;
  const total = qalyTotal(kind, pounds);
  if (total === null) return { kind: 'none', sentence: 'No association is published.' };
  if (known === null)
    return {
      kind: 'perMillion',
      pounds,
      total,
      sentence: `${formatPounds(MILLION)} of ${money} at ${EVIDENCE_PRICES} goes with ${qalyWords(total)} quality-adjusted life years, in all. This scenario’s money is in ${priceBase}, which is another amount at ${EVIDENCE_PRICES}: no deflator is held here.`,
    };
  return {
    kind: 'total',
    pounds,
    total,
    sentence: `${formatPounds(newMoney)} of ${money} in ${priceBase} is ${formatPounds(Math.round(pounds), 0)} at ${EVIDENCE_PRICES} by your deflator of ${known}, and goes with ${qalyWords(total)} quality-adjusted life years, in all.`,
  };
}

/** What stands beside any evidence, always. */
export const EVIDENCE_LIMITS = [
  SAME_UNDER_EVERY_RULE,
  'There is no such figure for any area, and none of lives: it would be made up.',
] as const;

/** As the compiler wrote amounts: "GBP10m", "100000". */
const inFull = (text: string): string =>
  text
    .replaceAll('GBP', '£')
    .replace(/\d{5,}/g, (digits) => Number(digits).toLocaleString('en-GB'));

/** One published association as a line: what was measured, and what was found, in a figure or in words. */
export function citedWords({
  parameter,
  value,
  lower,
  upper,
  unit,
}: {
  readonly parameter: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
}): string {
  const figure = (number: number): string => number.toLocaleString('en-GB');
  const limits = lower === null || upper === null ? '' : ` (${figure(lower)} to ${figure(upper)})`;
  const found = value === null ? unit : `${figure(value)}${limits} ${unit}`;
  return found === '' ? inFull(parameter) : inFull(`${parameter}: ${found}`);
}
