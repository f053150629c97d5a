import { expect, test } from 'vitest';
import { parseNumber, parsePercent, parsePounds } from './parse-amount.ts';

const value = (n: number) => ({ kind: 'value', value: n });

test('sums as people type them', () => {
  expect(parsePounds('1m')).toEqual(value(1_000_000));
  expect(parsePounds('£250,000')).toEqual(value(250_000));
  expect(parsePounds(' 1.5 million ')).toEqual(value(1_500_000));
  expect(parsePounds('£2.85m')).toEqual(value(2_850_000));
  expect(parsePounds('12.345')).toEqual(value(12.35));
  expect(parsePounds('£0.50')).toEqual(value(0.5));
  expect(parsePounds('3bn')).toEqual(value(3e9));
  expect(parsePounds('')).toEqual({ kind: 'empty' });
});

test('what is no sum says what would be', () => {
  for (const text of ['a lot', '1,00', '1.2.3', '£', '5x', '1m2'])
    expect(parsePounds(text)).toMatchObject({ kind: 'problem' });
  expect(parsePounds('-5')).toEqual({ kind: 'problem', message: 'A sum can’t be below £0.' });
  expect(parsePounds('2000bn')).toMatchObject({ kind: 'problem' });
});

test('a share is read as a percentage, with or without its sign', () => {
  expect(parsePercent('2.5%')).toEqual(value(0.025));
  expect(parsePercent('2.3')).toEqual(value(0.023));
  expect(parsePercent('0.5')).toEqual(value(0.005));
  expect(parsePercent('101')).toMatchObject({ kind: 'problem' });
  expect(parsePercent('half')).toMatchObject({ kind: 'problem' });
});

test('numbers keep to their range', () => {
  expect(parseNumber('3', { least: 1, most: 50 }, true)).toEqual(value(3));
  expect(parseNumber('2.5', { least: 1, most: 50 }, true)).toMatchObject({ kind: 'problem' });
  expect(parseNumber('0', { least: 1, most: 50 })).toEqual({
    kind: 'problem',
    message: 'It lies between 1 and 50.',
  });
});
