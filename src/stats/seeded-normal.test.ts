import { expect, test } from 'vitest';
import { seededNormal, seededNormals } from './seeded-normal.ts';

test('the same numbers, however they are asked for', () => {
  const one = seededNormal(11);
  const numbers = Float64Array.from({ length: 200 }, () => one());
  const fill = seededNormals(11);
  // Odd lengths leave one of a pair for the next.
  const parts = [3, 0, 1, 64, 132].map((length) => {
    const part = new Float64Array(length);
    fill(part);
    return [...part];
  });
  expect(parts.flat()).toEqual([...numbers]);
  expect(seededNormal(12)()).not.toBe(numbers[0]);
});

test('standard normal: mean 0, deviation 1, 95% within 1.96', () => {
  const numbers = new Float64Array(200_000);
  seededNormals(5)(numbers);
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const square = numbers.reduce((sum, x) => sum + x * x, 0) / numbers.length;
  const inside = numbers.reduce((n, x) => n + (Math.abs(x) < 1.959964 ? 1 : 0), 0);
  // Three standard errors.
  expect(Math.abs(mean)).toBeLessThan(0.0067);
  expect(Math.abs(square - 1)).toBeLessThan(0.0095);
  expect(Math.abs(inside / numbers.length - 0.95)).toBeLessThan(0.0015);
});
