import { expect, it } from 'vitest';
import type { Source } from './inputs.ts';
import { numberedPublishers, sourceNumbers } from './source-numbers.ts';

const source = (id: string, publisher: string) => ({ id, publisher }) as Source;
const IMD = source('imd25', 'MHCLG');
const PEOPLE = source('population', 'ONS');
const LIFE = source('life', 'ONS');

it('numbers each source once, where it is first named', () => {
  expect([...sourceNumbers([['imd25', 'population'], ['imd25'], [''], ['life']])]).toEqual([
    ['imd25', 1],
    ['population', 2],
    ['life', 3],
  ]);
  expect(sourceNumbers([]).size).toBe(0);
});

it('names each publisher once, with the numbers of its sources', () => {
  const numbers = sourceNumbers([['imd25', 'population', 'life']]);
  expect(numberedPublishers([IMD, PEOPLE, LIFE], numbers)).toBe('MHCLG [1]; ONS [2] [3]');
  expect(numberedPublishers([IMD], numbers)).toBe('MHCLG [1]');
  // a source that came after the numbers were given has none
  expect(numberedPublishers([source('late', 'DfE')], numbers)).toBe('');
});
