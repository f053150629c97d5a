import { expect, test } from 'vitest';
import type { ShiftArea } from '../../../shift/shift-area.ts';
import { matchOf } from './own-file-state.ts';

const areas = [
  { code: 'E06000016', name: 'Leicester' },
  { code: 'E06000017', name: 'Rutland' },
  { code: 'E10000018', name: 'Leicestershire' },
] as ShiftArea[];

test('rows used, rows of other areas, areas without a figure: an empty cell is missing, not 0', () =>
  expect(
    matchOf(
      {
        kind: 'own',
        fileName: 'now.csv',
        figure: 'baseline',
        values: [
          ['E06000016', 100],
          ['E06000017', null],
          ['E06000018', 40],
        ],
      },
      areas,
    ),
  ).toEqual({
    rows: 3,
    used: 1,
    total: 140,
    usedTotal: 100,
    unmatched: ['E06000018'],
    absent: ['Rutland', 'Leicestershire'],
  }));
