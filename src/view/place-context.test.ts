import { describe, expect, it } from 'vitest';
import { areaCode, ENGLAND } from '../place/area.ts';
import type { AreaTable, ParentLevel } from '../place/area-table.ts';
import type { Level } from '../place/levels.ts';
import { holderOf, placeContext } from './place-context.ts';
import { placesInView } from './places-in-view.ts';

const LEICESTER = areaCode('E06000016');
const ESSEX = areaCode('E10000012');
const TENDRING = areaCode('E07000076');
const EAST_MIDLANDS = areaCode('E12000004');
const EAST = areaCode('E12000006');
const STONEYGATE = areaCode('E05010471');

function table(
  level: Level,
  rows: readonly { code: string; name: string; bounds?: readonly number[] }[],
  parents: Partial<Record<ParentLevel, string[]>> = {},
): AreaTable {
  const nan = new Float64Array(rows.length).fill(Number.NaN);
  return {
    level,
    codes: rows.map(({ code }) => areaCode(code)),
    names: rows.map(({ name }) => name),
    officialNames: null,
    rowOf: new Map(rows.map(({ code }, row) => [code, row])),
    parents: parents as unknown as AreaTable['parents'],
    population: nan,
    populationCensus: nan,
    bounds: Float64Array.from(rows.flatMap(({ bounds }) => [...(bounds ?? [0, 0, 0, 0])])),
    centres: new Float64Array(rows.length * 2),
    lsoas: null,
    bestFit: null,
    institutionFlag: null,
    aliases: new Map([['E06000099', LEICESTER]]),
  };
}

const utla = table(
  'utla',
  [
    { code: LEICESTER, name: 'Leicester', bounds: [-1.22, 52.58, -1.05, 52.69] },
    { code: ESSEX, name: 'Essex', bounds: [-0.02, 51.45, 1.3, 52.09] },
  ],
  { region: [EAST_MIDLANDS, EAST] },
);
const ltla = table(
  'ltla',
  [
    { code: LEICESTER, name: 'Leicester' },
    { code: TENDRING, name: 'Tendring' },
  ],
  { utla: [LEICESTER, ESSEX], region: [EAST_MIDLANDS, EAST] },
);
const ward = table('ward', [{ code: STONEYGATE, name: 'Stoneygate' }], {
  ltla: [LEICESTER],
  utla: [LEICESTER],
  region: [EAST_MIDLANDS],
});

describe('the chosen place', () => {
  it('knows what it lies in', () => {
    const context = placeContext({ utla, ltla, ward }, STONEYGATE);
    expect(context).toMatchObject({ ltla: LEICESTER, utla: LEICESTER, region: EAST_MIDLANDS });
  });

  it('is found under a code that it went by before', () => {
    expect(placeContext({ ltla }, areaCode('E06000099'))?.area.name).toBe('Leicester');
  });

  it('is null until its table is there', () => {
    expect(placeContext({ ltla }, STONEYGATE)).toBeNull();
  });
});

describe('what areas are listed and ranked within', () => {
  it('is the place itself where it holds such areas', () => {
    expect(holderOf(placeContext({ ltla }, TENDRING), 'ward').code).toBe(TENDRING);
  });

  it('is the district of a ward, when wards are shown', () => {
    expect(holderOf(placeContext({ ward }, STONEYGATE), 'ward').code).toBe(LEICESTER);
  });

  it('is the county of a district, when districts are shown', () => {
    expect(holderOf(placeContext({ ltla }, TENDRING), 'ltla').code).toBe(ESSEX);
  });

  it('is the region of a unitary authority, which is its own upper tier', () => {
    expect(holderOf(placeContext({ ltla }, LEICESTER), 'ltla').code).toBe(EAST_MIDLANDS);
  });

  it('is England without a place', () => {
    expect(holderOf(null, 'ward').code).toBe(ENGLAND);
  });
});

describe('places in view', () => {
  it('are those that touch it, from the middle outwards, up to the limit', () => {
    const all = placesInView(utla, [-2, 51, 2, 53], [], 12);
    expect(all).toEqual({ codes: [ESSEX, LEICESTER], inView: 2 });
    expect(placesInView(utla, [-2, 51, 2, 53], [], 1).codes).toEqual([ESSEX]);
  });

  it('hold the chosen place’s own first, wherever the camera is', () => {
    expect(placesInView(utla, [0, 51, 1, 52], [LEICESTER], 12).codes).toEqual([LEICESTER, ESSEX]);
  });
});
