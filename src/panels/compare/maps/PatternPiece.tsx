import { useEffect, useRef } from 'react';
import { inkOn } from '../../../map/layers/areas.ts';
import { PATTERN_INK, type PatternKind, patternTile } from '../../../map/patterns.ts';

/** A piece of the pattern that the map draws, over whatever stands under it. */
export function PatternPiece({
  kind,
  ground,
  mark,
  width,
  height,
}: {
  readonly kind: PatternKind;
  /** the colour under it, by which the ink of a class is chosen */
  readonly ground: string;
  /** the ink of an absence; left out: that of classes */
  readonly mark?: string;
  /** CSS pixels */
  readonly width: number;
  readonly height: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const which = typeof kind === 'string' ? kind : kind.classMark;
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.clearRect(0, 0, 2 * width, 2 * height);
    const ink = mark === undefined ? PATTERN_INK[inkOn(ground)] : { colour: mark, opacity: 1 };
    const tile = patternTile(
      typeof which === 'number' ? { classMark: which } : which,
      ink.colour,
      ink.opacity,
    );
    const source = document.createElement('canvas');
    source.width = tile.width;
    source.height = tile.height;
    source.getContext('2d')?.putImageData(new ImageData(tile.data, tile.width, tile.height), 0, 0);
    const pattern = pen.createPattern(source, 'repeat');
    if (pattern === null) return;
    pen.fillStyle = pattern;
    pen.fillRect(0, 0, 2 * width, 2 * height);
  }, [which, ground, mark, width, height]);
  return <canvas ref={canvas} width={2 * width} height={2 * height} />;
}
