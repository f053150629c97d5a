import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import { type AreaCode, ENGLAND } from '../../place/area.ts';
import { madeBook, madeTable } from '../fixtures.ts';
import type { Source } from '../inputs.ts';
import { areaSources } from '../provenance.ts';
import { gapMap } from './gap-map.ts';
import { areasFile, groupsFile, measuresFile } from './inequality-files.ts';
import { inequalityReport, sourceIdsOf } from './inequality-report.ts';
import type { InequalityQuestion } from './question.ts';

const source = (id: string): Source => ({
  id,
  title: `Title of ${id}`,
  publisher: 'ONS',
  licence: 'OGL',
  attribution: 'Contains data',
  period: '2025',
  page: 'https://example.org',
});
const PROVENANCE = {
  edition: '2026-11-22',
  sources: ['ward25_bgc', 'lsoa21_msoa21', 'iod2025_file7'].map(source),
};
const SIX = [1, 2, 3, 4, 5, 6];
const ASKED: InequalityQuestion = {
  place: { code: 'E07000076' as AreaCode, name: 'Tendring', level: 'ltla' },
  indicator: 'years_of_potential_life_lost',
  level: 'msoa',
  grouping: 'continuous',
  basis: 'national',
  ranking: { kind: 'imd' },
};
function bookOf(level: 'ward' | 'msoa', prefix: string) {
  const table = madeTable(
    level,
    SIX.map((k) => ({
      code: `${prefix}00000${k}`,
      name: `${level} ${k}`,
      population: 1000,
      parents: { ltla: 'E07000076' },
    })),
  );
  return madeBook(table, {
    imd_score: SIX.map((k) => 60 - 10 * k),
    years_of_potential_life_lost: SIX.map((k) => 90 - 5 * k),
  });
}

test('a published figure has the digits it was published with, not those of single precision', () => {
  const table = madeTable(
    'ltla',
    SIX.map((k) => ({ code: `E0700007${k}`, name: `District ${k}`, population: 1000 })),
  );
  const book = madeBook(table, {
    imd_score: SIX.map((k) => 60 - 10 * k),
    life_expectancy_male: SIX.map((k): [number, number, number] => [77.7 + k, 77.1 + k, 78.2 + k]),
  });
  const question: InequalityQuestion = {
    ...ASKED,
    place: { code: ENGLAND, name: 'England', level: 'england' },
    indicator: 'life_expectancy_male',
    level: 'ltla',
  };
  const answer = inequalityReport(question, { book });
  const gap = gapMap(question, { book });
  if (answer.kind !== 'answer' || gap.kind !== 'gapMap') throw new Error('not computed');
  const first = groupsFile(answer, PROVENANCE).rows[0];
  expect([first?.[5], first?.[7], first?.[8]]).toEqual([78.7, 78.1, 79.2]);
  const areas = areasFile(gap, { book }, PROVENANCE);
  const at = (head: string) => areas.rows[0]?.[areas.head.indexOf(head)];
  expect(at('Value (years)')).toBe(78.7);
  // What the line and its limits can be made from again: the order, and each area's own error.
  expect(at('Deprivation, higher is more deprived (IMD 2025)')).toBe(50);
  expect([at('Lower 95%'), at('Upper 95%')]).toEqual([78.1, 79.2]);
  expect(at('Standard error')).toBeCloseTo(1.1 / (2 * 1.959964), 5);
});

test('a district’s figure of 2021-23 names its own sources: no model, no outlines, no other period', () => {
  const question = { ...ASKED, indicator: 'life_expectancy_male', level: 'ltla' } as const;
  const ids = sourceIdsOf(indicator(question.indicator), question);
  expect([...ids, ...areaSources('ltla')]).toEqual([
    'le_local_areas_2021-23',
    'imd2025_lsoa21',
    'census2021_lsoa21_age6',
    'mye_ltla23_single_year_age',
    'lsoa21_ward24_ltla24',
  ]);
  expect(sourceIdsOf(indicator(question.indicator), question, true)[0]).toBe(
    'le_local_areas_2001-03_to_2016-18',
  );
});

test('a gap by wards says so, whatever areas the answer is by', () => {
  const answer = inequalityReport(ASKED, { book: bookOf('msoa', 'E02') });
  const inputs = { book: bookOf('ward', 'E05') };
  const gap = gapMap({ ...ASKED, level: 'ward' }, inputs);
  if (answer.kind !== 'answer' || gap.kind !== 'gapMap') throw new Error('not computed');
  const notes = (areasFile(gap, inputs, PROVENANCE).notes ?? []).join('\n');
  expect(notes).toContain('every ward of Tendring a group of its own');
  expect(notes).toContain('From the neighbourhoods (LSOAs) that fit the ward best');
  expect(notes).toContain('Title of ward25_bgc');
  expect(notes).not.toContain('lsoa21_msoa21');
  // Its unit, as far as it is known, and that the years of the deaths are not.
  expect(areasFile(gap, inputs, PROVENANCE).head).toContain(
    'Value (a standardised rate; the publisher gives no unit)',
  );
  expect(notes).toContain('neither its unit nor the years of the deaths');
  const own = (measuresFile(answer, PROVENANCE).notes ?? []).join('\n');
  expect(own).toContain('Title of lsoa21_msoa21');
  expect(own).not.toMatch(/ward/);
});
