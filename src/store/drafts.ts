import { type Storage, storage } from './storage.ts';

/** Keeps a value under an id that a link carries. Never throws: see `storage.state`. */
export const putDraft = (id: string, value: unknown, at: Storage = storage): Promise<void> =>
  at.write([{ store: 'drafts', key: id, value }]);

/** undefined where this browser does not hold it. It was kept by any version: check its form. */
export const getDraft = (id: string, at: Storage = storage): Promise<unknown> =>
  at.get('drafts', id);
