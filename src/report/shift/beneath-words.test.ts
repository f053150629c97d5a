import { describe, expect, test } from 'vitest';
import {
  everythingRead,
  leftOutSentences,
  nothingSentence,
  nothingWithin,
} from './beneath-words.ts';
import { decisionRecord } from './decision-record.ts';
import { area, figuresOf, subject } from './fixtures.ts';
import { core20Misses, ruleCaveats } from './rule-caveats.ts';
import { scenarioLines, scenarioSources } from './scenario-provenance.ts';

/** Basildon has one ward with Core20 neighbourhoods of two; Brentwood none; Castle Point two of two. */
const district = (code: string, name: string, core20Share: number) =>
  area(code, name, 20_000, 1, { core20Share, incomeDeprived: 2000 });
const ward = (i: number, people: number, core20Share: number, incomeDeprived: number) =>
  area(`E0500000${i}`, `Ward ${i}`, people, 1, { core20Share, incomeDeprived });

const above = subject(
  [
    district('E07000066', 'Basildon', 0.25),
    district('E07000068', 'Brentwood', 0),
    district('E07000069', 'Castle Point', 0.5),
  ],
  { rule: 'core20Only', unit: 'ltla', place: ['E10000012'] },
  { unit: 'ltla', placeName: 'Essex' },
);
const wards = subject(
  [
    ward(1, 10_000, 0.5, 1500),
    ward(2, 10_000, 0, 500),
    ward(3, 20_000, 0, 2000),
    ward(4, 10_000, 0.5, 1000),
    ward(5, 10_000, 0.5, 1000),
  ],
  { rule: 'core20Only', unit: 'ward', place: ['E10000012'] },
);
const essex = {
  ...above,
  beneath: {
    run: wards.run,
    figures: figuresOf(wards.run.areas, {
      sources: ['census2021_lsoa21_age6'],
      packs: { edition: '2026-11-21', files: { 'areas/ward.json': 'ffff0000ffff0000' } },
      notes: ['A note of wards'],
      leftOut: ['Ibstock West', 'Castle Donington Park'],
    }),
    parentOf: ['E07000066', 'E07000066', 'E07000068', 'E07000069', 'E07000069'],
  },
};

describe('who gets nothing, in areas and in the wards within the others', () => {
  test('the ward of an area that gets nothing is counted with it, and not twice', () => {
    expect(nothingWithin(essex)).toEqual({ areas: 1, people: 10_000 });
    expect(nothingSentence(essex)).toBe(
      '1 district of 3 gets nothing more: 20,000 people live there (Brentwood); and within the others 1 ward gets nothing, where 10,000 people live.',
    );
    expect(nothingSentence({ ...essex, beneath: null })).not.toContain('within');
  });
  test('every area gets something, but not every ward', () => {
    const some = subject([district('E07000066', 'Basildon', 0.25)], {
      rule: 'core20Only',
      unit: 'ltla',
    });
    const two = subject([ward(1, 10_000, 0.5, 1), ward(2, 10_000, 0, 1)], {
      rule: 'core20Only',
      unit: 'ward',
    });
    const beneath = { ...essex.beneath, run: two.run, parentOf: ['E07000066', 'E07000066'] };
    expect(nothingSentence({ run: some.run, beneath })).toBe(
      'Every area gets something, but within them 1 ward gets nothing, where 10,000 people live.',
    );
  });
});

describe('wards that nobody counts', () => {
  const words =
    '2 wards without residents counted take no part: Ibstock West and Castle Donington Park. By best fit their people count in neighbouring wards.';
  test('are named where it is said who gets nothing, in the record and in the file', () => {
    expect(leftOutSentences(essex)).toEqual([words]);
    expect(decisionRecord(essex, new Map(), []).setAside).toContain(words);
    expect(scenarioLines(essex, [])).toContain(words);
  });
});

test('checksums, sources and notes of the ward files stand with the others', () => {
  const source = (id: string) => ({
    id,
    title: id,
    publisher: 'ONS',
    licence: 'OGL',
    attribution: '',
    period: '2021',
    page: 'https://www.ons.gov.uk/',
  });
  expect(Object.keys(everythingRead(essex).packs.files)).toEqual([
    'areas/ward.json',
    'values/ward/deprivation.parquet',
  ]);
  expect(decisionRecord(essex, new Map(), []).versions.join(' ')).toContain(
    'areas/ward.json ffff0000',
  );
  const sources = ['census2021_lsoa21_age6', 'lsoa21_ward25'].map(source);
  expect(scenarioSources(essex, sources)).toHaveLength(2);
  expect(scenarioSources({ ...essex, beneath: null }, sources)).toHaveLength(1);
  expect(scenarioLines(essex, [])).toContain('Wards: A note of wards');
});

describe('what Core20 misses, of the place itself', () => {
  test('Essex is not warned of Leicestershire and Rutland', () => {
    // In wards 2 and 3, without any Core20 neighbourhood: 2,500 of 6,000.
    expect(core20Misses(essex)).toBe(
      'In Essex it misses at least 42%: 2,500 of 6,000 income-deprived people live in wards without any Core20 neighbourhood.',
    );
    const caveats = ruleCaveats(essex).join(' ');
    expect(caveats).toContain('58% of England’s');
    expect(caveats).not.toContain('Rutland');
    expect(caveats).toContain('An area on the line gets all or nothing.');
  });
  test('without the figures, and under another rule, the rule speaks for itself', () => {
    const bare = subject([area('E07000066', 'Basildon', 1000, 1, { core20Share: 0.5 })], {
      rule: 'core20Only',
      unit: 'ltla',
    });
    expect(ruleCaveats(bare).join(' ')).toContain('all in Rutland');
    expect(
      core20Misses({
        ...bare,
        run: { ...bare.run, settings: { ...bare.run.settings, rule: 'perHead' } },
      }),
    ).toBeNull();
  });
});
