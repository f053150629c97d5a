import { expect, it } from 'vitest';
import { moveActive } from './combobox-keys.ts';

it('goes round by arrows', () => {
  expect(moveActive(3, -1, 'ArrowDown')).toBe(0);
  expect(moveActive(3, 2, 'ArrowDown')).toBe(0);
  expect(moveActive(3, 0, 'ArrowUp')).toBe(2);
  expect(moveActive(3, -1, 'ArrowUp')).toBe(2);
});
it('pages without going round', () => {
  expect(moveActive(20, 15, 'PageDown')).toBe(19);
  expect(moveActive(20, 3, 'PageUp')).toBe(0);
});
it('leaves an empty list and the field’s own keys alone', () => {
  expect(moveActive(0, -1, 'ArrowDown')).toBeNull();
  expect(moveActive(3, 0, 'Home')).toBeNull();
  expect(moveActive(3, 0, 'a')).toBeNull();
});
