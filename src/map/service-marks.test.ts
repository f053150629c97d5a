import { expect, test } from 'vitest';
import { SERVICE_KINDS } from '../pack/schemas.ts';
import { contrast } from './oklab.ts';
import { SERVICE_MARKS } from './service-marks.ts';

const marks = Object.values(SERVICE_MARKS);

test('every kind of service has a mark of its own: colour, shape and letter', () => {
  expect(Object.keys(SERVICE_MARKS).sort()).toEqual(Object.keys(SERVICE_KINDS).sort());
  for (const part of ['colour', 'path', 'letter'] as const)
    expect(new Set(marks.map((mark) => mark[part])).size).toBe(marks.length);
});
test.each(marks)('white on $colour passes 4.5 to 1', ({ colour }) => {
  expect(contrast(colour, '#ffffff')).toBeGreaterThan(4.5);
});
