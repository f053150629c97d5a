import { STATUS } from './value.ts';

/**
 * Figures of one indicator for the areas of a level, in double precision while they are computed.
 * `values[i]` is NaN wherever `status[i]` is not present.
 */
export interface Figures {
  readonly values: Float64Array;
  readonly status: Uint8Array;
}

/** Which area each child lies in, and what each child weighs (people, as a rule). */
export interface Membership {
  /** row of the area that each child lies in */
  readonly areaOf: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  /** number of areas */
  readonly areas: number;
}

/** Figures that are all present. @throws RangeError naming the row of one that is not a finite number */
export function presentFigures(values: ArrayLike<number>): Figures {
  const copy = Float64Array.from(values);
  const bad = copy.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`row ${bad}: value is ${copy[bad]}; a finite number expected`);
  return { values: copy, status: new Uint8Array(copy.length) };
}

/**
 * Weighted mean of the children of each area, absent children left out with their weight.
 *
 * An area has no figure where its children with one hold less than half of its weight: then it
 * takes the reason of the absent children, where they share one, else it is missing. An area
 * without children has none published.
 */
export function aggregateMean(figures: Figures, membership: Membership): Figures {
  const { sum, covered, absence } = gather(figures, membership, (value, weight) => value * weight);
  return finish(
    membership.areas,
    absence,
    (area) => (sum[area] as number) / (covered[area] as number),
  );
}

/**
 * Sum over the children of each area, absent children left out: a small understatement where a
 * few are suppressed. None, as for the mean, where children of less than half the weight have one.
 */
export function aggregateSum(figures: Figures, membership: Membership): Figures {
  const { sum, absence } = gather(figures, membership, (value) => value);
  return finish(membership.areas, absence, (area) => sum[area] as number);
}

/**
 * 100 × Σ numerator ÷ Σ denominator of each area, over the children that have both; reasons for
 * absence as for the mean, a denominator of 0 missing.
 */
export function aggregatePercentage(
  numerator: Figures,
  denominator: ArrayLike<number>,
  membership: Membership,
): Figures {
  const top = gather(numerator, membership, (value) => value);
  const paired: Figures = {
    values: Float64Array.from(denominator),
    status: numerator.status,
  };
  const bottom = gather(paired, membership, (value) => value);
  for (let area = 0; area < membership.areas; area++)
    if (top.absence[area] === STATUS.present && bottom.sum[area] === 0)
      top.absence[area] = STATUS.missing;
  return finish(
    membership.areas,
    top.absence,
    (area) => (100 * (top.sum[area] as number)) / (bottom.sum[area] as number),
  );
}

const MIXED = 255;

function gather(
  { values, status }: Figures,
  { areaOf, weights, areas }: Membership,
  contribution: (value: number, weight: number) => number,
) {
  if (values.length !== areaOf.length || values.length !== weights.length)
    throw new RangeError(
      `${values.length} values, ${areaOf.length} memberships and ${weights.length} weights; as many of each expected`,
    );
  const sum = new Float64Array(areas);
  const covered = new Float64Array(areas);
  const all = new Float64Array(areas);
  const children = new Uint32Array(areas);
  // The one reason that an area's absent children share; 0 where none is absent.
  const reason = new Uint8Array(areas);
  for (let child = 0; child < values.length; child++) {
    const area = areaOf[child] as number;
    if (!(area >= 0 && area < areas))
      throw new RangeError(`row ${child}: area ${area} is outside 0 to ${areas - 1}`);
    const weight = weights[child] as number;
    children[area] = (children[area] as number) + 1;
    all[area] = (all[area] as number) + weight;
    const childStatus = status[child] as number;
    if (childStatus === STATUS.present) {
      covered[area] = (covered[area] as number) + weight;
      sum[area] = (sum[area] as number) + contribution(values[child] as number, weight);
    } else if (reason[area] === 0 || reason[area] === childStatus) reason[area] = childStatus;
    else reason[area] = MIXED;
  }
  const absence = new Uint8Array(areas);
  for (let area = 0; area < areas; area++) {
    if (children[area] === 0) absence[area] = STATUS.notPublished;
    else if (covered[area] === 0 || (covered[area] as number) < (all[area] as number) / 2)
      absence[area] =
        reason[area] === MIXED || reason[area] === 0 ? STATUS.missing : (reason[area] as number);
  }
  return { sum, covered, absence };
}

function finish(areas: number, absence: Uint8Array, figure: (area: number) => number): Figures {
  const values = new Float64Array(areas).fill(Number.NaN);
  for (let area = 0; area < areas; area++)
    if (absence[area] === STATUS.present) values[area] = figure(area);
  return { values, status: absence };
}
