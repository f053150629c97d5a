import type { AreaTable } from './area-table.ts';
import { normaliseName } from './normalise-name.ts';
import { type AreaTables, parentName } from './search-context.ts';

/** One name of one area. */
export interface Entry {
  readonly table: AreaTable;
  readonly row: number;
  /** the name it is found by */
  readonly name: string;
}

/**
 * Names in one string, each on its own line, normalised, in the order that ties are broken: larger
 * levels first, then by name, then by where they lie. A search is then a few passes of `indexOf`,
 * which is faster over 50,000 names than any loop over them, and needs no structure to be built.
 */
export interface NameList {
  readonly entries: readonly Entry[];
  /** "\nname\nname\n" */
  readonly text: string;
  /** where each entry's line begins in `text` */
  readonly starts: Int32Array;
  /** the same with each name followed by its parents' names, for "Abbey, Leicester" */
  readonly placedText: string;
  readonly placedStarts: Int32Array;
}

/**
 * `main` holds what people call places by; `formal` the official names of MSOAs and the LSOAs,
 * which all begin with their district's name and would drown it. `formal` is three quarters of the
 * work and seldom needed, so it is built when first asked for, and kept.
 */
export interface NameIndex {
  readonly tables: AreaTables;
  readonly main: NameList;
  readonly formal: () => NameList;
}

/** Levels by the order of ties. A unitary authority stands with the upper tier, and once. */
const MAIN_LEVELS = ['england', 'region', 'icb', 'utla', 'ltla', 'ward', 'msoa'] as const;
const FORMAL_LEVELS = ['msoa', 'lsoa'] as const;

/** Builds the index: once a set of tables, and off the first paint. */
export function buildNameIndex(tables: AreaTables): NameIndex {
  const main: Entry[][] = MAIN_LEVELS.map((level) => {
    const table = tables[level];
    if (table === undefined) return [];
    const entries: Entry[] = [];
    table.names.forEach((name, row) => {
      const code = table.codes[row] as string;
      if (level === 'ltla' && tables.utla?.rowOf.has(code)) return;
      const district = level === 'utla' ? tables.ltla?.rowOf.get(code) : undefined;
      entries.push(
        district !== undefined && tables.ltla !== undefined
          ? { table: tables.ltla, row: district, name }
          : { table, row, name },
      );
    });
    return entries;
  });
  let formal: NameList | undefined;
  return {
    tables,
    main: nameList(tables, main),
    formal: () => {
      formal ??= nameList(tables, formalEntries(tables));
      return formal;
    },
  };
}

function formalEntries(tables: AreaTables): Entry[][] {
  return FORMAL_LEVELS.map((level) => {
    const table = tables[level];
    const names = level === 'msoa' ? table?.officialNames : table?.names;
    if (table === undefined || names === null || names === undefined) return [];
    return names.map((name, row) => ({ table, row, name }));
  });
}

const PLACE_LEVELS = ['msoa', 'ltla', 'utla', 'region'] as const;

function nameList(tables: AreaTables, levels: readonly (readonly Entry[])[]): NameList {
  const entries: Entry[] = [];
  const lines: string[] = [];
  const placedLines: string[] = [];
  const normalisedNames = new Map<string, string>();
  const normalised = (name: string) => {
    let text = normalisedNames.get(name);
    if (text === undefined) {
      text = normaliseName(name);
      normalisedNames.set(name, text);
    }
    return text;
  };
  for (const level of levels) {
    const keyed = level.map((entry) => {
      const places = PLACE_LEVELS.map((each) => parentName(tables, entry.table, entry.row, each))
        .filter((place) => place !== null && place !== entry.name)
        .map((place) => normalised(place as string));
      return { entry, line: normalised(entry.name), places: [...new Set(places)].join(' ') };
    });
    keyed.sort((a, b) => compare(a.line, b.line) || compare(a.places, b.places));
    for (const { entry, line, places } of keyed) {
      entries.push(entry);
      lines.push(line);
      placedLines.push(places === '' ? line : `${line} ${places}`);
    }
  }
  return {
    entries,
    text: `\n${lines.join('\n')}\n`,
    starts: startsOf(lines),
    placedText: `\n${placedLines.join('\n')}\n`,
    placedStarts: startsOf(placedLines),
  };
}

function startsOf(lines: readonly string[]): Int32Array {
  const starts = new Int32Array(lines.length);
  let at = 1;
  for (let i = 0; i < lines.length; i++) {
    starts[i] = at;
    at += (lines[i] as string).length + 1;
  }
  return starts;
}

/** The entry whose line holds a position of the text. */
export function entryAt(starts: Int32Array, position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
