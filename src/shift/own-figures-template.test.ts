import { expect, test } from 'vitest';
import { parseOwnFigures } from './own-figures.ts';
import { ownFiguresTemplate } from './own-figures-template.ts';

const areas = [
  { code: 'E06000016', name: 'Leicester' },
  { code: 'E06000058', name: 'Bournemouth, Christchurch and Poole' },
];

test('the template is read back: every area, each figure missing until it is filled in', () => {
  const text = ownFiguresTemplate(areas, 'baseline');
  expect(text.split('\r\n')[0]).toBe('\uFEFFcode,name,baseline');
  const read = parseOwnFigures(text, 'baseline', new Set(areas.map(({ code }) => code)));
  expect(read.ok && [...read.figures.matched.values()].map(({ value }) => value)).toEqual([
    null,
    null,
  ]);
  const filled = parseOwnFigures(
    text.replace('Leicester,', 'Leicester,"1,200"'),
    'baseline',
    new Set(),
  );
  expect(filled.ok && filled.figures.total).toBe(1200);
});
