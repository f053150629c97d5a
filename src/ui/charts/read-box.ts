/** Grounds and borders of boxes on a page as SVG shapes. */
import { paintAttributes, paintOf } from './css-paint.ts';
import type { SvgMark } from './svg-mark.ts';

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Border {
  readonly width: number;
  readonly style: string;
  readonly colour: string;
}

/** What is to be seen of a box itself, without what is in it; `at` is in the drawing's own pixels. */
export function boxMarks(style: CSSStyleDeclaration, at: Placed): readonly SvgMark[] {
  const ground = paintOf(style.backgroundColor);
  const borders = bordersOf(style);
  const [top] = borders;
  const radius = radiusOf(style.borderTopLeftRadius, at);
  const isEven = borders.every(
    ({ width, style: line, colour }) =>
      width === top.width && line === top.style && colour === top.colour,
  );
  const outline = isEven && top.width > 0 && top.style !== 'double' ? strokeOf(top) : null;
  const inset = outline === null ? 0 : top.width / 2;
  const marks: SvgMark[] = [];
  if (ground !== null || outline !== null)
    marks.push({
      tag: 'rect',
      attributes: {
        x: at.x + inset,
        y: at.y + inset,
        width: Math.max(0, at.width - 2 * inset),
        height: Math.max(0, at.height - 2 * inset),
        rx: radius > inset ? radius - inset : null,
        ...paintAttributes('fill', ground),
        ...(outline ?? {}),
      },
    });
  return outline === null
    ? [...marks, ...borders.flatMap((border, side) => sideMarks(border, side, at))]
    : marks;
}

function bordersOf(style: CSSStyleDeclaration): readonly [Border, Border, Border, Border] {
  const border = (width: string, line: string, colour: string): Border => ({
    width: line === 'none' || line === 'hidden' ? 0 : Number.parseFloat(width),
    style: line,
    colour,
  });
  return [
    border(style.borderTopWidth, style.borderTopStyle, style.borderTopColor),
    border(style.borderRightWidth, style.borderRightStyle, style.borderRightColor),
    border(style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor),
    border(style.borderLeftWidth, style.borderLeftStyle, style.borderLeftColor),
  ];
}

function strokeOf({ width, style, colour }: Border): SvgMark['attributes'] | null {
  const paint = paintOf(colour);
  if (paint === null || width === 0) return null;
  return {
    ...paintAttributes('stroke', paint),
    'stroke-width': width,
    'stroke-dasharray':
      style === 'dashed'
        ? `${2 * width},${2 * width}`
        : style === 'dotted'
          ? `0,${2 * width}`
          : null,
    'stroke-linecap': style === 'dotted' ? 'round' : null,
  };
}

/** One side: 0 top, 1 right, 2 bottom, 3 left. A double line is two, each a third as thick. */
function sideMarks(border: Border, side: number, at: Placed): readonly SvgMark[] {
  const stroke = strokeOf(border);
  if (stroke === null) return [];
  const isDouble = border.style === 'double' && border.width >= 3;
  const parts = isDouble ? [1 / 6, 5 / 6] : [1 / 2];
  return parts.map((part): SvgMark => {
    const depth = border.width * part;
    const across = side === 1 ? at.x + at.width - depth : at.x + depth;
    const down = side === 2 ? at.y + at.height - depth : at.y + depth;
    return {
      tag: 'line',
      attributes: {
        ...(side === 0 || side === 2
          ? { x1: at.x, x2: at.x + at.width, y1: down, y2: down }
          : { x1: across, x2: across, y1: at.y, y2: at.y + at.height }),
        ...stroke,
        ...(isDouble ? { 'stroke-width': border.width / 3 } : {}),
      },
    };
  });
}

/** "50%" or "4px"; no more than makes a circle. */
function radiusOf(computed: string, { width, height }: Placed): number {
  const number = Number.parseFloat(computed);
  if (!Number.isFinite(number)) return 0;
  return Math.min(computed.includes('%') ? (number / 100) * width : number, width / 2, height / 2);
}
