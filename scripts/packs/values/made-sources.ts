import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AreaList, BuildContext, Geography, LsoaList } from '../core/context.ts';
import { PackOutput } from '../core/output.ts';
import { Sources } from '../core/sources.ts';

/** A source file made for a test; `sha256` and `rows` are its own unless the test says otherwise. */
export interface MadeSource {
  readonly text: string;
  readonly rows?: number;
  readonly sha256?: string;
}

const folders: string[] = [];

/** A folder of made source files with its sources.json, by source id. Files are named `<id>.csv`. */
export function madeSources(files: Readonly<Record<string, MadeSource>>): Sources {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-sources-'));
  folders.push(folder);
  const entries = Object.entries(files).map(([id, { text, rows, sha256 }]) => {
    writeFileSync(join(folder, `${id}.csv`), text);
    return {
      id,
      file: `${id}.csv`,
      title: id,
      publisher: 'made for a test',
      licence: 'none',
      attribution: 'none',
      period: '2025',
      official_page: '-',
      note: '',
      sha256: sha256 ?? createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
      ...(rows === undefined ? {} : { rows }),
    };
  });
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(entries));
  return new Sources(folder);
}

/** Removes the folders that `madeSources` made. */
export function removeMadeSources(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Barnsley and Sheffield under their codes of 2025, Leicester, and Essex with Tendring. */
const ALIASES: Readonly<Record<string, string>> = {
  E08000016: 'E08000038',
  E08000019: 'E08000039',
};

function areas(level: AreaList['level'], named: Readonly<Record<string, string>>): AreaList {
  const codes = Object.keys(named).sort();
  const row = (code: string) => {
    const at = codes.indexOf(ALIASES[code] ?? code);
    return at < 0 ? undefined : at;
  };
  return {
    level,
    codes,
    names: codes.map((code) => named[code] as string),
    count: codes.length,
    row,
    rowOrFail(code, where) {
      const at = row(code);
      if (at === undefined)
        throw new Error(`${where}: "${code}" found, a code of ${level} expected`);
      return at;
    },
    populationCensus: new Float64Array(codes.length).fill(1500),
    population: new Float64Array(codes.length).fill(1600),
    aliases: new Map(),
  };
}

/** Keeps what is reported, for a test to look at. */
export class RecordingOutput extends PackOutput {
  readonly reports = new Map<string, unknown>();

  override report(key: string, value: Parameters<PackOutput['report']>[1]): void {
    super.report(key, value);
    this.reports.set(key, value);
  }
}

/** A few areas of England: what the parsers join to. Outlines and the rest of the country are not there. */
export function madeContext(sources: Sources): BuildContext & { readonly output: RecordingOutput } {
  const lsoa = {
    ...areas('lsoa', {
      E01013692: 'Leicester 024A',
      E01013693: 'Leicester 024B',
      E01021988: 'Tendring 018A',
    }),
    parent: { ltla: Int32Array.of(0, 0, 1) },
  } as unknown as LsoaList;
  const unitaries = {
    E06000016: 'Leicester',
    E08000038: 'Barnsley',
    E08000039: 'Sheffield',
    E09000001: 'City of London',
  };
  const geography = {
    lsoa,
    msoa: areas('msoa', { E02002851: 'Stoneygate North' }),
    ward: areas('ward', { E05010473: 'Stoneygate' }),
    ltla: areas('ltla', { ...unitaries, E07000076: 'Tendring' }),
    utla: areas('utla', { ...unitaries, E10000012: 'Essex' }),
    icb: areas('icb', { E54000015: 'NHS Leicester, Leicestershire and Rutland' }),
    region: areas('region', { E12000004: 'East Midlands' }),
  } as unknown as Geography;
  return { sources, geography, output: new RecordingOutput() };
}
