import type { PatternTile } from './patterns.ts';

/** A tile as what a canvas is filled with; null where the browser gives none. */
export function tilePattern(
  pen: CanvasRenderingContext2D,
  tile: PatternTile,
): CanvasPattern | null {
  const source = document.createElement('canvas');
  source.width = tile.width;
  source.height = tile.height;
  source.getContext('2d')?.putImageData(new ImageData(tile.data, tile.width, tile.height), 0, 0);
  return pen.createPattern(source, 'repeat');
}
