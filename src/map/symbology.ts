/** From a column of figures to classes and their colours. */
import type { Indicator } from '../indicators/types.ts';
import { type Absence, type Column, STATUS, STATUSES } from '../indicators/value.ts';
import { classOf, equalCuts, ownCuts, quantileCuts, sortedPresent } from '../stats/breaks.ts';
import { naturalCuts } from '../stats/breaks-natural.ts';
import type { BreakMethod, Ramp } from '../url/view-state.ts';
import { ABSENT_CLASS, type AreaColouring } from './model.ts';
import { divergingColours, isDiverging, rampColours, type Scheme } from './ramps.ts';

export interface ClassifyOptions {
  readonly method: BreakMethod;
  /** how many classes are asked for; ties or few distinct values may leave fewer */
  readonly classes: number;
  /** inner limits, used where the method is 'own' */
  readonly cuts: readonly number[];
  /** decimals that figures are shown with */
  readonly decimals: number;
  /** rows that the limits, counts and extremes come from; all where absent */
  readonly rows?: ArrayLike<number>;
}

export interface Classification {
  readonly method: BreakMethod;
  /** inner limits as they are shown; a figure that is shown as the limit is in the class above it */
  readonly cuts: readonly number[];
  /** decimals of the limits: the indicator's, or more where own limits have more */
  readonly decimals: number;
  /** per row of the column: class from 0 (lowest), or a byte of ABSENT_CLASS */
  readonly classes: Uint8Array;
  /** areas of the basis by class */
  readonly counts: readonly number[];
  /** areas of the basis that have a figure */
  readonly present: number;
  /** extremes of the basis; null where it has no figure */
  readonly min: number | null;
  readonly max: number | null;
}

const MOST_DECIMALS = 6;

/** Decimals that a number is written with, at most six. */
function decimalsOf(value: number): number {
  for (let d = 0; d < MOST_DECIMALS; d++) if (Number(value.toFixed(d)) === value) return d;
  return MOST_DECIMALS;
}

/** A figure in units of its last shown decimal, rounded as it is shown: half away from zero. */
export const inUnits = (value: number, decimals: number): number =>
  Math.sign(value) * Math.round(Math.abs(value) * 10 ** decimals);

function unitCuts(sorted: Float64Array, options: ClassifyOptions, decimals: number): number[] {
  switch (options.method) {
    case 'quantile':
      return quantileCuts(sorted, options.classes);
    case 'equal':
      return equalCuts(sorted, options.classes);
    case 'natural':
      return naturalCuts(sorted, options.classes);
    case 'own':
      return ownCuts(options.cuts).map((cut) => inUnits(cut, decimals));
    default:
      return options.method satisfies never;
  }
}

const absentByte = (status: number): number => {
  const kind = STATUSES[status];
  if (kind === undefined || kind === 'present')
    throw new RangeError(`status ${status} is no absence: 1 to 3 expected`);
  return ABSENT_CLASS[kind];
};

/**
 * Classes of every row of a column, with limits found over the basis rows.
 *
 * Figures are classed as they are shown, rounded to the indicator's decimals: what the legend says
 * of a class is then true of every figure that a reader can see, and no two ranges touch.
 *
 * @throws RangeError where own cuts are not ascending, or a row or status is out of range
 */
export function classify(column: Column, options: ClassifyOptions): Classification {
  const decimals =
    options.method === 'own'
      ? Math.max(options.decimals, ...options.cuts.map(decimalsOf))
      : options.decimals;
  const n = column.values.length;
  const units = new Float64Array(n).fill(Number.NaN);
  for (let row = 0; row < n; row++)
    if (column.status[row] === STATUS.present)
      units[row] = inUnits(column.values[row] as number, decimals);
  const basis = options.rows ?? { length: n };
  const rowAt = (i: number): number => options.rows?.[i] ?? i;
  const sorted = sortedPresent(
    Array.from({ length: basis.length }, (_, i) => {
      const unit = units[rowAt(i)];
      if (unit === undefined)
        throw new RangeError(`basis row ${rowAt(i)} is outside a column of ${n} areas`);
      return unit;
    }),
  );
  // Figures are whole units, so a limit between two of them may as well stand on the upper one.
  const cuts = [
    ...new Set(unitCuts(sorted, options, decimals).map((cut) => Math.ceil(cut - 1e-9))),
  ];
  const classes = new Uint8Array(n);
  for (let row = 0; row < n; row++) {
    const unit = units[row] as number;
    classes[row] = Number.isNaN(unit)
      ? absentByte(column.status[row] as number)
      : classOf(cuts, unit);
  }
  const counts = new Array<number>(cuts.length + 1).fill(0);
  for (const unit of sorted) {
    const at = classOf(cuts, unit);
    counts[at] = (counts[at] as number) + 1;
  }
  const scale = 10 ** decimals;
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  return {
    method: options.method,
    cuts: cuts.map((cut) => cut / scale),
    decimals,
    classes,
    counts,
    present: sorted.length,
    min: low === undefined ? null : low / scale,
    max: high === undefined ? null : high / scale,
  };
}

/** One colour a class, lowest value first: the ramp by the indicator's direction, or for a change two ramps from zero. */
export function classColours(
  indicator: Pick<Indicator, 'id' | 'direction'>,
  classification: Pick<Classification, 'cuts'>,
  ramp: Ramp,
  scheme: Scheme,
): string[] {
  const { cuts } = classification;
  return isDiverging(indicator.id)
    ? divergingColours(cuts, scheme)
    : rampColours(ramp, cuts.length + 1, indicator.direction, scheme);
}

/** What the engine needs to colour a level. @throws RangeError where the parts have not the same length. */
export function areaColouring(
  codes: readonly string[],
  column: Column,
  classification: Classification,
  colours: readonly string[],
  patterns: boolean,
): AreaColouring {
  const { classes } = classification;
  if (codes.length !== classes.length || codes.length !== column.values.length)
    throw new RangeError(
      `${codes.length} codes, ${column.values.length} figures and ${classes.length} classes: equal numbers expected`,
    );
  return { codes, classes, values: column.values, colours, patterns };
}

/**
 * How many rows of a column are absent, by the reason.
 *
 * @param rows those that count; all where left out
 */
export function countAbsences(
  column: Column,
  rows?: ArrayLike<number>,
): Readonly<Record<Absence, number>> {
  const counts = { suppressed: 0, missing: 0, notPublished: 0 };
  const statuses =
    rows === undefined ? column.status : Array.from(rows, (row) => column.status[row] as number);
  for (const status of statuses) {
    const kind = STATUSES[status];
    if (kind !== undefined && kind !== 'present') counts[kind]++;
  }
  return counts;
}
