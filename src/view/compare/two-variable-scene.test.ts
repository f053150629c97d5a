import { expect, test } from 'vitest';
import { indicator } from '../../indicators/registry.ts';
import { ABSENT_CLASS } from '../../map/model.ts';
import { areaCode } from '../../place/area.ts';
import { twoVariables } from '../../report/compare/two-variables.ts';
import { MADE_TABLES, madeColumn } from '../../report/fixtures.ts';
import { secondOf } from './second-of.ts';
import {
  cellColours,
  placeCells,
  type TwoFigures,
  twoVariableCard,
  twoVariableColouring,
  twoVariableLegend,
} from './two-variable-scene.ts';

const table = MADE_TABLES.ltla;
const imd = indicator('imd_score');
const men = indicator('life_expectancy_male');
const rows = table.codes.length;

function figures(): TwoFigures {
  // The first three have both; the others have no life expectancy.
  const a = madeColumn(table.codes.map((_, row) => 10 + row));
  const b = madeColumn(table.codes.map((_, row) => (row < 3 ? 84 - row : 'suppressed')));
  const two = twoVariables({ indicator: imd, column: a }, { indicator: men, column: b }, 'ltla');
  if (two === null) throw new Error('no thirds');
  return {
    tables: MADE_TABLES,
    table,
    columns: new Map([
      [imd.id, a],
      [men.id, b],
    ]),
    two,
  };
}

test('classes run from the better corner to the worse; an absence keeps its kind', () => {
  const { classes, colours } = twoVariableColouring(figures(), 'light', null, false);
  expect([...classes.slice(0, 3)]).toEqual([0, 4, 8]);
  expect(colours).toHaveLength(9);
  expect([...classes.slice(3)]).toEqual(new Array(rows - 3).fill(ABSENT_CLASS.suppressed));
});

test('a picked cell keeps its colour and is hatched; the others fade', () => {
  const plain = cellColours('light', null);
  const { colours, marks } = twoVariableColouring(figures(), 'light', 8, true);
  expect(colours[8]).toBe(plain[8]);
  expect(colours[0]).not.toBe(plain[0]);
  expect(marks?.filter((mark) => mark !== null)).toHaveLength(1);
});

test('the legend names every class, and counts it', () => {
  const legend = twoVariableLegend(figures(), 'dark', true);
  expect(legend.classes[8]).toMatchObject({
    text: 'more deprived and shorter lives',
    count: 1,
    pattern: 8,
  });
  expect(legend.sentence).toContain('thirds of the 3 districts of England');
});

test('the card of an area has both figures and its class', () => {
  const card = twoVariableCard(figures(), table.codes[2] as string);
  expect(card?.lines).toEqual([
    'Life expectancy, men, 2021-23: 82.0 years',
    'More deprived and shorter lives',
  ]);
  expect(twoVariableCard(figures(), 'E07999999')).toBeNull();
});

test('what a figure is set against where the link names nothing', () => {
  expect(secondOf({ indicator: 'imd_score', second: null })).toBe('years_of_potential_life_lost');
  expect(secondOf({ indicator: 'life_expectancy_male', second: null })).toBe('imd_score');
  expect(secondOf({ indicator: 'imd_score', second: 'imd_score' })).toBe(
    'years_of_potential_life_lost',
  );
});

test('the classes of England’s areas are counted for the chosen place too', () => {
  // Basildon and Tendring lie in Essex; Leicester does not. The three are of cells 0, 4 and 8, by code.
  const essex = { code: areaCode('E10000012'), name: 'Essex', level: 'utla' } as const;
  expect(placeCells(figures(), essex)).toEqual({
    name: 'Essex',
    counts: [0, 0, 0, 0, 1, 0, 0, 0, 1],
    of: 2,
  });
  const one = { code: areaCode('E07000076'), name: 'Tendring', level: 'ltla' } as const;
  expect(placeCells(figures(), one)).toBeNull();
});
