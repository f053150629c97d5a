/**
 * Which MSOAs a ward's modelled figures come from, and which other wards share them: neighbours
 * that take the same MSOA's deviation do not differ by evidence.
 */
import { type AreaTable, rowsWithin } from '../place/area-table.ts';
import { type AreaTables, type Book, figureOf, type NamedArea, numberOf } from './inputs.ts';
import { LIFE_IDS } from './life-expectancy-section.ts';
import { namedArea } from './place.ts';

export interface ModelledBasis {
  /** MSOAs with the share (0 to 1) of the ward's people who live in each, largest first */
  readonly msoas: readonly (NamedArea & { readonly share: number })[];
  /** other wards with people in one of these MSOAs, by name */
  readonly sharedWith: readonly NamedArea[];
  /** other wards that stand on exactly one and the same MSOA: their figures are equal by construction */
  readonly sameFigure: readonly NamedArea[];
}

/** @throws RangeError where the LSOA or MSOA table is not among `tables` */
export function modelledBasis(tables: AreaTables, ward: string): ModelledBasis {
  const { lsoa, msoa } = tables;
  if (lsoa === undefined || msoa === undefined)
    throw new RangeError('tables of lsoa and msoa expected');
  const people = new Map<string, number>();
  let all = 0;
  for (const row of rowsWithin(lsoa, 'ward', ward)) {
    const of = lsoa.parents.msoa?.[row] ?? null;
    const population = lsoa.population[row] as number;
    if (of === null) continue;
    const before = people.get(of);
    people.set(of, before === undefined ? population : before + population);
    all += population;
  }
  const msoas = [...people]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([code, n]) => {
      const area = namedArea(tables, 'msoa', code);
      return area === null ? [] : [{ ...area, share: n / all }];
    });
  const others = wardsOf(lsoa, new Set(people.keys()));
  others.delete(ward);
  const named = (codes: Iterable<string>) =>
    [...codes]
      .flatMap((code) => namedArea(tables, 'ward', code) ?? [])
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const only = people.size === 1 ? [...people.keys()][0] : undefined;
  return {
    msoas,
    sharedWith: named(others),
    sameFigure:
      only === undefined
        ? []
        : named([...others].filter((code) => onlyMsoaOf(lsoa, code) === only)),
  };
}

function wardsOf(lsoa: AreaTable, msoas: ReadonlySet<string>): Set<string> {
  const wards = new Set<string>();
  lsoa.parents.msoa?.forEach((code, row) => {
    const ward = lsoa.parents.ward?.[row];
    if (code !== null && msoas.has(code) && ward != null) wards.add(ward);
  });
  return wards;
}

function onlyMsoaOf(lsoa: AreaTable, ward: string): string | null {
  const codes = new Set(rowsWithin(lsoa, 'ward', ward).map((row) => lsoa.parents.msoa?.[row]));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/**
 * MSOAs of the same district whose modelled figures equal this one's for both sexes: they stand on
 * the same MSOA of 2011, so nothing tells them apart.
 */
export function msoasWithSameFigure(tables: AreaTables, health: Book, code: string): NamedArea[] {
  const { table } = health;
  const row = table.rowOf.get(code);
  const district = row === undefined ? null : (table.parents.ltla?.[row] ?? null);
  if (row === undefined || district === null) return [];
  const own = LIFE_IDS.map((id) => numberOf(figureOf(health, code, id)));
  if (own.some((value) => value === null)) return [];
  return rowsWithin(table, 'ltla', district)
    .filter((other) => {
      const columns = LIFE_IDS.map((id) => health.columns.get(id)?.values[other]);
      return other !== row && columns.every((value, k) => value === own[k]);
    })
    .flatMap((other) => namedArea(tables, 'msoa', table.codes[other] ?? null) ?? []);
}
