import { packPath } from '../../../src/pack/schemas.ts';
import type { Geography } from '../core/context.ts';
import type { PackOutput } from '../core/output.ts';
import { type AreaGeometry, type GridTopology, mergeAreas, writeTopology } from './topology.ts';

/** Areas merged from LSOAs at the levels they nest in, in row order. */
export interface MergedLevels {
  readonly msoa: readonly AreaGeometry[];
  readonly ltla: readonly AreaGeometry[];
  readonly utla: readonly AreaGeometry[];
  readonly icb: readonly AreaGeometry[];
  readonly region: readonly AreaGeometry[];
}

/** Each level's outlines, merged from those of its LSOAs so that all levels share arcs. */
export function mergeLevels(topology: GridTopology, geography: Geography): MergedLevels {
  const byRow: AreaGeometry[] = [];
  for (const area of topology.areas)
    byRow[geography.lsoa.rowOrFail(area.properties.code, 'lsoa21_bgc')] = area;
  const merge = (level: keyof MergedLevels) =>
    geography[level].codes.map((code, row) =>
      mergeAreas(
        topology.arcs,
        Array.from(geography.lsoasOf(level, row), (lsoa) => byRow[lsoa] as AreaGeometry),
        { code },
      ),
    );
  return {
    msoa: merge('msoa'),
    ltla: merge('ltla'),
    utla: merge('utla'),
    icb: merge('icb'),
    region: merge('region'),
  };
}

/** boundaries/places/<utla>.topojson: the LSOAs, MSOAs and districts of each upper-tier place. */
export function writePlaces(
  output: PackOutput,
  geography: Geography,
  topology: GridTopology,
  merged: MergedLevels,
): void {
  const { lsoa, msoa, ltla, utla } = geography;
  const byCode = new Map(topology.areas.map((area) => [area.properties.code, area]));
  utla.codes.forEach((code, row) => {
    const inPlace = (parents: Int32Array, areas: readonly AreaGeometry[]) =>
      areas.filter((_, area) => parents[area] === row);
    const lsoas = Array.from(
      geography.lsoasOf('utla', row),
      (each) => byCode.get(lsoa.codes[each] as string) as AreaGeometry,
    );
    const objects = {
      lsoa: lsoas,
      msoa: inPlace(msoa.parent.utla, merged.msoa),
      ltla: inPlace(ltla.parent.utla, merged.ltla),
    };
    output.add(packPath.boundariesPlace(code), writeTopology(topology.arcs, objects), {
      level: 'lsoa',
      theme: 'boundaries',
    });
  });
}
