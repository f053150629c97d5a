import { packPath } from '../../../src/pack/schemas.ts';
import type { BuildContext } from '../core/context.ts';
import { buildBoundaries } from '../geometry/build.ts';
import type { Outlines } from '../geometry/outlines.ts';
import type { AreaGeometry, GridTopology } from '../geometry/topology.ts';
import { type Centroids, postcodeCentroids } from './centroids.ts';
import { boundsOfAll, insidePointsOfAll } from './extents.ts';
import { labelsTable, mapLabels } from './labels.ts';
import { lsoaTable, msoaTable, wardTable } from './local.ts';
import { nationalAreas } from './national.ts';
import { oldCodes, oldCodesTable } from './old-codes.ts';
import { registeredPatients } from './registered.ts';

/** Everything under boundaries/ and areas/. */
export function buildAreas(context: BuildContext, outlines: Outlines): void {
  const { geography, output, sources } = context;
  const { lsoa, ward, ltla } = geography;
  const boundaries = buildBoundaries(context, outlines);

  const national = nationalAreas(geography, boundaries.lsoa, boundaries.merged);
  output.add(packPath.areasEngland, `${JSON.stringify(national)}\n`, {
    level: 'england',
    theme: 'areas',
  });

  const registered = registeredPatients(sources, lsoa);
  const centroids = postcodeCentroids(sources, lsoa, geography.locate);
  const inside = (topology: GridTopology, areas: readonly AreaGeometry[]) => {
    const points = insidePointsOfAll(topology.arcs, areas);
    return { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
  };
  const add = (level: 'lsoa' | 'msoa' | 'ward', bytes: Uint8Array) =>
    output.add(packPath.areas(level), bytes, { level, theme: 'areas' });
  const { lsoa: lsoas, ward: wards, merged } = boundaries;
  add(
    'lsoa',
    lsoaTable(
      geography,
      { bounds: boundsOfAll(lsoas.arcs, lsoas.areas), ...withoutGaps(centroids, lsoas) },
      registered.flag,
    ),
  );
  add(
    'msoa',
    msoaTable(
      geography,
      { bounds: boundsOfAll(lsoas.arcs, merged.msoa), ...inside(lsoas, merged.msoa) },
      registered.flag,
    ),
  );
  add(
    'ward',
    wardTable(
      geography,
      { bounds: boundsOfAll(wards.arcs, wards.areas), ...inside(wards, wards.areas) },
      registered.flag,
    ),
  );

  const old = oldCodes(sources, geography);
  output.add(packPath.oldCodes, oldCodesTable(old), { level: '', theme: 'areas' });
  const labels = mapLabels(sources, (lon, lat) => geography.locate(lon, lat) !== -1);
  output.add(packPath.labels, labelsTable(labels), { level: '', theme: 'areas' });

  const named = (code: string, name: string | undefined) => ({ code, name: name ?? '' });
  output.report(
    'areas.wardsWithoutLsoa',
    ward.codes.flatMap((code, row) =>
      geography.lsoasOf('ward', row).length > 0
        ? []
        : [
            {
              ...named(code, ward.names[row]),
              district: ltla.names[ward.parent.ltla[row] as number] as string,
            },
          ],
    ),
  );
  output.report(
    'areas.lsoasWhoseWardIsInAnotherDistrict',
    lsoa.codes.flatMap((code, row) => {
      const wardRow = lsoa.parent.ward[row] as number;
      return ward.parent.ltla[wardRow] === lsoa.parent.ltla[row]
        ? []
        : [{ ...named(code, lsoa.names[row]), ward: ward.names[wardRow] as string }];
    }),
  );
  output.report(
    'areas.flaggedLsoas',
    registered.flag.reduce((sum, flag) => sum + flag, 0),
  );
  output.report('areas.patientsOfWelshOrNoLsoa', registered.elsewhere);
  output.report('areas.centroids', {
    withPostcodes: centroids.postcodes.filter((count) => count > 0).length,
    withoutPostcodes: lsoa.codes.filter((_, row) => centroids.postcodes[row] === 0),
    movedInside: centroids.moved,
  });
  output.report('areas.oldCodes', {
    ward: count(old, 'ward'),
    ltla: count(old, 'ltla'),
    lsoa: count(old, 'lsoa'),
    msoa: count(old, 'msoa'),
    withoutSuccessor: old.filter(({ became }) => became === null).length,
  });
  output.report('areas.labels', labels.length);
  output.report(
    'areas.districtsGrownByOverTenPercent',
    ltla.codes.flatMap((code, row) =>
      Math.abs((ltla.growth[row] as number) - 1) <= 0.1
        ? []
        : [{ ...named(code, ltla.names[row]), growth: Number(ltla.growth[row]?.toFixed(4)) }],
    ),
  );
  output.report(
    'geometry.holesGivenAsPolygons',
    outlines.lsoa
      .filter(({ regathered }) => regathered > 0)
      .map(({ code }) => named(code, lsoa.names[lsoa.rowOrFail(code, 'lsoa21_bgc')])),
  );
}

/** Centroids, with a point well inside the LSOA standing in where it has no postcode. */
function withoutGaps({ x, y }: Centroids, lsoas: GridTopology): Pick<Centroids, 'x' | 'y'> {
  const filled = { x: x.slice(), y: y.slice() };
  lsoas.areas.forEach((area, row) => {
    if (!Number.isNaN(x[row])) return;
    const [[px, py]] = insidePointsOfAll(lsoas.arcs, [area]) as [readonly [number, number]];
    filled.x[row] = px;
    filled.y[row] = py;
  });
  return filled;
}

const count = (codes: ReturnType<typeof oldCodes>, kind: string): number =>
  codes.filter((code) => code.kind === kind).length;
