import { describe, expect, it } from 'vitest';
import { monthOf, parsePeriod } from '../../indicators/period-span.ts';
import { indicator } from '../../indicators/registry.ts';
import { areaCode } from '../../place/area.ts';
import { MADE_TABLES, madeBook } from '../fixtures.ts';
import type { NamedArea, SeriesEntry } from '../inputs.ts';
import { agreed, type MeasureList, withMeasure, withMoved, withoutMeasure } from './agreed-list.ts';
import { baselineOf } from './baseline.ts';
import { beneathLevels, beneathLine, heldAt, notesBeneath } from './beneath.ts';
import { inequalityWithin, withinQuestion } from './inequality-within.ts';
import { type MeasureInputs, measureFigures, seriesKey } from './measure-figures.ts';
import { canHaveMoved, movedYet } from './moved-yet.ts';
import { movedSummary } from './summary.ts';

const APRIL_2024 = monthOf(2024, 4);
const men = indicator('life_expectancy_male');
const span = (text: string) => {
  const found = parsePeriod(text);
  if (found === null) throw new Error(`“${text}” is no period`);
  return { kind: 'span', ...found } as const;
};

describe('whether a measure can have moved yet', () => {
  it('not where the latest figures ended before the start', () => {
    expect(movedYet(span('2021-23'), '2021-23', APRIL_2024)).toEqual({
      kind: 'no',
      words:
        'No: the latest figures, 2021-23, ended in December 2023, before the strategy began in April 2024.',
    });
  });
  it('in part where they span it: April to December 2024 are 9 months', () => {
    const { kind, words } = movedYet(span('2022-24'), '2022-24', APRIL_2024);
    expect(kind).toBe('partly');
    expect(words).toContain('9 of their 36 months');
  });
  it('in whole where they begin with it, or after', () => {
    expect(movedYet(span('2024/25'), '2024/25', APRIL_2024).kind).toBe('yes');
    expect(movedYet(span('2025'), '2025', APRIL_2024).kind).toBe('yes');
  });
  it('the month of the start itself is enough for “in part”, the month before is not', () => {
    expect(movedYet(span('2023'), '2023', monthOf(2023, 12)).kind).toBe('partly');
    expect(movedYet(span('2023'), '2023', monthOf(2024, 1)).kind).toBe('no');
  });
  it('an index of 2025 cannot be told, unless it was published before the start', () => {
    const edition = { kind: 'edition', year: 2025 } as const;
    expect(movedYet(edition, '2025', APRIL_2024).kind).toBe('untold');
    expect(movedYet(edition, '2025', monthOf(2026, 1)).kind).toBe('no');
  });
  it('without a start it asks for one', () => {
    expect(movedYet(span('2025'), '2025', null).kind).toBe('noStart');
  });
});

describe('the baseline', () => {
  const periods = ['2016-18', '2019-21', '2020-22', '2021-23', '2022-24'];
  const of = (agreedPeriod: string | null, start: number | null) =>
    baselineOf(men, periods, agreedPeriod, start);
  it('is the last period that ended before the strategy began', () => {
    expect(of(null, APRIL_2024)).toMatchObject({ period: '2021-23', how: 'beforeStart' });
    expect(of(null, monthOf(2022, 1))).toMatchObject({ period: '2019-21' });
  });
  it('is the earliest where none did, or where no start is given', () => {
    expect(of(null, monthOf(2015, 1))).toMatchObject({ period: '2016-18', how: 'earliest' });
    expect(of(null, null)).toMatchObject({ period: '2016-18', how: 'earliest' });
  });
  it('is the one agreed, and says where that is not held', () => {
    expect(of('2016-18', APRIL_2024)).toMatchObject({ period: '2016-18', how: 'agreed' });
    const other = of('2010-12', APRIL_2024);
    expect(other).toMatchObject({ period: '2021-23', how: 'notHeld' });
    expect(other?.words).toContain('2010-12, is not held here');
  });
  it('none where nothing is held', () => {
    expect(baselineOf(men, [], null, APRIL_2024)).toBeNull();
  });
});

const entry = (
  period: string,
  value: number,
  lower: number,
  upper: number,
  breaksBefore = false,
): SeriesEntry => ({
  period,
  start: Number(period.slice(0, 4)),
  value,
  lower,
  upper,
  breaksBefore,
});
const LEICESTER: NamedArea = { code: areaCode('E06000016'), name: 'Leicester', level: 'ltla' };
const LIST: MeasureList = {
  strategy: 'A plan',
  starts: '2021-01',
  measures: [agreed('life_expectancy_male', { target: 78, by: '2027-03' })],
};
const inputs = (series: readonly SeriesEntry[] | null): MeasureInputs => ({
  books: {
    ltla: madeBook(MADE_TABLES.ltla, {
      life_expectancy_male: [
        [76.4, 76.1, 76.8],
        [79.1, 78.6, 79.6],
        [75.8, 75.2, 76.4],
      ],
    }),
    ward: madeBook(MADE_TABLES.ward, {
      life_expectancy_male: [[75, 72, 78], 'missing', 'missing'],
    }),
  },
  series: new Map(
    series === null
      ? []
      : [[seriesKey('ltla', 'life_expectancy_male'), new Map([['E06000016', series]])]],
  ),
});
const figuresOf = (series: readonly SeriesEntry[] | null, list = LIST) =>
  measureFigures(list, list.measures[0] ?? agreed(''), LEICESTER, inputs(series));

describe('a measure in a place', () => {
  it('changes from its baseline with an interval: 76.4 less 77.2, se 0.1786 and 0.1531', () => {
    // limits 76.1 to 76.8 and 76.9 to 77.5: half-width √(0.35² + 0.3²) = 0.46 about −0.8
    const one = figuresOf([
      entry('2016-18', 77.2, 76.9, 77.5),
      entry('2021-23', 76.4, 76.1, 76.8, true),
    ]);
    expect(one.baseline?.period).toBe('2016-18');
    expect(one.change?.class).toBe('worse');
    expect(one.changeWords).toBe('0.8 years lower than in 2016-18 (0.3 to 1.3): worse.');
    expect(one.changeNotes).toEqual([
      'The series breaks before 2021-23: method or population base changed, so part of the change may be of method.',
    ]);
    expect(one.target.words).toBe(
      'Not there yet: 1.6 years short of the target of 78.0 years by March 2027.',
    );
    expect(one.moved.kind).toBe('yes');
  });
  it('says that periods that overlap are not independent', () => {
    const list = { ...LIST, measures: [agreed('life_expectancy_male', { baseline: '2020-22' })] };
    const { changeNotes } = figuresOf(
      [entry('2020-22', 77.2, 76.9, 77.5), entry('2021-23', 76.4, 76.1, 76.8)],
      list,
    );
    expect(changeNotes[0]).toContain('share 24 months');
  });
  it('has no change where the baseline is the latest, or has no figure', () => {
    const list = { ...LIST, starts: '2024-04' };
    expect(
      figuresOf([entry('2016-18', 77.2, 76.9, 77.5), entry('2021-23', 76.4, 76.1, 76.8)], list)
        .changeWords,
    ).toContain('nothing later is held yet');
    expect(
      figuresOf([
        entry('2016-18', Number.NaN, Number.NaN, Number.NaN),
        entry('2021-23', 76.4, 76.1, 76.8),
      ]).changeWords,
    ).toBe('No figure for the baseline of 2016-18: no change can be told.');
  });
  it('does not take periods that have not come for periods that are not held', () => {
    const one = figuresOf(null);
    expect(one.changeWords).toBe('Earlier periods are not at hand: no change can be told.');
    expect(one.baseline).toBeNull();
  });
  it('a modelled ward has no change, no target, and cannot be told to have moved', () => {
    const ward: NamedArea = {
      code: areaCode('E05010458'),
      name: 'Beaumont Leys',
      level: 'ward',
    };
    const one = measureFigures(LIST, LIST.measures[0] ?? agreed(''), ward, inputs(null));
    expect(one.latest.text).toBe('75.0 years, modelled');
    expect([one.target.kind, one.moved.kind, one.change]).toEqual(['modelled', 'untold', null]);
  });
  it('is summed up over the list', () => {
    const one = figuresOf([entry('2016-18', 77, 76, 78), entry('2021-23', 76.4, 76.1, 76.8)]);
    expect(movedSummary(LIST, [one])).toBe('Of 1 measure, 1 can have moved since January 2021.');
    expect(movedSummary({ ...LIST, starts: '2024-04' }, [])).toContain('empty');
  });
});

describe('whether it has moved is not said by “can have moved”', () => {
  it('names the verdict as what it is', () => {
    expect(canHaveMoved({ kind: 'yes' })).toBe('Can have moved: yes');
    expect(canHaveMoved({ kind: 'no' })).toBe('Can have moved: not yet');
    expect(canHaveMoved({ kind: 'noEarlier' })).toBe('No earlier figure to judge by');
  });
  it('is not judged where the latest period is the only one held', () => {
    const fuel = indicator('fuel_poverty');
    const list = { ...LIST, starts: '2022-01', measures: [agreed('fuel_poverty')] };
    const one = measureFigures(list, agreed('fuel_poverty'), LEICESTER, {
      books: { ltla: madeBook(MADE_TABLES.ltla, { fuel_poverty: [17.2, 14.1, 15.3] }) },
      series: new Map(),
    });
    expect(one.moved.kind).toBe('noEarlier');
    expect(one.moved.words).toBe(
      `No earlier figure to judge by: only ${fuel.period} is held, which reaches past the strategy’s start.`,
    );
    expect(movedSummary(list, [one])).toBe(
      'Of 1 measure, none can have moved since January 2022; 1 has one period only, so no earlier figure to judge by.',
    );
    // Before a start in 2024 it ended: that needs no earlier figure.
    expect(
      measureFigures({ ...list, starts: '2024-04' }, agreed('fuel_poverty'), LEICESTER, {
        books: { ltla: madeBook(MADE_TABLES.ltla, { fuel_poverty: [17.2, 14.1, 15.3] }) },
        series: new Map(),
      }).moved.kind,
    ).toBe('no');
  });
});

describe('what a table of changes needs to be read by', () => {
  it('is told once beneath it, of which measures and of how many areas', () => {
    const series = [entry('2019-21', 77.2, 76.9, 77.5), entry('2020-22', 76.4, 76.1, 76.8)];
    const list = { ...LIST, measures: [agreed('life_expectancy_male', { baseline: '2019-21' })] };
    const broken = figuresOf([...series, entry('2021-23', 76.4, 76.1, 76.8, true)], list);
    const whole = figuresOf([...series, entry('2021-23', 76.4, 76.1, 76.8)], list);
    expect(notesBeneath([{ cells: [broken] }, { cells: [broken] }])).toEqual([
      {
        measures: ['life_expectancy_male'],
        words: expect.stringMatching(/^Life expectancy, men: 2019-21 and 2021-23 share 12 months/),
      },
      {
        measures: ['life_expectancy_male'],
        words: expect.stringMatching(/^Life expectancy, men: The series breaks before 2021-23/),
      },
    ]);
    expect(notesBeneath([{ cells: [broken] }, { cells: [whole] }])[1]?.words).toMatch(
      /^Life expectancy, men \(1 of 2 areas\): The series breaks/,
    );
    expect(notesBeneath([])).toEqual([]);
  });
});

describe('beneath a place', () => {
  const ESSEX: NamedArea = { code: areaCode('E10000012'), name: 'Essex', level: 'utla' };
  it('offers the levels that lie within it', () => {
    expect(beneathLevels('icb')).toEqual(['utla', 'ltla', 'ward']);
    expect(beneathLevels('england')).toEqual(['region', 'utla', 'ltla']);
    expect(beneathLevels('ltla')).toEqual(['ward']);
    expect(beneathLevels('ward')).toEqual([]);
  });
  it('tells the ends of published figures, and never of modelled ones', () => {
    const measure = agreed('life_expectancy_male');
    expect(beneathLine(measure, 'ltla', ESSEX, inputs(null))).toBe(
      '2 districts, 2021-23: 75.8 years (Tendring) to 79.1 years (Basildon).',
    );
    expect(beneathLine(measure, 'ward', ESSEX, inputs(null))).toContain('Modelled for wards');
  });
  it('names no one of several that read the same at an end: it says how many', () => {
    const england: NamedArea = { code: areaCode('E92000001'), name: 'England', level: 'england' };
    const line = (values: readonly number[]) =>
      beneathLine(agreed('core20_share'), 'ltla', england, {
        books: { ltla: madeBook(MADE_TABLES.ltla, { core20_share: [...values] }) },
      });
    expect(line([61.2, 0, 0])).toBe('3 districts, 2025: 0.0% (2 districts) to 61.2% (Leicester).');
    expect(line([0, 0, 0])).toBe('3 districts, 2025: 0.0% (3 districts).');
  });
  it('names what a level does not hold', () => {
    const list = { ...LIST, measures: [agreed('life_expectancy_male'), agreed('smoking')] };
    expect(heldAt(list, 'ward').notHeld.map(({ id }) => id)).toEqual(['smoking']);
  });
  it('computes no inequality of modelled wards, and says so', () => {
    const measure = agreed('life_expectancy_male');
    const question = withinQuestion(measure, LEICESTER);
    const answer = inequalityWithin(measure, question, null, null);
    expect(answer.kind === 'none' && answer.reason).toContain('modelled here');
  });
});

describe('editing a list', () => {
  it('adds once, moves and takes away', () => {
    const two = withMeasure(withMeasure(LIST, 'smoking'), 'smoking');
    const ids = (list: MeasureList) => list.measures.map(({ indicator: id }) => id);
    expect(ids(two)).toEqual(['life_expectancy_male', 'smoking']);
    expect(ids(withMoved(two, 'smoking', -1))).toEqual(['smoking', 'life_expectancy_male']);
    expect(withMoved(two, 'smoking', 1)).toBe(two);
    expect(ids(withoutMeasure(two, 'life_expectancy_male'))).toEqual(['smoking']);
  });
});
