import { expect, test } from 'vitest';
import { parseOrder, stringifyOrder } from './order-code.ts';

test.each(['imd', 'imd-without-health', 'income', 'environment', 'income50-crime50', 'income0'])(
  '%s there and back',
  (text) => {
    const ranking = parseOrder(text);
    if (ranking === null) throw new Error('not read');
    expect(stringifyOrder(ranking)).toBe(text);
  },
);
test('own weights', () => {
  expect(parseOrder('income50-crime25')).toEqual({
    kind: 'own',
    weights: { income: 50, crime: 25 },
  });
  expect(stringifyOrder({ kind: 'own', weights: { income: 0, crime: 0 } })).toBe('income0');
});
test.each(['', 'imd2019', 'income50-income50', 'income50-', 'wealth50', 'income1001', '50'])(
  '“%s” is none',
  (text) => expect(parseOrder(text)).toBeNull(),
);
test('a weight that cannot be written', () => {
  expect(() => stringifyOrder({ kind: 'own', weights: { income: 0.5 } })).toThrow(RangeError);
});
