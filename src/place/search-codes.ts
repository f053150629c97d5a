import { type AreaCode, parseAreaCode } from './area.ts';
import type { AreaTable } from './area-table.ts';
import { isLevel, LEVELS, type Level, levelOfCode } from './levels.ts';
import { isNewerWard, WARDS_OF } from './old-code.ts';
import { type AreaTables, areaContext, kindOfArea } from './search-context.ts';
import type { OldAreaCode, OldCodeResult, SearchResult } from './search-types.ts';

export interface CodeIndex {
  readonly tables: AreaTables;
  /** codes no longer in use, ascending */
  readonly old: readonly OldAreaCode[];
}

/** Indexes the codes: those in use come from the tables, `old` from areas/old-codes.parquet. */
export function buildCodeIndex(tables: AreaTables, old: readonly OldAreaCode[]): CodeIndex {
  return { tables, old: [...old].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** Areas whose code is, or begins with, what was typed: those in use first, then old ones. */
export function findCode(index: CodeIndex, text: string, limit: number): SearchResult[] {
  const start = text.trim().toUpperCase();
  const results = new Map<string, SearchResult>();
  // District before upper tier: a unitary authority, which is both, is shown once, as a district.
  const levels = (Object.keys(LEVELS) as Level[]).sort(
    (a, b) => Number(b === 'ltla') - Number(a === 'ltla'),
  );
  for (const level of levels) {
    const table = index.tables[level];
    if (table === undefined) continue;
    for (let row = lowerBound(table.codes, start); row < table.codes.length; row++) {
      const code = table.codes[row] as AreaCode;
      if (!code.startsWith(start) || results.size >= limit) break;
      if (!results.has(code)) results.set(code, areaResult(index.tables, table, row));
    }
  }
  for (const [alias, table] of aliasesBeginning(index.tables, start))
    if (results.size < limit && !results.has(alias))
      results.set(alias, aliasResult(index.tables, table, alias));
  const oldCodes = index.old.map(({ code }) => code);
  for (let at = lowerBound(oldCodes, start); at < oldCodes.length; at++) {
    const old = index.old[at] as OldAreaCode;
    if (!old.code.startsWith(start) || results.size >= limit) break;
    const result = oldResult(index.tables, old);
    if (result !== null && !results.has(old.code)) results.set(old.code, result);
  }
  return [...results.values()];
}

function areaResult(tables: AreaTables, table: AreaTable, row: number): SearchResult {
  return {
    kind: 'area',
    code: table.codes[row] as AreaCode,
    level: table.level,
    name: table.names[row] ?? '',
    context: areaContext(tables, table, row),
    matched: null,
  };
}

/** The same area under another code, like Barnsley's of before 2025. */
function aliasResult(tables: AreaTables, table: AreaTable, alias: AreaCode): OldCodeResult {
  const code = table.aliases.get(alias) as AreaCode;
  const row = table.rowOf.get(code) as number;
  const name = table.names[row] ?? code;
  return {
    kind: 'oldCode',
    code: alias,
    level: table.level,
    name,
    context: `No longer in use. The same area is now ${code}: ${lowerFirst(areaContext(tables, table, row))}`,
    became: { code, level: table.level, name },
    hasSuccessor: true,
    matched: null,
  };
}

function oldResult(tables: AreaTables, old: OldAreaCode): OldCodeResult | null {
  const code = parseAreaCode(old.code);
  if (code === null) return null;
  const level = isLevel(old.kind) ? old.kind : (levelOfCode(code) ?? 'ward');
  const where = old.districtName === null || old.kind === 'ltla' ? '' : ` in ${old.districtName}`;
  const successor = currentArea(tables, old.became, level);
  const district = currentArea(tables, old.district, 'ltla');
  const what = kindOfArea(level, code);
  const was = level === 'msoa' || level === 'lsoa' ? `an ${what}` : `a ${lowerFirst(what)}`;
  const see =
    successor !== null
      ? `See ${successor.name} (${successor.code})`
      : district !== null && level !== 'ltla'
        ? `No single successor: see ${district.name}`
        : 'No single successor';
  const status = isNewerWard(old)
    ? `Newer than the wards of ${WARDS_OF} shown here. It is ${was}${where}`
    : `No longer in use. Was ${was}${where}`;
  return {
    kind: 'oldCode',
    code,
    level,
    name: old.name,
    context: `${status}. ${see}`,
    became: successor ?? district,
    hasSuccessor: successor !== null,
    matched: null,
  };
}

function currentArea(tables: AreaTables, code: string | null, level: Level) {
  const table = tables[level];
  const row = code === null ? undefined : table?.rowOf.get(code);
  if (table === undefined || row === undefined) return null;
  const current = table.codes[row] as AreaCode;
  return { code: current, level, name: table.names[row] ?? current };
}

function aliasesBeginning(tables: AreaTables, start: string): [AreaCode, AreaTable][] {
  const found: [AreaCode, AreaTable][] = [];
  // Upper tier after district, so that a unitary authority's is the district's.
  for (const level of ['ltla', 'utla', 'icb', 'region', 'msoa', 'ward', 'lsoa'] as const) {
    const table = tables[level];
    for (const alias of table?.aliases.keys() ?? [])
      if (alias.startsWith(start) && table !== undefined && !found.some(([each]) => each === alias))
        found.push([alias as AreaCode, table]);
  }
  return found;
}

function lowerBound(sorted: readonly string[], start: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Ward in Leicester" within a sentence; "LSOA" keeps its capitals. */
const lowerFirst = (text: string) =>
  /^[A-Z]{2}/.test(text) || text.startsWith('London')
    ? text
    : (text[0]?.toLowerCase() ?? '') + text.slice(1);
