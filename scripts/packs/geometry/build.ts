import { packPath } from '../../../src/pack/schemas.ts';
import type { BuildContext } from '../core/context.ts';
import { compareDistrictAreas } from './district-areas.ts';
import { writeEngland } from './england.ts';
import type { Outline, Outlines } from './outlines.ts';
import { type MergedLevels, mergeLevels, writePlaces } from './places.ts';
import { type GridTopology, gridTopology, writeTopology } from './topology.ts';

/** What the area tables are computed from. */
export interface Boundaries {
  readonly lsoa: GridTopology;
  readonly ward: GridTopology;
  readonly merged: MergedLevels;
}

/** Every file of boundaries/, and the outlines behind them. */
export function buildBoundaries(context: BuildContext, outlines: Outlines): Boundaries {
  const { geography, output } = context;
  const lsoa = gridTopology(inCodeOrder(outlines.lsoa));
  const merged = mergeLevels(lsoa, geography);
  writePlaces(output, geography, lsoa, merged);
  output.add(packPath.boundariesEngland, writeEngland(geography, lsoa, merged), {
    level: 'ltla',
    theme: 'boundaries',
  });

  const ward = gridTopology(inCodeOrder(outlines.ward));
  geography.utla.codes.forEach((code, row) => {
    const wards = ward.areas.filter((_, each) => geography.ward.parent.utla[each] === row);
    output.add(packPath.boundariesWards(code), writeTopology(ward.arcs, { ward: wards }), {
      level: 'ward',
      theme: 'boundaries',
    });
  });
  compareDistrictAreas(context, lsoa, merged);
  return { lsoa, ward, merged };
}

const inCodeOrder = (outlines: readonly Outline[]): Outline[] =>
  [...outlines].sort((a, b) => (a.code < b.code ? -1 : 1));
