import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { createAreaPainter } from './area-painter.ts';
import { ABSENT_CLASS, type AreaColouring } from './model.ts';
import { modelOf, squares } from './test-areas.ts';
import { MAP_THEMES } from './theme.ts';

const codes = ['E06000016', 'E06000017', 'E07000129'];
const set = squares('ltla/england', codes);
const colouring = (classes: number[], colours = ['#d6e6f2', '#508ec1']): AreaColouring => ({
  codes,
  classes: Uint8Array.from(classes),
  colours,
  patterns: false,
});

function painting() {
  const states: [string, { k: number; f: string }][] = [];
  const map = {
    setFeatureState: ({ id }: { id: string }, state: { k: number; f: string }) => {
      states.push([id, state]);
    },
  };
  const painter = createAreaPainter(map as unknown as MapLibreMap);
  return {
    painter,
    paint(of: AreaColouring | null, scheme: 'light' | 'dark' = 'light') {
      states.length = 0;
      const present = painter.plan(modelOf([set], { colouring: of, scheme }));
      painter.paint();
      return { states: [...states], present: present.get('ltla/england') };
    },
  };
}

test('only areas whose class or colour changed are set', () => {
  const { paint } = painting();
  expect(paint(colouring([0, 1, 1])).states).toHaveLength(3);
  expect(paint(colouring([0, 0, 1])).states).toEqual([['E06000017', { k: 0, f: '#d6e6f2' }]]);
  expect(paint(colouring([0, 0, 1], ['#d6e6f2', '#000000'])).states.map(([id]) => id)).toEqual([
    'E07000129',
  ]);
});
test('the same colouring again sets nothing', () => {
  const { paint } = painting();
  const same = colouring([0, 1, 1]);
  paint(same);
  expect(paint(same).states).toEqual([]);
});
test('absences have colours of their own, and the set says which occur', () => {
  const { paint } = painting();
  const { states, present } = paint(colouring([ABSENT_CLASS.missing, ABSENT_CLASS.suppressed, 0]));
  const { absence } = MAP_THEMES.light;
  expect(states.map(([, { f }]) => f)).toEqual([
    absence.missing.fill,
    absence.suppressed.fill,
    '#d6e6f2',
  ]);
  expect(present).toEqual(new Set([ABSENT_CLASS.missing, ABSENT_CLASS.suppressed, 0]));
});
test('an outline that no figure belongs to is not published, never the lowest class', () => {
  const { paint } = painting();
  const { states } = paint({ ...colouring([0, 1]), codes: codes.slice(0, 2) });
  expect(states[2]).toEqual([
    'E07000129',
    { k: ABSENT_CLASS.notPublished, f: MAP_THEMES.light.absence.notPublished.fill },
  ]);
});
test('after the context was lost every area is painted again', () => {
  const { painter, paint } = painting();
  const same = colouring([0, 1, 1]);
  paint(same);
  painter.forget();
  expect(paint(same).states).toHaveLength(3);
});
test('the other scheme repaints absences only', () => {
  const { paint } = painting();
  const same = colouring([0, ABSENT_CLASS.missing, 1]);
  paint(same);
  expect(paint(same, 'dark').states.map(([id]) => id)).toEqual(['E06000017']);
});
