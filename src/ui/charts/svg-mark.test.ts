import { expect, test } from 'vitest';
import { svgText } from './svg-mark.ts';

test('writes marks within marks, numbers to a hundredth, and leaves out what there is not', () =>
  expect(
    svgText({
      tag: 'g',
      attributes: { opacity: 0.5, transform: null, id: undefined },
      children: [{ tag: 'line', attributes: { x1: 1 / 3, x2: -0, stroke: '#15212c' } }],
    }),
  ).toBe('<g opacity="0.5"><line x1="0.33" x2="0" stroke="#15212c"/></g>'));

test('names and quotes never end a mark', () =>
  expect(
    svgText({
      tag: 'text',
      attributes: { 'font-family': '"Segoe UI"' },
      children: ['Clifton & <Trent>\u0000'],
    }),
  ).toBe('<text font-family="&quot;Segoe UI&quot;">Clifton &amp; &lt;Trent&gt;</text>'));

test('a mark that would stand nowhere is refused', () =>
  expect(() => svgText({ tag: 'circle', attributes: { cx: Number.NaN } })).toThrow(
    new RangeError('cx of <circle> is NaN; a number was expected'),
  ));
