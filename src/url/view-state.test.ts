import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../indicators/registry.ts';
import { SERVICE_KINDS } from '../pack/schemas.ts';
import { areaCode } from '../place/area.ts';
import {
  BREAK_METHODS,
  COMPARE_LOOKS,
  GROUPING_IDS,
  MONEY_FIGURES,
  parseViewState,
  RAMPS,
  SERVICE_IDS,
  stringifyViewState,
  TABS,
  type ViewState,
} from './view-state.ts';

const { state: DEFAULT } = parseViewState('');

const anyView: fc.Arbitrary<ViewState> = fc.record({
  tab: fc.constantFrom(...TABS),
  place: fc.constantFrom(null, areaCode('E06000016'), areaCode('E05010462')),
  level: fc.constantFrom('auto', 'region', 'icb', 'utla', 'ltla', 'msoa', 'ward', 'lsoa'),
  indicator: fc.constantFrom(...INDICATORS.map(({ id }) => id)),
  period: fc.constantFrom(null, '2001-03', '2024/25', 'Nov 2024 to Nov 2025'),
  basis: fc.constantFrom('england', 'place'),
  ramp: fc.constantFrom(...(Object.keys(RAMPS) as ViewState['ramp'][])),
  breaks: fc.constantFrom(...(Object.keys(BREAK_METHODS) as ViewState['breaks'][])),
  classes: fc.integer({ min: 3, max: 9 }),
  cuts: fc
    .uniqueArray(fc.integer({ min: -500, max: 500 }), { maxLength: 8 })
    .map((cuts) => cuts.map((cut) => cut / 4).sort((a, b) => a - b)),
  services: fc.uniqueArray(fc.constantFrom(...SERVICE_IDS)),
  patterns: fc.boolean(),
  pins: fc.constantFrom([], [areaCode('E06000016'), areaCode('E05010462')]),
  look: fc.constantFrom(...COMPARE_LOOKS),
  against: fc.constantFrom('england', 'parent', 'E10000012'),
  figures: fc.uniqueArray(fc.constantFrom(...INDICATORS.map(({ id }) => id))),
  alike: fc.constantFrom('', 'imd_score-6.no_car-2'),
  second: fc.constantFrom(null, ...INDICATORS.map(({ id }) => id)),
  secondPeriod: fc.constantFrom(null, '2001-03'),
  both: fc.boolean(),
  grouping: fc.constantFrom(...GROUPING_IDS),
  order: fc.constantFrom('imd', 'imd-without-health', 'income50-crime50'),
  among: fc.constantFrom('auto', 'ltla', 'ward', 'lsoa'),
  gap: fc.boolean(),
  tale: fc.constantFrom([], [areaCode('E06000016'), areaCode('E06000017')]),
  measures: fc.constantFrom(null, '1WzBd'),
  shift: fc.constantFrom(null, '1WzBd', 'k_-9'),
  money: fc.constantFrom(...MONEY_FIGURES),
  beneath: fc.boolean(),
  workings: fc.constantFrom(null, 'E06000016', 'C82001'),
  camera: fc.constantFrom(null, { longitude: -1.1332, latitude: 52.6369, zoom: 11.25 }),
});

describe('the view in the address bar', () => {
  it('is empty for the default view', () => {
    expect(stringifyViewState(DEFAULT)).toBe('');
  });

  it('comes back as it was written, for any view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const read = parseViewState(stringifyViewState(view));
        expect(read.state).toEqual(view);
        expect(read.problems).toEqual([]);
      }),
    );
  });

  it('never throws, whatever the address bar holds', () => {
    const keys = fc.constantFrom(...Object.keys(DEFAULT), 'other');
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.string())), (pairs) => {
        const { state } = parseViewState(`?${new URLSearchParams(pairs)}`);
        expect(Object.keys(state)).toEqual(Object.keys(DEFAULT));
      }),
    );
  });

  it.each([
    ['?indicator=imd2015', 'indicator "imd2015" is not known'],
    ['?place=Leicester', 'place "Leicester" is not an area code'],
    ['?classes=12', 'classes "12" is not a whole number from 3 to 9'],
    ['?camera=0_99_5', 'camera "0_99_5" is not longitude_latitude_zoom'],
    ['?cuts=5_3', 'cuts "5_3" are not up to 8 ascending numbers joined by _'],
    ['?services=gp_and_vets', 'service "vets" is not known'],
    ['?layer=imd', 'parameter "layer" is not known'],
  ])('%s falls back and says so', (query, problem) => {
    expect(parseViewState(query)).toEqual({ state: DEFAULT, problems: [problem], left: [] });
  });

  it('keeps what it understands beside what it does not', () => {
    const { state } = parseViewState('?place=E06000016&ramp=rainbow');
    expect(state.place).toBe('E06000016');
    expect(state.ramp).toBe('blues');
  });

  it('knows the services that the packs hold', () => {
    expect(SERVICE_IDS).toEqual(Object.keys(SERVICE_KINDS));
  });
});
