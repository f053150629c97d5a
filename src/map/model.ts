/**
 * What the map is to show, as plain data. A view is turned into a MapModel by pure functions, and
 * the engine applies one MapModel after another by difference. Nothing else drives the map.
 */

import type { FigureArray } from '../indicators/value.ts';
import type { Outlines } from '../pack/boundaries.ts';
import type { PlaceLabel, ServiceSite } from '../pack/points.ts';
import type { Bounds } from '../place/area-table.ts';
import type { Level } from '../place/levels.ts';

/** One loaded boundary object, drawn as one source. `id` is unique and stable, e.g. "ward/E10000012". */
export interface OutlineSet {
  readonly id: string;
  readonly level: Level;
  readonly outlines: Outlines;
}

/** Class bytes past the last real class: the three absences, each drawn in its own way. */
export const ABSENT_CLASS = { suppressed: 253, missing: 254, notPublished: 255 } as const;

/**
 * Class bytes of areas that the colouring is silent about: of those whose figures are still being
 * read, and of those that lie outside what is shown. Neither is an absence: both are plain land.
 */
export const PENDING_CLASS = 252;
export const OUTSIDE_CLASS = 251;
/** Class byte of an area that takes no part in what is shown though it lies within: it has its own mark. */
export const SET_ASIDE_CLASS = 250;

/** Outlines of pinned areas, and where each one's name stands. Keep its identity while nothing changes. */
export interface PinnedAreas {
  readonly outlines: OutlineSet;
  readonly names: readonly {
    readonly name: string;
    readonly longitude: number;
    readonly latitude: number;
  }[];
}

/** Pictures of streets under the areas, from a server that the deployer allowed and the user turned on. */
export interface BaseMap {
  /** address of a tile, with {z}, {x} and {y} */
  readonly tiles: string;
  readonly attribution: string;
}

/** How the areas of the shown level are coloured. `classes[row]` belongs to `codes[row]`. */
export interface AreaColouring {
  readonly codes: readonly string[];
  readonly classes: Uint8Array;
  /** the figures of the rows (NaN where absent), for walking the areas by value with the keyboard */
  readonly values?: FigureArray;
  /** one colour a class as #rrggbb, from lowest value to highest */
  readonly colours: readonly string[];
  /** draw a distinct pattern over each class as well (greyscale, colour-blind) */
  readonly patterns: boolean;
  /** which of the class patterns each class carries whatever `patterns` says; null: none. Left out: none */
  readonly marks?: readonly (number | null)[];
  /** areas that `codes` leaves out: without a published figure (where left out), or no part of this */
  readonly others?: 'notPublished' | 'outside';
}

/**
 * Coloured circles in place of areas: general practices. One entry a point in each column;
 * `classes[i]` is the point's class or a byte of ABSENT_CLASS, drawn as a ring.
 */
export interface MapPoints {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  readonly classes: Uint8Array;
  /** NaN where absent, for walking the points by value with the keyboard */
  readonly values: FigureArray;
  /** one colour a class as #rrggbb, from lowest value to highest */
  readonly colours: readonly string[];
  /** against each other: 1 for a point of usual size, the root of what its area stands for */
  readonly radii: Float32Array;
}

export interface MapModel {
  readonly level: Level;
  /** the coloured areas; may grow as places come into view */
  readonly areas: readonly OutlineSet[];
  readonly colouring: AreaColouring | null;
  /** land under the areas, where they do not cover what is seen; left out: none */
  readonly backdrop?: OutlineSet | null;
  /** circles over the areas; left out: none */
  readonly points?: MapPoints | null;
  /** lines over the areas, e.g. district edges over wards */
  readonly edges: readonly OutlineSet[];
  /** the chosen place's own outline, drawn strong; what lies outside it is drawn a little weaker */
  readonly focus: OutlineSet | null;
  /** areas pinned to be compared, of any levels, with their names; left out: none */
  readonly pinned?: PinnedAreas | null;
  /** the code within `areas` that is chosen or hovered elsewhere (table, search), if any */
  readonly selected: string | null;
  readonly labels: readonly PlaceLabel[];
  readonly services: readonly {
    readonly kind: ServiceSite['kind'];
    readonly sites: readonly ServiceSite[];
  }[];
  /** a point that the user looked up (a postcode), marked with a pin */
  readonly pin: {
    readonly longitude: number;
    readonly latitude: number;
    readonly label: string;
  } | null;
  readonly scheme: 'light' | 'dark';
  /** null or left out: none, and nothing is asked of anyone */
  readonly baseMap?: BaseMap | null;
}

/** Where the camera goes; `bounds` are fitted with padding. */
export type CameraTarget =
  | {
      readonly kind: 'camera';
      readonly longitude: number;
      readonly latitude: number;
      readonly zoom: number;
    }
  | {
      readonly kind: 'bounds';
      readonly bounds: Bounds;
      /** pixels at the left that are covered (by a legend); kept free where the map is wide enough */
      readonly coveredLeft?: number;
      /** pixels at the bottom that are covered; kept free where the map is too narrow for the left */
      readonly coveredBottom?: number;
      /** England: on a phone it takes all the room that there is */
      readonly wholeCountry?: boolean;
    };

/** What the user does on the map. */
export interface MapEvents {
  /** pointer or keyboard focus on an area of the shown level; null when it leaves */
  onFocusArea(code: string | null, by: 'pointer' | 'keyboard'): void;
  /** an area chosen by click or Enter */
  onChooseArea(code: string): void;
  /** a service site chosen; null when its details close */
  onChooseSite(site: ServiceSite | null): void;
  /** the camera stopped, after the user or a flight moved it; bounds of what is seen */
  onCameraEnd(
    camera: { longitude: number; latitude: number; zoom: number },
    bounds: Bounds,
    byUser: boolean,
  ): void;
  /** first frame with coloured areas has been drawn */
  onReady(): void;
  /** there is no map to wait for: it could not be made, or was lost */
  onUnavailable(): void;
}
