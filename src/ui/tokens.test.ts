import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The custom properties between the first brace after `start` and its closing brace. */
function block(start: string): Record<string, string> {
  const from = css.indexOf('{', css.indexOf(start));
  const text = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', (m[2] ?? '').trim()]),
  );
}
const light = block(':root {');
const dark = block(':root:not([data-theme="light"]) {');

describe('tokens', () => {
  it('has the same dark theme by choice and by system', () => {
    expect(block(':root[data-theme="dark"] {')).toEqual(dark);
    expect(Object.keys(dark).length).toBeGreaterThan(20);
  });

  const TEXT: [string, string][] = [
    ['ink', 'surface'],
    ['ink', 'surface-sunk'],
    ['ink', 'surface-hover'],
    ['ink', 'accent-weak'],
    ['ink-muted', 'surface'],
    ['ink-muted', 'surface-sunk'],
    ['ink-muted', 'surface-hover'],
    ['ink-muted', 'accent-weak'],
    ['accent', 'surface'],
    ['accent', 'surface-sunk'],
    ['accent', 'accent-weak'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['good', 'good-weak'],
    ['warning', 'warning-weak'],
    ['error', 'error-weak'],
    ['error', 'surface'],
    ['info', 'info-weak'],
  ];
  const EDGES: [string, string][] = [
    ['line-control', 'surface'],
    ['line-control', 'surface-sunk'],
    ['focus', 'surface'],
    ['focus', 'map-ground'],
  ];
  for (const [name, theme] of Object.entries({ light, dark: { ...light, ...dark } })) {
    const colour = (token: string) => theme[`--${token}`] ?? '';
    it.each(TEXT)(`${name}: %s on %s reads (4.5 to 1, WCAG 1.4.3)`, (text, ground) => {
      expect(contrastRatio(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
    });
    it.each(EDGES)(`${name}: %s on %s is seen (3 to 1, WCAG 1.4.11)`, (edge, ground) => {
      expect(contrastRatio(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
    });
  }
});
