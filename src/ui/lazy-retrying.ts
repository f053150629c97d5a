import { type ComponentType, createElement, use } from 'react';
import { askUntilHad } from './ask-until-had.ts';

/** A part's own code could not be fetched. After `forget`, drawing the part asks for it anew. */
export class ChunkError extends Error {
  readonly forget: () => void;
  constructor(cause: unknown, forget: () => void) {
    super(
      'Its code could not be fetched: the connection failed, or the app has been renewed since this page was opened. If a retry does not help, reload the page.',
      { cause },
    );
    this.name = 'ChunkError';
    this.forget = forget;
  }
}

/** A component whose code comes when it is first drawn, or when `fetch` asks for it before that. */
export type LazyComponent<Props> = ComponentType<Props> & {
  /** Fetches the code ahead; where that fails, the drawing asks again. @throws ChunkError */
  readonly fetch: () => Promise<unknown>;
};

/**
 * As React's `lazy`, for a component whose code is fetched when it is first drawn. React's own keeps
 * a failure for as long as the page is open: here the boundary that catches the `ChunkError` calls
 * its `forget`, and the next drawing asks again. Stands in a `Suspense`, like `lazy`.
 */
export function lazyRetrying<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let again = false;
  const { ask, forget } = askUntilHad(async () => {
    try {
      if (again) await restoreStyles();
      again = true;
      return await load();
    } catch (cause) {
      throw new ChunkError(cause, forget);
    }
  });
  const Retrying = (props: Props) => createElement(use(ask()), props);
  const fetch = () =>
    ask().catch((error: unknown) => {
      forget();
      throw error;
    });
  return Object.assign(Retrying, { fetch });
}

/**
 * Asks again for style sheets that failed. A chunk's styles are linked with its first request, and
 * the bundler's loader takes that for done even where it failed: the part would come back unstyled.
 * One that is still on its way cannot be told from one that failed, so each is asked for beside the
 * first, and whichever is not needed goes.
 */
async function restoreStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(
    links
      .filter((link) => link.sheet === null)
      .map(
        (link) =>
          new Promise<void>((had, failed) => {
            const fresh = link.cloneNode() as HTMLLinkElement;
            fresh.onload = () => {
              (link.sheet === null ? link : fresh).remove();
              had();
            };
            fresh.onerror = () => {
              fresh.remove();
              failed(new Error(`${link.href} could not be fetched`));
            };
            link.after(fresh);
          }),
      ),
  );
}
