/** As long as work may hold the page before it gives way, in milliseconds. */
const SLICE = 24;

/** Called between pieces of long work: gives the page a breath where one is due. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise((later) => setTimeout(later, 0));
    since = performance.now();
  };
}
