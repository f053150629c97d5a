/**
 * The levels of geography that Evenground knows, from the largest to the smallest.
 *
 * What nests in what (of 2025): LSOA in MSOA, district, upper tier, ICB and region; ward in
 * district; district in upper tier and region. LSOA does not nest in ward (best fit), a district
 * not always in one ICB, nor an MSOA always in one district (E02005686 lies in two).
 */
export const LEVELS = {
  england: { id: 'england', singular: 'England', plural: 'England', short: 'England', count: 1 },
  region: { id: 'region', singular: 'Region', plural: 'Regions', short: 'Region', count: 9 },
  icb: {
    id: 'icb',
    singular: 'Integrated care board',
    plural: 'Integrated care boards',
    short: 'ICB',
    count: 42,
  },
  utla: {
    id: 'utla',
    singular: 'Upper-tier authority',
    plural: 'Upper-tier authorities',
    short: 'Upper tier',
    count: 153,
  },
  ltla: { id: 'ltla', singular: 'District', plural: 'Districts', short: 'District', count: 296 },
  msoa: {
    id: 'msoa',
    singular: 'Middle-layer area (MSOA)',
    plural: 'Middle-layer areas (MSOA)',
    short: 'MSOA',
    count: 6856,
  },
  ward: { id: 'ward', singular: 'Ward', plural: 'Wards', short: 'Ward', count: 6826 },
  lsoa: {
    id: 'lsoa',
    singular: 'Neighbourhood (LSOA)',
    plural: 'Neighbourhoods (LSOA)',
    short: 'LSOA',
    count: 33755,
  },
} as const satisfies Record<
  string,
  { id: string; singular: string; plural: string; short: string; count: number }
>;

export type Level = keyof typeof LEVELS;

/** Levels held whole in the national boundary file; the others come by upper-tier place. */
export const NATIONAL_LEVELS = ['region', 'icb', 'utla', 'ltla'] as const satisfies Level[];
/** Levels whose boundaries are held one file an upper-tier place. */
export const LOCAL_LEVELS = ['msoa', 'ward', 'lsoa'] as const satisfies Level[];
export type LocalLevel = (typeof LOCAL_LEVELS)[number];

export const isLevel = (text: string): text is Level => Object.hasOwn(LEVELS, text);
export const isLocalLevel = (level: Level): level is LocalLevel =>
  (LOCAL_LEVELS as readonly Level[]).includes(level);

/** The levels whose areas can be listed as lying within an area, largest first. */
export const LEVELS_WITHIN: Readonly<Record<Level, readonly Exclude<Level, 'england'>[]>> = {
  england: ['region', 'icb', 'utla', 'ltla', 'msoa', 'ward', 'lsoa'],
  region: ['utla', 'ltla', 'msoa', 'ward', 'lsoa'],
  icb: ['utla', 'ltla', 'msoa', 'ward', 'lsoa'],
  utla: ['ltla', 'msoa', 'ward', 'lsoa'],
  ltla: ['msoa', 'ward', 'lsoa'],
  msoa: ['lsoa'],
  ward: ['lsoa'],
  lsoa: [],
};

const KIND_LEVEL: Readonly<Record<string, Level>> = {
  E92: 'england',
  E12: 'region',
  E54: 'icb',
  E10: 'utla',
  E07: 'ltla',
  E02: 'msoa',
  E05: 'ward',
  E01: 'lsoa',
};

/**
 * The level that a code's prefix names. Unitary authorities (E06), metropolitan (E08) and London
 * boroughs (E09) are at once districts and upper tier: for those it is 'ltla'. Null where unknown.
 */
export function levelOfCode(code: string): Level | null {
  const kind = code.slice(0, 3);
  if (kind === 'E06' || kind === 'E08' || kind === 'E09') return 'ltla';
  return KIND_LEVEL[kind] ?? null;
}

/**
 * The levels whose figures may be those of an area of a level. A district may be a unitary authority,
 * whose upper-tier figures are its own; one beneath a county has none at the upper tier.
 */
export const ownLevels = (level: Level): readonly Level[] =>
  level === 'ltla' ? ['ltla', 'utla'] : [level];

/** The same for the area of a code, which tells a unitary authority from a district beneath a county. */
export function ownLevelsOfCode(code: string): readonly Level[] {
  const level = levelOfCode(code);
  if (level === null) return [];
  return code.startsWith('E07') ? [level] : ownLevels(level);
}
