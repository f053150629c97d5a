/** A promise that is kept once it is fulfilled or failed, and asked for anew after `forget`. */
export interface Asked<T> {
  readonly ask: () => Promise<T>;
  /** Drops a failure, so that the next `ask` tries again; what is had or on its way stays. */
  readonly forget: () => void;
}

/**
 * Asks once and keeps the answer, a failure too: whoever draws from it gets the same promise every
 * time, and does not ask in circles.
 * @param load asks; called at the first `ask`, and at the first after a `forget`
 */
export function askUntilHad<T>(load: () => Promise<T>): Asked<T> {
  let asked: Promise<T> | null = null;
  let failed = false;
  return {
    ask: () => {
      if (asked === null) {
        failed = false;
        asked = load();
        asked.catch(() => {
          failed = true;
        });
      }
      return asked;
    },
    forget: () => {
      if (failed) asked = null;
    },
  };
}
