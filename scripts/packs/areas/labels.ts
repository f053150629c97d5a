import { writeParquet } from '../core/parquet.ts';
import type { Sources } from '../core/sources.ts';
import { osgbToWgs84 } from '../points/osgb.ts';

export interface Label {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** GeoNames' kinds that are parts of a town or no town: their populations are of something larger. */
const NOT_A_TOWN = new Set(['PPLX', 'PPLL', 'PPLS']);
/** Names that are districts, or repeat a town that is named anyway. */
const LEFT_OUT = new Set([
  'City of Westminster',
  'City of London',
  'Brighton and Hove',
  'Weston Hills',
]);
/** People below which GeoNames' places are left out. */
const LEAST_PEOPLE = 5000;
/** What an Ordnance Survey town ranks as where GeoNames has no population for it. */
const UNKNOWN_PEOPLE = 30_000;
const SAME_PLACE_KILOMETRES = 8;
const LONGER_NAME_KILOMETRES = 4;

/**
 * Names to put on the map, first the ones to show first: Ordnance Survey's towns and cities, then
 * GeoNames' others, each by GeoNames' population (which ranks and is not kept). OS goes first since
 * GeoNames gives a few hamlets the population of their district. One name a place.
 */
export function mapLabels(
  sources: Sources,
  inEngland: (lon: number, lat: number) => boolean,
): Label[] {
  const geonames = sources
    .readCsv('geonames_england_places', {
      columns: ['name', 'lon', 'lat', 'population', 'feature_code'],
    })
    .map((row) => ({
      name: row.text('name').replace(/^Saint /, 'St '),
      lon: row.number('lon', { minimum: -7, maximum: 2 }),
      lat: row.number('lat', { minimum: 49, maximum: 56 }),
      people: row.number('population', { minimum: 0 }),
      kind: row.text('feature_code'),
    }))
    .filter(({ kind }) => !NOT_A_TOWN.has(kind));
  const towns = sources
    .readCsv('os_gb_places', { columns: ['name', 'easting', 'northing', 'region'] })
    .filter((row) => !['Scotland', 'Wales'].includes(row.text('region')))
    .map((row) => {
      const [lon, lat] = osgbToWgs84(row.number('easting'), row.number('northing'));
      const place = {
        name: row
          .text('name')
          .replace(/^Royal /, '')
          .replace('-Super-', '-super-'),
        lon,
        lat,
      };
      const same = geonames.find((each) => isSame(each, place));
      return { ...place, people: same ? same.people : UNKNOWN_PEOPLE };
    });
  const ranked = [
    ...towns.sort((a, b) => b.people - a.people || order(a, b)),
    ...geonames
      .filter(({ people }) => people >= LEAST_PEOPLE)
      .sort((a, b) => b.people - a.people || order(a, b)),
  ];
  const labels: Label[] = [];
  for (const { name, lon, lat } of ranked)
    if (
      !LEFT_OUT.has(name) &&
      inEngland(lon, lat) &&
      !labels.some((label) => isSame(label, { name, lon, lat }))
    )
      labels.push({ name, lon: Number(lon.toFixed(4)), lat: Number(lat.toFixed(4)) });
  return labels;
}

const key = (name: string) =>
  name
    .toLowerCase()
    .replace(/\b(upon|on|under|le|in|super|the|with|royal)\b/g, '')
    .replace(/[^a-z]/g, '');

const order = (a: Label, b: Label) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.lon - b.lon);

/** Whether two labels name one place: the same name, or one name longer ("Huyton with Roby") close by. */
function isSame(a: Label, b: Label): boolean {
  const [first, second] = [key(a.name), key(b.name)];
  const kilometres = Math.hypot((a.lon - b.lon) * 67, (a.lat - b.lat) * 111);
  if (first === second) return kilometres < SAME_PLACE_KILOMETRES;
  return (
    (first.startsWith(second) || second.startsWith(first)) && kilometres < LONGER_NAME_KILOMETRES
  );
}

/** Bytes of areas/labels.parquet, rank 1 first. */
export function labelsTable(labels: readonly Label[]): Uint8Array {
  return writeParquet(
    [
      { name: 'name', type: 'string', data: labels.map(({ name }) => name) },
      { name: 'lon', type: 'float', data: labels.map(({ lon }) => lon) },
      { name: 'lat', type: 'float', data: labels.map(({ lat }) => lat) },
      { name: 'rank', type: 'int', data: labels.map((_, index) => index + 1) },
    ],
    { sources: 'os_gb_places,geonames_england_places', period: '2023' },
  );
}
