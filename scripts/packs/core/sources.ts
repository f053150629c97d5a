import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { type CsvOptions, type CsvRow, eachCsvRow, readCsvRows } from './csv.ts';

const entrySchema = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  publisher: z.string(),
  licence: z.string(),
  attribution: z.string(),
  period: z.string(),
  official_page: z.string(),
  note: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  /** rows below the heading, where the source is a table */
  rows: z.optional(z.number()),
});
export type SourceEntry = z.infer<typeof entrySchema>;

/** Where sources stand: EVENGROUND_SOURCES, else `../shared/data` beside the repository. */
export function sourcesFolder(root = process.cwd()): string {
  return resolve(process.env.EVENGROUND_SOURCES ?? join(root, '..', 'shared', 'data'));
}

/**
 * The source files that sources.json describes. Every read is checked against its SHA-256, and
 * remembered, so that the manifest lists the sources that the packs were really built from.
 */
export class Sources {
  readonly folder: string;
  readonly #entries = new Map<string, SourceEntry>();
  readonly #used = new Set<string>();

  /** @throws Error in one line where the folder or its sources.json is absent or has the wrong form. */
  constructor(folder = sourcesFolder()) {
    this.folder = folder;
    const index = join(folder, 'sources.json');
    if (!existsSync(index))
      throw new Error(
        `no sources.json in ${folder}: run "npm run sources", or set EVENGROUND_SOURCES to the folder that holds the source files`,
      );
    const parsed = z.safeParse(z.array(entrySchema), JSON.parse(readFileSync(index, 'utf8')));
    if (!parsed.success)
      throw new Error(
        `${index}: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
      );
    for (const entry of parsed.data) this.#entries.set(entry.id, entry);
  }

  /** @throws Error where sources.json has no such id. */
  entry(id: string): SourceEntry {
    const entry = this.#entries.get(id);
    if (!entry) throw new Error(`sources.json in ${this.folder} has no source "${id}"`);
    return entry;
  }

  /** Entries of the sources read so far, in the order of sources.json. */
  used(): SourceEntry[] {
    return [...this.#entries.values()].filter((entry) => this.#used.has(entry.id));
  }

  /** The bytes of a source, unzipped where its file ends in .gz. @throws Error where absent, or not the bytes expected. */
  readSource(id: string): Buffer {
    const entry = this.entry(id);
    const path = join(this.folder, entry.file);
    if (!existsSync(path))
      throw new Error(`${entry.file}: not in ${this.folder}; run "npm run sources"`);
    const bytes = readFileSync(path);
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== entry.sha256)
      throw new Error(
        `${entry.file}: SHA-256 ${entry.sha256} expected (${entry.bytes} bytes), found ${found} (${bytes.length} bytes)`,
      );
    this.#used.add(id);
    return entry.file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  }

  readJson(id: string): unknown {
    return JSON.parse(this.readSource(id).toString('utf8'));
  }

  /** All rows of a table. The number of rows is checked against sources.json unless `rows` says otherwise. */
  readCsv(id: string, options: CsvOptions): CsvRow[] {
    return readCsvRows(this.#text(id, options), this.entry(id).file, this.#expecting(id, options));
  }

  /** As `readCsv`, handing each row to `use` and keeping none: for large tables. The row is reused: don't keep it. */
  eachRow(id: string, options: CsvOptions, use: (row: CsvRow) => void): void {
    eachCsvRow(this.#text(id, options), this.entry(id).file, this.#expecting(id, options), use);
  }

  #text(id: string, options: CsvOptions): string {
    return this.readSource(id).toString(options.latin1 ? 'latin1' : 'utf8');
  }

  #expecting(id: string, options: CsvOptions): CsvOptions {
    const rows = options.rows === undefined ? this.entry(id).rows : options.rows;
    return rows === undefined ? options : { ...options, rows };
  }
}
