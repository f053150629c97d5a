import { packPath } from '../../../src/pack/schemas.ts';
import type { BuildContext } from '../core/context.ts';
import { writeParquet } from '../core/parquet.ts';
import { CODEPOINT, type CodePoint } from './codepoint.ts';
import { osgbToWgs84 } from './osgb.ts';
import { nearest } from './place-point.ts';

/**
 * postcodes/<AREA>.parquet: every postcode of England. LSOA by point in polygon, or the nearest
 * within 200 m; ward and district as Code-Point names them, and by point in polygon for those with
 * coordinates that it names none for. Postcodes without coordinates keep their row, with nulls.
 */
export function buildPostcodes({ output, geography, sources }: BuildContext, codePoint: CodePoint) {
  const { lsoa, ward, ltla } = geography;
  const file = sources.entry(CODEPOINT).file;
  const count = codePoint.postcodes.length;
  const lon = new Float64Array(count).fill(Number.NaN);
  const lat = new Float64Array(count).fill(Number.NaN);
  const lsoas: (string | null)[] = new Array(count).fill(null);
  const wards: (string | null)[] = new Array(count).fill(null);
  const districts: (string | null)[] = new Array(count).fill(null);
  const tally = {
    postcodes: count,
    withoutCoordinates: 0,
    nearestLsoa: 0,
    noLsoaWithin200m: 0,
    wardNotInCodePoint: 0,
    otherDistrictThanLsoa: 0,
  };
  const farPostcodes: string[] = [];

  for (let i = 0; i < count; i++) {
    const [easting, northing] = [codePoint.eastings[i] as number, codePoint.northings[i] as number];
    const where = `${file}, postcode ${codePoint.postcodes[i]}`;
    const wardCode = codePoint.wards[i] as string;
    const districtCode = codePoint.districts[i] as string;
    if (wardCode !== '') wards[i] = ward.codes[ward.rowOrFail(wardCode, where)] as string;
    if (districtCode !== '')
      districts[i] = ltla.codes[ltla.rowOrFail(districtCode, where)] as string;
    if (Number.isNaN(easting)) {
      tally.withoutCoordinates++;
      continue;
    }
    const [longitude, latitude] = osgbToWgs84(easting, northing);
    lon[i] = longitude;
    lat[i] = latitude;
    const placed = nearest((x, y) => geography.locate(x, y), longitude, latitude);
    if (placed.row === -1) {
      tally.noLsoaWithin200m++;
      farPostcodes.push(codePoint.postcodes[i] as string);
    } else {
      if (placed.metres > 0) tally.nearestLsoa++;
      lsoas[i] = lsoa.codes[placed.row] as string;
    }
    if (wardCode === '') {
      tally.wardNotInCodePoint++;
      const wardRow = nearest((x, y) => geography.locateWard(x, y), longitude, latitude).row;
      if (wardRow !== -1) {
        wards[i] = ward.codes[wardRow] as string;
        districts[i] = ltla.codes[ward.parent.ltla[wardRow] as number] as string;
      }
    }
    if (placed.row !== -1 && districts[i] !== ltla.codes[lsoa.parent.ltla[placed.row] as number])
      tally.otherDistrictThanLsoa++;
  }

  for (const [area, [from, to]] of codePoint.areas) {
    const bytes = writeParquet(
      [
        { name: 'postcode', type: 'string', data: codePoint.postcodes.slice(from, to) },
        { name: 'lon', type: 'decimal', scale: 5, data: lon.subarray(from, to) },
        { name: 'lat', type: 'decimal', scale: 5, data: lat.subarray(from, to) },
        { name: 'lsoa', type: 'string', data: lsoas.slice(from, to) },
        { name: 'ward', type: 'string', data: wards.slice(from, to) },
        { name: 'ltla', type: 'string', data: districts.slice(from, to) },
      ],
      { sources: `${CODEPOINT},lsoa21_bgc`, period: sources.entry(CODEPOINT).period },
    );
    output.add(packPath.postcodes(area), bytes, { level: '', theme: 'postcodes' });
  }
  output.report('points.postcodes', { ...tally, files: codePoint.areas.size, farPostcodes });
}
