import { expect, test } from 'vitest';
import { matchedRange, normaliseName } from './normalise-name.ts';

test.each([
  ["St Matthew's", 'st matthews'],
  ['Saint Matthew’s', 'st matthews'],
  ['  LEICESTER ', 'leicester'],
  ['Stoke-on-Trent', 'stoke on trent'],
  ['Evington & Crown Hills', 'evington and crown hills'],
  ['Bournemouth, Christchurch and Poole', 'bournemouth christchurch and poole'],
  ['Trédafydd', 'tredafydd'],
  ["King's Lynn & West Norfolk", 'kings lynn and west norfolk'],
  ['Saints Hill', 'saints hill'],
  ['&', 'and'],
  ["'", ''],
])('"%s" is compared as "%s"', (name, expected) => {
  expect(normaliseName(name)).toBe(expected);
});

test.each([
  ["St Matthew's & Highfields North", 'st matthews', "St Matthew's"],
  ["St Matthew's & Highfields North", 'and high', '& High'],
  ['Saint Matthew’s', 'st m', 'Saint M'],
  ['Stoke-on-Trent', 'on t', 'on-T'],
  ["King's Lynn", 'lynn', 'Lynn'],
  ['Leicester', 'leic', 'Leic'],
])('in "%s", "%s" stands at "%s"', (name, query, expected) => {
  const at = normaliseName(name).indexOf(query);
  expect(name.slice(...matchedRange(name, at, query.length))).toBe(expected);
});
