import {
  packPath,
  SERVICE_COLUMNS,
  SERVICE_EXTRA_COLUMNS,
  SERVICE_KINDS,
  type ServiceKind,
} from '../../../src/pack/schemas.ts';
import type { BuildContext } from '../core/context.ts';
import { type ParquetColumn, writeParquet } from '../core/parquet.ts';
import type { CodePoint } from './codepoint.ts';
import { placePoint } from './place-point.ts';
import { READ_SITES, type SourceSite } from './service-sites.ts';

/** A point further than this from its own postcode is a mistake of the register: the postcode is right. */
const POSTCODE_LIMIT_KILOMETRES = 10;

interface PlacedSite extends SourceSite {
  readonly lon: number;
  readonly lat: number;
  readonly lsoa: string | null;
  readonly ward: string | null;
  readonly ltla: string | null;
}

/**
 * services/<kind>.parquet, sites by id. LSOA and ward by point in polygon on the 20 m outlines (or
 * the nearest within 200 m), district the LSOA's. A site without a point stands at its postcode;
 * one with neither, or outside England, is left out and named in the build report.
 */
export function buildServices(context: BuildContext, codePoint: CodePoint): void {
  for (const kind of Object.keys(SERVICE_KINDS) as ServiceKind[])
    buildKind(kind, context, codePoint);
}

/** Builds one kind. See `buildServices`. */
export function buildKind(
  kind: ServiceKind,
  { sources, geography, output }: BuildContext,
  codePoint: CodePoint,
): void {
  const source = SERVICE_KINDS[kind].source;
  const { sites, counts } = READ_SITES[kind](sources, source);
  const { lsoa, ward, ltla } = geography;
  const placed: PlacedSite[] = [];
  const leftOut: string[] = [];
  const movedToPostcode: string[] = [];
  const placedByPostcode: string[] = [];
  const nearestLsoa: string[] = [];
  let wardInOtherDistrict = 0;

  for (const site of sites) {
    const atPostcode = site.postcode === null ? null : codePoint.position(site.postcode);
    let point: readonly [number, number] | null =
      site.lon === null || site.lat === null ? null : [site.lon, site.lat];
    const label = `${site.name}, ${site.postcode ?? 'no postcode'}`;
    if (point !== null && atPostcode !== null) {
      const apart = kilometresBetween(point, atPostcode);
      if (apart > POSTCODE_LIMIT_KILOMETRES) {
        movedToPostcode.push(`${label}: ${apart.toFixed(1)} km`);
        point = atPostcode;
      }
    } else if (point === null && atPostcode !== null) {
      placedByPostcode.push(label);
      point = atPostcode;
    }
    const found = point === null ? null : placePoint(geography, ...point);
    if (point === null || found === null || found.lsoa === -1) {
      leftOut.push(
        `${label}: ${point === null ? 'no point or known postcode' : 'outside England'}`,
      );
      continue;
    }
    if (found.outsideMetres > 0) nearestLsoa.push(`${label}: ${found.outsideMetres} m`);
    if (found.ward !== -1 && ward.parent.ltla[found.ward] !== found.ltla) wardInOtherDistrict++;
    placed.push({
      ...site,
      lon: point[0],
      lat: point[1],
      lsoa: lsoa.codes[found.lsoa] as string,
      ward: found.ward === -1 ? null : (ward.codes[found.ward] as string),
      ltla: ltla.codes[found.ltla] as string,
    });
  }

  placed.sort((a, b) => (a.id < b.id ? -1 : 1));
  const file = sources.entry(source).file;
  placed.forEach((site, i) => {
    if (site.id === placed[i - 1]?.id) throw new Error(`${file}: "${site.id}" is given twice`);
  });
  output.add(
    packPath.services(kind),
    writeParquet(columnsOf(kind, placed), {
      sources: `${source},lsoa21_bgc,ward25_bgc`,
      period: SERVICE_KINDS[kind].period,
    }),
    { level: '', theme: 'services' },
  );

  const recorded = placed.filter((site) => site.recordedLsoa !== undefined);
  const agree = recorded.filter((site) => site.recordedLsoa === site.lsoa).length;
  output.report(`points.services.${kind}`, {
    ...counts,
    shown: placed.length,
    ...(recorded.length === 0
      ? {}
      : {
          lsoaRecorded: recorded.length,
          lsoaAgrees: agree,
          lsoaAgreesShare: round(agree / recorded.length),
        }),
    wardInOtherDistrict,
    movedToPostcode,
    placedByPostcode,
    nearestLsoa,
    leftOut,
  });
}

function columnsOf(kind: ServiceKind, sites: readonly PlacedSite[]): ParquetColumn[] {
  const common = SERVICE_COLUMNS.map(
    (name): ParquetColumn =>
      name === 'lon' || name === 'lat'
        ? { name, type: 'decimal', scale: 5, data: sites.map((site) => site[name]) }
        : {
            name,
            type: 'string',
            data: sites.map((site) => (name === 'postcode' ? spaced(site.postcode) : site[name])),
          },
  );
  const extra = SERVICE_EXTRA_COLUMNS[kind].map((name, at): ParquetColumn => {
    const data = sites.map((site) => site.extra[at] ?? null);
    const kinds = new Set(data.filter((value) => value !== null).map((value) => typeof value));
    if (kinds.has('number')) return { name, type: 'int', data: data as (number | null)[] };
    if (kinds.has('boolean')) return { name, type: 'boolean', data: data as (boolean | null)[] };
    return { name, type: 'string', data: data as (string | null)[] };
  });
  return [...common, ...extra];
}

/** A register's postcode with one space before its inward code. */
const spaced = (postcode: string | null) =>
  postcode === null
    ? null
    : postcode
        .toUpperCase()
        .replace(/\s/g, '')
        .replace(/(...)$/, ' $1');

function kilometresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const x = (b[0] - a[0]) * Math.cos(((a[1] + b[1]) / 2) * radians);
  return 6371 * radians * Math.hypot(x, b[1] - a[1]);
}

const round = (share: number) => Math.round(share * 10_000) / 10_000;
