import { useSyncExternalStore } from 'react';

/**
 * Whether an error, or what caused it, says of itself that nothing answered (`connectionLost`).
 * A `TypeError` alone does not tell: fetch rejects with one, and so does a mistake in our own code.
 */
export function isConnectionLost(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('connectionLost' in each && each.connectionLost === true) return true;
  return false;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Whether the browser has a network. True says little: the server may still be out of reach. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
