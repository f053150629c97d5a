import type { ServiceKind } from '../pack/schemas.ts';

/**
 * How each kind of service is marked: a colour, a shape and a letter, so that none rests on colour
 * alone. Colours after Okabe and Ito's palette, darkened until white on them passes 4.5:1. Paths are
 * SVG path data in a box of 24 by 24, for the map and the legend alike.
 */
export interface ServiceMark {
  readonly colour: string;
  readonly letter: string;
  readonly path: string;
  /** how far down the middle of the letter stands */
  readonly letterAt: number;
}

const CIRCLE = 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20Z';
const CROSS = 'M8 2h8v6h6v8h-6v6H8v-6H2V8h6Z';
const DIAMOND = 'M12 1L23 12L12 23L1 12Z';
const SQUARE = 'M3 3h18v18H3Z';
const HEXAGON = 'M12 1l9.6 5.5v11L12 23l-9.6-5.5v-11Z';
const TRIANGLE = 'M12 1.5L23.5 22H0.5Z';
const PENTAGON = 'M12 1.5L23 9.6L18.8 22.5H5.2L1 9.6Z';

export const SERVICE_MARKS: Readonly<Record<ServiceKind, ServiceMark>> = {
  gp: { colour: '#0a5f9e', letter: 'G', path: CIRCLE, letterAt: 12.8 },
  pharmacy: { colour: '#00714f', letter: 'P', path: CROSS, letterAt: 12.8 },
  dentist: { colour: '#8a4a86', letter: 'D', path: DIAMOND, letterAt: 12.8 },
  hospital: { colour: '#b5341c', letter: 'H', path: SQUARE, letterAt: 12.8 },
  diagnostic_centre: { colour: '#7a5a00', letter: 'C', path: HEXAGON, letterAt: 12.8 },
  surgical_hub: { colour: '#3d3d3d', letter: 'S', path: TRIANGLE, letterAt: 16 },
  library: { colour: '#5b4bb5', letter: 'L', path: PENTAGON, letterAt: 13.6 },
};
