import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { downloadLayer, type Layer } from './arcgis.ts';
import { checkFingertips, convertCodePoint, convertFile7 } from './convert.ts';
import { downloadFile, fetchJson, type Network } from './download.ts';

/** A file that a target has written, as sources.json describes it. */
export interface Fetched {
  /** the id under which the build asks for it */
  readonly id: string;
  /** relative to the folder */
  readonly file: string;
  readonly title: string;
  readonly publisher: string;
  readonly attribution: string;
  readonly period: string;
  readonly official_page: string;
  readonly rows?: number;
}

/** Something with an official download. `fetch` writes its files into the folder and says what they are. */
export interface Target {
  readonly title: string;
  readonly page: string;
  readonly fetch: (network: Network, folder: string) => Promise<Fetched[]>;
}

const ONS = 'https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services';
const LSOAS = 33_755;
/** England has had 1.49 million; far fewer is a broken file, not a new edition. */
const FEWEST_POSTCODES = 1_400_000;

const LSOA_LAYER: Layer = {
  url: `${ONS}/Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5/FeatureServer/0`,
  codeField: 'LSOA21CD',
  where: "LSOA21CD LIKE 'E%'",
  properties: { LSOA21CD: 'lsoa21_code', LSOA21NM: 'lsoa21_name' },
  count: LSOAS,
};
const WARD_LAYER: Layer = {
  url: `${ONS}/Wards_May_2025_Boundaries_UK_BGC_V2/FeatureServer/0`,
  codeField: 'WD25CD',
  where: "WD25CD LIKE 'E%'",
  properties: { WD25CD: 'ward25_code', WD25NM: 'ward25_name', LAD25CD: 'ltla25_code' },
  count: 6826,
};

/** https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025, File 7. */
const FILE_7 =
  'https://assets.publishing.service.gov.uk/media/691ded56d140bbbaa59a2a7d/File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv';
/** https://docs.os.uk/os-apis/accessing-os-apis/os-downloads-api */
const OS_DOWNLOADS = 'https://api.os.uk/downloads/v1/products/CodePointOpen';
/** https://fingertips.phe.org.uk/api */
const FINGERTIPS = 'https://fingertips.phe.org.uk/api/all_data/csv/by_indicator_id';

/** Fingertips area types: https://fingertips.phe.org.uk/api/area_types. 15 is England, 3 MSOA, 502 upper tier. */
const INDICATORS = [
  { id: 93_283, areaType: 3, name: 'Life expectancy at birth by MSOA' },
  { id: 90_366, areaType: 502, name: 'Life expectancy at birth by upper-tier authority' },
  { id: 90_362, areaType: 502, name: 'Healthy life expectancy at birth by upper-tier authority' },
] as const;

const layerTarget = (
  layer: Layer,
  file: string,
  described: Omit<Fetched, 'file' | 'publisher' | 'attribution' | 'official_page'>,
): Target => ({
  title: described.title,
  page: 'https://geoportal.statistics.gov.uk/',
  async fetch(network, folder) {
    const plain = join(folder, file.replace(/\.gz$/, ''));
    await downloadLayer(network, layer, plain);
    writeFileSync(join(folder, file), gzipSync(readFileSync(plain)));
    return [
      {
        ...described,
        file,
        publisher: 'Office for National Statistics',
        attribution:
          'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2024',
        official_page: 'https://geoportal.statistics.gov.uk/',
      },
    ];
  },
});

const downloadsSchema = z.array(
  z.object({
    url: z.string(),
    fileName: z.string(),
    size: z.optional(z.number()),
    md5: z.optional(z.string()),
    area: z.string(),
    format: z.string(),
  }),
);
const productSchema = z.object({ version: z.optional(z.string()) });

/** What `npm run sources` fetches, by the name that `--only` takes. */
export const TARGETS: Readonly<Record<string, Target>> = {
  lsoa: layerTarget(LSOA_LAYER, 'boundaries/lsoa21_bgc.geojson.gz', {
    id: 'lsoa21_bgc',
    title: 'Lower layer Super Output Areas (December 2021) boundaries EW BGC V5, England only',
    period: 'December 2021',
  }),
  ward: layerTarget(WARD_LAYER, 'boundaries/ward25_bgc.geojson.gz', {
    id: 'ward25_bgc',
    title: 'Wards (May 2025) boundaries UK BGC V2, England only',
    period: 'May 2025',
  }),
  imd: {
    title: 'English Indices of Deprivation 2025, File 7',
    page: 'https://www.gov.uk/government/statistics/english-indices-of-deprivation-2025',
    async fetch(network, folder) {
      const raw = join(folder, 'official', 'iod2025_file7.csv');
      await downloadFile(network, FILE_7, raw);
      const { domains, subdomains } = convertFile7(readFileSync(raw, 'utf8'), 'File 7', LSOAS);
      const files = {
        imd2025_lsoa21: ['scores, ranks and deciles', domains],
        imd2025_lsoa21_subdomains: ['sub-domains', subdomains],
      } as const;
      const publisher = 'Ministry of Housing, Communities and Local Government';
      return Object.entries(files).map(([id, [part, csv]]) => {
        const file = `deprivation/${id}.csv`;
        write(join(folder, file), csv);
        return {
          id,
          file,
          title: `English Indices of Deprivation 2025: ${part}`,
          publisher,
          attribution: `Source: ${publisher}, licensed under the Open Government Licence v3.0`,
          period: '2025',
          official_page: this.page,
          rows: LSOAS,
        };
      });
    },
  },
  postcodes: {
    title: 'Code-Point Open',
    page: 'https://osdatahub.os.uk/downloads/open/CodePointOpen',
    async fetch(network, folder) {
      const { version } = z.parse(productSchema, await fetchJson(network, OS_DOWNLOADS));
      const list = z.parse(downloadsSchema, await fetchJson(network, `${OS_DOWNLOADS}/downloads`));
      const download = list.find(({ area, format }) => area === 'GB' && format === 'CSV');
      if (download === undefined)
        throw new Error(
          `${OS_DOWNLOADS}/downloads: no download of GB as CSV; found ${list.map(({ area, format }) => `${area} ${format}`).join(', ')}`,
        );
      const zip = join(folder, 'official', download.fileName);
      await downloadFile(network, download.url, zip, {
        ...(download.size === undefined ? {} : { bytes: download.size }),
        ...(download.md5 === undefined ? {} : { md5: download.md5 }),
      });
      const { csv, rows } = convertCodePoint(readFileSync(zip), download.fileName);
      if (rows < FEWEST_POSTCODES)
        throw new Error(
          `${download.fileName}: ${rows} postcodes of England, ${FEWEST_POSTCODES} or more expected`,
        );
      const file = 'postcodes/codepoint_open_england.csv.gz';
      write(join(folder, file), gzipSync(csv));
      const year = version?.slice(0, 4) ?? 'of its edition';
      return [
        {
          id: 'codepoint_open_england_2025-10',
          file,
          title: 'Code-Point Open, England',
          publisher: 'Ordnance Survey',
          attribution: `Contains OS data © Crown copyright and database right ${year}. Contains Royal Mail data © Royal Mail copyright and database right ${year}. Contains National Statistics data © Crown copyright and database right ${year}.`,
          period: version ?? 'edition not stated',
          official_page: this.page,
          rows,
        },
      ];
    },
  },
  fingertips: {
    title: 'Fingertips: life expectancy and healthy life expectancy',
    page: 'https://fingertips.phe.org.uk/',
    async fetch(network, folder) {
      const fetched: Fetched[] = [];
      for (const { id, areaType, name } of INDICATORS) {
        const file = `health/fingertips/${id}.csv`;
        const url = `${FINGERTIPS}?indicator_ids=${id}&child_area_type_id=${areaType}&parent_area_type_id=15`;
        await downloadFile(network, url, join(folder, file));
        const rows = checkFingertips(readFileSync(join(folder, file), 'utf8'), file, id);
        fetched.push({
          id: `fingertips_${id}`,
          file,
          title: name,
          publisher: 'Office for Health Improvement and Disparities',
          attribution:
            'Source: Office for Health Improvement and Disparities, licensed under the Open Government Licence v3.0',
          period: 'all periods published',
          official_page: this.page,
          rows,
        });
      }
      return fetched;
    },
  },
};

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
