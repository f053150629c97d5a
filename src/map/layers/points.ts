/** Coloured circles (practices) as deck.gl layers: what has a class is filled, what has none is a ring. */
import { ScatterplotLayer } from '@deck.gl/layers';
import type { MapPoints } from '../model.ts';
import { drawingOrder, LEAST_RADIUS, rowOfPoint } from '../point-hit.ts';
import type { MapTheme } from '../theme.ts';

type Rgba = [number, number, number, number];

function rgba(colour: string, alpha = 255): Rgba {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
  return [r, g, b, alpha];
}

/** deck.gl compares data by identity: the same places are never laid out again for another colour. */
const data = new WeakMap<readonly number[], { readonly length: number }>();

function dataOf(rows: readonly number[]): { readonly length: number } {
  const known = data.get(rows);
  if (known !== undefined) return known;
  const made = { length: rows.length };
  data.set(rows, made);
  return made;
}

export interface PointMarks {
  readonly hover: string | null;
  readonly selected: string | null;
}

/** @param scale pixels in radius of a point of usual size */
export function pointLayers(
  points: MapPoints,
  { hover, selected }: PointMarks,
  scale: number,
  theme: MapTheme,
): ScatterplotLayer[] {
  const rows = drawingOrder(points);
  const row = (index: number) => rows[index] as number;
  const position = (at: number): [number, number] => [
    points.longitudes[at] as number,
    points.latitudes[at] as number,
  ];
  const palette = points.colours.map((colour) => rgba(colour, 230));
  const isClassed = (at: number) => (points.classes[at] as number) < palette.length;
  const hollow: Rgba = rgba(theme.land, 150);
  // A thin dark edge: the palest class would not be seen on the land.
  const edge = rgba(theme.edgeLine, 170);
  const ring = rgba(theme.setAside.mark);
  const marked = [hover, selected].flatMap((code) => {
    const at = code === null ? null : rowOfPoint(points, code);
    return at === null ? [] : [at];
  });
  const radiusOf = (at: number) => Math.max(LEAST_RADIUS, scale * (points.radii[at] as number));
  return [
    new ScatterplotLayer({
      id: 'points',
      data: dataOf(rows),
      getPosition: (_, { index }) => position(row(index)),
      getRadius: (_, { index }) => points.radii[row(index)] as number,
      getFillColor: (_, { index }) => palette[points.classes[row(index)] as number] ?? hollow,
      getLineColor: (_, { index }) => (isClassed(row(index)) ? edge : ring),
      updateTriggers: {
        getFillColor: [points.classes, points.colours],
        getLineColor: [points.classes, theme],
        getRadius: points.radii.length,
      },
      radiusUnits: 'pixels',
      radiusScale: scale,
      radiusMinPixels: LEAST_RADIUS,
      lineWidthUnits: 'pixels',
      getLineWidth: scale < 4 ? 0.4 : 0.9,
      lineWidthMinPixels: 0.4,
      stroked: true,
      pickable: false,
    }),
    new ScatterplotLayer<number>({
      id: 'points-marked',
      data: marked,
      getPosition: position,
      getRadius: radiusOf,
      updateTriggers: { getRadius: scale },
      radiusUnits: 'pixels',
      lineWidthUnits: 'pixels',
      getLineWidth: 3,
      getLineColor: rgba(theme.ink),
      filled: false,
      stroked: true,
      pickable: false,
    }),
  ];
}
