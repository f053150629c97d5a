import { expect, test } from 'vitest';
import { decodeText, NotTextError } from './read-text.ts';

const bytes = (...codes: number[]) => new Uint8Array(codes);

test('UTF-8 as it is', () => expect(decodeText(new TextEncoder().encode('£5'))).toBe('£5'));
// 0xA3 is the pound sign of Windows-1252.
test('a pound sign as Excel on Windows saves it', () =>
  expect(decodeText(bytes(0xa3, 0x35))).toBe('£5'));
test('Unicode text: UTF-16 with its mark', () =>
  expect(decodeText(bytes(0xff, 0xfe, 0x61, 0x00))).toBe('a'));
test('a workbook is none, and says what to do', () => {
  expect(() => decodeText(bytes(0x50, 0x4b, 3, 4))).toThrow(NotTextError);
  expect(() => decodeText(bytes(0x50, 0x4b, 3, 4))).toThrow(/save the sheet as CSV/);
});
test('far too large', () =>
  expect(() => decodeText(new Uint8Array(20_000_001))).toThrow('20 MB; at most 20 MB'));
