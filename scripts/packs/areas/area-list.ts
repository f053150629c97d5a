import { LEVELS } from '../../../src/place/levels.ts';
import type { AreaList, ListedLevel } from '../core/context.ts';
import { byCode, RECODED_DISTRICTS } from './codes.ts';

/** A level's list before its populations are known; they are filled in place. */
export interface AreaListDraft extends AreaList {
  readonly codes: string[];
  readonly names: string[];
}

/**
 * The list of a level from code → name, codes ascending, populations zero until summed.
 * @throws Error where the count is not `expected`.
 */
export function areaList(
  level: ListedLevel,
  named: ReadonlyMap<string, string>,
  expected: number,
): AreaListDraft {
  if (named.size !== expected)
    throw new Error(`${level}: ${named.size} areas found in the lookups, ${expected} expected`);
  const codes = [...named.keys()].sort(byCode);
  const rows = new Map(codes.map((code, row) => [code, row]));
  const aliases = new Map<number, string[]>();
  if (level === 'ltla' || level === 'utla')
    for (const [before, today] of Object.entries(RECODED_DISTRICTS)) {
      const row = rows.get(today);
      if (row === undefined) throw new Error(`${level}: no ${today}, which ${before} became`);
      rows.set(before, row);
      aliases.set(row, [before]);
    }
  return {
    level,
    codes,
    names: codes.map((code) => named.get(code) as string),
    count: codes.length,
    row: (code) => rows.get(code),
    rowOrFail(code, where) {
      const row = rows.get(code);
      if (row === undefined)
        throw new Error(`${where}: "${code}" is not of England's ${LEVELS[level].plural}`);
      return row;
    },
    populationCensus: new Float64Array(codes.length),
    population: new Float64Array(codes.length),
    aliases,
  };
}
