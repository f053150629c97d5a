/** Which areas of a place can take part in a slope, and why there may be too few of them. */
import { type Column, STATUS } from '../../indicators/value.ts';
import { type AreaTable, rowsWithin } from '../../place/area-table.ts';
import { peopleIn } from '../inputs.ts';
import type { InequalityQuestion } from './question.ts';
import { fewGroups, type NotComputed, notComputed } from './reasons.ts';

/** As for the slope index: of areas, of groups, and of degrees of deprivation. */
const FEWEST = 5;

/** The areas of a place that can take part. */
export interface Taking {
  readonly kind: 'taking';
  /** rows in the place, in the order of the table */
  readonly inPlace: readonly number[];
  readonly used: readonly number[];
  readonly leftOut: readonly number[];
  /** share of the place's counted residents who live in areas with a figure */
  readonly coverage: number;
}

/** Residents by row, NaN where none are counted: read off a table once, as every question reads them all. */
const counted = new WeakMap<AreaTable, Float64Array>();

export function peopleByRow(table: AreaTable): Float64Array {
  const known = counted.get(table);
  if (known !== undefined) return known;
  const people = new Float64Array(table.codes.length);
  for (let row = 0; row < people.length; row++) people[row] = peopleIn(table, row) ?? Number.NaN;
  counted.set(table, people);
  return people;
}

/**
 * Rows in the place with residents, deprivation and figure, or why there are too few of them or no order to them.
 *
 * @param deprivation of all areas of the table, higher more deprived; NaN where none
 */
export function takingPart(
  { place }: InequalityQuestion,
  table: AreaTable,
  column: Column,
  deprivation: Float64Array,
): Taking | NotComputed {
  const inPlace = rowsWithin(table, place.level, place.code);
  const used: number[] = [];
  const leftOut: number[] = [];
  const residents = peopleByRow(table);
  let people = 0;
  let covered = 0;
  for (const row of inPlace) {
    const own = residents[row] as number;
    const score = deprivation[row] as number;
    if (!Number.isNaN(own)) people += own;
    if (own > 0 && !Number.isNaN(score) && column.status[row] === STATUS.present) {
      used.push(row);
      covered += own;
    } else leftOut.push(row);
  }
  if (used.length === 0)
    return notComputed('noFigures', `No area within ${place.name} has a figure to compare.`);
  if (used.length < FEWEST) return fewGroups(used.length, table.level, place.name);
  if (used.every((row) => deprivation[row] === deprivation[used[0] as number]))
    return notComputed(
      'equalDeprivation',
      `All areas within ${place.name} are equally deprived by this measure: they have no order to take a slope across.`,
    );
  return { kind: 'taking', inPlace, used, leftOut, coverage: people > 0 ? covered / people : 0 };
}

/** Why areas that all have one of a few degrees of deprivation, or one figure, have no slope; null where they have. */
export function reasonAgainstGroups(
  degrees: number,
  values: readonly number[],
  place: string,
): NotComputed | null {
  if (degrees < FEWEST)
    return notComputed(
      'fewGroups',
      `The areas within ${place} have only ${degrees} degrees of deprivation by this measure; a slope needs five groups or more.`,
    );
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  return most - least <= 1e-9 * Math.abs(most)
    ? notComputed(
        'allEqual',
        `Every group within ${place} has the same figure: there is no inequality between them to measure.`,
      )
    : null;
}
