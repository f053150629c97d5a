/** Shares of the stage's height that the table drawer can take. */
export const DRAWER_STEPS = { least: 0.2, half: 0.45, full: 1 } as const;

/** A share within bounds; close to the top it takes all, so that no sliver of map is left over. */
export const clampShare = (share: number): number =>
  share > 0.88 ? DRAWER_STEPS.full : Math.max(DRAWER_STEPS.least, share);

/** The share after a key on the drawer's edge; null where the key does nothing there. */
export function stepShare(share: number, key: string): number | null {
  switch (key) {
    case 'ArrowUp':
      return clampShare(share + 0.1);
    case 'ArrowDown':
      return clampShare(Math.min(share, 0.88) - 0.1);
    case 'Home':
      return DRAWER_STEPS.least;
    case 'End':
      return DRAWER_STEPS.full;
    default:
      return null;
  }
}
