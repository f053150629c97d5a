import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  FORMAT_VERSION,
  type Manifest,
  manifestSchema,
  packPath,
} from '../../../src/pack/schemas.ts';
import type { SourceEntry } from './sources.ts';

/** Figures about the build that cannot be recomputed from the packs: what did not join, by name and count. */
export const BUILD_REPORT = 'build-report.json';

export interface PackLabels {
  /** level that the file is of, or '' where none */
  readonly level: string;
  readonly theme: string;
}

interface Held extends PackLabels {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Collects the packs of one build in memory, and puts them in place only when all are there: a
 * build that fails leaves the last good packs as they were.
 */
export class PackOutput {
  readonly #files = new Map<string, Held>();
  readonly #report = new Map<string, Json>();

  /** Adds a file. `path` is relative to packs/, as `packPath` gives it. @throws Error where it was added before or is empty. */
  add(path: string, content: Uint8Array | string, labels: PackLabels): void {
    if (this.#files.has(path)) throw new Error(`pack "${path}" is written twice`);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if (bytes.length === 0) throw new Error(`pack "${path}" is empty`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#files.set(path, { bytes, sha256, level: labels.level, theme: labels.theme });
  }

  /**
   * Records a figure of the build for build-report.json, where the check and the README can read it.
   * Begin the key with the part: "geometry.districtAreaDifference".
   * @throws Error where the key was given before.
   */
  report(key: string, value: Json): void {
    if (this.#report.has(key)) throw new Error(`report "${key}" is given twice`);
    this.#report.set(key, value);
  }

  /** Bytes added so far under a path, for a part that checks its own work; undefined where none. */
  get(path: string): Uint8Array | undefined {
    return this.#files.get(path)?.bytes;
  }

  get paths(): string[] {
    return [...this.#files.keys()].sort();
  }

  /**
   * Writes all files beside `packs` and swaps the two folders. With `replaces`, files of the packs
   * in place whose path it does not claim are carried over (a build of one part only).
   */
  finish(options: {
    readonly packs: string;
    readonly staging: string;
    readonly edition: string;
    readonly sources: readonly SourceEntry[];
    readonly replaces?: (pathOrReportKey: string) => boolean;
  }): Manifest {
    const files = new Map(this.#files);
    const report = new Map(this.#report);
    let sources: Manifest['sources'] = options.sources.map((entry) => ({
      id: entry.id,
      title: entry.title,
      publisher: entry.publisher,
      licence: entry.licence,
      attribution: entry.attribution,
      period: entry.period,
      page: entry.official_page,
    }));
    if (options.replaces) {
      const last = readPacks(options.packs);
      for (const [path, held] of last.files)
        if (path !== BUILD_REPORT && !options.replaces(path) && !files.has(path))
          files.set(path, held);
      for (const [key, value] of last.report)
        if (!options.replaces(key) && !report.has(key)) report.set(key, value);
      const ids = new Set(sources.map((source) => source.id));
      sources = [...sources, ...last.sources.filter((source) => !ids.has(source.id))];
    }
    const reportText = `${JSON.stringify(Object.fromEntries([...report].sort(byKey)))}\n`;
    const reportBytes = new TextEncoder().encode(reportText);
    files.set(BUILD_REPORT, {
      bytes: reportBytes,
      sha256: createHash('sha256').update(reportBytes).digest('hex'),
      level: '',
      theme: 'report',
    });

    const manifest: Manifest = manifestSchema.parse({
      formatVersion: FORMAT_VERSION,
      edition: options.edition,
      files: [...files].sort(byKey).map(([path, held]) => ({
        path,
        bytes: held.bytes.length,
        sha256: held.sha256,
        level: held.level,
        theme: held.theme,
      })),
      sources: [...sources].sort((a, b) => (a.id < b.id ? -1 : 1)),
    });

    rmSync(options.staging, { recursive: true, force: true });
    for (const [path, held] of files) {
      const target = join(options.staging, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, held.bytes);
    }
    writeFileSync(join(options.staging, packPath.manifest), `${JSON.stringify(manifest)}\n`);
    swap(options.staging, options.packs);
    return manifest;
  }
}

/** Puts `staging` where `packs` is; what was there goes only when the new stands. */
function swap(staging: string, packs: string): void {
  const previous = `${staging}-previous`;
  rmSync(previous, { recursive: true, force: true });
  mkdirSync(dirname(packs), { recursive: true });
  const hadPacks = existsSync(packs);
  if (hadPacks) renameSync(packs, previous);
  try {
    renameSync(staging, packs);
  } catch (error) {
    if (hadPacks) renameSync(previous, packs);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

function readPacks(packs: string) {
  const files = new Map<string, Held>();
  const report = new Map<string, Json>();
  const manifestPath = join(packs, packPath.manifest);
  if (!existsSync(manifestPath)) return { files, report, sources: [] as Manifest['sources'] };
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));
  for (const { path, sha256, level, theme } of manifest.files) {
    const bytes = readFileSync(join(packs, path));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(
        `packs/${path} does not match its manifest: run the whole build, not one part`,
      );
    files.set(path, { bytes, sha256, level, theme });
    if (path === BUILD_REPORT)
      for (const [key, value] of Object.entries(
        JSON.parse(bytes.toString('utf8')) as Record<string, Json>,
      ))
        report.set(key, value);
  }
  return { files, report, sources: manifest.sources };
}

const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
  a[0] < b[0] ? -1 : 1;
