import { createContext } from 'react';

/** A table as it is to be saved: its head, its rows, and what must be known of them. */
export interface TableToSave {
  /** the file's name without its ending */
  readonly name: string;
  readonly sheet: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly notes: readonly string[];
  readonly notesHoldSums?: boolean;
}

/** Write a table in one form each. They may take a while, and fail. */
export interface TableWriters {
  readonly csv: (table: TableToSave) => Promise<Blob>;
  readonly xlsx: (table: TableToSave) => Promise<Blob>;
}

/** What knows the forms of files; the app gives it, since controls here know none. */
export const TableWritersContext = createContext<TableWriters | null>(null);
