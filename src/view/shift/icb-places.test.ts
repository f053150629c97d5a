/** Integrated care boards on the committed packs: neither upper-tier authorities nor all districts nest in them. */
import { describe, expect, test } from 'vitest';
import { nationalTables, packsOnDisk } from '../../../tests/fixtures/packs-on-disk.ts';
import { DEFAULT_SETTINGS, type ScenarioSettings } from '../../shift/scenario-settings.ts';
import { addingUp, beneathSettings, parentsOfWards } from './beneath.ts';
import { moneyGround } from './money-ground.ts';
import { runShift } from './run-shift.ts';
import { shiftFigures } from './shift-figures.ts';
import { figureSettings, shiftRequest } from './shift-packs.ts';
import { rowsInPlace } from './unit-rows.ts';

const MID_AND_SOUTH_ESSEX = 'E54000026';
const HERTS_AND_WEST_ESSEX = 'E54000025';
const SUFFOLK_AND_NORTH_EAST_ESSEX = 'E54000023';
const FRIMLEY = 'E54000034';
const HAMPSHIRE_AND_ISLE_OF_WIGHT = 'E54000042';
const SURREY_HEARTLANDS = 'E54000063';
const LLR = 'E54000015';

async function figuresOf(change: Partial<ScenarioSettings>) {
  const read = figureSettings({ ...DEFAULT_SETTINGS, ...change });
  const request = shiftRequest(read);
  return shiftFigures(read, await packsOnDisk(request), request);
}
const namesOf = async (place: string[], unit: ScenarioSettings['unit']) =>
  (await figuresOf({ place, unit })).areas.map(({ name }) => name);

describe('by upper-tier authority', () => {
  test.each([
    [MID_AND_SOUTH_ESSEX, /Essex lies in three integrated care boards: choose districts\.$/],
    [HERTS_AND_WEST_ESSEX, /Essex lies in three integrated care boards: choose districts\.$/],
    [
      SUFFOLK_AND_NORTH_EAST_ESSEX,
      /Essex lies in three integrated care boards: choose districts\.$/,
    ],
    [
      FRIMLEY,
      /Hampshire lies in two integrated care boards and Surrey lies in two integrated care boards: choose districts\.$/,
    ],
    [HAMPSHIRE_AND_ISLE_OF_WIGHT, /Hampshire lies in two integrated care boards: choose/],
    [SURREY_HEARTLANDS, /Surrey lies in two integrated care boards: choose districts\.$/],
  ])('%s is not made of whole ones, and says which are not', async (icb, message) => {
    await expect(figuresOf({ place: [icb], unit: 'utla' })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(message),
    });
  });

  test('Leicester, Leicestershire and Rutland stays, with nothing to note', async () => {
    const figures = await figuresOf({ place: [LLR], unit: 'utla' });
    expect(figures.areas.map(({ name }) => name)).toEqual([
      'Leicester',
      'Rutland',
      'Leicestershire',
    ]);
    expect(figures.notes).toEqual([]);
  });

  test('an authority is whole where all the boards of its districts are in the place', async () => {
    const names = await namesOf([FRIMLEY, HAMPSHIRE_AND_ISLE_OF_WIGHT, SURREY_HEARTLANDS], 'utla');
    expect(names).toEqual(expect.arrayContaining(['Hampshire', 'Surrey', 'Slough', 'Portsmouth']));
    // An authority that is itself in the place is no part of one.
    expect(await namesOf([MID_AND_SOUTH_ESSEX, 'E10000012'], 'utla')).toEqual(
      expect.arrayContaining(['Essex', 'Southend-on-Sea', 'Thurrock']),
    );
  });
});

describe('by district, with wards beneath', () => {
  test.each([
    [MID_AND_SOUTH_ESSEX, 9, 'Basildon', 'Tendring'],
    [HERTS_AND_WEST_ESSEX, 13, 'Harlow', 'Basildon'],
    [SUFFOLK_AND_NORTH_EAST_ESSEX, 7, 'Tendring', 'Basildon'],
    [FRIMLEY, 6, 'Rushmoor', 'Winchester'],
  ])('%s has its own, and money a head as among its wards', async (icb, count, its, others) => {
    const change = { place: [icb], unit: 'ltla', rule: 'perHead' } as const;
    const above = await figuresOf(change);
    const names = above.areas.map(({ name }) => name);
    expect(names).toHaveLength(count);
    expect(names).toContain(its);
    expect(names).not.toContain(others);
    const asked = { ...DEFAULT_SETTINGS, ...change };
    const settings = beneathSettings(
      asked,
      above.areas.map(({ code }) => code),
    ) as ScenarioSettings;
    const bare = await figuresOf(settings);
    const parents = parentsOfWards(bare, above, (await nationalTables()).ltla);
    // Every ward lies in one of the districts: with those of the board alone, East Suffolk had half its people.
    expect(parents).not.toContain(null);
    const figures = addingUp(bare, above, parents, 'perHead');
    expect(figures?.placeName).toBe(above.placeName);
    bare.areas.forEach((ward, i) => {
      const scaled = figures?.areas[i]?.population as number;
      expect(Math.abs(scaled / ward.population - 1)).toBeLessThan(0.0005);
    });
    const whole = runShift(asked, above).run?.outcome.areas[0];
    const wards = figures === null ? null : runShift(settings, figures).run;
    const first = wards?.outcome.areas[0];
    expect(first?.changePerHead).toBeCloseTo(whole?.changePerHead as number, 3);
  });

  test('wards of the board alone are not those of its districts: none are shown', async () => {
    const change = { place: [SUFFOLK_AND_NORTH_EAST_ESSEX], rule: 'perHead' } as const;
    const above = await figuresOf({ ...change, unit: 'ltla' });
    const bare = await figuresOf({ ...change, unit: 'ward' });
    const parents = parentsOfWards(bare, above, (await nationalTables()).ltla);
    expect(addingUp(bare, above, parents, 'perHead')).toBeNull();
  });

  test('where districts lie in two boards it says how many people are counted, and how many live there', async () => {
    const note =
      'Some districts lie in two integrated care boards, and stand whole in that of most of their people: 1,126,647 residents are counted here, 1,009,784 live in the board.';
    const split = await figuresOf({ place: [SUFFOLK_AND_NORTH_EAST_ESSEX], unit: 'ltla' });
    expect(split.notes).toContain(note);
    const nested = await figuresOf({ place: [MID_AND_SOUTH_ESSEX], unit: 'ltla' });
    expect(nested.notes).toEqual([]);
  });
});

describe('whose NHS need is 1', () => {
  const reference = async (place: string[], unit: ScenarioSettings['unit']) =>
    (await figuresOf({ place, unit, need: 'nhs_core', needReference: 'place' })).needWords;
  test('a board is whole by its own code or by all its districts, and not by an authority that it shares', async () => {
    expect(await reference([MID_AND_SOUTH_ESSEX], 'ltla')).toContain(
      '1 = NHS Mid and South Essex Integrated Care Board,',
    );
    const board = await figuresOf({ place: [MID_AND_SOUTH_ESSEX], unit: 'ltla' });
    expect(
      await reference(
        board.areas.map(({ code }) => code),
        'ltla',
      ),
    ).toContain('1 = NHS Mid and South Essex Integrated Care Board,');
    // Essex, Southend and Thurrock hold more than the board: it is not what they are compared with.
    const authorities = ['E10000012', 'E06000033', 'E06000034'];
    expect(await reference(authorities, 'utla')).not.toContain('Integrated Care Board');
  });
});

describe('a code that an area went by before', () => {
  test('stands for what it became, in rows, in the outlines and where the map opens', async () => {
    const tables = await nationalTables();
    const [before, now] = ['E08000016', 'E08000038'];
    for (const table of [tables.utla, tables.ltla])
      expect(rowsInPlace(table, [before, now], tables)).toEqual(rowsInPlace(table, [now], tables));
    const figures = {
      ...(await figuresOf({ place: [before], unit: 'ltla' })),
      need: null,
      nhsNeed: null,
      needState: 'read',
    } as const;
    const ground = moneyGround({
      settings: { place: [before], unit: 'ltla' },
      figures,
      tables,
      table: tables.ltla,
      unit: 'ltla',
    });
    expect(ground.places?.place).toEqual([now]);
    expect(ground.places?.utlas).toEqual([now]);
    expect(ground.home).not.toBeNull();
  });
});
