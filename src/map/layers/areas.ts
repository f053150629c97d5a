/**
 * The coloured areas: one source and one fill layer a set of outlines.
 *
 * An area's class and colour stand in its feature state: `k`, the class byte, and `f`, the colour.
 * The colour itself rather than an expression over classes, because a new expression makes MapLibre
 * lay all tiles out again in its worker, while a new state only rewrites a colour buffer.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Level } from '../../place/levels.ts';
import { ABSENT_CLASS, type AreaColouring, type OutlineSet, SET_ASIDE_CLASS } from '../model.ts';
import { type MapParts, NO_PARTS } from '../parts.ts';
import { CLASS_PATTERN_COUNT, patternOfClass } from '../patterns.ts';
import type { MapTheme } from '../theme.ts';
import { layerId } from '../z-order.ts';

export const areaSourceId = (set: OutlineSet): string => `area/${set.id}`;
export const areaFillId = (set: OutlineSet): string => layerId('area-fill', set.id);

/**
 * Tiling options that make the first paint quick: a small buffer (fills need no wide one), and no
 * tile deeper than zoom 13, past which the outlines have no more detail to give.
 */
export const OUTLINE_TILING = { tolerance: 0.5, buffer: 8, maxzoom: 13 } as const;

const stateIs = (byte: number): ExpressionSpecification => [
  'case',
  ['==', ['feature-state', 'k'], byte],
  1,
  0,
];

/** Zoom at which the lines between areas appear, and are full: denser levels later. */
const LINE_ZOOM: Readonly<Record<Level, readonly [from: number, full: number]>> = {
  england: [0, 0],
  region: [0, 0],
  icb: [0, 0],
  utla: [0, 6],
  ltla: [4, 8],
  msoa: [9, 12],
  ward: [8, 11],
  lsoa: [10.5, 13],
};

function fill(set: OutlineSet, theme: MapTheme, opacity: number): LayerSpecification {
  return {
    id: areaFillId(set),
    type: 'fill',
    source: areaSourceId(set),
    paint: {
      'fill-color': ['to-color', ['coalesce', ['feature-state', 'f'], theme.land]],
      'fill-antialias': true,
      'fill-opacity': opacity,
    },
  };
}

function line(set: OutlineSet, theme: MapTheme): LayerSpecification {
  const [from, full] = LINE_ZOOM[set.level];
  return {
    id: layerId('area-line', set.id),
    type: 'line',
    source: areaSourceId(set),
    minzoom: from,
    paint: {
      'line-color': theme.areaLine,
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        from,
        0.3,
        full + 0.1,
        0.8,
        full + 4,
        1.4,
      ],
      'line-opacity': 0.75,
    },
  };
}

function pattern(set: OutlineSet, byte: number, image: string): LayerSpecification {
  return {
    id: layerId('area-pattern', `${set.id}:${byte}`),
    type: 'fill',
    source: areaSourceId(set),
    paint: { 'fill-pattern': image, 'fill-opacity': stateIs(byte), 'fill-antialias': false },
  };
}

function missingOutline(set: OutlineSet, theme: MapTheme): LayerSpecification {
  return {
    id: layerId('area-absence-line', set.id),
    type: 'line',
    source: areaSourceId(set),
    paint: {
      'line-color': theme.absence.missing.mark,
      'line-width': 1,
      'line-opacity': stateIs(ABSENT_CLASS.missing),
    },
  };
}

/** Names of the pattern images that `pattern-images.ts` makes. */
export const ABSENCE_IMAGE = {
  suppressed: 'absence-suppressed',
  notPublished: 'absence-not-published',
  setAside: 'set-aside',
} as const;
export const classImage = (mark: number, ink: 'dark' | 'light'): string => `class-${mark}-${ink}`;

/** Luminance (WCAG 2.2) over which black has more contrast than white has: at it both have 4.6. */
const DARK_INK_FROM = 0.18;

/** The ink that stands out on a #rrggbb colour: the one of the greater contrast. */
export function inkOn(colour: string): 'dark' | 'light' {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > DARK_INK_FROM ? 'dark' : 'light';
}

/** Plain land that the colouring says nothing about, under all areas. */
export function landParts(set: OutlineSet | null, theme: MapTheme, opacity = 1): MapParts {
  if (set === null) return NO_PARTS;
  const source = `land/${set.id}`;
  return {
    sources: [{ id: source, data: set.outlines, options: OUTLINE_TILING }],
    layers: [
      {
        id: layerId('land-fill'),
        type: 'fill',
        source,
        paint: { 'fill-color': theme.land, 'fill-opacity': opacity },
      },
      {
        id: layerId('land-line'),
        type: 'line',
        source,
        paint: { 'line-color': theme.edgeLine, 'line-width': 0.6, 'line-opacity': 0.35 },
      },
    ],
  };
}

/** The pattern of each class: its own, or where patterns are on one by its order. */
function marksOf({ colours, patterns, marks }: AreaColouring): readonly (number | null)[] {
  if (marks !== undefined) return marks;
  if (!patterns) return [];
  const n = Math.min(colours.length, CLASS_PATTERN_COUNT);
  return Array.from({ length: n }, (_, i) => patternOfClass(i, n));
}

/**
 * Source and layers of one set. Layers over the fill (patterns, the outline of what is missing) are
 * made only where the set has an area of that class: each draws every polygon of the set again.
 *
 * @param present the class bytes that occur in the set
 * @param opacity of the fill, 0 to 1: under 1 where a base map is to show through
 */
export function areaParts(
  set: OutlineSet,
  colouring: AreaColouring | null,
  present: ReadonlySet<number>,
  theme: MapTheme,
  opacity = 1,
): MapParts {
  const layers = [fill(set, theme, opacity), line(set, theme)];
  if (present.has(ABSENT_CLASS.suppressed))
    layers.push(pattern(set, ABSENT_CLASS.suppressed, ABSENCE_IMAGE.suppressed));
  if (present.has(ABSENT_CLASS.notPublished))
    layers.push(pattern(set, ABSENT_CLASS.notPublished, ABSENCE_IMAGE.notPublished));
  if (present.has(ABSENT_CLASS.missing)) layers.push(missingOutline(set, theme));
  if (present.has(SET_ASIDE_CLASS))
    layers.push(pattern(set, SET_ASIDE_CLASS, ABSENCE_IMAGE.setAside));
  if (colouring !== null)
    marksOf(colouring).forEach((mark, i) => {
      if (mark !== null && mark > 0 && present.has(i))
        layers.push(pattern(set, i, classImage(mark, inkOn(colouring.colours[i] as string))));
    });
  return {
    sources: [
      {
        id: areaSourceId(set),
        data: set.outlines,
        options: { promoteId: 'code', ...OUTLINE_TILING },
      },
    ],
    layers,
  };
}
