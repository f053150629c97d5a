import { expect, test } from 'vitest';
import { keyAction } from './shortcuts.ts';

const press = (key: string, more: Partial<Parameters<typeof keyAction>[0]> = {}) =>
  keyAction({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

test('keys of the area walk', () => {
  expect(press(']')).toEqual({ kind: 'next', step: 1 });
  expect(press('[')).toEqual({ kind: 'next', step: -1 });
  expect(press('ArrowUp', { shiftKey: true })).toEqual({ kind: 'towards', direction: 'up' });
  expect(press('Enter')).toEqual({ kind: 'choose' });
  expect(press('Escape')).toEqual({ kind: 'leave' });
  expect(press('0')).toEqual({ kind: 'england' });
});
test('a bracket typed with AltGr counts', () => {
  expect(press(']', { ctrlKey: true, altKey: true })).toEqual({ kind: 'next', step: 1 });
});
test('plain arrows, plus and minus are left to MapLibre, and the browser keeps its own', () => {
  expect(press('ArrowUp')).toBeNull();
  expect(press('+')).toBeNull();
  expect(press('0', { ctrlKey: true })).toBeNull();
  expect(press('Tab')).toBeNull();
});
