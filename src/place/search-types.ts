import type { AreaCode } from './area.ts';
import type { Level } from './levels.ts';
import type { PostcodeReading } from './postcode.ts';

/** An area found by its name or code. */
export interface AreaResult {
  readonly kind: 'area';
  readonly code: AreaCode;
  /** a unitary authority, which is district and upper tier at once, is 'ltla' */
  readonly level: Level;
  readonly name: string;
  /** what it is and where, enough to tell it from its namesakes: "Ward in Leicester" */
  readonly context: string;
  /** [start, end) of the part of `name` that matched; null where it was the code, or another name */
  readonly matched: readonly [number, number] | null;
}

/** A code that is not of the geography shown: no longer in use, or newer. */
export interface OldCodeResult {
  readonly kind: 'oldCode';
  /** the old code */
  readonly code: AreaCode;
  readonly level: Level;
  readonly name: string;
  /** "No longer in use. Was a ward in Tendring. See Brightlingsea (E05011935)" */
  readonly context: string;
  /** what to open instead: its successor, else the district that it lay in; null where neither is known */
  readonly became: { readonly code: AreaCode; readonly level: Level; readonly name: string } | null;
  /** false where `became` is only the district that it lay in */
  readonly hasSuccessor: boolean;
  readonly matched: null;
}

export type SearchResult = AreaResult | OldCodeResult;

export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** ways to read the query as a postcode or the beginning of one; resolved with that area's postcode file */
  readonly postcodes: readonly PostcodeReading[];
  /** where the query has the form of a code that no edition knows: the code */
  readonly unknownCode: AreaCode | null;
}

/** A code no longer in use, as areas/old-codes.parquet holds it. */
export interface OldAreaCode {
  readonly code: string;
  /** 'ward' | 'ltla' | 'msoa' | 'lsoa' */
  readonly kind: string;
  readonly name: string;
  readonly districtName: string | null;
  /** the district's code of today */
  readonly district: string | null;
  /** the year of the list that has it: later than the wards shown where the code is newer than they are */
  readonly lastSeen: string | null;
  readonly became: string | null;
}
