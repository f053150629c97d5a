/** Heights that the phone's sheet rests at. */
export const SNAPS = ['peek', 'half', 'full'] as const;
export type Snap = (typeof SNAPS)[number];

/** Shares of the page's height that a sheet let go of is measured against. */
const SHARES: Record<Snap, number> = { peek: 0.16, half: 0.48, full: 1 };

/**
 * Where a sheet comes to rest that was let go of at `share` of the height, moving at `velocity`
 * (shares a second, up positive): a flick goes to the next rest in its direction.
 */
export function restOf(share: number, velocity: number): Snap {
  const aim = share + velocity * 0.15;
  return SNAPS.reduce((best, snap) =>
    Math.abs(SHARES[snap] - aim) < Math.abs(SHARES[best] - aim) ? snap : best,
  );
}

/** The rest above (1) or below (-1); the same at the ends. */
export const neighbour = (snap: Snap, step: 1 | -1): Snap =>
  SNAPS[SNAPS.indexOf(snap) + step] ?? snap;
