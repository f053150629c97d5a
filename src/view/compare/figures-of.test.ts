import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import type { AreaCode } from '../../place/area.ts';
import { madeBook, madeTable } from '../../report/fixtures.ts';
import { figuresOf } from './figures-of.ts';

const men = indicator('life_expectancy_male');
const healthy = indicator('healthy_life_expectancy_male');
const area = (code: string, name: string) => ({
  code: code as AreaCode,
  name,
  level: 'ltla' as const,
});
const tendring = area('E07000076', 'Tendring');
const scilly = area('E06000053', 'Isles of Scilly');
const table = madeTable('ltla', [
  { code: 'E07000076', name: 'Tendring', population: 1000 },
  { code: 'E06000053', name: 'Isles of Scilly', population: 1000 },
]);
// In the order of codes: Scilly, Tendring.
const book = madeBook(table, { life_expectancy_male: ['suppressed', [77.5, 76.9, 78.1]] });

test('what has not come is not called absent: nothing is said of it', () => {
  expect(figuresOf(men, [tendring, scilly], null, {}, {})).toEqual([]);
  expect(figuresOf(men, [tendring, scilly], '2010-12', {}, {})).toEqual([]);
});

test('an absence is the real one', () => {
  const found = figuresOf(men, [tendring, scilly], null, { ltla: book }, {});
  expect(found.map(({ absence }) => absence)).toEqual([null, expect.stringMatching(/^suppressed/)]);
});

test('a period: of the series; without one of it, why', () => {
  const entry = { start: 2010, lower: Number.NaN, upper: Number.NaN, breaksBefore: false };
  const series = {
    ltla: new Map([
      [tendring.code as string, [{ ...entry, period: '2010-12', value: 78 }]],
      [scilly.code as string, [{ ...entry, period: '2010-12', value: Number.NaN }]],
    ]),
  };
  const found = figuresOf(men, [tendring, scilly], '2010-12', {}, series);
  expect(found[0]?.figure).toEqual({
    level: 'ltla',
    period: '2010-12',
    modelled: false,
    value: { kind: 'present', value: 78, lower: null, upper: null },
  });
  expect(found[1]?.absence).toBe('missing');
  const ward = { ...tendring, code: 'E05000001' as AreaCode, level: 'ward' as const };
  expect(figuresOf(men, [ward], '2010-12', {}, series)[0]?.absence).toMatch(/^modelled for wards/);
});

test('a unitary authority has its upper-tier figure, and waits for its pack', () => {
  const upper = madeBook(
    madeTable('utla', [{ code: 'E06000053', name: 'Isles of Scilly', population: 1000 }]),
    { healthy_life_expectancy_male: [61] },
  );
  expect(figuresOf(healthy, [scilly], null, {}, {})).toEqual([]);
  expect(figuresOf(healthy, [scilly], null, { utla: upper }, {})[0]?.figure.level).toBe('utla');
});
