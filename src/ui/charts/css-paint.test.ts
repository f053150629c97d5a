import { expect, test } from 'vitest';
import { dashesOf, paintAttributes, paintOf } from './css-paint.ts';

test('computed colours, as CSS Color 4 writes them', () => {
  expect(paintOf('rgb(10, 90, 98)')).toEqual({ colour: '#0a5a62', opacity: 1 });
  expect(paintOf('rgba(21, 33, 44, 0.16)')).toEqual({ colour: '#15212c', opacity: 0.16 });
  expect(paintOf('rgb(21 33 44 / 16%)')).toEqual({ colour: '#15212c', opacity: 0.16 });
  expect(paintOf('color(srgb 1 0.5 0 / 0.25)')).toEqual({ colour: '#ff8000', opacity: 0.25 });
});

test('what is not to be seen is no paint', () => {
  expect(paintOf('rgba(0, 0, 0, 0)')).toBeNull();
  expect(paintOf('none')).toBeNull();
  expect(paintOf('url("#hatch")')).toBeNull();
});

test('see-through paint has its share in an attribute of its own: old programs know no rgba()', () => {
  expect(paintAttributes('fill', { colour: '#0a5a62', opacity: 0.2 })).toEqual({
    fill: '#0a5a62',
    'fill-opacity': 0.2,
  });
  expect(paintAttributes('stroke', { colour: '#0a5a62', opacity: 1 })).toEqual({
    stroke: '#0a5a62',
  });
  expect(paintAttributes('fill', null)).toEqual({ fill: 'none' });
});

test('dashes are numbers without a unit', () => {
  expect(dashesOf('3px, 2px')).toBe('3,2');
  expect(dashesOf('1 3')).toBe('1,3');
  expect(dashesOf('none')).toBeNull();
});
