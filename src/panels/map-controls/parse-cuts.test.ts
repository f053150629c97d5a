import { describe, expect, it } from 'vitest';
import { formatCuts, parseCuts } from './parse-cuts.ts';

describe('parseCuts', () => {
  it.each([
    ['10 20 30', [10, 20, 30]],
    ['10, 20, 30', [10, 20, 30]],
    ['10;20 ; 30', [10, 20, 30]],
    ['1,000 2,500', [1000, 2500]],
    ['-1.5 −0.5 0', [-1.5, -0.5, 0]],
    ['5% 10%', [5, 10]],
    ['75', [75]],
  ])('reads %j', (text, cuts) => {
    expect(parseCuts(text)).toEqual({ cuts, problem: null });
  });
  it.each([
    ['', 'at least one'],
    ['10 ten', '“ten” is not a number'],
    ['20 10', '10 comes after 20'],
    ['10 10', '10 comes after 10'],
    ['1 2 3 4 5 6 7 8 9', 'at most 8'],
    ['1,00', '“1,00” is not a number'],
  ])('says what is wrong with %j', (text, words) => {
    const parsed = parseCuts(text);
    expect(parsed.cuts).toBeNull();
    expect(parsed.problem).toContain(words);
  });
  it('reads back what it wrote', () => {
    expect(parseCuts(formatCuts([12.345, 20, 1234.5], 1)).cuts).toEqual([12.3, 20, 1234.5]);
  });
});
