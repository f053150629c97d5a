import { describe, expect, it } from 'vitest';
import { areaCode } from '../../place/area.ts';
import { MADE_TABLES, madeBook } from '../fixtures.ts';
import type { NamedArea, SeriesEntry } from '../inputs.ts';
import { agreed, type MeasureList } from './agreed-list.ts';
import { type MeasureInputs, measureFigures, seriesKey } from './measure-figures.ts';
import { placeFigures } from './place-figures.ts';
import { movedSummary, targetSummary } from './summary.ts';

const LEICESTER: NamedArea = { code: areaCode('E06000016'), name: 'Leicester', level: 'utla' };
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

describe('a measure that the place itself has no figure of', () => {
  const LLR: NamedArea = {
    code: areaCode('E54000015'),
    name: 'Leicester, Leicestershire and Rutland',
    level: 'icb',
  };
  const list: MeasureList = {
    strategy: 'A framework',
    starts: '2021-06',
    measures: [
      agreed('life_expectancy_male'),
      agreed('healthy_life_expectancy_male', { target: 66, by: '2030-03' }),
      agreed('smoking'),
      agreed('child_poverty_after_housing_costs'),
    ],
  };
  const hle = [entry('2019-21', 58, 56, 60), entry('2022-24', 57.8, 56, 59.6)];
  const given: MeasureInputs = {
    books: {
      icb: madeBook(MADE_TABLES.icb, {
        life_expectancy_male: [
          [79.1, 78.9, 79.3],
          [79.9, 79.6, 80.2],
        ],
      }),
      utla: madeBook(MADE_TABLES.utla, {
        healthy_life_expectancy_male: [
          [57.8, 56, 59.6],
          [63, 62, 64],
        ],
      }),
      ltla: madeBook(MADE_TABLES.ltla, { smoking: [[14, 12, 16], 'missing', 'missing'] }),
    },
    series: new Map([
      [
        seriesKey('icb', 'life_expectancy_male'),
        new Map([
          ['E54000015', [entry('2016-18', 80, 79.8, 80.2), entry('2021-23', 79.1, 79, 79.2)]],
        ]),
      ],
      [seriesKey('utla', 'healthy_life_expectancy_male'), new Map([['E06000016', hle]])],
      [
        seriesKey('ltla', 'smoking'),
        new Map([['E06000016', [entry('2019-23', 15, 13, 17), entry('2020-24', 14, 12, 16)]]]),
      ],
    ]),
  };
  const figures = list.measures.map((measure) => placeFigures(list, measure, LLR, given));

  it('is judged by the largest level beneath that has it, which is named', () => {
    const healthy = figures[1];
    expect(healthy?.beneath).toEqual([{ level: 'utla', period: '2022-24', present: 1, areas: 1 }]);
    expect(healthy?.moved.kind).toBe('yes');
    expect(healthy?.moved.words).toContain(
      'Told by the figures of upper-tier authorities: there is none for the place as a whole.',
    );
    expect(figures[2]?.beneath).toEqual([
      { level: 'ltla', period: '2020-24', present: 1, areas: 1 },
    ]);
    expect(figures[2]?.moved.kind).toBe('partly');
    expect(figures[0]?.beneath).toEqual([]);
  });
  it('is nowhere held where no level beneath has it: nothing is judged', () => {
    expect(figures[3]?.moved.kind).toBe('noFigure');
  });
  it('is counted, and how many have no figure of the whole place is told apart from it', () => {
    expect(movedSummary(list, figures.slice(0, 3))).toBe(
      'Of 3 measures, 1 can have moved since June 2021; 2 in part. 2 have no figure for the place as a whole, and are judged by the areas beneath it.',
    );
    expect(movedSummary(list, figures)).toBe(
      'Of 3 measures with a figure, 1 can have moved since June 2021; 2 in part. 2 have no figure for the place as a whole, and are judged by the areas beneath it. 1 measure has no figure for this place.',
    );
  });
  it('with its latest period only is told that earlier ones are held beneath it', () => {
    const icb = given.books.icb;
    if (icb === undefined) throw new Error('the book of ICBs is made above');
    const series = new Map([
      [
        seriesKey('icb', 'life_expectancy_male'),
        new Map([['E54000015', [entry('2021-23', 79.1, 79, 79.2)]]]),
      ],
      [
        seriesKey('ltla', 'life_expectancy_male'),
        new Map([
          ['E06000016', [entry('2016-18', 77.2, 76.9, 77.5), entry('2021-23', 76.4, 76.1, 76.8)]],
        ]),
      ],
    ]);
    const { moved } = placeFigures(list, agreed('life_expectancy_male'), LLR, {
      books: { icb },
      series,
    });
    expect(moved).toEqual({
      kind: 'noEarlier',
      words:
        'No earlier figure to judge by: only 2021-23 is held, which reaches past the strategy’s start. Earlier ones are held for districts.',
    });
  });
  it('sums up its targets without a miss before their date', () => {
    const [hleOf] = list.measures.slice(1);
    const leicester = measureFigures(list, hleOf ?? agreed(''), LEICESTER, given);
    expect(leicester.target.words).toBe(
      'Not there yet: 8.2 years short of the target of 66.0 years by March 2030.',
    );
    expect(targetSummary([leicester])).toBe('Of 1 target: none met, 1 not there yet.');
    expect(targetSummary(figures)).toBe('Of 1 target: none met, 1 not judged.');
  });
});
