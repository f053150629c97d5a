import { describe, expect, test } from 'vitest';
import { packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { MADE_TABLES } from '../../report/fixtures.ts';
import { benchmarkLevels, isOneBenchmark, readAgainst } from './benchmark-choice.ts';
import { USUAL_WEIGHTS, weightsOf } from './like-weights.ts';
import { hasLikes, LIKE_COUNT, likeLevels, likenessRequests, likesAmong } from './likeness.ts';

describe('the benchmark of the address bar', () => {
  const read = (against: string) => readAgainst(against, MADE_TABLES, new Map());
  test('an area by its name; one of no table is told, and England stands in its place', () => {
    expect(read('E07000076')).toMatchObject({ words: 'Tendring', choice: { kind: 'place' } });
    expect(read('E07999999').problem).toContain('no area E07999999');
    expect(read('E07999999').choice).toEqual({ kind: 'england' });
    expect(read('parent').words).toBe('the area just above each');
  });
  test('the levels whose books hold its figures', () => {
    expect(benchmarkLevels('parent', ['E05010458', 'E07000076'])).toEqual([
      'ltla',
      'utla',
      'region',
    ]);
    expect(benchmarkLevels('E06000016', [])).toEqual(['ltla', 'utla']);
    expect(benchmarkLevels('icb', ['E07000076'])).toEqual(['icb']);
  });
  test('a column of its own where all have the same', () => {
    expect(['england', 'E06000016', 'region', 'like'].map(isOneBenchmark)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test('from the packs: fifteen wards most like Abbey in Leicester, by the usual and by other weights', async () => {
  const abbey = 'E05010458';
  const { books } = await packsOnDisk({
    levels: [],
    books: likenessRequests([abbey], USUAL_WEIGHTS),
    weighted: [],
    practices: false,
    moneyLsoas: false,
    icb: false,
    outturn: false,
  });
  const usual = likesAmong([abbey, 'E12000004'], USUAL_WEIGHTS, books);
  expect([...usual.keys()]).toEqual([abbey]);
  expect(usual.get(abbey)?.places).toHaveLength(LIKE_COUNT);
  const byDeprivation = likesAmong([abbey], weightsOf('imd_score-6'), books).get(abbey);
  expect(byDeprivation?.places[0]?.distance).toBeLessThan(0.01);
  expect(byDeprivation?.method).toContain('1 standardised indicator of');
  expect(hasLikes('E02002823')).toBe(false);
});

test('from the packs: Leicester among districts and, asked for, among upper-tier authorities', async () => {
  const leicester = 'E06000016';
  expect(likeLevels(leicester)).toEqual(['ltla', 'utla']);
  expect(likeLevels('E10000018')).toEqual(['utla']);
  const found = async (among: 'utla' | null) => {
    const { books } = await packsOnDisk({
      levels: [],
      books: likenessRequests([leicester], USUAL_WEIGHTS, among),
      weighted: [],
      practices: false,
      moneyLsoas: false,
      icb: false,
      outturn: false,
    });
    return likesAmong([leicester], USUAL_WEIGHTS, books, among).get(leicester);
  };
  const [districts, upper] = [await found(null), await found('utla')];
  expect(districts?.method).toContain('of all districts');
  expect(upper?.method).toContain('of all upper-tier authorities');
  expect(new Set(upper?.places.map(({ level }) => level))).toEqual(new Set(['utla']));
  expect(upper?.places.map(({ code }) => code)).not.toContain(leicester);
});
