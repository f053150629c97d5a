/** What a pot comes to in a place, on the committed packs, against what is published. */
import { expect, test } from 'vitest';
import { nationalTables, packsOnDisk } from '../../../../tests/fixtures/packs-on-disk.ts';
import { type PotPacks, potTotal } from './pot-total.ts';

const LLR = 'E54000015';
const LEICESTER = 'E06000016';
const LEICESTERSHIRE = 'E10000018';
const RUTLAND = 'E06000017';
const ESSEX = 'E10000012';
const BASILDON = 'E07000066';
const MID_AND_SOUTH_ESSEX = 'E54000026';
const ENGLAND = 'E92000001';

async function packs(): Promise<PotPacks> {
  const { icb, outturn } = await packsOnDisk({
    levels: [],
    books: [],
    weighted: [],
    practices: false,
    moneyLsoas: false,
    icb: true,
    outturn: true,
  });
  return {
    icb: icb ?? undefined,
    outturn: outturn ?? undefined,
    tables: await nationalTables(),
  };
}
const council = async (...place: string[]) => potTotal('publicHealthOutturn', place, await packs());
const core = async (...place: string[]) => potTotal('icbCore', place, await packs());

test('a place that names an area twice has its money once', async () => {
  expect(await council(LEICESTER, LEICESTERSHIRE, RUTLAND)).toBe(72_061_000);
  expect(await council(LLR)).toBe(72_061_000);
  expect(await council(LLR, LEICESTER)).toBe(72_061_000);
  expect(await core(LLR)).toBe(2_029_020_000);
  expect(await core(LLR, LEICESTER)).toBe(2_029_020_000);
});

test('a place that is not whole areas of the pot’s level has no total', async () => {
  expect(await council(BASILDON)).toBeNull();
  expect(await council(LEICESTER, BASILDON)).toBeNull();
  // Essex lies in three boards: none of them has its money.
  expect(await council(MID_AND_SOUTH_ESSEX)).toBeNull();
  expect(await council(MID_AND_SOUTH_ESSEX, ESSEX)).not.toBeNull();
  expect(await council('E05010458')).toBeNull();
  expect(await core(LEICESTER)).toBeNull();
  expect(await core(LLR, ESSEX)).toBeNull();
});

test('where an authority did not submit there is none; an older code is that of today', async () => {
  expect(await council(ENGLAND)).toBeNull();
  expect(await council('E08000016')).toBe(await council('E08000038'));
  expect(await council('E08000016')).toBeGreaterThan(0);
});
