import { standardErrorsAt } from './normal.ts';
import { type DrawnEnds, type SlopeDraws, slopeDraws } from './slope-draws.ts';
import { slopeLine } from './slope-line.ts';

export interface SlopeGroup {
  /** above 0 */
  readonly population: number;
  readonly value: number;
  /** on the scale on which the value varies: its own, the log of a rate, the logit of a proportion */
  readonly standardError?: number;
  /** 95% limits, whatever the confidence asked for: the standard error is taken from them */
  readonly lower95?: number;
  readonly upper95?: number;
}

export interface SlopeOptions {
  /** scale on which the line is fitted; identity unless given */
  readonly scale?: 'identity' | 'log' | 'logit';
  /** how values vary; normal unless given, rate on a log scale, proportion on a logit scale */
  readonly valueType?: 'normal' | 'rate' | 'proportion';
  /** above 0 and below 1; 0.95 unless given */
  readonly confidence?: number;
  /** of the SII and its limits; a negative one turns the RII into 1/RII. 1 unless given */
  readonly multiplier?: number;
  /** of the simulation; 1 unless given */
  readonly seed?: number;
  /** of the simulation; 100,000 unless given */
  readonly repetitions?: number;
}

export interface SlopeIndex {
  readonly sii: number;
  readonly rii: number;
  /** fitted at the most deprived end, on the scale of the fit, before the multiplier */
  readonly intercept: number;
  /** null where a group has neither a standard error nor both limits */
  readonly siiInterval: [number, number] | null;
  readonly riiInterval: [number, number] | null;
}

type Scale = 'identity' | 'log' | 'logit';
const TO: Record<Scale, (x: number) => number> = {
  identity: (x) => x,
  log: Math.log,
  logit: (x) => Math.log(x / (1 - x)),
};
const BACK: Record<Scale, (x: number) => number> = {
  identity: (x) => x,
  log: Math.exp,
  logit: (x) => 1 / (1 + Math.exp(-x)),
};
const VARIES_ON = { normal: 'identity', rate: 'log', proportion: 'logit' } as const;

/**
 * Slope and relative index of inequality, OHID's (PHEindicatormethods, documented method of `phe_sii`;
 * METHODS, "Inequality"): a line through the groups' values at their place in the population.
 *
 * SII = least minus most deprived end of the line, in the unit of the value; RII = the one over the other.
 * Limits: for normal values and for lines fitted on a transformed scale from se(β) = √Σc²se², holding the fitted value in
 * the middle of the population; for rates and proportions fitted untransformed by seeded simulation.
 *
 * @param groups 5 to 100, from most to least deprived, all present
 * @throws RangeError naming group (1 the most deprived), field and value
 */
export function slopeIndex(groups: readonly SlopeGroup[], options: SlopeOptions = {}): SlopeIndex {
  const { scale = 'identity', valueType = 'normal', confidence = 0.95, multiplier = 1 } = options;
  check(groups, scale, valueType, multiplier);
  const populations = groups.map((group) => group.population);
  const values = groups.map((group) => TO[scale](group.value));
  const { intercept, slope, weights } = slopeLine(populations, values);
  const back = BACK[scale];
  const ends = (low: number, high: number): DrawnEnds => ({ sii: high - low, rii: high / low });
  const point = turned(ends(back(intercept), back(intercept + slope)), multiplier);
  const errors = standardErrors(groups, VARIES_ON[valueType]);
  if (errors === null) return { ...point, intercept, siiInterval: null, riiInterval: null };
  if (scale === 'identity' && valueType !== 'normal') {
    const steps = slopeDraws(drawsOf(groups, errors, weights, options));
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return { ...point, intercept, ...ordered(step.value, multiplier) };
  }
  const used = moved(groups, errors, VARIES_ON[valueType], scale);
  const se = Math.sqrt(weights.reduce((sum, c, i) => sum + (c * (used[i] as number)) ** 2, 0));
  const half = standardErrorsAt(confidence) * se;
  const middle = intercept + slope / 2;
  const at = (limit: number): DrawnEnds => ends(back(middle - limit / 2), back(middle + limit / 2));
  return { ...point, intercept, ...ordered([at(slope - half), at(slope + half)], multiplier) };
}

export interface SlopeLimits {
  readonly siiInterval: [number, number];
  readonly riiInterval: [number, number];
}

/**
 * The simulated limits of `slopeIndex` by themselves, in steps: the same draws from the same seed, so the
 * same limits. Yields the share that is done, from 0 to 1.
 *
 * @param groups each with a standard error or both limits
 * @throws RangeError as `slopeIndex`; where a group has no standard error, or the limits of such a line have a closed form
 */
export function* slopeLimitsInSteps(
  groups: readonly SlopeGroup[],
  options: SlopeOptions,
): Generator<number, SlopeLimits, void> {
  const { scale = 'identity', valueType = 'normal', multiplier = 1 } = options;
  check(groups, scale, valueType, multiplier);
  if (scale !== 'identity' || valueType === 'normal')
    throw new RangeError(
      `scale ${scale}, valueType ${valueType}: a rate or proportion, untransformed, expected`,
    );
  const errors = standardErrors(groups, VARIES_ON[valueType]);
  if (errors === null)
    throw new RangeError('a group has neither a standard error nor both limits; one expected');
  const { weights } = slopeLine(
    groups.map(({ population }) => population),
    groups.map(({ value }) => value),
  );
  return ordered(yield* slopeDraws(drawsOf(groups, errors, weights, options)), multiplier);
}

function drawsOf(
  groups: readonly SlopeGroup[],
  errors: readonly number[],
  weights: readonly number[],
  { valueType = 'normal', confidence = 0.95, seed = 1, repetitions = 100_000 }: SlopeOptions,
): SlopeDraws {
  const varies = VARIES_ON[valueType];
  const all = groups.reduce((sum, group) => sum + group.population, 0);
  return {
    shares: groups.map((group) => group.population / all),
    weights,
    centres: groups.map((group) => TO[varies](group.value)),
    errors,
    back: BACK[varies],
    confidence,
    seed,
    repetitions,
  };
}

/** The SII times the multiplier; a negative one turns the RII round. */
const turned = (index: DrawnEnds, multiplier: number): DrawnEnds => ({
  sii: index.sii * multiplier,
  rii: multiplier < 0 ? 1 / index.rii : index.rii,
});

function ordered(limits: readonly [DrawnEnds, DrawnEnds], multiplier: number): SlopeLimits {
  const [a, b] = [turned(limits[0], multiplier), turned(limits[1], multiplier)];
  return {
    siiInterval: [Math.min(a.sii, b.sii), Math.max(a.sii, b.sii)],
    riiInterval: [Math.min(a.rii, b.rii), Math.max(a.rii, b.rii)],
  };
}

/** Standard errors on the scale on which values vary; null where a group has none. */
function standardErrors(groups: readonly SlopeGroup[], varies: Scale): number[] | null {
  const errors: number[] = [];
  for (const { standardError, lower95, upper95 } of groups) {
    if (standardError !== undefined) errors.push(standardError);
    else if (lower95 !== undefined && upper95 !== undefined)
      errors.push((TO[varies](upper95) - TO[varies](lower95)) / (2 * standardErrorsAt(0.95)));
    else return null;
  }
  return errors;
}

/** How steeply a value moves with its figure on a scale. */
const STEEPNESS: Record<Scale, (value: number) => number> = {
  identity: () => 1,
  log: (value) => value,
  logit: (value) => value * (1 - value),
};

/** Errors taken from the scale on which values vary to that of the fit (delta method). */
function moved(
  groups: readonly SlopeGroup[],
  errors: readonly number[],
  from: Scale,
  to: Scale,
): readonly number[] {
  if (from === to) return errors;
  return groups.map(
    ({ value }, i) => ((errors[i] as number) * STEEPNESS[from](value)) / STEEPNESS[to](value),
  );
}

function check(
  groups: readonly SlopeGroup[],
  scale: Scale,
  valueType: 'normal' | 'rate' | 'proportion',
  multiplier: number,
): void {
  if (groups.length < 5 || groups.length > 100)
    throw new RangeError(`${groups.length} groups; 5 to 100 expected`);
  if (!Number.isFinite(multiplier) || multiplier === 0)
    throw new RangeError(`multiplier is ${multiplier}; a number other than 0 expected`);
  const scales: readonly Scale[] = [scale, VARIES_ON[valueType]];
  const isLog = scales.includes('log');
  const isLogit = scales.includes('logit');
  groups.forEach((group, i) => {
    const wrong = (field: keyof SlopeGroup, expected: string): never => {
      throw new RangeError(`group ${i + 1}: ${field} is ${group[field]}; ${expected} expected`);
    };
    if (!(Number.isFinite(group.population) && group.population > 0))
      wrong('population', 'above 0');
    for (const field of ['value', 'lower95', 'upper95'] as const) {
      const value = group[field];
      if (value === undefined && field !== 'value') continue;
      // Limits are read on the scale on which values vary, the value on that of the fit as well.
      if (value === undefined || !Number.isFinite(value)) wrong(field, 'a number');
      else if ((isLog || isLogit) && value <= 0) wrong(field, 'above 0');
      else if (isLogit && value >= 1) wrong(field, 'below 1');
    }
    const { standardError: se, lower95, upper95 } = group;
    if (se !== undefined && !(Number.isFinite(se) && se >= 0)) wrong('standardError', '0 or more');
    if (lower95 !== undefined && upper95 !== undefined && lower95 > upper95)
      wrong('lower95', `no more than upper95 (${upper95})`);
  });
}
