/** As many areas as can be read side by side. */
export const MOST_PINNED = 10;
