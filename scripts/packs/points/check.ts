import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readParquet } from '../../../src/pack/parquet.ts';
import { decodePostcodes } from '../../../src/pack/postcodes.ts';
import {
  areasFileSchema,
  packPath,
  SERVICE_COLUMNS,
  SERVICE_EXTRA_COLUMNS,
  SERVICE_KINDS,
  type ServiceKind,
} from '../../../src/pack/schemas.ts';
import { postcodeArea, postcodeKey } from '../../../src/place/postcode.ts';
import type { Finding } from '../core/finding.ts';
import { BUILD_REPORT } from '../core/output.ts';

/** What the sources hold; an edition with other counts is a change to look at, not to pass over. */
const POSTCODES = 1_492_125;
const POSTCODES_WITHOUT_COORDINATES = 813;
const POSTCODE_FILES = 104;
const POSTCODE_BYTES = 18_000_000;
const FILE_BYTES = 2_000_000;
const SHOWN: Readonly<Record<ServiceKind, number>> = {
  gp: 6140,
  pharmacy: 10_434,
  dentist: 6050,
  // 1,216 in the source, less three in Wales, one in Jersey and one without a point.
  hospital: 1211,
  diagnostic_centre: 170,
  surgical_hub: 134,
  library: 2914,
};
/** Share of dentists inside the LSOA that their own register records. */
const LSOA_AGREEMENT = 0.989;
/** England's outlines, degrees, and the foreshore. */
const inEngland = (lon: number, lat: number) => lon > -6.5 && lon < 1.8 && lat > 49.8 && lat < 55.9;

type Codes = Readonly<Record<'lsoa' | 'ward' | 'ltla', ReadonlySet<string>>>;
interface CheckedFile {
  readonly path: string;
  readonly bytes: number;
}

/** Checks services/ and postcodes/ of the packs in a folder, against its areas/ and build report. */
export async function checkPoints(packsDir: string): Promise<Finding[]> {
  const codes = await readCodes(packsDir);
  const report = JSON.parse(readFileSync(join(packsDir, BUILD_REPORT), 'utf8')) as Record<
    string,
    Record<string, unknown> | undefined
  >;
  const findings = [await checkPostcodes(packsDir, codes)];
  for (const kind of Object.keys(SERVICE_KINDS) as ServiceKind[])
    findings.push(await checkServices(packsDir, kind, codes, report[`points.services.${kind}`]));
  return findings;
}

async function checkPostcodes(packsDir: string, codes: Codes): Promise<Finding> {
  const problems = new Problems();
  const files: CheckedFile[] = readdirSync(join(packsDir, 'postcodes'))
    .sort()
    .map((name) => ({
      path: `postcodes/${name}`,
      bytes: statSync(join(packsDir, 'postcodes', name)).size,
    }));
  let [total, withoutCoordinates, withoutLsoa] = [0, 0, 0];
  for (const { path, bytes } of files) {
    if (bytes > FILE_BYTES) problems.add(`${path} has ${bytes} bytes`);
    const rows = decodePostcodes(path, await tableOf(packsDir, path));
    total += rows.postcodes.length;
    const area = path.slice('postcodes/'.length, -'.parquet'.length);
    let last = '';
    rows.postcodes.forEach((postcode, row) => {
      const key = postcodeKey(postcode);
      if (key <= last) problems.add(`${path}: ${postcode} repeats or is out of order`);
      last = key;
      if (postcodeArea(postcode) !== area) problems.add(`${path}: ${postcode} is of another area`);
      const lon = rows.longitudes[row] as number;
      const lsoa = rows.lsoas[row] as string | null;
      const ward = rows.wards[row] as string | null;
      const ltla = rows.districts[row] as string | null;
      if (Number.isNaN(lon)) {
        withoutCoordinates++;
        if (lsoa !== null) problems.add(`${postcode} has an LSOA and no point`);
      } else {
        if (!inEngland(lon, rows.latitudes[row] as number))
          problems.add(`${postcode} lies outside England`);
        if (lsoa === null) withoutLsoa++;
        if (ward === null || ltla === null) problems.add(`${postcode} has no ward or district`);
      }
      if (lsoa !== null && !codes.lsoa.has(lsoa)) problems.add(`${postcode}: unknown LSOA ${lsoa}`);
      if (ward !== null && !codes.ward.has(ward)) problems.add(`${postcode}: unknown ward ${ward}`);
      if (ltla !== null && !codes.ltla.has(ltla))
        problems.add(`${postcode}: unknown district ${ltla}`);
    });
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  problems.expect('files', files.length, POSTCODE_FILES);
  problems.expect('postcodes', total, POSTCODES);
  problems.expect(
    'postcodes without coordinates',
    withoutCoordinates,
    POSTCODES_WITHOUT_COORDINATES,
  );
  if (withoutLsoa > 5) problems.add(`${withoutLsoa} postcodes with a point have no LSOA`);
  if (bytes > POSTCODE_BYTES) problems.add(`${bytes} bytes in all, ${POSTCODE_BYTES} at most`);
  return {
    check: 'Postcodes',
    ok: problems.none,
    detail: problems.none
      ? `${total.toLocaleString('en-GB')} postcodes in ${files.length} files, sorted, each once, every code known.`
      : problems.text,
    figures: {
      postcodes: total,
      withoutCoordinates,
      withPointButNoLsoaWithin200m: withoutLsoa,
      megabytes: (bytes / 1e6).toFixed(1),
    },
  };
}

async function checkServices(
  packsDir: string,
  kind: ServiceKind,
  codes: Codes,
  report: Record<string, unknown> | undefined,
): Promise<Finding> {
  const problems = new Problems();
  const path = packPath.services(kind);
  const table = await tableOf(packsDir, path);
  const expected = [...SERVICE_COLUMNS, ...SERVICE_EXTRA_COLUMNS[kind]];
  if (table.names.join() !== expected.join())
    problems.add(`${path} has columns ${table.names.join(', ')}; ${expected.join(', ')} expected`);
  problems.expect('sites shown', table.rows, SHOWN[kind]);
  const column = (name: string) => Array.from(table.column(name));
  const ids = column('id').map(String);
  const [lons, lats] = [column('lon').map(Number), column('lat').map(Number)];
  ids.forEach((id, row) => {
    if (row > 0 && id <= (ids[row - 1] as string)) problems.add(`${id} repeats or is out of order`);
    if (!inEngland(lons[row] as number, lats[row] as number))
      problems.add(`${id} lies outside England`);
  });
  for (const level of ['lsoa', 'ward', 'ltla'] as const)
    column(level).forEach((code, row) => {
      if (typeof code !== 'string' || !codes[level].has(code))
        problems.add(`${ids[row]}: unknown ${level} ${code}`);
    });

  const figures: Record<string, number | string> = { shown: table.rows };
  if (kind === 'gp') {
    problems.expect('rows in the source', report?.rows, 6215);
    problems.expect('active', report?.active, 6183);
    const smallest = Math.min(...column('list_size').map(Number));
    if (!(smallest >= 500)) problems.add(`a list of ${smallest} is shown`);
    Object.assign(figures, { rows: 6215, active: 6183, smallestList: smallest });
  }
  if (kind === 'dentist') {
    const unknown = column('accepting_adults').filter((says) => says == null).length;
    problems.expect('dentists that do not say whether they accept adults', unknown, 539);
    const share = Number(report?.lsoaAgreesShare);
    if (!(share >= LSOA_AGREEMENT))
      problems.add(`${share} of dentists lie in their recorded LSOA, ${LSOA_AGREEMENT} expected`);
    Object.assign(figures, {
      lsoaRecorded: Number(report?.lsoaRecorded),
      lsoaAgreesShare: share,
      acceptingUnknown: unknown,
    });
  }
  if (kind === 'pharmacy')
    figures.distanceSellingByName = column('distance_selling_likely').filter(Boolean).length;
  const leftOut = Array.isArray(report?.leftOut) ? report.leftOut : [];
  const moved = Array.isArray(report?.movedToPostcode) ? report.movedToPostcode : [];
  const notes = [
    ...(leftOut.length > 0 ? [`Left out: ${leftOut.join('; ')}.`] : []),
    ...(moved.length > 0 ? [`Placed at the postcode instead: ${moved.join('; ')}.`] : []),
  ];
  return {
    check: SERVICE_KINDS[kind].label,
    ok: problems.none,
    detail: problems.none
      ? [`${table.rows.toLocaleString('en-GB')} sites, every code known.`, ...notes].join(' ')
      : problems.text,
    figures,
  };
}

/** Problems found, of which the first few are told. */
class Problems {
  readonly #found: string[] = [];

  add(problem: string): void {
    this.#found.push(problem);
  }

  expect(what: string, found: unknown, expected: number): void {
    if (found !== expected) this.add(`${what}: ${found} found, ${expected} expected`);
  }

  get none(): boolean {
    return this.#found.length === 0;
  }

  get text(): string {
    const more = this.#found.length - 5;
    return this.#found.slice(0, 5).join('; ') + (more > 0 ? `; and ${more} more` : '');
  }
}

async function readCodes(packsDir: string): Promise<Codes> {
  const national = areasFileSchema.parse(
    JSON.parse(readFileSync(join(packsDir, packPath.areasEngland), 'utf8')),
  );
  const local = async (level: 'lsoa' | 'ward') =>
    new Set(Array.from((await tableOf(packsDir, packPath.areas(level))).column('code'), String));
  return {
    lsoa: await local('lsoa'),
    ward: await local('ward'),
    ltla: new Set(national.areas.filter(({ level }) => level === 'ltla').map(({ code }) => code)),
  };
}

function tableOf(packsDir: string, path: string) {
  const bytes = readFileSync(join(packsDir, path));
  return readParquet(path, new Uint8Array(bytes).buffer);
}
