import { expect, test } from 'vitest';
import { ABSENT_CLASS } from '../../map/model.ts';
import type { AreaCode } from '../../place/area.ts';
import { type MadeCell, madeBook, madeTable } from '../../report/fixtures.ts';
import { gapMap } from '../../report/inequality/gap-map.ts';
import type { InequalityQuestion } from '../../report/inequality/question.ts';
import { gapScene } from './gap-scene.ts';

const NAMES = [
  'Tendring',
  'Harlow',
  'Basildon',
  'Castle Point',
  'Colchester',
  'Braintree',
  'Maldon',
  'Rochford',
  'Chelmsford',
  'Uttlesford',
];
const table = madeTable(
  'ltla',
  NAMES.map((name, k) => ({
    code: `E0700006${k}`,
    name,
    population: 1000,
    parents: { utla: 'E10000012' },
  })),
);
const question: InequalityQuestion = {
  place: { code: 'E10000012' as AreaCode, name: 'Essex', level: 'utla' },
  indicator: 'smoking',
  level: 'ltla',
  grouping: 'tenths',
  basis: 'national',
  ranking: { kind: 'imd' },
};
function sceneOf(smoking: readonly MadeCell[], patterns = false) {
  const book = madeBook(table, { imd_score: [50, 45, 40, 35, 30, 25, 20, 15, 10, 5], smoking });
  const gap = gapMap(question, { book });
  if (gap.kind !== 'gapMap') throw new Error(gap.sentence);
  return gapScene({
    gap,
    question,
    period: '2020-24',
    table,
    tables: {},
    patterns,
    scheme: 'light',
  });
}
const COLCHESTER_OUT = [30, 28, 26, 24, 35, 20, 18, 16, 14, 'missing'] as const;

test('the area that stands out has a class, a mark and a line of the legend of its own', () => {
  const { colouring, legend } = sceneOf(COLCHESTER_OUT);
  const marked = colouring?.marks?.indexOf(8) ?? -1;
  const row = colouring?.codes.indexOf('E07000064') ?? -1;
  expect(colouring?.classes[row]).toBe(marked);
  expect(legend?.classes[marked]).toMatchObject({ count: 1, pattern: 8 });
  expect(legend?.classes[marked]?.text).toMatch(/, stands out$/);
  const texts = legend?.classes.map(({ text }) => text) ?? [];
  expect(new Set(texts).size).toBe(texts.length);
  expect(legend?.classes.reduce((sum, { count }) => sum + count, 0)).toBe(9);
});
test('an area without a figure takes no part and is no zero', () => {
  const { colouring, cardOf, legend } = sceneOf(COLCHESTER_OUT);
  expect(colouring?.classes.at(-1)).toBe(ABSENT_CLASS.missing);
  expect(cardOf('E07000069')?.figure).toBe('Takes no part');
  expect(legend?.absences).toMatchObject([{ kind: 'missing', count: 1 }]);
});
test('the card: part, figure, position, what was expected', () => {
  const card = sceneOf(COLCHESTER_OUT).cardOf('E07000060');
  expect(card?.figure).toMatch(/^Widens the gap by \d\.\d+ percentage points$/);
  expect(card?.lines?.[0]).toMatch(/^30\.0%; the line gives an area so deprived 3\d\.\d%$/);
  expect(card?.lines?.[1]).toBe('The most deprived of the 9 districts of Essex');
  expect(card?.lines?.[2]).toBe('More deprived, worse off than the average of Essex');
  expect(sceneOf(COLCHESTER_OUT).cardOf('E07000099')).toBeNull();
});
test('what widens the gap from the less deprived end is told apart: colour, lines and words', () => {
  const { cardOf, colouring, legend, summary } = sceneOf(COLCHESTER_OUT);
  const at = (code: string) => colouring?.classes[colouring.codes.indexOf(code)] as number;
  // Mean 23.4: Tendring 30 and of the most deprived, Chelmsford 16 and of the least.
  const [tendring, chelmsford] = [at('E07000060'), at('E07000068')];
  expect(legend?.classes[tendring]).toMatchObject({
    text: expect.stringMatching(/: more deprived, worse off$/),
    note: 'widens the gap',
    pattern: null,
  });
  expect(legend?.classes[chelmsford]).toMatchObject({
    text: expect.stringMatching(/: less deprived, better off$/),
    note: 'widens the gap',
    pattern: 3,
  });
  expect(colouring?.colours[tendring]).not.toBe(colouring?.colours[chelmsford]);
  expect(cardOf('E07000068')?.lines).toContain(
    'Less deprived, better off than the average of Essex',
  );
  expect(cardOf('E07000067')?.lines?.[1]).toBe(
    '8th most deprived of the 9 districts of Essex: 78% of the people live in more deprived ones',
  );
  expect(summary).toMatch(
    /; 8 districts widen it \(4 more deprived, worse off; 4 less deprived, better off\), none narrows it\./,
  );
});
test('one area narrows a gap, seven widen it: each with its verb', () => {
  // Mean 22.8: Braintree, of the less deprived, has 26; Colchester is the middle and adds nothing.
  const { summary } = sceneOf([30, 28, 26, 25, 22, 26, 18, 16, 14, 'missing']);
  expect(summary).toMatch(/; 7 districts widen it \(4 more .*; 3 less .*\), 1 narrows it\./);
});
test('patterns: no two classes share a mark, save those that stand out', () => {
  const { legend } = sceneOf(COLCHESTER_OUT, true);
  const marks = legend?.classes.map(({ pattern }) => pattern).filter((mark) => mark !== 8) ?? [];
  expect(marks).toHaveLength(7);
  expect(new Set(marks).size).toBe(7);
});
test('where the most deprived are better off, what widens the gap is on the other side', () => {
  const { legend } = sceneOf([12, 14, 16, 18, 20, 22, 24, 26, 28, 30]);
  expect(legend?.classes[0]?.note).toBe('widens the gap');
  expect(legend?.classes.at(-1)?.note).toBe('narrows the gap');
});
test('the summary names what stands out; patterns leave the heaviest to it', () => {
  const { summary, colouring } = sceneOf(COLCHESTER_OUT, true);
  expect(summary).toContain('One stands out from others as deprived: Colchester.');
  expect(colouring?.marks?.filter((mark) => mark === 8)).toHaveLength(1);
});
test('the legend says whose slope it is, how many take part, and claims no limits where none are held', () => {
  const { legend } = sceneOf(COLCHESTER_OUT);
  expect(legend?.basis).toMatch(
    /along the slope through 9 of its 10 districts, ranked by IMD 2025$/,
  );
  expect(legend?.method).toMatch(/beyond 99\.8% of the scatter about the line/);
  expect(legend?.method).not.toMatch(/limits\)/);
});
test('the legend says that a line runs the other way', () => {
  const { legend } = sceneOf([12, 14, 16, 18, 20, 22, 24, 26, 28, 30]);
  expect(legend?.basis).toMatch(/; along it the most deprived are better off$/);
});
test('with limits of every figure, an area is tried by its own', () => {
  // Within the scatter of its fellows, which is wide, and far beyond its own narrow limits.
  const cells = [30, 26, 29, 22, 27, 19, 24, 15, 19, 12].map(
    (value) => [value, value - 0.4, value + 0.4] as const,
  );
  const { legend } = sceneOf(cells);
  expect(legend?.method).toMatch(/99\.8% limits, from those of the figures/);
  expect(legend?.classes.some(({ text }) => /stands out$/.test(text))).toBe(true);
});
