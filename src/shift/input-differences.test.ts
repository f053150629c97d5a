import { describe, expect, test } from 'vitest';
import {
  inputDifferences,
  inputDifferenceWords,
  namesPacksHere,
  ownInputs,
} from './input-differences.ts';
import { DEFAULT_SETTINGS } from './scenario-settings.ts';
import type { ShiftArea } from './shift-area.ts';

const BASILDON: ShiftArea = {
  code: 'E07000066',
  name: 'Basildon',
  population: 190_544,
  need: 52.25,
  baseline: 1_234_567.5,
  position: 0.1,
  core20Share: 0.3125,
  incomeDeprived: 24_000.5,
  deprivation: 20,
  publishedTarget: null,
  publishedDistance: null,
};
const HARLOW: ShiftArea = { ...BASILDON, code: 'E07000073', name: 'Harlow' };
const words = (saved: ShiftArea[], own: Parameters<typeof inputDifferences>[2] = []): string[] =>
  inputDifferences(saved, [BASILDON, HARLOW], own).map(inputDifferenceWords);

describe('figures of a file that are not those of the packs are named', () => {
  test('as they are: none, whatever the order', () =>
    expect(words([HARLOW, BASILDON])).toEqual([]));

  test('people and Core20 share, each with both values', () =>
    expect(words([{ ...BASILDON, population: 250_000, core20Share: 0.9 }, HARLOW])).toEqual([
      'Basildon (E07000066), people counted: 250,000 in the file, 190,544 in the packs',
      'Basildon (E07000066), share of residents in Core20 neighbourhoods: 90% in the file, 31.25% in the packs',
    ]));

  test('money to the penny, with thousands; what a file adds where the packs have none', () =>
    expect(words([{ ...BASILDON, baseline: 9_234_567.5, publishedTarget: 10 }, HARLOW])).toEqual([
      'Basildon (E07000066), money now: £9,234,567.50 in the file, £1,234,567.50 in the packs',
      'Basildon (E07000066), published target: £10.00 in the file, none in the packs',
    ]));

  test('digits that are not shown are told, those of another browser’s rounding are not', () => {
    expect(words([{ ...BASILDON, need: 52.25 * (1 + 1e-12) }, HARLOW])).toEqual([]);
    expect(words([{ ...BASILDON, need: 52.250001 }, HARLOW])).toEqual([
      'Basildon (E07000066), need a head: 52.250001 in the file, 52.25 in the packs',
    ]);
  });

  test('another name, an area too many and one too few', () =>
    expect(
      words([
        { ...BASILDON, name: 'Harlow' },
        { ...HARLOW, code: 'E07000070', name: 'Chelmsford' },
      ]),
    ).toEqual([
      'Basildon (E07000066), name: “Harlow” in the file, “Basildon” in the packs',
      'Chelmsford (E07000070): among the areas of the file, not among those of the packs',
      'Harlow (E07000073): not among the areas of the file, among those of the packs',
    ]));

  test('figures of the author’s own are in no pack, and are not held against it', () => {
    const own = { ...BASILDON, need: 3, position: 0.9, baseline: 5 };
    expect(words([own, HARLOW], ['need', 'baseline'])).toEqual([]);
    expect(words([own, HARLOW], ['baseline'])).toHaveLength(2);
  });
});

test('whose figures: own need, alone or in a mix, and own baselines', () => {
  expect(ownInputs(DEFAULT_SETTINGS)).toEqual([]);
  expect(ownInputs({ ...DEFAULT_SETTINGS, need: 'own', ownBaseline: 'a' })).toEqual([
    'need',
    'baseline',
  ]);
  const mix = { first: 'years_of_potential_life_lost', second: 'own', share: 0.5 } as const;
  expect(ownInputs({ ...DEFAULT_SETTINGS, need: 'mix', mix })).toEqual(['need']);
});

test('packs are those here by edition and by every checksum', () => {
  const here = { edition: '2026-11-21', files: { a: '1', b: '2' } };
  expect(namesPacksHere({ edition: '2026-11-21', files: { a: '1' } }, here)).toBe(true);
  expect(namesPacksHere({ edition: '2026-11-21', files: { a: '9' } }, here)).toBe(false);
  expect(namesPacksHere({ edition: '2026-11-20', files: { a: '1' } }, here)).toBe(false);
});
