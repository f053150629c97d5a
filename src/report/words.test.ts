import { expect, it } from 'vitest';
import { countOf, fileNamePart, inPeriod, ordinal } from './words.ts';

it('writes ordinals', () => {
  expect([1, 2, 3, 4, 11, 12, 22, 103, 1011].map(ordinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '22nd',
    '103rd',
    '1,011th',
  ]);
});
it('makes a part of a file name', () => {
  expect(fileNamePart("King's Lynn & West")).toBe('king-s-lynn-west');
});
it('counts areas', () => {
  expect(countOf(1, 'ward')).toBe('1 ward');
  expect(countOf(33755, 'lsoa')).toBe('33,755 neighbourhoods');
});

it('says a period once', () => {
  expect(inPeriod('Smoking', '2024')).toBe('Smoking, 2024');
  expect(inPeriod('Life expectancy at birth, men, 2009-13', '2009-13')).toBe(
    'Life expectancy at birth, men, 2009-13',
  );
});
