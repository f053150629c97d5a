import {
  ABSENT_CLASS,
  type AreaColouring,
  OUTSIDE_CLASS,
  type OutlineSet,
  PENDING_CLASS,
  SET_ASIDE_CLASS,
} from './model.ts';
import type { MapTheme } from './theme.ts';

const rowsOf = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Row by code, built once for each list of codes. */
export function rowIndex(codes: readonly string[]): ReadonlyMap<string, number> {
  const known = rowsOf.get(codes);
  if (known !== undefined) return known;
  const made = new Map(codes.map((code, row) => [code, row]));
  rowsOf.set(codes, made);
  return made;
}

/**
 * The class byte of each outline of a set, in the set's order: an area that the colouring does not
 * know has no figure published, or lies outside what is shown; before there is a colouring all are
 * pending.
 */
export function classesOfSet(set: OutlineSet, colouring: AreaColouring | null): Uint8Array {
  const { features } = set.outlines;
  if (colouring === null) return new Uint8Array(features.length).fill(PENDING_CLASS);
  const rows = rowIndex(colouring.codes);
  const other = colouring.others === 'outside' ? OUTSIDE_CLASS : ABSENT_CLASS.notPublished;
  return Uint8Array.from(features, ({ properties }) => {
    const row = rows.get(properties.code);
    const byte = row === undefined ? undefined : colouring.classes[row];
    return byte === undefined ? other : byte;
  });
}

/** The colour of every class byte: 256 entries. */
export function paletteOf(colouring: AreaColouring | null, theme: MapTheme): readonly string[] {
  const palette = new Array<string>(256).fill(theme.land);
  colouring?.colours.forEach((colour, i) => {
    palette[i] = colour;
  });
  palette[SET_ASIDE_CLASS] = theme.setAside.fill;
  palette[ABSENT_CLASS.missing] = theme.absence.missing.fill;
  palette[ABSENT_CLASS.suppressed] = theme.absence.suppressed.fill;
  palette[ABSENT_CLASS.notPublished] = theme.absence.notPublished.fill;
  return palette;
}
