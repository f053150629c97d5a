import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATORS, indicator } from '../../indicators/registry.ts';
import { areaCode } from '../../place/area.ts';
import { agreed, canBeMeasure, type MeasureList, MOST_MEASURES } from './agreed-list.ts';
import { listCode, readListCode } from './list-code.ts';
import { figureDifferences, listFile, openListFile } from './list-file.ts';
import { readList } from './list-schema.ts';
import { measureFigures } from './measure-figures.ts';
import { FIRST_LIST, MEASURE_PRESETS, presetOf, presetsFor } from './presets.ts';

const FULL: MeasureList = {
  strategy: 'Fair health for Leicester: “five years on”',
  starts: '2024-04',
  measures: [
    agreed('life_expectancy_male', { target: 78.5, by: '2027-03', baseline: '2016-18' }),
    agreed('no_car', { direction: 'higherIsWorse' }),
    agreed('smoking'),
  ],
};

describe('a list in a link', () => {
  it('comes back as it was, for any list', () => {
    const ids = INDICATORS.filter(canBeMeasure).map(({ id }) => id);
    const measure = fc.record({
      indicator: fc.constantFrom(...ids),
      target: fc.constantFrom(null, 0, 12.5, 100),
      by: fc.constantFrom(null, '2027-03'),
      baseline: fc.constantFrom(null, '2016-18', 'Nov 2015 to Nov 2016', '2023/24'),
      choice: fc.constantFrom(null, 'higherIsBetter' as const, 'higherIsWorse' as const),
    });
    const lists = fc.record({
      strategy: fc.string({ maxLength: 60 }),
      starts: fc.constantFrom(null, '2021-06'),
      measures: fc.uniqueArray(measure, {
        selector: ({ indicator: id }) => id,
        maxLength: MOST_MEASURES,
      }),
    });
    fc.assert(
      fc.property(lists, ({ measures, ...rest }) => {
        const list: MeasureList = {
          ...rest,
          measures: measures.map(({ choice, ...one }) => ({
            ...one,
            direction: indicator(one.indicator).direction === 'neutral' ? choice : null,
          })),
        };
        const code = listCode(list);
        expect(code).toMatch(/^[\w-]{1,4000}$/);
        expect(readListCode(code ?? '')).toEqual({ list, problems: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, and says what is wrong', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { list, problems } = readListCode(text);
        expect(list === null ? problems.length : 1).toBeGreaterThan(0);
      }),
    );
    expect(readListCode('1abc').problems[0]).toContain('can’t be read');
    expect(readListCode('2abc').problems[0]).toContain('another version');
  });
});

describe('rows that cannot be read', () => {
  it('are named with their value and what would be right, and the others stay', () => {
    const { list, problems } = readList({
      strategy: 'A plan',
      starts: 'spring 2024',
      measures: [
        { indicator: 'imd2015' },
        { indicator: 'smoking', target: 250 },
        { indicator: 'smoking' },
        { indicator: 'population' },
        { indicator: 'life_expectancy_male', by: '2027' },
      ],
    });
    expect(list.measures.map(({ indicator: id, target }) => [id, target])).toEqual([
      ['smoking', null],
      ['life_expectancy_male', null],
    ]);
    expect(problems).toEqual([
      'The start of the strategy is "spring 2024"; a year and month such as "2024-04" expected. It is left open.',
      'Measure 1 of 5 is left out: its indicator is "imd2015", which is not held here.',
      'Measure 2 of 5 (Adults who smoke cigarettes): its target is 250; a number from 0 to 100 expected. It is left empty.',
      'Measure 3 of 5 is left out: “Adults who smoke cigarettes” stands in the list already.',
      'Measure 4 of 5 is left out: “Population now” is a count, which no target is held against.',
      'Measure 5 of 5 (Life expectancy at birth, men): its date of the target is "2027"; a year and month such as "2027-03" expected. It is left empty.',
    ]);
  });
});

describe('a list as a file', () => {
  const place = { code: areaCode('E06000016'), name: 'Leicester', level: 'ltla' } as const;
  const figures = FULL.measures.map((measure) =>
    measureFigures(FULL, measure, place, { books: {}, series: new Map() }),
  );
  const text = listFile(FULL, { place, edition: '2026-11-21', figures }, '2026-11-22T10:00:00Z');

  it('opens as it was saved', () => {
    const opened = openListFile(text);
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.list).toEqual(FULL);
    expect(opened.problems).toEqual([]);
    expect(opened.saved?.place.name).toBe('Leicester');
    if (opened.saved === null) throw new Error('the figures did not come with it');
    expect(figureDifferences(opened.saved, figures)).toEqual([]);
  });

  it('names the figures that are not those of today', () => {
    const saved = {
      place,
      packs: '2025-01-01',
      figures: {
        smoking: { baseline: null, latest: { period: '2019-23', value: 14.2 } },
      },
    };
    expect(figureDifferences(saved, figures)).toEqual([
      'Adults who smoke cigarettes, latest: 14.2% (2019-23) in the file, no figure for 2020-24 here.',
    ]);
  });

  it.each([
    ['{', 'It is not JSON: it may be cut short, or another kind of file.'],
    [
      '{"format":"evenground scenario"}',
      'It is no list of measures: its format is "evenground scenario"; "evenground measures" expected.',
    ],
    ['null', 'It is no list of measures: its format is null; "evenground measures" expected.'],
  ])('%s is none', (bad, problem) => expect(openListFile(bad)).toEqual({ ok: false, problem }));
});

describe('the lists to begin with', () => {
  it('hold only what is held, each once, and say what they lack', () => {
    for (const { list, notHeld, source } of MEASURE_PRESETS) {
      expect(readList(list)).toEqual({ list, problems: [] });
      expect(notHeld.length).toBeGreaterThan(0);
      expect(source).toMatch(/^Chosen here from the figures that are held, after .*\d{4}/);
      for (const { indicator: id } of list.measures) expect(canBeMeasure(indicator(id))).toBe(true);
    }
  });
  it('are known again when targets are set, and no longer when a measure goes', () => {
    const [first] = FIRST_LIST.measures;
    const set = { ...FIRST_LIST, measures: FIRST_LIST.measures.map((m) => ({ ...m, target: 1 })) };
    expect(presetOf(set)?.id).toBe('core20');
    expect(presetOf({ ...FIRST_LIST, measures: first === undefined ? [] : [first] })).toBeNull();
  });
  it('a place’s own come first', () => {
    expect(presetsFor(['E07000076', 'E10000012'])[0]?.id).toBe('essex-jhws');
    expect(presetsFor([null])).toHaveLength(MEASURE_PRESETS.length);
  });
});
