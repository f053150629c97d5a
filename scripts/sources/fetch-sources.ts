import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Network } from './download.ts';
import { type Fetched, TARGETS, type Target } from './targets.ts';

/** One source as sources.json has it, whatever else it says of itself. */
type Entry = { id: string; file: string } & Record<string, unknown>;

/** The options of `npm run sources`. @throws RangeError naming an option or target that does not exist. */
export function argumentsOf(texts: readonly string[]): {
  to: string | undefined;
  base: string | undefined;
  only: string[] | undefined;
} {
  const options = new Map<string, string>();
  for (const text of texts) {
    const found = /^--(to|only|with)=(.+)$/.exec(text);
    if (found === null)
      throw new RangeError(`"${text}": --to=, --only= or --with= and a value expected`);
    options.set(found[1] as string, found[2] as string);
  }
  const only = options.get('only')?.split(',');
  const unknown = only?.find((name) => !Object.hasOwn(TARGETS, name));
  if (unknown !== undefined)
    throw new RangeError(`--only=${unknown}: ${Object.keys(TARGETS).join(', ')} expected`);
  return { to: options.get('to'), base: options.get('with'), only };
}

/**
 * Fetches the targets one after another; one that fails is told and does not stop the others.
 * Returns how many failed.
 * @throws RangeError where the folder lies inside the repository: sources are never committed.
 */
export async function fetchSources(options: {
  readonly root: string;
  readonly folder: string;
  /** the folder whose sources.json describes the sources that have no official download */
  readonly base: string;
  readonly only: readonly string[] | undefined;
  readonly network: Network;
  readonly targets?: Readonly<Record<string, Target>>;
}): Promise<number> {
  const { root, folder, base, only, network, targets = TARGETS } = options;
  const inside = relative(root, folder);
  if (inside === '' || !(inside.startsWith('..') || inside.startsWith(sep)))
    throw new RangeError(`${folder} is inside the repository: sources go elsewhere (--to=)`);
  mkdirSync(folder, { recursive: true });
  let failures = 0;
  for (const [name, target] of Object.entries(targets)) {
    if (only !== undefined && !only.includes(name)) continue;
    network.log(`${name}: ${target.title}`);
    try {
      const fetched = await target.fetch(network, folder);
      record(folder, base, fetched);
      for (const { file, rows } of fetched)
        network.log(
          `  ${file}${rows === undefined ? '' : `, ${rows.toLocaleString('en-GB')} rows`}`,
        );
    } catch (error) {
      failures++;
      network.log(`  failed: ${error instanceof Error ? error.message : String(error)}`);
      network.log(`  What has come is kept: run again to go on, or look at ${target.page}`);
    }
  }
  return failures;
}

/** Writes the folder's sources.json: what was fetched, over what it had, over the base's where they stand. */
function record(folder: string, base: string, fetched: readonly Fetched[]): void {
  const path = join(folder, 'sources.json');
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(join(base, 'sources.json')))
    entries.set(entry.id, { ...entry, file: relative(folder, join(base, entry.file)) });
  for (const entry of entriesOf(path)) entries.set(entry.id, entry);
  for (const each of fetched) {
    const bytes = readFileSync(join(folder, each.file));
    const note = entries.get(each.id)?.note;
    entries.set(each.id, {
      ...each,
      licence: 'Open Government Licence v3.0',
      note: typeof note === 'string' ? note : '',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    });
  }
  writeFileSync(path, `${JSON.stringify([...entries.values()], null, 1)}\n`);
}

const entriesOf = (path: string): Entry[] =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Entry[]) : [];
