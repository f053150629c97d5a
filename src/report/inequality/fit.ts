/** The line through the groups: OHID's slope index with the choices that suit an indicator. */
import type { Indicator } from '../../indicators/types.ts';
import { standardErrorsAt } from '../../stats/normal.ts';
import {
  type SlopeGroup,
  type SlopeLimits,
  type SlopeOptions,
  slopeIndex,
} from '../../stats/slope-index.ts';
import { slopeLine } from '../../stats/slope-line.ts';
import type { DeprivationGroup } from './groups.ts';
import type { InequalityQuestion } from './question.ts';

export interface Fit {
  /** a disadvantage of the most deprived is positive (least minus most where no judgement is meant), in the unit of the indicator */
  readonly slope: number;
  readonly slopeInterval: readonly [number, number] | null;
  /** end of the line that is better off ÷ worse off by direction: above 1 for a disadvantage; null where an end is 0 or less */
  readonly ratio: number | null;
  readonly ratioInterval: readonly [number, number] | null;
  /** the line's ends, in the unit of the indicator */
  readonly atMostDeprived: number;
  readonly atLeastDeprived: number;
  /**
   * how the limits were made; pending while they are simulated elsewhere, undrawn where that was stopped or
   * failed; null where there are none to be had
   */
  readonly limits: 'closed' | 'simulated' | 'pending' | 'undrawn' | null;
  /** what the limits are simulated from; null where they have a closed form, or there are none */
  readonly task: SlopeTask | null;
  /** −1 where a high value is bad */
  readonly multiplier: 1 | -1;
}

/** Groups and options as the slope index takes them. */
export interface SlopeTask {
  readonly groups: readonly SlopeGroup[];
  readonly options: SlopeOptions;
}

/**
 * Limits that are simulated elsewhere, as they would halt a page. 'later': they are on their way. 'undrawn': they
 * were stopped, or failed.
 */
export type GivenLimits = SlopeLimits | 'later' | 'undrawn';

const MOST_GROUPS = 100;

/** −1 where a high value is bad, so that a disadvantage of the most deprived is positive. */
export const multiplierOf = (i: Indicator): 1 | -1 => (i.direction === 'higherIsWorse' ? -1 : 1);

/** @param given the simulated limits; null: they are simulated here and now, where they have to be */
export function fitLine(
  i: Indicator,
  groups: readonly DeprivationGroup[],
  { confidence = 0.95, repetitions = 100_000 }: InequalityQuestion,
  given: GivenLimits | null = null,
): Fit {
  const multiplier = multiplierOf(i);
  const { valueType, perUnit } = varying(i, groups);
  if (groups.length > MOST_GROUPS) return fitMany(groups, multiplier, confidence);
  const options: SlopeOptions = {
    valueType,
    confidence,
    multiplier: multiplier * perUnit,
    repetitions,
  };
  const told = groups.map(
    ({ population, value, standardError }): SlopeGroup => ({
      population,
      value: value / perUnit,
      ...(standardError === null
        ? {}
        : { standardError: onItsScale(valueType, value / perUnit, standardError / perUnit) }),
    }),
  );
  const task = valueType === 'normal' ? null : { groups: told, options };
  const isGiven = task !== null && given !== null;
  const estimate = slopeIndex(
    isGiven ? told.map(({ population, value }) => ({ population, value })) : told,
    options,
  );
  const found = isGiven && typeof given === 'object' ? { ...estimate, ...given } : estimate;
  const atMost = found.intercept * perUnit;
  const atLeast = atMost + found.sii * multiplier;
  const hasRatio = atMost > 0 && atLeast > 0;
  return {
    slope: found.sii,
    slopeInterval: found.siiInterval,
    ratio: hasRatio ? found.rii : null,
    ratioInterval: hasRatio ? finite(found.riiInterval) : null,
    atMostDeprived: atMost,
    atLeastDeprived: atLeast,
    limits:
      found.siiInterval === null
        ? isGiven
          ? given === 'undrawn'
            ? 'undrawn'
            : 'pending'
          : null
        : valueType === 'normal'
          ? 'closed'
          : 'simulated',
    task,
    multiplier,
  };
}

/** OHID's index takes 100 groups at most: of more, the same line with limits in closed form. */
function fitMany(groups: readonly DeprivationGroup[], multiplier: 1 | -1, confidence: number): Fit {
  const { slope, intercept, weights } = slopeLine(
    groups.map(({ population }) => population),
    groups.map(({ value }) => value),
  );
  let square: number | null = 0;
  for (let k = 0; k < groups.length && square !== null; k++) {
    const { standardError } = groups[k] as DeprivationGroup;
    square = standardError === null ? null : square + ((weights[k] as number) * standardError) ** 2;
  }
  const half = square === null ? null : standardErrorsAt(confidence) * Math.sqrt(square);
  const interval: readonly [number, number] | null =
    half === null ? null : [slope - half, slope + half];
  const atLeast = intercept + slope;
  const ratio = intercept > 0 && atLeast > 0 ? (atLeast / intercept) ** multiplier : null;
  // The middle of the line holds still while its slope moves, as in the index itself.
  const middle = intercept + slope / 2;
  const ends = interval?.map((limit) => (middle + limit / 2) / (middle - limit / 2)) ?? null;
  const turned = ends?.map((end) => end ** multiplier).sort((a, b) => a - b) ?? null;
  return {
    slope: slope * multiplier,
    slopeInterval:
      interval === null ? null : multiplier === 1 ? interval : [-interval[1], -interval[0]],
    ratio,
    ratioInterval: ratio === null ? null : finite(turned as [number, number] | null),
    atMostDeprived: intercept,
    atLeastDeprived: atLeast,
    limits: interval === null ? null : 'closed',
    task: null,
    multiplier,
  };
}

/** Limits of a ratio of two ends above 0; a line so uncertain that an end may reach 0 has none. */
const finite = (limits: readonly [number, number] | null): readonly [number, number] | null =>
  limits?.every((limit) => Number.isFinite(limit) && limit > 0) ? limits : null;

/**
 * How the values vary: rates by their logarithm, percentages as proportions by their logit. A figure of 0 or
 * 100% has neither; then all are read as normal. Without limits it makes no difference.
 */
function varying(
  { unit }: Indicator,
  groups: readonly DeprivationGroup[],
): { readonly valueType: 'normal' | 'rate' | 'proportion'; readonly perUnit: number } {
  const normal = { valueType: 'normal', perUnit: 1 } as const;
  if (groups.some(({ standardError }) => standardError === null)) return normal;
  if (unit === 'per 100,000' && groups.every(({ value }) => value > 0))
    return { valueType: 'rate', perUnit: 1 };
  if (unit === '%' && groups.every(({ value }) => value > 0 && value < 100))
    return { valueType: 'proportion', perUnit: 100 };
  return normal;
}

/** A standard error in the unit of the value, taken to the scale on which the value varies. */
function onItsScale(type: 'normal' | 'rate' | 'proportion', value: number, error: number): number {
  if (type === 'rate') return error / value;
  return type === 'proportion' ? error / (value * (1 - value)) : error;
}
