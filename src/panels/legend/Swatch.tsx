import { useEffect, useMemo, useRef } from 'react';
import { inkOn } from '../../map/layers/areas.ts';
import type { LegendAbsence } from '../../map/legend.ts';
import { PATTERN_INK, type PatternTile, patternTile, TILE } from '../../map/patterns.ts';
import { tilePattern } from '../../map/tile-pattern.ts';

/** A piece of the very pattern that the map draws, over a colour. */
function Swatch({
  ground,
  edge,
  tile,
}: {
  readonly ground: string;
  readonly edge: string;
  readonly tile: PatternTile | null;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    pen.fillStyle = ground;
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    if (tile === null) return;
    const pattern = tilePattern(pen, tile);
    if (pattern === null) return;
    pen.fillStyle = pattern;
    pen.fillRect(0, 0, WIDTH, HEIGHT);
  }, [ground, tile]);
  return (
    <span className="legend__swatch" aria-hidden="true" style={{ borderColor: edge }}>
      <canvas ref={canvas} width={WIDTH} height={HEIGHT} />
    </span>
  );
}

/** Three tiles by two, at the map's own scale: 24 by 16 CSS pixels. */
const WIDTH = TILE * 3;
const HEIGHT = TILE * 2;

export function ClassSwatch({
  colour,
  pattern,
}: {
  readonly colour: string;
  readonly pattern: number | null;
}) {
  const tile = useMemo(() => {
    if (pattern === null) return null;
    const ink = PATTERN_INK[inkOn(colour)];
    return patternTile({ classMark: pattern }, ink.colour, ink.opacity);
  }, [colour, pattern]);
  return <Swatch ground={colour} edge={colour} tile={tile} />;
}

export function AbsenceSwatch({
  absence: { kind, fill, mark },
}: {
  readonly absence: LegendAbsence;
}) {
  // What is missing is told by its outline alone.
  const tile = useMemo(() => (kind === 'missing' ? null : patternTile(kind, mark)), [kind, mark]);
  return <Swatch ground={fill} edge={mark} tile={tile} />;
}
