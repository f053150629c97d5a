import type { Level } from '../../../src/place/levels.ts';
import type { PackOutput } from './output.ts';
import type { Sources } from './sources.ts';

/** What every part of the build is given. `buildValues(ctx)`, `buildPoints(ctx)` take it and return when done. */
export interface BuildContext {
  /** where packs and report figures go */
  readonly output: PackOutput;
  /** where source files come from, checksums verified */
  readonly sources: Sources;
  /** England's areas, and which area a point lies in */
  readonly geography: Geography;
}

/** Levels that have a list of areas (England itself has one row and needs none). */
export type ListedLevel = Exclude<Level, 'england'>;
/** Levels that LSOAs are gathered into. */
export type ParentLevel = Exclude<ListedLevel, 'lsoa'>;

/** All areas of one level, codes ascending: the row order of every pack column of that level. */
export interface AreaList {
  readonly level: ListedLevel;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly count: number;
  /**
   * Row of a code. Codes of before that name the same area (Barnsley E08000016, Sheffield
   * E08000019, at ltla and utla) give the row of today's. Undefined where not in this level.
   */
  row(code: string): number | undefined;
  /** As `row`. @throws Error naming the code and `where` (file, row, column) when it is not in this level. */
  rowOrFail(code: string, where: string): number;
  /** Census 2021 usual residents (age6 file), and population now; sums of LSOAs, in row order. */
  readonly populationCensus: Float64Array;
  readonly population: Float64Array;
  /** Codes it went by before, by row; empty for almost all. */
  readonly aliases: ReadonlyMap<number, readonly string[]>;
}

/** The six age bands of the Census 2021 age6 file, youngest first. */
export const AGE_BANDS = ['0-15', '16-24', '25-34', '35-49', '50-64', '65+'] as const;

/** LSOAs of 2021, codes ascending; each column has one entry a row. */
export interface LsoaList extends AreaList {
  /**
   * Row in each other level's list. Wards are best fit (LSOAs do not nest in them). District is by
   * membership, the one LSOA named West Northamptonshire that the ward lookup puts in Cherwell by
   * its name. Never -1: every LSOA has a parent at each level.
   */
  readonly parent: Readonly<Record<ParentLevel, Int32Array>>;
  /** Census 2021 usual residents by age band: [band][row], bands as AGE_BANDS. */
  readonly ageBands: readonly Float64Array[];
  /** Rural Urban Classification 2021, in words ("Urban: Nearer to a major town or city"). */
  readonly ruralUrban: readonly string[];
  /** Share of the LSOA's postcodes that lie in its majority ward (0 to 1): how well it fits. NaN where it has no postcode. */
  readonly wardFit: Float64Array;
}

export interface MsoaList extends AreaList {
  /** ONS names ("Leicester 024"); `names` are those of the House of Commons Library ("Stoneygate"). */
  readonly officialNames: readonly string[];
  /**
   * Row of its district, upper tier, region, ICB: the one of most people where it lies in two. By the
   * lookups E02005686 does; taking its one odd LSOA by name leaves none in two districts.
   */
  readonly parent: Readonly<Record<'ltla' | 'utla' | 'region' | 'icb', Int32Array>>;
}

export interface WardList extends AreaList {
  /** District by the boundary file of 2025; ICB by most of the district's people where the ward has no LSOA. */
  readonly parent: Readonly<Record<'ltla' | 'utla' | 'region' | 'icb', Int32Array>>;
}

export interface DistrictList extends AreaList {
  /** Population at mid-2023 ÷ at the census: what LSOA census counts are multiplied by. */
  readonly growth: Float64Array;
  readonly parent: Readonly<Record<'utla' | 'region', Int32Array>>;
}

export interface UpperTierList extends AreaList {
  readonly parent: Readonly<Record<'region', Int32Array>>;
}

/** England's areas at every level, joined and checked: counts are those of LEVELS. */
export interface Geography {
  readonly lsoa: LsoaList;
  readonly msoa: MsoaList;
  readonly ward: WardList;
  readonly ltla: DistrictList;
  readonly utla: UpperTierList;
  readonly icb: AreaList;
  readonly region: AreaList;
  /** Usual residents of England: census, and population now (mid-2023). */
  readonly englandCensus: number;
  readonly englandNow: number;
  /** Rows of the LSOAs that make up area `row` of a level (best fit for wards), ascending. */
  lsoasOf(level: ParentLevel, row: number): Int32Array;
  /** Row of the LSOA whose 20 m outline holds the point (degrees, WGS84); -1 where none does. */
  locate(lon: number, lat: number): number;
  /** Row of the ward of 2025 whose outline holds the point; -1 where none does. */
  locateWard(lon: number, lat: number): number;
}
