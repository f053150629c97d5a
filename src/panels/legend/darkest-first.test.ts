import { describe, expect, it } from 'vitest';
import { darkestFirst } from './darkest-first.ts';

const row = (colour: string, text: string) => ({ colour, text, count: 1, pattern: null });
const [pale, dark] = ['#d6e6f2', '#082f5c'];

describe('darkestFirst', () => {
  it('puts high scores on top, where a high score is most deprived', () => {
    const { rows, top, bottom } = darkestFirst({
      classes: [row(pale, '0 to 9'), row(dark, '10 to 19')],
      ends: { low: 'Least deprived', high: 'Most deprived' },
    });
    expect(rows.map((r) => r.text)).toEqual(['10 to 19', '0 to 9']);
    expect([top, bottom]).toEqual(['Most deprived', 'Least deprived']);
  });
  it('puts low ranks on top, where rank 1 is most deprived', () => {
    const { rows, top } = darkestFirst({
      classes: [row(dark, '1 to 100'), row(pale, '101 to 200')],
      ends: { low: 'Most deprived', high: 'Least deprived' },
    });
    expect(rows[0]?.text).toBe('1 to 100');
    expect(top).toBe('Most deprived');
  });
  it('has no rows where there are no classes', () => {
    expect(darkestFirst({ classes: [], ends: { low: 'Lower', high: 'Higher' } }).rows).toEqual([]);
  });
});
