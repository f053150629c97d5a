import { describe, expect, it } from 'vitest';
import { neighbour, restOf } from './sheet-snap.ts';

describe('the phone’s sheet', () => {
  it('comes to rest where it is nearest', () => {
    expect(restOf(0.2, 0)).toBe('peek');
    expect(restOf(0.55, 0)).toBe('half');
    expect(restOf(0.9, 0)).toBe('full');
  });
  it('follows a flick', () => {
    expect(restOf(0.5, 3)).toBe('full');
    expect(restOf(0.5, -2)).toBe('peek');
  });
  it('goes one rest up or down by its buttons, and stops at the ends', () => {
    expect(neighbour('peek', 1)).toBe('half');
    expect(neighbour('full', 1)).toBe('full');
    expect(neighbour('peek', -1)).toBe('peek');
  });
});
