/** What areas are ordered by, as the short text that a link carries. */
import { DOMAINS, type Domain } from '../../deprivation/imd.ts';
import type { Ranking } from './question.ts';

const IMD = 'imd';
const WITHOUT_HEALTH = 'imd-without-health';
/** Weights are whole numbers: only their shares count. */
const MOST_WEIGHT = 1000;
const WEIGHT = /^([a-z]+)(\d{1,4})$/;

const isDomain = (text: string): text is Domain => (DOMAINS as readonly string[]).includes(text);

/** About the published weights, as whole numbers: what own weights begin with. */
export const FIRST_WEIGHTS: Readonly<Record<Domain, number>> = {
  income: 23,
  employment: 23,
  education: 14,
  health: 14,
  crime: 9,
  barriers: 9,
  environment: 9,
};

/** The ranking that a text names: "imd", "imd-without-health", "income", "income50-crime50"; null where none. */
export function parseOrder(text: string): Ranking | null {
  if (text === IMD) return { kind: 'imd' };
  if (text === WITHOUT_HEALTH) return { kind: 'imdWithoutHealth' };
  if (isDomain(text)) return { kind: 'domain', domain: text };
  const weights: Partial<Record<Domain, number>> = {};
  for (const part of text.split('-')) {
    const [, domain = '', digits = ''] = WEIGHT.exec(part) ?? [];
    const weight = Number(digits);
    if (!isDomain(domain) || weights[domain] !== undefined || weight > MOST_WEIGHT) return null;
    weights[domain] = weight;
  }
  return { kind: 'own', weights };
}

/** @throws RangeError where an own weight is not a whole number from 0 to 1,000 */
export function stringifyOrder(ranking: Ranking): string {
  switch (ranking.kind) {
    case 'imd':
      return IMD;
    case 'imdWithoutHealth':
      return WITHOUT_HEALTH;
    case 'domain':
      return ranking.domain;
    case 'own':
      return ownCode(ranking.weights);
    default:
      return ranking satisfies never;
  }
}

function ownCode(weights: Readonly<Partial<Record<Domain, number>>>): string {
  const parts = DOMAINS.flatMap((domain) => {
    const weight = weights[domain];
    if (weight === undefined) return [];
    if (!Number.isInteger(weight) || weight < 0 || weight > MOST_WEIGHT)
      throw new RangeError(
        `weight of ${domain} is ${weight}; a whole number from 0 to ${MOST_WEIGHT} expected`,
      );
    return weight === 0 ? [] : [`${domain}${weight}`];
  });
  // All weights nought is a question too, which has its own answer.
  return parts.length === 0 ? `${DOMAINS[0]}0` : parts.join('-');
}
