import { expect, it } from 'vitest';
import { notJoinedOf } from './not-joined.ts';

it('names and counts what the build could not place, and passes over the rest', () => {
  const groups = notJoinedOf({
    'areas.wardsWithoutLsoa': [
      { code: 'E05000001', name: 'Aldersgate', district: 'City of London' },
    ],
    'areas.labels': 20,
    'values.notJoined.claimant-count': {
      'districts and counties abolished since': { count: 1, areas: ['Corby (E07000150)'] },
    },
  });
  expect(groups).toEqual([
    {
      title: 'Wards without a neighbourhood (LSOA): they have no figures',
      count: 1,
      areas: ['Aldersgate (E05000001), City of London'],
      source: null,
    },
    {
      title: 'districts and counties abolished since',
      count: 1,
      areas: ['Corby (E07000150)'],
      source: 'claimant-count',
    },
  ]);
  expect(notJoinedOf(null)).toEqual([]);
});
