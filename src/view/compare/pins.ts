/** The pinned areas of the address bar: adding, taking away, moving. Nothing is mutated. */
import type { AreaCode } from '../../place/area.ts';
import { MOST_PINNED } from '../../place/most-pinned.ts';

export { MOST_PINNED };

export interface Pinning {
  readonly pins: readonly AreaCode[];
  /** why nothing was pinned; null where it was, or was already */
  readonly problem: string | null;
}

/** What the eleventh is told. */
export const FULL = `${MOST_PINNED} areas are pinned, as many as can be read side by side. Unpin one to make room.`;

/** The pins with an area at their end. One that is pinned already stays where it is. */
export function pinned(pins: readonly AreaCode[], code: AreaCode): Pinning {
  if (pins.includes(code)) return { pins, problem: null };
  if (pins.length >= MOST_PINNED) return { pins, problem: FULL };
  return { pins: [...pins, code], problem: null };
}

/** The pins with several at their end, as many as there is room for. */
export function allPinned(pins: readonly AreaCode[], codes: readonly AreaCode[]): Pinning {
  return codes.reduce<Pinning>(
    (so, code) => {
      const next = pinned(so.pins, code);
      return { pins: next.pins, problem: so.problem ?? next.problem };
    },
    { pins, problem: null },
  );
}

/** The pins without an area. */
export const unpinned = (pins: readonly AreaCode[], code: AreaCode): readonly AreaCode[] =>
  pins.filter((pin) => pin !== code);

/** A press on the map: unpins what is pinned, pins what is not. */
export const toggled = (pins: readonly AreaCode[], code: AreaCode): Pinning =>
  pins.includes(code) ? { pins: unpinned(pins, code), problem: null } : pinned(pins, code);

/** The pins with an area moved by some places; it stops at the ends. */
export function moved(pins: readonly AreaCode[], code: AreaCode, by: number): readonly AreaCode[] {
  const from = pins.indexOf(code);
  if (from < 0) return pins;
  const rest = unpinned(pins, code);
  const to = Math.min(rest.length, Math.max(0, from + by));
  return [...rest.slice(0, to), code, ...rest.slice(to)];
}
