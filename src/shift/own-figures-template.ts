import Papa from 'papaparse';
import type { OwnFigure } from './own-figures.ts';
import type { ShiftArea } from './shift-area.ts';

/** A CSV with a row for each area and an empty column to fill in, as `parseOwnFigures` reads it. */
export const ownFiguresTemplate = (
  areas: readonly Pick<ShiftArea, 'code' | 'name'>[],
  figure: OwnFigure,
): string =>
  `\uFEFF${Papa.unparse(
    { fields: ['code', 'name', figure], data: areas.map(({ code, name }) => [code, name, '']) },
    { newline: '\r\n' },
  )}\r\n`;
