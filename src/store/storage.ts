/**
 * What a user keeps, in this browser's IndexedDB, with the session's memory behind it: where the
 * browser keeps nothing (private window, no room, blocked), a value stands in memory until the page is closed, and
 * `state` says so in words. Nothing that was on screen is lost, and nothing leaves the browser.
 */
import { type IDBPDatabase, openDB } from 'idb';

export const STORES = ['drafts', 'figures', 'scenarios', 'bodies'] as const;
export type StoreName = (typeof STORES)[number];

export type StorageState =
  /** all that was put is kept by the browser */
  | { readonly kind: 'browser' }
  /** some or all of it stands in memory only; why, in words */
  | { readonly kind: 'session'; readonly reason: string };

/** One value put, or (`value` undefined) taken away. */
export interface Change {
  readonly store: StoreName;
  readonly key: string;
  readonly value: unknown;
}

export interface Storage {
  /** undefined where there is none; never throws */
  readonly get: (store: StoreName, key: string) => Promise<unknown>;
  readonly getAll: (store: StoreName) => Promise<readonly unknown[]>;
  /** all of them or none, in one transaction; never throws: what the browser refuses stands in memory */
  readonly write: (changes: readonly Change[]) => Promise<void>;
  readonly state: () => StorageState;
  /** called after each change here or in another tab, and when `state` changes */
  readonly subscribe: (listener: () => void) => () => void;
}

/** How other tabs are told. In tests, a pair that is wired together. */
export interface Channel {
  readonly post: () => void;
  readonly onMessage: (listener: () => void) => void;
}

const BROWSER: StorageState = { kind: 'browser' };
/** A browser that has not opened its storage by then may never do so; it is taken up if it does. */
const LONGEST_WAIT = 4000;

/** @param open as `openDatabase`; called again after a failure */
export function createStorage(
  open: (onLost: () => void) => Promise<IDBPDatabase>,
  channel: Channel | null,
  longestWait = LONGEST_WAIT,
): Storage {
  /** what the browser did not take, by store and key; undefined: taken away */
  const memory = new Map<StoreName, Map<string, unknown>>(STORES.map((name) => [name, new Map()]));
  const heldOf = (store: StoreName) => memory.get(store) as Map<string, unknown>;
  const listeners = new Set<() => void>();
  let state: StorageState = BROWSER;
  let opening: Promise<IDBPDatabase> | null = null;
  let gaveUp = false;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const say = (next: StorageState) => {
    const same = JSON.stringify(state) === JSON.stringify(next);
    state = next;
    if (!same) tell();
  };

  async function database(): Promise<IDBPDatabase> {
    opening ??= open(() => {
      opening = null;
    }).then(
      (db) => {
        if (gaveUp) {
          gaveUp = false;
          void flush(db);
        }
        return db;
      },
      (error: unknown) => {
        opening = null;
        throw error;
      },
    );
    if (gaveUp) throw new DOMException('', 'TimeoutError');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        gaveUp = true;
        reject(new DOMException('', 'TimeoutError'));
      }, longestWait);
    });
    try {
      return await Promise.race([opening, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** What stands in memory is offered to the browser again once it takes something. */
  async function flush(db: IDBPDatabase): Promise<void> {
    const waiting = STORES.flatMap((store) =>
      [...heldOf(store)].map(([key, value]) => ({ store, key, value })),
    );
    try {
      if (waiting.length > 0) await put(db, waiting);
      for (const { store, key, value } of waiting)
        if (heldOf(store).get(key) === value) heldOf(store).delete(key);
      say(BROWSER);
    } catch (error) {
      say({ kind: 'session', reason: reasonOf(error) });
    }
  }

  async function read<T>(from: (db: IDBPDatabase) => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await from(await database());
    } catch (error) {
      say({ kind: 'session', reason: reasonOf(error) });
      return otherwise;
    }
  }

  channel?.onMessage(tell);
  return {
    async get(store, key) {
      const held = heldOf(store);
      return held.has(key) ? held.get(key) : read((db) => db.get(store, key), undefined);
    },
    async getAll(store) {
      const [keys, values] = await read(
        async (db) => {
          const one = db.transaction(store);
          return Promise.all([one.store.getAllKeys(), one.store.getAll()]);
        },
        [[], []] as [IDBValidKey[], unknown[]],
      );
      const all = new Map<string, unknown>(keys.map((key, i) => [String(key), values[i]]));
      for (const [key, value] of heldOf(store)) all.set(key, value);
      return [...all.values()].filter((value) => value !== undefined);
    },
    async write(changes) {
      try {
        const db = await database();
        await put(db, changes);
        for (const { store, key } of changes) heldOf(store).delete(key);
        await flush(db);
      } catch (error) {
        for (const { store, key, value } of changes) heldOf(store).set(key, value);
        say({ kind: 'session', reason: reasonOf(error) });
      }
      tell();
      channel?.post();
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function put(db: IDBPDatabase, changes: readonly Change[]): Promise<void> {
  const names = [...new Set(changes.map(({ store }) => store))];
  const one = db.transaction(names, 'readwrite');
  // Each request's failure aborts the transaction, and is told by its end.
  const requests = changes.map(({ store, key, value }) =>
    value === undefined
      ? one.objectStore(store).delete(key)
      : one.objectStore(store).put(value, key),
  );
  await Promise.all([...requests, one.done]);
}

/** The one database, version 1. @throws DOMException where the browser has none for this page */
export async function openDatabase(onLost: () => void): Promise<IDBPDatabase> {
  if (typeof indexedDB === 'undefined') throw new DOMException('', 'SecurityError');
  const db = await openDB('evenground', 1, {
    upgrade(fresh) {
      for (const name of STORES) fresh.createObjectStore(name);
    },
    // A tab with a later version of the page wants to change the form: this one gives way.
    blocking() {
      db.close();
      onLost();
    },
    terminated: onLost,
  });
  return db;
}

/** Why the browser did not keep something, as a sentence's end: "… because {reason}". */
function reasonOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return 'the room that this browser gives to pages is full';
    case 'TimeoutError':
      return 'this browser’s storage does not answer';
    case 'VersionError':
      return 'a later version of this page has changed the form of what is kept: reload the page';
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
    case 'UnknownError':
      return 'this browser keeps nothing for this page (a private window, or its settings)';
    default:
      return `this browser’s storage failed (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** Tells other tabs of this browser, where it can. */
function tabs(): Channel | null {
  if (typeof BroadcastChannel === 'undefined' || typeof document === 'undefined') return null;
  const channel = new BroadcastChannel('evenground:kept');
  return {
    post: () => channel.postMessage(null),
    onMessage: (listener) => channel.addEventListener('message', listener),
  };
}

/** The page's own. */
export const storage: Storage = createStorage(openDatabase, tabs());
