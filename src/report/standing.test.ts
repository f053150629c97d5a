import { describe, expect, it } from 'vitest';
import { indicator } from '../indicators/registry.ts';
import { madeColumn } from './fixtures.ts';
import { isRanked, positionOf, standingOf, standingWords } from './standing.ts';

const score = indicator('imd_score');

describe('standing', () => {
  const column = madeColumn([40, 30, 30, 'missing', 10]);
  it('ranks the most deprived first, ties share the lowest, an absent area has none', () => {
    expect(standingOf(score, column, 0)).toEqual({ rank: 1, of: 4, percentile: 0 });
    expect(standingOf(score, column, 2)?.rank).toBe(2);
    expect(standingOf(score, column, 2)?.percentile).toBe(50);
    expect(standingOf(score, column, 3)).toBeNull();
    expect(standingOf(score, column, 4)?.percentile).toBe(100);
  });
  it('ranks within some rows only', () => {
    expect(standingOf(score, column, 2, [2, 4])).toMatchObject({ rank: 1, of: 2 });
  });
  it('places a figure that is not among the areas', () => {
    expect(positionOf(score, column, 35)?.rank).toBe(2);
  });
  it('is worded from the nearer end', () => {
    const words = (rank: number) => standingWords(score, { rank, of: 296, percentile: 0 }, 'ltla');
    expect(words(3)).toBe('3rd most deprived of 296 districts');
    expect(words(1)).toBe('most deprived of 296 districts');
    expect(words(295)).toBe('2nd least deprived of 296 districts');
    const life = indicator('life_expectancy_male');
    expect(standingWords(life, { rank: 290, of: 294, percentile: 0 }, 'ltla')).toBe(
      '5th lowest of 294 districts',
    );
  });
  it('is shared by those that tie, from either end', () => {
    const share = indicator('imd_proportion_decile_1');
    const shares = madeColumn([12, 3, 3, 0, 0, 0]);
    const words = (row: number) => {
      const standing = standingOf(share, shares, row);
      return standing === null ? null : standingWords(share, standing, 'ltla');
    };
    expect(words(0)).toBe('highest of 6 districts');
    expect(words(1)).toBe('joint 2nd highest of 6 districts');
    expect(words(4)).toBe('joint lowest of 6 districts');
  });
  it('rank 1 of the IMD rank is the lowest number, worded most deprived', () => {
    const rank = indicator('imd_rank');
    const ranks = madeColumn([20, 1, 300]);
    const standing = standingOf(rank, ranks, 1);
    expect(standing?.rank).toBe(1);
    if (standing) expect(standingWords(rank, standing, 'lsoa')).toContain('most deprived');
  });
  it('never ranks a modelled figure or a count of people', () => {
    expect(isRanked(indicator('life_expectancy_male'), 'ward')).toBe(false);
    expect(isRanked(indicator('life_expectancy_male'), 'ltla')).toBe(true);
    expect(isRanked(indicator('core20_people'), 'ltla')).toBe(false);
  });
});
