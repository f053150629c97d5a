import { expect, test } from 'vitest';
import { type ChartPictureInput, chartPicture } from './chart-picture.ts';

const INPUT: ChartPictureInput = {
  title: 'Life expectancy at birth, men, 2021-23',
  source: 'Source: Office for National Statistics, 2021-23.',
  marks: [{ tag: 'circle', attributes: { cx: 30, cy: 40, r: 4 } }],
  box: { x: 10, y: 20, width: 600, height: 300 },
  fontFamily: "'Segoe UI', sans-serif",
  // Half as wide as high, as letters about are.
  widthOf: (text, { size }) => (text.length * size) / 2,
};

test('title above, source under a rule, and the drawing between them at its own size', () => {
  const { svg, width, height } = chartPicture(INPUT);
  // 20 around 600; 20 + 22 + 14 + 300 + 14 + 8 + 15 + 20.
  expect([width, height]).toEqual([640, 413]);
  expect(svg).toContain('viewBox="0 0 640 413"');
  expect(svg).toContain('<rect width="640" height="413" fill="#ffffff"/>');
  expect(svg).toContain(
    '<g transform="translate(10.00 36.00)"><circle cx="30" cy="40" r="4"/></g>',
  );
  expect(svg).toMatch(/<text [^>]*>Life expectancy at birth, men, 2021-23<\/text>/);
  expect(svg).toMatch(/<text [^>]*>Source: Office for National Statistics, 2021-23\.<\/text>/);
});

test('it is named and described for who cannot see it, and needs no style sheet', () => {
  const { svg } = chartPicture(INPUT);
  expect(svg).toContain('<title>Life expectancy at birth, men, 2021-23</title><desc>Source: ');
  expect(svg).not.toMatch(/class=|style=|var\(|foreignObject|<style/);
});

test('a small drawing is enlarged so that title and source have room', () => {
  const { svg, width } = chartPicture({ ...INPUT, box: { x: 0, y: 0, width: 350, height: 100 } });
  expect(width).toBe(460);
  expect(svg).toContain('scale(1.2000)');
});

test('but no more than letters bear', () => {
  const { svg, width } = chartPicture({ ...INPUT, box: { x: 0, y: 0, width: 100, height: 100 } });
  expect(width).toBe(460);
  expect(svg).toContain('scale(1.6000)');
});

test('a long source takes the lines that it needs', () => {
  const long = chartPicture({ ...INPUT, source: 'Office for National Statistics. '.repeat(10) });
  // 312 letters of 5.5 in lines of 600: three, two more than before.
  expect(long.height).toBe(413 + 2 * 15);
});
