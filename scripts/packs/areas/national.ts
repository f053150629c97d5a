import { areasFileSchema, type NationalArea } from '../../../src/pack/schemas.ts';
import { ENGLAND } from '../../../src/place/area.ts';
import type { AreaList, Geography } from '../core/context.ts';
import type { Bounds } from '../geometry/outlines.ts';
import type { MergedLevels } from '../geometry/places.ts';
import type { GridTopology } from '../geometry/topology.ts';
import { boundsOfAll, degrees, insidePointsOfAll } from './extents.ts';
import { heaviestFirst } from './heaviest-parent.ts';

/** areas/england.json: England, and every region, ICB, upper-tier authority and district. */
export function nationalAreas(
  geography: Geography,
  topology: GridTopology,
  merged: MergedLevels,
): { areas: NationalArea[] } {
  const { region, icb, utla, ltla } = geography;
  const list = (
    level: 'region' | 'icb' | 'utla' | 'ltla',
    above: (row: number) => Pick<NationalArea, 'region' | 'utla' | 'icbs'>,
  ): NationalArea[] => {
    const bounds = boundsOfAll(topology.arcs, merged[level]);
    const inside = insidePointsOfAll(topology.arcs, merged[level]);
    const areas: AreaList = geography[level];
    return areas.codes.map((code, row) => ({
      code,
      name: areas.names[row] as string,
      level,
      ...above(row),
      population: Math.round(areas.population[row] as number),
      populationCensus: areas.populationCensus[row] as number,
      ...extent(bounds[row] as Bounds, inside[row] as [number, number]),
      aliases: [...(areas.aliases.get(row) ?? [])],
    }));
  };
  const none = { region: null, utla: null, icbs: [] };
  const regions = list('region', () => none);
  const areas: NationalArea[] = [
    {
      code: ENGLAND,
      name: 'England',
      level: 'england',
      ...none,
      population: geography.englandNow,
      populationCensus: geography.englandCensus,
      bounds: [
        Math.min(...regions.map(({ bounds }) => bounds[0])),
        Math.min(...regions.map(({ bounds }) => bounds[1])),
        Math.max(...regions.map(({ bounds }) => bounds[2])),
        Math.max(...regions.map(({ bounds }) => bounds[3])),
      ],
      // Near the middle, in Leicestershire: England's own label point would do no more.
      centre: [-1.4, 52.7],
      aliases: [],
    },
    ...regions,
    ...list('icb', () => none),
    ...list('utla', (row) => ({
      region: region.codes[utla.parent.region[row] as number] as string,
      utla: null,
      icbs: icbsOf(geography, 'utla', row),
    })),
    ...list('ltla', (row) => ({
      region: region.codes[ltla.parent.region[row] as number] as string,
      utla: utla.codes[ltla.parent.utla[row] as number] as string,
      icbs: icbsOf(geography, 'ltla', row),
    })),
  ];
  if (icb.count !== areas.filter(({ level }) => level === 'icb').length)
    throw new Error('areas/england.json: not every ICB is in it');
  return areasFileSchema.parse({ areas });
}

function extent(
  [west, south, east, north]: Bounds,
  [x, y]: readonly [number, number],
): Pick<NationalArea, 'bounds' | 'centre'> {
  return {
    bounds: [degrees(west, 3), degrees(south, 3), degrees(east, 3), degrees(north, 3)],
    centre: [degrees(x, 4), degrees(y, 4)],
  };
}

/** ICBs that the area's LSOAs lie in, most people first. */
function icbsOf({ lsoa, icb, lsoasOf }: Geography, level: 'utla' | 'ltla', row: number): string[] {
  const people = new Map<number, number>();
  for (const each of lsoasOf(level, row)) {
    const in_ = lsoa.parent.icb[each] as number;
    const residents = lsoa.populationCensus[each] as number;
    people.set(in_, residents + (people.get(in_) ?? 0));
  }
  return heaviestFirst(people).map((each) => icb.codes[each] as string);
}
