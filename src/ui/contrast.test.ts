import { expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';

it('agrees with WCAG: black on white is 21, #767676 on white 4.54', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
it('refuses what is not #rrggbb, by its value', () => {
  expect(() => contrastRatio('red', '#ffffff')).toThrow('"red"');
});
