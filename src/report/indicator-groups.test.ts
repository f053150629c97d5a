import { describe, expect, it } from 'vitest';
import { areaCode } from '../place/area.ts';
import { madeBook, MADE_TABLES as T } from './fixtures.ts';
import { groupsOf, indicatorGroups } from './indicator-groups.ts';
import { comparatorOf, placeOf } from './place.ts';

describe('other figures of a place', () => {
  const books = {
    england: madeBook(T.england, { no_car: [23.5], good_health: [81.7] }),
    utla: madeBook(T.utla, { no_car: [30, 15] }),
    ltla: madeBook(T.ltla, { no_car: [31, 16, 'missing'], good_health: [78, 80, 75] }),
  };
  const tendring = placeOf(T, areaCode('E07000076'));
  if (tendring === null) throw new Error('no Tendring');
  const groups = indicatorGroups('census', tendring, books, comparatorOf(tendring));
  const row = (id: string) =>
    groups.flatMap(({ rows }) => rows).find(({ indicator }) => indicator.id === id);

  it('stand by heading, with England, Essex and rank', () => {
    expect(groups.map(({ heading }) => heading)).toEqual([
      'Health in the census',
      'Age',
      'Ethnic group',
      'Households',
    ]);
    expect(row('good_health')).toMatchObject({
      england: { value: expect.closeTo(81.7, 3) },
      standingWords: 'lowest of 3 districts',
      period: 'March 2021',
    });
    expect(row('no_car')?.parent).toMatchObject({ value: 15 });
  });
  it('an absent figure is absent, has no rank and is no zero', () => {
    expect(row('no_car')).toMatchObject({ value: { kind: 'missing' }, standingWords: null });
    expect(row('over_65')?.value).toEqual({ kind: 'notPublished' });
  });
  it('leave out the headings that have sections of their own', () => {
    expect(groupsOf('deprivation', 'ltla')).toEqual([]);
    expect(groupsOf('health', 'ward')).toEqual(['Illness and early death']);
    expect(groupsOf('health', 'ltla')).toContain('District figures');
  });
});
