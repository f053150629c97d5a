/**
 * The links that a user's steps have gone through, so that steps can be undone and redone. The present is
 * always the address bar's: Back and Forward move along the trail as undo and redo do.
 */
export interface LinkTrail {
  readonly links: readonly (string | null)[];
  /** where the last step of our own led */
  readonly at: number;
}

export const trailFrom = (link: string | null): LinkTrail => ({ links: [link], at: 0 });

/** Where the address bar's link stands on the trail: nearest to the last step; -1 where it is not on it. */
export function placeOnTrail({ links, at }: LinkTrail, link: string | null): number {
  for (let far = 0; far < links.length; far++) {
    if (at - far >= 0 && links[at - far] === link) return at - far;
    if (at + far < links.length && links[at + far] === link) return at + far;
  }
  return -1;
}

/** A step from one link to another: what could be redone is given up. */
export function stepped(trail: LinkTrail, from: string | null, to: string | null): LinkTrail {
  const here = placeOnTrail(trail, from);
  const links = here < 0 ? [from] : trail.links.slice(0, here + 1);
  return { links: [...links, to], at: links.length };
}
