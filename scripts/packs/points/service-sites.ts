import type { ServiceKind } from '../../../src/pack/schemas.ts';
import type { CsvRow } from '../core/csv.ts';
import type { Sources } from '../core/sources.ts';
import { distanceSellingByName } from './distance-selling.ts';
import { siteAddress, siteName } from './site-name.ts';

/** A service site as its register gives it, before it is placed. */
export interface SourceSite {
  /** unique within the kind */
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly postcode: string | null;
  /** degrees; null where the register gives none */
  readonly lon: number | null;
  readonly lat: number | null;
  /** values of SERVICE_EXTRA_COLUMNS, in that order; null where unknown */
  readonly extra: readonly (string | number | boolean | null)[];
  /** the LSOA that the register itself records, where it does */
  readonly recordedLsoa?: string;
}

export interface SourceSites {
  readonly sites: SourceSite[];
  /** rows of the register and what was left out, for the build report */
  readonly counts: Readonly<Record<string, number>>;
}

/** The smallest list of a GP practice that is shown: below it are closing, opening and special practices. */
const SMALLEST_LIST = 500;
const POSTCODE_AT_END = /,?\s*([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})\s*$/;

/** England's outlines and the sea within reach of them, degrees: a point outside is a mistake or another country. */
const lonOf = (row: CsvRow, column: string) =>
  row.optionalNumber(column, { minimum: -8, maximum: 2.5 });
const latOf = (row: CsvRow, column: string) =>
  row.optionalNumber(column, { minimum: 49, maximum: 56 });

const orNull = (text: string) => (text === '' ? null : text);

/** Reads one kind's register. @throws Error naming file, row, column and value. */
export const READ_SITES: Readonly<
  Record<ServiceKind, (sources: Sources, id: string) => SourceSites>
> = {
  gp(sources, id) {
    const columns = [
      'code',
      'name',
      'address',
      'postcode',
      'status',
      'icb',
      'list_size',
      'lat',
      'lon',
    ];
    const icbs = icbCodes(sources);
    const rows = sources.readCsv(id, { columns });
    const active = rows.filter((row) => row.text('status') === 'ACTIVE');
    const shown = active.filter((row) => row.number('list_size', { minimum: 0 }) >= SMALLEST_LIST);
    return {
      sites: shown.map((row) => ({
        ...plain(row, row.text('code')),
        extra: [
          row.number('list_size'),
          icbs.get(row.text('icb')) ?? row.fail('icb', 'a code of one of the 42 ICBs expected'),
        ],
      })),
      counts: {
        rows: rows.length,
        active: active.length,
        listUnder500: active.length - shown.length,
        patientsShown: shown.reduce((sum, row) => sum + row.number('list_size'), 0),
      },
    };
  },
  pharmacy(sources, id) {
    const rows = sources.readCsv(id, {
      columns: ['code', 'name', 'address', 'postcode', 'lat', 'lon', 'geocode'],
    });
    const sites = rows.map((row) => ({
      ...plain(row, row.text('code')),
      extra: [distanceSellingByName(row.text('name')), placedBy(row)],
    }));
    return {
      sites,
      counts: {
        rows: rows.length,
        distanceSellingByName: sites.filter(({ extra }) => extra[0] === true).length,
        placedBySector: sites.filter(({ extra }) => extra[1] === 'sector').length,
      },
    };
  },
  dentist(sources, id) {
    const columns = [
      'practice_id',
      'practice_name',
      'address',
      'postcode',
      'area_code',
      'accepting_adults',
      'accepting_children',
      'lon',
      'lat',
    ];
    const rows = sources.readCsv(id, { columns });
    return {
      sites: rows.map((row) => {
        const recorded = /^LSOA::(E01\d{6})$/.exec(row.text('area_code'))?.[1];
        return {
          ...plain(row, row.text('practice_id'), 'practice_name'),
          extra: [accepting(row, 'accepting_adults'), accepting(row, 'accepting_children')],
          ...(recorded === undefined ? {} : { recordedLsoa: recorded }),
        };
      }),
      counts: {
        rows: rows.length,
        acceptingUnknown: rows.filter((row) => row.text('accepting_adults') === 'unknown').length,
      },
    };
  },
  hospital(sources, id) {
    const columns = [
      'OrganisationCode',
      'OrganisationName',
      'SubType',
      'Sector',
      'Address1',
      'Address2',
      'Address3',
      'City',
      'County',
      'Postcode',
      'Latitude',
      'Longitude',
      'ParentName',
    ];
    const rows = sources.readCsv(id, { columns });
    return {
      sites: rows.map((row) => ({
        id: row.text('OrganisationCode'),
        name: siteName(row.text('OrganisationName')),
        address: siteAddress(
          ['Address1', 'Address2', 'Address3', 'City', 'County']
            .map((column) => row.text(column))
            .filter((part) => part !== '')
            .join(', '),
        ),
        postcode: orNull(row.text('Postcode')),
        lon: lonOf(row, 'Longitude'),
        lat: latOf(row, 'Latitude'),
        extra: [
          orNull(row.text('Sector')),
          row.text('SubType') === 'UNKNOWN' ? null : orNull(row.text('SubType')),
          orNull(row.text('ParentName')),
        ],
      })),
      counts: {
        rows: rows.length,
        nhsSector: rows.filter((row) => row.text('Sector') === 'NHS Sector').length,
      },
    };
  },
  diagnostic_centre(sources, id) {
    const rows = sources.readCsv(id, {
      columns: ['lon', 'lat', 'name', 'address', 'isOpen12_7', 'services'],
    });
    return {
      sites: rows.map((row) => ({
        ...withPostcodeInAddress(row),
        extra: [orNull(row.text('services')), yesOrNo(row, 'isOpen12_7')],
      })),
      counts: { rows: rows.length },
    };
  },
  surgical_hub(sources, id) {
    const rows = sources.readCsv(id, { columns: ['lon', 'lat', 'name', 'address'] });
    return {
      sites: rows.map((row) => ({ ...withPostcodeInAddress(row), extra: [] })),
      counts: { rows: rows.length },
    };
  },
  library(sources, id) {
    const columns = [
      'Local authority',
      'Library name',
      'Address 1',
      'Address 2',
      'Address 3',
      'Postcode',
      'Type of library',
      'Statutory',
      'Co-located with',
      'lat',
      'lon',
      'geocode',
    ];
    const rows = sources.readCsv(id, { columns });
    const sites = rows.map((row) => ({
      id: slug(
        `${row.text('Local authority')} ${row.text('Library name')} ${row.text('Postcode')}`,
      ),
      name: siteName(row.text('Library name')),
      address: siteAddress(
        ['Address 1', 'Address 2', 'Address 3']
          .map((column) => row.text(column))
          .filter((part) => part !== '')
          .join(', '),
      ),
      postcode: orNull(row.text('Postcode')),
      lon: lonOf(row, 'lon'),
      lat: latOf(row, 'lat'),
      extra: [
        LIBRARY_TYPES[row.text('Type of library')] ??
          row.fail('Type of library', `one of ${Object.keys(LIBRARY_TYPES).join(', ')} expected`),
        yesOrNo(row, 'Statutory'),
        orNull(row.text('Co-located with')),
        placedBy(row),
      ],
    }));
    return {
      sites,
      counts: {
        rows: rows.length,
        placedBySector: sites.filter(({ extra }) => extra[3] === 'sector').length,
      },
    };
  },
};

/** Arts Council England's codes for who runs a library; the file does not explain LAL-, so neither do we. */
const LIBRARY_TYPES: Readonly<Record<string, string>> = {
  LAL: 'Local authority library',
  'LAL-': 'Local authority library (LAL-)',
  CL: 'Commissioned library',
  CRL: 'Community-run library',
  ICL: 'Independent community library',
};

function plain(row: CsvRow, id: string, nameColumn = 'name') {
  return {
    id,
    name: siteName(row.text(nameColumn)),
    address: siteAddress(row.text('address')),
    postcode: orNull(row.text('postcode')),
    lon: lonOf(row, 'lon'),
    lat: latOf(row, 'lat'),
  };
}

function withPostcodeInAddress(row: CsvRow) {
  const address = row.text('address');
  const postcode = POSTCODE_AT_END.exec(address)?.[1];
  if (postcode === undefined) row.fail('address', 'a postcode at its end expected');
  return {
    id: slug(row.text('name')),
    name: siteName(row.text('name')),
    address: siteAddress(address.replace(POSTCODE_AT_END, '')),
    postcode,
    lon: lonOf(row, 'lon'),
    lat: latOf(row, 'lat'),
  };
}

/** How the register's point was found: from its postcode, or only the postcode's sector ("LE2 3"). */
function placedBy(row: CsvRow): string {
  const how = row.text('geocode');
  if (how !== 'postcode' && how !== 'sector') row.fail('geocode', 'postcode or sector expected');
  return how;
}

/** yes or no; unknown stays null, which is not no. */
function accepting(row: CsvRow, column: string): string | null {
  const says = row.text(column);
  if (says !== 'yes' && says !== 'no' && says !== 'unknown')
    row.fail(column, 'yes, no or unknown expected');
  return says === 'unknown' ? null : says;
}

function yesOrNo(row: CsvRow, column: string): string | null {
  const says = row.text(column);
  if (says === 'N/A') return null;
  if (says !== 'Yes' && says !== 'No') row.fail(column, 'Yes, No or N/A expected');
  return says.toLowerCase();
}

/** NHS codes of ICBs (QK1) to their ONS codes (E54000015). */
function icbCodes(sources: Sources): Map<string, string> {
  const codes = new Map<string, string>();
  sources.eachRow('lsoa21_sicbl24_icb24', { columns: ['icb24_code', 'icb24_code_nhs'] }, (row) => {
    codes.set(row.text('icb24_code_nhs'), row.text('icb24_code'));
  });
  return codes;
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
