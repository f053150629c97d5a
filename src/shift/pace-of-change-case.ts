/** NHS pace of change as a scenario: each area's money from its own baseline and published target. */
import type { Allocation } from './allocate.ts';
import type { AllocationCase } from './allocation-input.ts';
import { NO_BASELINE, NO_PUBLISHED_TARGET } from './allocation-input.ts';
import type { AllocationArea } from './allocation-types.ts';
import { distanceInWords } from './distance-from-target.ts';
import {
  NHS_CORE_2025_26,
  NHS_PRIMARY_MEDICAL_2025_26,
  type PaceOfChangePolicy,
  paceOfChange,
} from './pace-of-change.ts';
import type { PotId } from './pots.ts';
import type { ScenarioSettings } from './scenario-settings.ts';
import type { ShiftArea } from './shift-area.ts';
import { decimalInWords, penceInWords, type Workings, type WorkingsTerm } from './workings.ts';

/** The policy of 2025/26 for a pot; null where the NHS has none for it. */
export function policyOf(id: PotId): PaceOfChangePolicy | null {
  switch (id) {
    case 'icbCore':
      return NHS_CORE_2025_26;
    case 'icbPrimaryMedicalCare':
      return NHS_PRIMARY_MEDICAL_2025_26;
    default:
      return null;
  }
}

const LIMITS = [
  'mostAward',
  'minimumAward',
  'mostPlaces',
  'floorPerHead',
  'mostYearlyChange',
] as const satisfies readonly (keyof ScenarioSettings)[];

/** @throws RangeError naming what has no part in it: it is a policy, not a rule to be combined */
function policyFor(settings: ScenarioSettings): PaceOfChangePolicy {
  const policy = policyOf(settings.pot);
  if (policy === null)
    throw new RangeError(
      'NHS pace of change is a policy for ICB core services and primary medical care: choose one of these pots, or another rule',
    );
  if (settings.mode !== 'new')
    throw new RangeError('NHS pace of change takes no existing money: choose new money alone');
  const limited = LIMITS.some((field) => settings[field] !== null) || settings.onlyLeastFundedHalf;
  if (limited)
    throw new RangeError(
      'NHS pace of change has its own limits: take away the floor, caps, awards and limits that are set',
    );
  return policy;
}

/** Why an area takes no part, and keeps what it has. */
function reasonOf(settings: ScenarioSettings, area: ShiftArea): string | null {
  const excluded = settings.excluded.find(({ code }) => code === area.code);
  if (excluded !== undefined) return excluded.reason;
  if (area.baseline === null) return NO_BASELINE;
  return area.publishedTarget === null ? NO_PUBLISHED_TARGET : null;
}

/**
 * The policy over the areas: no budget is shared out, the areas' sums are the budget. Allocation.target is the
 * published one, and its distance the opening one, after base growth. As an input of `allocate` each
 * area's floor and cap is what the policy gives, so that it answers the same pennies.
 *
 * @throws RangeError where the pot has no such policy, or a setting has no part in it
 */
export function paceOfChangeCase(
  settings: ScenarioSettings,
  areas: readonly ShiftArea[],
): AllocationCase & { readonly allocation: Allocation } {
  const policy = policyFor(settings);
  const n = areas.length;
  const allocation: Allocation = {
    allocation: new Float64Array(n),
    target: new Float64Array(n).fill(Number.NaN),
    distanceFromTarget: new Float64Array(n).fill(Number.NaN),
  };
  const setAside: { code: string; reason: string }[] = [];
  let pence = 0;
  const rows = areas.map((area, i): AllocationArea => {
    const { code, population, baseline, publishedTarget } = area;
    const held = baseline === null ? {} : { baseline };
    const reason = reasonOf(settings, area);
    if (reason !== null || baseline === null || publishedTarget === null) {
      setAside.push({ code, reason: reason ?? NO_BASELINE });
      const kept = Math.round((baseline ?? 0) * 100);
      pence += kept;
      allocation.allocation[i] = kept / 100;
      return { code, population, need: null, ...held };
    }
    const step = paceOfChange(baseline, publishedTarget, policy);
    const given = Math.round(step.allocation * 100);
    pence += given;
    allocation.allocation[i] = given / 100;
    allocation.target[i] = publishedTarget;
    allocation.distanceFromTarget[i] = step.openingDistance;
    const need = population > 0 ? publishedTarget / population : 0;
    // Room of less than a penny: pence are whole, and pounds as binary fractions are not.
    const [floor, cap] = [(given - 0.4) / 100, (given + 0.4) / 100];
    return { code, population, need, ...held, floor, cap };
  });
  if (setAside.length === n)
    throw new RangeError(
      'no area has both a baseline and a published target: these are published for integrated care boards only',
    );
  return {
    countsBaseline: true,
    setAside,
    allocation,
    input: { areas: rows, budget: pence / 100, universalShare: 0, rule: 'needWeighted' },
  };
}

/**
 * One area's sum: what it has, base growth, convergence; in whole pence, adding up to its allocation.
 * @throws RangeError where there is no such row
 */
export function paceOfChangeWorkings(
  settings: ScenarioSettings,
  areas: readonly ShiftArea[],
  { allocation }: Allocation,
  row: number,
): Workings {
  const area = areas[row];
  const given = allocation[row];
  if (area === undefined || given === undefined)
    throw new RangeError(`row ${row} is outside ${areas.length} areas`);
  const pence = Math.round(given * 100);
  const { baseline, publishedTarget } = area;
  const reason = reasonOf(settings, area);
  if (reason !== null || baseline === null || publishedTarget === null)
    return {
      row,
      pence,
      terms: [{ words: `Set aside (${reason ?? NO_BASELINE}): it keeps what it has`, pence }],
    };
  const policy = policyFor(settings);
  const step = paceOfChange(baseline, publishedTarget, policy);
  const held = Math.round(baseline * 100);
  const growth = Math.round(held * policy.baseGrowth);
  const grown = held + growth;
  const convergence = Math.round(grown * step.convergence);
  const percent = (fraction: number): string => `${decimalInWords(fraction * 100, 4)}%`;
  const limited = Math.abs(step.convergence) === policy.mostConvergence;
  const terms: WorkingsTerm[] = [
    { words: 'What it has now', pence: held },
    { words: `Base growth: ${percent(policy.baseGrowth)} of ${penceInWords(held)}`, pence: growth },
    {
      words: `Convergence: ${penceInWords(grown)} is ${distanceInWords(step.openingDistance)} of ${penceInWords(Math.round(publishedTarget * 100))}; ${limited ? `held at ${percent(step.convergence)}` : `${percent(policy.closes)} of that closes, ${percent(step.convergence)}`}`,
      pence: convergence,
    },
  ];
  const rest = pence - grown - convergence;
  if (rest !== 0) terms.push({ words: 'Rounding to whole pence', pence: rest });
  return { row, pence, terms };
}
