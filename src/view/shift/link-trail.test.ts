import { expect, test } from 'vitest';
import { placeOnTrail, stepped, trailFrom } from './link-trail.ts';

test('steps are a trail, along which undo, redo, Back and Forward move', () => {
  let trail = trailFrom(null);
  trail = stepped(trail, null, 'half');
  trail = stepped(trail, 'half', 'third');
  expect(trail).toEqual({ links: [null, 'half', 'third'], at: 2 });
  expect(['third', 'half', null].map((link) => placeOnTrail(trail, link))).toEqual([2, 1, 0]);
});

test('a step after an undo gives up what could be redone', () => {
  const two = stepped(stepped(trailFrom(null), null, 'half'), 'half', 'third');
  expect(stepped(two, 'half', 'quarter').links).toEqual([null, 'half', 'quarter']);
});

test('where a link stands twice, the one nearest to the last step is meant', () => {
  const links = ['a', 'b', 'a', 'c'];
  expect(placeOnTrail({ links, at: 3 }, 'a')).toBe(2);
  expect(placeOnTrail({ links, at: 0 }, 'a')).toBe(0);
});

test('a link from elsewhere is on no trail: the next step begins one from it', () => {
  const trail = stepped(trailFrom(null), null, 'half');
  expect(placeOnTrail(trail, 'opened')).toBe(-1);
  expect(stepped(trail, 'opened', 'changed')).toEqual({ links: ['opened', 'changed'], at: 1 });
});
