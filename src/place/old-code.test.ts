import { expect, test } from 'vitest';
import { isNewerWard, oldCodeClause } from './old-code.ts';
import type { OldAreaCode } from './search-types.ts';

/** Brightlingsea, a ward of Tendring until 2019 (ONS, ward names and codes). */
const brightlingsea: OldAreaCode = {
  code: 'E05004232',
  kind: 'ward',
  name: 'Brightlingsea',
  districtName: 'Tendring',
  district: 'E07000076',
  lastSeen: '2018',
  became: 'E05011935',
};

test('an old code says what it was, and what is shown', () => {
  expect(oldCodeClause(brightlingsea)).toBe(
    'E05004232 is no code of today: it was Brightlingsea in Tendring; E05011935 is shown in its place',
  );
  expect(oldCodeClause({ ...brightlingsea, became: null, districtName: null })).toBe(
    'E05004232 is no code of today: it was Brightlingsea, and has no single successor',
  );
});

test('a ward of a later year is not called old', () => {
  const beacon: OldAreaCode = {
    ...brightlingsea,
    code: 'E05016262',
    name: 'Beacon & Bents',
    districtName: 'South Tyneside',
    lastSeen: '2026',
    became: null,
  };
  expect(isNewerWard(beacon)).toBe(true);
  expect(oldCodeClause(beacon)).toBe(
    'E05016262 is newer than the wards of 2025 shown here: it is Beacon & Bents in South Tyneside, and has no single counterpart among them',
  );
  expect(isNewerWard({ ...beacon, kind: 'lsoa' })).toBe(false);
  expect(isNewerWard({ ...beacon, lastSeen: null })).toBe(false);
});
