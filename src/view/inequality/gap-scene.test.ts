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
  expect(card?.lines?.[1]).toBe(
    '6% of the way from the most to the least deprived people of Essex',
  );
  expect(sceneOf(COLCHESTER_OUT).cardOf('E07000099')).toBeNull();
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
