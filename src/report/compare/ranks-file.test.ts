import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import { MADE_TABLES, madeColumn } from '../fixtures.ts';
import { checkTable } from '../table-file.ts';
import { rankedAreas } from './ranked-areas.ts';
import { type RankedFigures, ranksFile } from './ranks-file.ts';

const men = indicator('life_expectancy_male');
const ranked = rankedAreas(men, madeColumn([[76.4, 76.1, 76.8], 'missing', 77.5]), null);
const figures: RankedFigures = {
  indicator: men,
  level: 'ltla',
  period: '2021-23',
  modelled: false,
  isRanked: true,
  within: 'England',
  table: MADE_TABLES.ltla,
  ranked,
  pinned: [
    {
      place: {
        area: { code: MADE_TABLES.ltla.codes[2] as never, name: 'Tendring', level: 'ltla' },
      },
      value: { kind: 'present', value: 77.5, lower: null, upper: null },
      position: 0,
    },
  ],
  districtNames: new Map(),
  intervals: null,
};
const packs = { edition: '2026-11-22', sources: [] };

test('every area in order, rank 1 first, with the pinned ones marked', () => {
  const file = ranksFile(figures, packs);
  checkTable(file);
  expect(file.rows).toEqual([
    [1, 'E07000076', 'Tendring', 77.5, null, null, 'present', 'yes'],
    [2, 'E06000016', 'Leicester', 76.4, 76.1, 76.8, 'present', 'no'],
  ]);
  expect(file.name).toBe('evenground_ranks_life-expectancy-male_ltla_england_2026-11-22');
  expect(file.notes[0]).toContain('2 districts of England, rank 1 = the highest');
  expect(file.notes).toContain('Without a figure, so without a rank: 1 district');
});

test('limits of ranks, which are among those with limits where some have none', () => {
  const none = Number.NaN;
  const intervals = {
    rank: Float64Array.of(none, 1),
    lower: Float64Array.of(none, 1),
    upper: Float64Array.of(none, 1),
    of: 1,
    draws: 10_000,
  };
  const file = ranksFile({ ...figures, intervals }, packs);
  checkTable(file);
  expect(file.head.slice(7, 10)).toEqual([
    'Rank among those with limits',
    'Rank: lower 95%',
    'Rank: upper 95%',
  ]);
  expect(file.rows.map((row) => row.slice(7, 10))).toEqual([
    [null, null, null],
    [1, 1, 1],
  ]);
  expect(file.notes.join()).toContain('drawn 10,000 times');
});

test('figures that are not ranked: the pinned areas alone, no rank', () => {
  const file = ranksFile({ ...figures, isRanked: false, modelled: true }, packs);
  checkTable(file);
  expect(file.head).not.toContain('Rank');
  expect(file.rows).toEqual([['E07000076', 'Tendring', 77.5, null, null, 'modelled']]);
  expect(file.notes[0]).toContain('modelled): the pinned districts, not ranked');
});
