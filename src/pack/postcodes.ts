import type { PostcodeRows } from '../place/postcode-rows.ts';
import { degreesColumn, fullTextColumn, type ParquetTable, textColumn } from './parquet.ts';

/** The postcodes of one postcode area. @throws PackError where a column is missing or a postcode empty. */
export function decodePostcodes(path: string, table: ParquetTable): PostcodeRows {
  return {
    postcodes: fullTextColumn(path, 'postcode', table.column('postcode')),
    longitudes: degreesColumn(table.column('lon')),
    latitudes: degreesColumn(table.column('lat')),
    lsoas: textColumn(table.column('lsoa')),
    wards: textColumn(table.column('ward')),
    districts: textColumn(table.column('ltla')),
  };
}
