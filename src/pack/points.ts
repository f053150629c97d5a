import type { OldAreaCode } from '../place/search-types.ts';
import {
  degreesColumn,
  fullTextColumn,
  numberColumn,
  type ParquetTable,
  textColumn,
} from './parquet.ts';
import { packPath, SERVICE_EXTRA_COLUMNS, type ServiceKind } from './schemas.ts';

/** A service site, with the areas it stands in (2025 codes, by point in polygon). */
export interface ServiceSite {
  readonly kind: ServiceKind;
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly postcode: string | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly lsoa: string | null;
  readonly ward: string | null;
  readonly ltla: string | null;
  /** what the kind adds, as published; null where unknown */
  readonly extra: Readonly<Record<string, string | null>>;
}

export function decodeServices(kind: ServiceKind, table: ParquetTable): ServiceSite[] {
  const path = packPath.services(kind);
  const text = (name: string) => textColumn(table.column(name));
  const ids = fullTextColumn(path, 'id', table.column('id'));
  const names = fullTextColumn(path, 'name', table.column('name'));
  const [addresses, postcodes] = [text('address'), text('postcode')];
  const [lsoas, wards, districts] = [text('lsoa'), text('ward'), text('ltla')];
  const longitudes = degreesColumn(table.column('lon'));
  const latitudes = degreesColumn(table.column('lat'));
  const extras = SERVICE_EXTRA_COLUMNS[kind].map((name) => [name, text(name)] as const);
  return ids.map((id, i) => ({
    kind,
    id,
    name: names[i] as string,
    address: addresses[i] ?? '',
    postcode: postcodes[i] ?? null,
    longitude: longitudes[i] as number,
    latitude: latitudes[i] as number,
    lsoa: lsoas[i] ?? null,
    ward: wards[i] ?? null,
    ltla: districts[i] ?? null,
    extra: Object.fromEntries(extras.map(([name, column]) => [name, column[i] ?? null])),
  }));
}

/** A town to name on the map; rank 1 first. */
export interface PlaceLabel {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly rank: number;
}

export function decodeLabels(table: ParquetTable): PlaceLabel[] {
  const names = fullTextColumn(packPath.labels, 'name', table.column('name'));
  const lon = numberColumn(table.column('lon'));
  const lat = numberColumn(table.column('lat'));
  const rank = numberColumn(table.column('rank'));
  return names.map((name, i) => ({
    name,
    longitude: lon[i] as number,
    latitude: lat[i] as number,
    rank: rank[i] as number,
  }));
}

export function decodeOldCodes(table: ParquetTable): OldAreaCode[] {
  const text = (name: string) => textColumn(table.column(name));
  const codes = fullTextColumn(packPath.oldCodes, 'code', table.column('code'));
  const kinds = fullTextColumn(packPath.oldCodes, 'kind', table.column('kind'));
  const names = text('name');
  const [districtNames, districts] = [text('district_name'), text('district')];
  const [lastSeen, became] = [text('last_seen'), text('became')];
  return codes.map((code, i) => ({
    code,
    kind: kinds[i] as string,
    name: names[i] ?? code,
    districtName: districtNames[i] ?? null,
    district: districts[i] ?? null,
    lastSeen: lastSeen[i] ?? null,
    became: became[i] ?? null,
  }));
}
