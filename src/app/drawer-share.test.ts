import { describe, expect, it } from 'vitest';
import { clampShare, openingShare, stepShare } from './drawer-share.ts';

describe('the table drawer’s height', () => {
  it('stays between a fifth and all, and snaps to all near the top', () => {
    expect(clampShare(0.05)).toBe(0.2);
    expect(clampShare(0.5)).toBe(0.5);
    expect(clampShare(0.9)).toBe(1);
  });
  it('goes up and down by arrow keys, also down from the top', () => {
    expect(stepShare(0.45, 'ArrowUp')).toBeCloseTo(0.55);
    expect(stepShare(0.45, 'ArrowDown')).toBeCloseTo(0.35);
    expect(stepShare(1, 'ArrowDown')).toBeCloseTo(0.78);
    expect(stepShare(1, 'ArrowUp')).toBe(1);
    expect(stepShare(0.2, 'ArrowDown')).toBe(0.2);
  });
  it('opens high enough for five rows, and leaves some of the map', () => {
    expect(openingShare(1028, 16)).toBe(0.45);
    expect(openingShare(716, 16)).toBeCloseTo(448 / 716);
    expect(openingShare(716, 32)).toBe(0.7);
    expect(openingShare(0, 16)).toBe(0.45);
  });
  it('jumps by Home and End, and leaves other keys alone', () => {
    expect(stepShare(0.45, 'Home')).toBe(0.2);
    expect(stepShare(0.45, 'End')).toBe(1);
    expect(stepShare(0.45, 'a')).toBeNull();
  });
});
