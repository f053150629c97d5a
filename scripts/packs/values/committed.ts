import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberColumn, type ParquetTable, readParquet } from '../../../src/pack/parquet.ts';
import { areasFileSchema, manifestSchema, packPath } from '../../../src/pack/schemas.ts';
import { decodeTheme, type ThemeTable } from '../../../src/pack/values.ts';
import type { Level } from '../../../src/place/levels.ts';

/** The committed packs, read as the app reads them. Tables are kept: several checks look at each. */
export class CommittedPacks {
  readonly #folder: string;
  readonly #tables = new Map<string, Promise<ParquetTable>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  json(path: string): unknown {
    return JSON.parse(readFileSync(join(this.#folder, path), 'utf8'));
  }

  /** Files of the manifest whose path starts so. */
  files(prefix: string): { path: string; bytes: number }[] {
    return manifestSchema
      .parse(this.json(packPath.manifest))
      .files.filter(({ path }) => path.startsWith(prefix));
  }

  table(path: string): Promise<ParquetTable> {
    const held = this.#tables.get(path);
    if (held) return held;
    const bytes = new Uint8Array(readFileSync(join(this.#folder, path)));
    const table = readParquet(path, bytes.buffer);
    this.#tables.set(path, table);
    return table;
  }

  async theme(level: Level, theme: string): Promise<ThemeTable> {
    const path = packPath.values(level, theme);
    return decodeTheme(path, await this.table(path));
  }

  /** A column of a values file in full precision, NaN where absent. */
  async numbers(level: Level, theme: string, name: string): Promise<Float64Array> {
    return numberColumn((await this.table(packPath.values(level, theme))).column(name));
  }

  async codes(level: Level, theme: string): Promise<string[]> {
    return Array.from((await this.table(packPath.values(level, theme))).column('code'), String);
  }

  /** Codes of a level in the area files, in row order. */
  async areaCodes(level: Level): Promise<string[]> {
    if (level === 'lsoa' || level === 'msoa' || level === 'ward')
      return Array.from((await this.table(packPath.areas(level))).column('code'), String);
    return areasFileSchema
      .parse(this.json(packPath.areasEngland))
      .areas.filter((area) => area.level === level)
      .map((area) => area.code)
      .sort();
  }

  /** A column of areas/<level>.parquet. */
  async area(level: 'lsoa' | 'msoa' | 'ward', name: string): Promise<ArrayLike<unknown>> {
    return (await this.table(packPath.areas(level))).column(name);
  }
}
