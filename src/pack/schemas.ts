/**
 * What stands in `public/packs/`, and where. The build writes it, the app reads it, the check
 * holds the two together.
 *
 * boundaries/england.topojson            objects region, icb, utla, ltla: {code, name}, shared arcs, simplified
 * boundaries/places/<utla>.topojson      objects lsoa, msoa, ltla: {code}, shared arcs, full detail
 * boundaries/wards/<utla>.topojson       object ward: {code}
 * areas/england.json                     AreasFile: every area of region, icb, utla, ltla, and England
 * areas/<level>.parquet                  msoa, ward, lsoa: see LOCAL_AREA_COLUMNS, ascending code
 * areas/old-codes.parquet                OLD_CODE_COLUMNS: codes no longer in use and what they became
 * areas/labels.parquet                   LABEL_COLUMNS: towns to name on the map
 * values/<level>/<theme>.parquet         `code`, then for each indicator `<id>` (float, NaN-free: null where absent),
 *                                        `<id>_status` where any is absent, `<id>_lower`, `<id>_upper` where it has limits;
 *                                        counts are integers; EXTRA_VALUE_COLUMNS stand beside them
 * series/<level>/<indicator>.parquet     SERIES_COLUMNS: one row an area and period, all periods
 * services/<kind>.parquet                SERVICE_COLUMNS and the kind's own
 * postcodes/<area>.parquet               POSTCODE_COLUMNS, ascending inward-padded postcode; <area> = AB..ZE letters
 * money/…                                published spend and NHS need: see money-schemas.ts
 * manifest.json                          Manifest
 */
import * as z from 'zod/mini';

export const FORMAT_VERSION = 1;

export const manifestSchema = z.object({
  formatVersion: z.literal(FORMAT_VERSION),
  /** The date that names this edition of the packs (data/edition.json), ISO. */
  edition: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      level: z.string(),
      theme: z.string(),
    }),
  ),
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      licence: z.string(),
      attribution: z.string(),
      period: z.string(),
      /** The publisher's own page. */
      page: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type PackFile = Manifest['files'][number];
export type PackSource = Manifest['sources'][number];

/** One area of a national level. Bounds are [west, south, east, north] in degrees. */
export const nationalAreaSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['england', 'region', 'icb', 'utla', 'ltla']),
  /** region of a district or upper tier; null for others */
  region: z.nullable(z.string()),
  /** upper tier of a district; null for others */
  utla: z.nullable(z.string()),
  /** ICBs that its LSOAs lie in, most people first (districts and upper tier; else empty) */
  icbs: z.array(z.string()),
  population: z.number(),
  populationCensus: z.number(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** a point inside it, for a label */
  centre: z.tuple([z.number(), z.number()]),
  /** codes it went by before, e.g. E08000016 for Barnsley */
  aliases: z.array(z.string()),
});
export const areasFileSchema = z.object({ areas: z.array(nationalAreaSchema) });
export type NationalArea = z.infer<typeof nationalAreaSchema>;

/**
 * Columns of areas/<level>.parquet for msoa, ward and lsoa.
 * `ltla`, `utla`, `region`, `icb` are codes; for an MSOA in two districts the one of most people.
 * `best_fit` (ward only): mean share, by people, of its LSOAs' postcodes in the ward of most of them
 * (null: no LSOA);
 * `lsoas`: how many LSOAs make it up. `flag` (lsoa): 1 where registered ÷ resident population is
 * outside 0.8 to 1.4 ("prison, barracks or students likely"), else 0; wards and MSOAs: share of their
 * people who live in flagged LSOAs.
 */
export const LOCAL_AREA_COLUMNS = {
  msoa: [
    'code',
    'name',
    'official_name',
    'ltla',
    'utla',
    'region',
    'icb',
    'population',
    'population_census',
    'west',
    'south',
    'east',
    'north',
    'x',
    'y',
    'lsoas',
    'flag',
  ],
  ward: [
    'code',
    'name',
    'ltla',
    'utla',
    'region',
    'icb',
    'population',
    'population_census',
    'west',
    'south',
    'east',
    'north',
    'x',
    'y',
    'lsoas',
    'best_fit',
    'flag',
  ],
  lsoa: [
    'code',
    'name',
    'msoa',
    'ward',
    'ltla',
    'utla',
    'region',
    'icb',
    'population',
    'population_census',
    'west',
    'south',
    'east',
    'north',
    'x',
    'y',
    'rural_urban',
    'ward_fit',
    'flag',
  ],
} as const;

/** `became` is a current code where one successor is known, else null; `kind` 'ward' | 'ltla' | 'lsoa' | 'msoa'. `last_seen` a year or null. */
export const OLD_CODE_COLUMNS = [
  'code',
  'kind',
  'name',
  'district_name',
  'district',
  'last_seen',
  'became',
] as const;

/** `rank` 1 = name first. */
export const LABEL_COLUMNS = ['name', 'lon', 'lat', 'rank'] as const;

/**
 * Columns of values/<level>/<theme>.parquet that are no indicator of the registry: the national rank of each
 * neighbourhood in each domain (1 = most deprived), from which the IMD is rebuilt with other weights.
 */
export const EXTRA_VALUE_COLUMNS = {
  'lsoa/domains': [
    'income_rank',
    'employment_rank',
    'education_rank',
    'health_rank',
    'crime_rank',
    'barriers_rank',
    'environment_rank',
  ],
} as const satisfies Record<string, readonly string[]>;

/** `period` in words; `period_start` a sortable decimal year; `breaks_before` true where the method or population base changed before this period. */
export const SERIES_COLUMNS = [
  'code',
  'period',
  'period_start',
  'value',
  'lower',
  'upper',
  'breaks_before',
] as const;

export const SERVICE_KINDS = {
  gp: {
    label: 'GP practices',
    singular: 'GP practice',
    period: 'February 2026',
    source: 'gp_practices_2026-02',
  },
  pharmacy: {
    label: 'Pharmacies',
    singular: 'Pharmacy',
    period: 'April 2025',
    source: 'pharmacies_2025-04',
  },
  dentist: {
    label: 'NHS dentists',
    singular: 'NHS dental practice',
    period: 'February 2026',
    source: 'dentists_2026-02',
  },
  hospital: {
    label: 'Hospitals',
    singular: 'Hospital',
    period: 'January 2020',
    source: 'hospitals_2020-01',
  },
  diagnostic_centre: {
    label: 'Community diagnostic centres',
    singular: 'Community diagnostic centre',
    period: 'October 2025',
    source: 'community_diagnostic_centres_2025-10',
  },
  surgical_hub: {
    label: 'Elective surgical hubs',
    singular: 'Elective surgical hub',
    period: '2025',
    source: 'elective_surgical_hubs_2025',
  },
  library: {
    label: 'Libraries',
    singular: 'Library',
    period: 'April 2025',
    source: 'libraries_2025-04',
  },
} as const satisfies Record<
  string,
  { label: string; singular: string; period: string; source: string }
>;
export type ServiceKind = keyof typeof SERVICE_KINDS;

/** Every service file starts with these; codes are of 2025, found by point in polygon, null outside England's outlines. */
export const SERVICE_COLUMNS = [
  'id',
  'name',
  'address',
  'postcode',
  'lon',
  'lat',
  'lsoa',
  'ward',
  'ltla',
] as const;
/**
 * The columns that a kind adds, as text or numbers; null is unknown, never no. `distance_selling_likely` is true
 * where a pharmacy's name says so, else null. `accepting_*`, `open_12_7`, `statutory` are yes, no or null. `sector`
 * is as published (and wrong for several community hospitals, Ashby, Hinckley and Rutland among them). `placed_by`
 * is 'postcode', or 'sector' where only the postcode's sector ("LE2 3") was known: such a point is approximate.
 */
export const SERVICE_EXTRA_COLUMNS = {
  gp: ['list_size', 'icb'],
  pharmacy: ['distance_selling_likely', 'placed_by'],
  dentist: ['accepting_adults', 'accepting_children'],
  hospital: ['sector', 'sub_type', 'trust'],
  diagnostic_centre: ['services', 'open_12_7'],
  surgical_hub: [],
  library: ['type', 'statutory', 'co_located_with', 'placed_by'],
} as const satisfies Record<ServiceKind, readonly string[]>;

/**
 * `postcode` without space, upper case, in the order of `postcodeKey` (outward code padded to four, then inward), so
 * that those of an outward code stand together. `lsoa` by point in polygon, or the nearest within 200 m; `ward` and
 * `ltla` as Code-Point names them (by point in polygon for the 205 that it names none for). `lon`, `lat` are DECIMAL
 * of 5 places (integers, read as degrees). A postcode without coordinates (quality 90) has nulls in all but its text.
 */
export const POSTCODE_COLUMNS = ['postcode', 'lon', 'lat', 'lsoa', 'ward', 'ltla'] as const;

export const packPath = {
  manifest: 'manifest.json',
  buildReport: 'build-report.json',
  areasEngland: 'areas/england.json',
  areas: (level: 'msoa' | 'ward' | 'lsoa') => `areas/${level}.parquet`,
  oldCodes: 'areas/old-codes.parquet',
  labels: 'areas/labels.parquet',
  boundariesEngland: 'boundaries/england.topojson',
  boundariesPlace: (utla: string) => `boundaries/places/${utla}.topojson`,
  boundariesWards: (utla: string) => `boundaries/wards/${utla}.topojson`,
  values: (level: string, theme: string) => `values/${level}/${theme}.parquet`,
  series: (level: string, indicator: string) => `series/${level}/${indicator}.parquet`,
  services: (kind: ServiceKind) => `services/${kind}.parquet`,
  postcodes: (area: string) => `postcodes/${area}.parquet`,
  moneyIcb: 'money/icb.parquet',
  moneyCouncil: (level: 'utla' | 'ltla') => `money/${level}.parquet`,
  moneyPractice: 'money/practice.parquet',
  moneyWeighted: (level: 'ltla' | 'utla' | 'icb') => `money/weighted/${level}.parquet`,
  moneyLsoa: 'money/lsoa.parquet',
  moneyEvidence: 'money/evidence.json',
  moneyGrant: 'money/ph-grant.json',
} as const;
