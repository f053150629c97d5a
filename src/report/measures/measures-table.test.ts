import { expect, test } from 'vitest';
import { areaCode } from '../../place/area.ts';
import { MADE_TABLES, madeBook } from '../fixtures.ts';
import type { NamedArea, SeriesEntry } from '../inputs.ts';
import { checkTable } from '../table-file.ts';
import { agreed, type MeasureList } from './agreed-list.ts';
import { type MeasureInputs, measureFigures, seriesKey } from './measure-figures.ts';
import { measuresTable, periodsTable } from './measures-table.ts';

const LIST: MeasureList = {
  strategy: 'A plan',
  starts: '2021-01',
  measures: [agreed('life_expectancy_male', { target: 78, baseline: '2016-18' })],
};
const LEICESTER: NamedArea = { code: areaCode('E06000016'), name: 'Leicester', level: 'ltla' };
const BEAUMONT: NamedArea = { code: areaCode('E05010458'), name: 'Beaumont Leys', level: 'ward' };
const entry = (period: string, value: number, half: number): SeriesEntry => ({
  period,
  start: Number(period.slice(0, 4)),
  value,
  lower: value - half,
  upper: value + half,
  breaksBefore: false,
});
const none = (period: string) => entry(period, Number.NaN, Number.NaN);
const inputs: MeasureInputs = {
  books: {
    ltla: madeBook(MADE_TABLES.ltla, {
      life_expectancy_male: [[76.4, 76.1, 76.8], 79.1, 75.8],
    }),
    ward: madeBook(MADE_TABLES.ward, {
      life_expectancy_male: [[75, 72, 78], 'missing', 'missing'],
    }),
  },
  series: new Map([
    [
      seriesKey('ltla', 'life_expectancy_male'),
      new Map([
        [
          'E06000016',
          [
            entry('2016-18', Math.fround(77.2), 0.3),
            none('2017-19'),
            entry('2021-23', Math.fround(76.4), 0.3),
          ],
        ],
      ]),
    ],
  ]),
};
const [measure] = LIST.measures;
if (measure === undefined) throw new Error('no measure');
const input = {
  list: LIST,
  place: LEICESTER,
  figures: [LEICESTER, BEAUMONT].map((area) => measureFigures(LIST, measure, area, inputs)),
  within: new Map(),
  edition: '2026-11-22',
  sources: [],
};
const cellsOf = ({ head, rows }: ReturnType<typeof measuresTable>, columns: readonly string[]) =>
  rows.map((row) => columns.map((name) => row[head.indexOf(name)]));

test('every period has its status; an empty cell says why it is empty', () => {
  const file = periodsTable(input);
  checkTable(file);
  expect(
    cellsOf(file, ['Period', 'Value', 'Status', 'Method or population base changed before it']),
  ).toEqual([
    ['2016-18', 77.2, 'present', 'no'],
    ['2017-19', null, 'Missing', 'no'],
    ['2021-23', 76.4, 'present', 'no'],
    // Modelled is what the figure is, and no break of a series.
    ['2021-23', 75, 'modelled', null],
  ]);
});

test('a change has no more digits than its figures, and the baseline its own status', () => {
  const file = measuresTable(input);
  checkTable(file);
  expect(cellsOf(file, ['Baseline: status', 'Latest: status', 'Change'])).toEqual([
    ['present', 'present', -0.8],
    ['None held', 'modelled', null],
  ]);
});

test('a slope that is still being worked out is no empty cell without a word', () => {
  const column = 'Inequality within, in words';
  expect(cellsOf(measuresTable(input), [column])).toEqual([
    ['Not worked out when this was saved.'],
    [null],
  ]);
});
