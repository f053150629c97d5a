import { expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import type { AreaCode } from '../../place/area.ts';
import type { Source } from '../inputs.ts';
import { namedArea } from '../place.ts';
import { sidesOf } from './sides.ts';
import { sourcesByPublisher } from './tale-sources.ts';

const packs = await packsOnDisk({
  levels: [],
  books: [{ level: 'ward', themes: ['deprivation'] }],
  weighted: [],
  practices: false,
  moneyLsoas: false,
  icb: false,
  outturn: false,
});

test('each tenth is named from its own end: the most, and the least, deprived ward first', () => {
  const essex = namedArea(packs.tables, 'utla', 'E10000012' as AreaCode);
  const scores = packs.books.ward?.columns.get('imd_score');
  if (essex === null || scores === undefined) throw new Error('no Essex, or no scores');
  const found = sidesOf(packs.tables, packs.books, { kind: 'tenths', place: essex });
  if (found.kind === 'none') throw new Error(found.reason);
  const [most, least] = found.sides.map(({ areas }) =>
    areas.map(({ row }) => scores.values[row] as number),
  );
  expect(most).toEqual(most?.toSorted((a, b) => b - a));
  expect(least).toEqual(least?.toSorted((a, b) => a - b));
  expect(least).toHaveLength(22);
});

test('sources: a publisher is named once, and a period that the title has said is not said again', () => {
  const source = (title: string, publisher: string, period: string) =>
    ({ title, publisher, period }) as Source;
  expect(
    sourcesByPublisher([
      source('Claimant count', 'ONS', 'October 2025'),
      source('Indices 2025', 'MHCLG', '2025'),
      source('Smoking', 'ONS', 'see the period column'),
    ]),
  ).toEqual(['ONS: Claimant count (October 2025); Smoking.', 'MHCLG: Indices 2025.']);
});
