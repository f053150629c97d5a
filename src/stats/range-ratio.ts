/** The plainest measures of inequality: the most deprived group against the least deprived. */
import { standardErrorsAt } from './normal.ts';
import { groupShares } from './population-groups.ts';

/** One end of the deprivation scale. */
export interface EndGroup {
  /** above 0 */
  readonly population: number;
  readonly value: number;
  /** of the value, in its own unit; left out where none is known */
  readonly standardError?: number;
}

export interface RangeAndRatio {
  /** disadvantage of the most deprived group, in the unit of the value: positive where it is worse off */
  readonly gap: number;
  /** null where one of the two has no standard error */
  readonly gapInterval: readonly [number, number] | null;
  /** most ÷ least deprived group; null where one of the two is 0 or less: it has no ratio */
  readonly ratio: number | null;
  /** by the logarithm of the ratio (delta method); null as for either of the above */
  readonly ratioInterval: readonly [number, number] | null;
}

/**
 * Gap and ratio of the most (first) against the least deprived group (last), read as independent normal
 * figures (METHODS, "Gap").
 *
 * @param better which direction is good: turns the gap so that a disadvantage is positive
 * @throws RangeError naming group, field and value; under two groups
 */
export function rangeAndRatio(
  groups: readonly EndGroup[],
  {
    better,
    confidence = 0.95,
  }: { readonly better: 'higher' | 'lower'; readonly confidence?: number },
): RangeAndRatio {
  if (groups.length < 2) throw new RangeError(`${groups.length} groups; 2 or more expected`);
  groupShares(groups);
  groups.forEach(({ standardError: se }, i) => {
    if (se !== undefined && !(Number.isFinite(se) && se >= 0))
      throw new RangeError(`group ${i + 1}: standardError is ${se}; 0 or more expected`);
  });
  const z = standardErrorsAt(confidence);
  const most = groups[0] as EndGroup;
  const least = groups.at(-1) as EndGroup;
  const gap = better === 'higher' ? least.value - most.value : most.value - least.value;
  const ratio = most.value > 0 && least.value > 0 ? most.value / least.value : null;
  const errors: readonly [number, number] | null =
    most.standardError === undefined || least.standardError === undefined
      ? null
      : [most.standardError, least.standardError];
  if (errors === null) return { gap, gapInterval: null, ratio, ratioInterval: null };
  const half = z * Math.hypot(...errors);
  if (ratio === null)
    return { gap, gapInterval: [gap - half, gap + half], ratio, ratioInterval: null };
  const factor = Math.exp(z * Math.hypot(errors[0] / most.value, errors[1] / least.value));
  return {
    gap,
    gapInterval: [gap - half, gap + half],
    ratio,
    ratioInterval: [ratio / factor, ratio * factor],
  };
}
