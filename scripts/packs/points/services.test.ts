import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Geography } from '../core/context.ts';
import { PackOutput } from '../core/output.ts';
import { Sources } from '../core/sources.ts';
import { readCodePoint } from './codepoint.ts';
import { buildPostcodes } from './postcodes.ts';
import { READ_SITES } from './service-sites.ts';
import { buildKind } from './services.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenground-points-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Source files as sources.json would describe them. */
function sourcesOf(files: Record<string, string[]>): Sources {
  const entries = Object.entries(files).map(([id, lines]) => {
    const file = `${id}.csv`;
    const text = `${lines.join('\n')}\n`;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return {
      id,
      file,
      title: id,
      publisher: '',
      licence: '',
      attribution: '',
      period: '2025',
      official_page: '',
      note: '',
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: text.length,
      rows: lines.length - 1,
    };
  });
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(entries));
  return new Sources(folder);
}

/** Leicester is what lies west of Greenwich, Tendring what lies east of it up to 1.3°. */
const CODES = {
  lsoa: ['E01013601', 'E01021999'],
  ward: ['E05010448', 'E05015001'],
  ltla: ['E06000016', 'E07000076'],
};
const list = (codes: string[], parent: object = {}) => ({
  codes,
  row: (code: string) => codes.indexOf(code),
  rowOrFail(code: string, where: string) {
    const row = codes.indexOf(code);
    if (row === -1) throw new Error(`${where}: unknown code ${code}`);
    return row;
  },
  parent,
});
const locate = (lon: number) => (lon < 0 ? 0 : lon < 1.3 ? 1 : -1);
const parent = { ltla: Int32Array.of(0, 1) };
const geography = {
  lsoa: list(CODES.lsoa, parent),
  ward: list(CODES.ward, parent),
  ltla: list(CODES.ltla),
  locate,
  locateWard: locate,
} as unknown as Geography;

const CODEPOINT_LINES = [
  'postcode,quality,easting,northing,district,ward',
  'LE23AB,10,460000,303000,E06000016,E05010448',
  'LE101AA,60,442000,294000,,',
  'LE29ZY,90,0,0,,',
  'CO151AA,10,617000,215000,E07000076,E05015001',
];
const rowsOf = async (output: PackOutput, path: string) => {
  const bytes = output.get(path);
  if (bytes === undefined) throw new Error(`no ${path}`);
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
};

describe('services', () => {
  const hubs = (...lines: string[]) => ({
    'codepoint_open_england_2025-10': CODEPOINT_LINES,
    elective_surgical_hubs_2025: ['lon,lat,name,address,icbCode', ...lines],
  });

  test('a point far from its postcode is moved to it; one without a point stands at it; one abroad is left out', async () => {
    const sources = sourcesOf(
      hubs(
        '0.9,51.9,"Leicester Hub","Infirmary Square, Leicester, LE2 3AB",E54000015',
        ',,"Clacton Hub","Clacton, CO15 1AA ",E54000015',
        '2.2,51.5,"Far Hub","At sea, ZZ1 1ZZ",E54000015',
      ),
    );
    const output = new PackOutput();
    buildKind('surgical_hub', { sources, geography, output }, readCodePoint(sources));
    const rows = await rowsOf(output, 'services/surgical_hub.parquet');
    expect(rows.map(({ id, postcode, ltla }) => [id, postcode, ltla])).toEqual([
      ['clacton-hub', 'CO15 1AA', 'E07000076'],
      ['leicester-hub', 'LE2 3AB', 'E06000016'],
    ]);
  });

  test('a dentist who does not say is unknown, not no; any other word is refused by row', () => {
    const heading =
      'practice_id,practice_name,address,postcode,area_code,accepting_adults,accepting_children,lon,lat';
    const id = 'dentists_2026-02';
    const read = (...lines: string[]) =>
      READ_SITES.dentist(sourcesOf({ [id]: [heading, ...lines] }), id);
    const line = (says: string) => `V1,A,High St,LE2 3AB,LSOA::E01013601,${says},no,-1.1,52.6`;
    expect(read(line('unknown')).sites[0]).toMatchObject({
      extra: [null, 'no'],
      recordedLsoa: 'E01013601',
    });
    expect(() => read(line('yes'), line('maybe'))).toThrow(
      'dentists_2026-02.csv, row 2, column "accepting_adults": "maybe" found, yes, no or unknown expected',
    );
  });

  test('GP practices shown: active, with a list of 500 or more', () => {
    const id = 'gp_practices_2026-02';
    const line = (code: string, status: string, size: number) =>
      `${code},THE SURGERY,High St,LE2 3AB,${status},QK1,${size},52.6,-1.1`;
    const { sites, counts } = READ_SITES.gp(
      sourcesOf({
        [id]: [
          'code,name,address,postcode,status,icb,list_size,lat,lon',
          line('C1', 'ACTIVE', 500),
          line('C2', 'ACTIVE', 499),
          line('C3', 'DORMANT', 9000),
        ],
        lsoa21_sicbl24_icb24: ['icb24_code,icb24_code_nhs', 'E54000015,QK1'],
      }),
      id,
    );
    expect(sites).toMatchObject([{ id: 'C1', name: 'The Surgery', extra: [500, 'E54000015'] }]);
    expect(counts).toMatchObject({ rows: 3, active: 2, listUnder500: 1 });
  });
});

describe('postcodes', () => {
  test('all are kept, in order, with what is known of each', async () => {
    const sources = sourcesOf({ 'codepoint_open_england_2025-10': CODEPOINT_LINES });
    const output = new PackOutput();
    buildPostcodes({ sources, geography, output }, readCodePoint(sources));
    expect(await rowsOf(output, 'postcodes/LE.parquet')).toMatchObject([
      // Code-Point names no ward: by point in polygon
      { postcode: 'LE101AA', lsoa: 'E01013601', ward: 'E05010448', ltla: 'E06000016' },
      { postcode: 'LE23AB', lsoa: 'E01013601', ward: 'E05010448', ltla: 'E06000016' },
      { postcode: 'LE29ZY', lon: null, lat: null, lsoa: null, ward: null, ltla: null },
    ]);
    expect(await rowsOf(output, 'postcodes/CO.parquet')).toHaveLength(1);
  });

  test('a wrong or repeated postcode, and an unknown ward, stop the build by name', () => {
    const build = (...lines: string[]) => {
      const sources = sourcesOf({
        'codepoint_open_england_2025-10': [CODEPOINT_LINES[0] as string, ...lines],
      });
      buildPostcodes({ sources, geography, output: new PackOutput() }, readCodePoint(sources));
    };
    expect(() => build('LE2 3AB,10,460000,303000,,')).toThrow(
      /row 1, column "postcode": "LE2 3AB" found/,
    );
    const line = 'LE23AB,10,460000,303000,E06000016,E05010448';
    expect(() => build(line, line)).toThrow(/postcode LE2 3AB is given twice/);
    expect(() => build(line.replace('E05010448', 'E05999999'))).toThrow(
      /postcode LE23AB: unknown code E05999999/,
    );
    expect(() => build('LE23AB,10,303000,4,,')).toThrow(/column "northing": "4" found/);
  });
});
