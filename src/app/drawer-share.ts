/** Shares of the stage's height that the table drawer can take. */
export const DRAWER_STEPS = { least: 0.2, half: 0.45, full: 1 } as const;

/** A share within bounds; close to the top it takes all, so that no sliver of map is left over. */
export const clampShare = (share: number): number =>
  share > 0.88 ? DRAWER_STEPS.full : Math.max(DRAWER_STEPS.least, share);

/** What the head, the tools, the columns’ names, five rows and their total take, in root ems. */
const FIVE_ROWS_REM = 28;
/** with more, no map would be left beside the table */
const MOST_AT_FIRST = 0.7;

/**
 * The share that a table opens with: half, or what five rows take where half is less.
 * @param stage its height in pixels
 * @param rem pixels of a root em
 */
export const openingShare = (stage: number, rem: number): number =>
  stage > 0
    ? Math.max(DRAWER_STEPS.half, Math.min(MOST_AT_FIRST, (FIVE_ROWS_REM * rem) / stage))
    : DRAWER_STEPS.half;

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
