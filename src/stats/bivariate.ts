/** Two figures in one map: thirds of the one crossed with thirds of the other. */
import { assignQuantiles } from './quantiles.ts';

/** Why an area has no class of the nine. */
export const BIVARIATE_ABSENCE = { noFirst: -1, noSecond: -2, neither: -3 } as const;

/** The lowest and highest figure in each third, lowest third first. */
export type ThirdRanges = readonly [
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
];

export interface BivariateClasses {
  /** 3 × third of the second + third of the first, thirds from 0 = lowest; or an absence, below 0 */
  readonly classes: Int8Array;
  /** areas in each of the nine classes */
  readonly counts: readonly number[];
  readonly first: ThirdRanges;
  readonly second: ThirdRanges;
  /** areas with both figures: those that the thirds are cut from */
  readonly of: number;
  /** areas without the first figure only, the second only, both */
  readonly absent: {
    readonly noFirst: number;
    readonly noSecond: number;
    readonly neither: number;
  };
}

/**
 * 3 × 3 classes of areas by thirds of two figures. Thirds hold equal numbers of the areas that have both
 * figures; equal figures stand in one third (`assignQuantiles`).
 *
 * @param first, second null or NaN where absent
 * @returns null where fewer than three areas have both figures, or ties leave a third of either empty: such a
 *   figure makes no three classes
 * @throws RangeError where lengths differ or a figure is not finite
 */
export function bivariateClasses(
  first: ArrayLike<number | null>,
  second: ArrayLike<number | null>,
): BivariateClasses | null {
  if (first.length !== second.length)
    throw new RangeError(
      `${first.length} first figures but ${second.length} second ones; as many expected`,
    );
  const rows: number[] = [];
  const classes = new Int8Array(first.length);
  const absent = { noFirst: 0, noSecond: 0, neither: 0 };
  for (let row = 0; row < first.length; row++) {
    const hasFirst = isNumber(first[row]);
    const hasSecond = isNumber(second[row]);
    if (hasFirst && hasSecond) {
      rows.push(row);
      continue;
    }
    const reason = hasFirst ? 'noSecond' : hasSecond ? 'noFirst' : 'neither';
    classes[row] = BIVARIATE_ABSENCE[reason];
    absent[reason] += 1;
  }
  const x = rows.map((row) => first[row] as number);
  const y = rows.map((row) => second[row] as number);
  const xThird = assignQuantiles(x, 3);
  const yThird = assignQuantiles(y, 3);
  const xRanges = rangesOf(x, xThird);
  const yRanges = rangesOf(y, yThird);
  if (xRanges === null || yRanges === null) return null;
  const counts = new Array<number>(9).fill(0);
  rows.forEach((row, i) => {
    const own = 3 * ((yThird[i] as number) - 1) + (xThird[i] as number) - 1;
    classes[row] = own;
    counts[own] = (counts[own] as number) + 1;
  });
  return { classes, counts, first: xRanges, second: yRanges, of: rows.length, absent };
}

const isNumber = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && !Number.isNaN(value);

function rangesOf(
  values: readonly number[],
  thirds: readonly (number | null)[],
): ThirdRanges | null {
  const range = (third: number): readonly [number, number] | null => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    values.forEach((value, i) => {
      if (thirds[i] !== third) return;
      low = Math.min(low, value);
      high = Math.max(high, value);
    });
    return high >= low ? [low, high] : null;
  };
  const [one, two, three] = [range(1), range(2), range(3)];
  return one === null || two === null || three === null ? null : [one, two, three];
}
