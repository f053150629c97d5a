/** As long as work may hold the page before it gives way, in milliseconds. */
const SLICE = 24;

/**
 * Called between pieces of long work: gives the page a breath where one is due.
 *
 * @returns by each call, whether it gave way
 */
export function breather(): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return false;
    await new Promise((later) => setTimeout(later, 0));
    since = performance.now();
    return true;
  };
}
