import { describe, expect, test } from 'vitest';
import type { ShiftArea } from '../../shift/shift-area.ts';
import { addingUp } from './beneath.ts';
import { figuresOf, shiftArea } from './money-test-run.ts';

const ward = (code: string, people: number, core20Share: number, need = 1): ShiftArea =>
  shiftArea(code, code, people, need, { core20Share });
const scaled = (
  wards: readonly ShiftArea[],
  above: ShiftArea,
  rule: 'perHead' | 'core20Only' | 'needWeighted' = 'core20Only',
) =>
  addingUp(
    figuresOf(wards),
    figuresOf([above]),
    wards.map(() => above.code),
    rule,
  );
const inCore20 = (areas: readonly ShiftArea[]): number =>
  areas.reduce((sum, { population, core20Share }) => sum + population * (core20Share ?? 0), 0);

describe('residents of Core20 neighbourhoods in wards add up to those of their area', () => {
  test('where a ward is all Core20 already, the others make up for it', () => {
    // 1,000 + 500 of wards against 1,515: a hundredth more, which the first can't take. The second takes 515.
    const figures = scaled(
      [ward('E05000001', 1000, 1), ward('E05000002', 1000, 0.5), ward('E05000003', 1000, 0)],
      shiftArea('E06000001', 'Above', 3000, 1, { core20Share: 1507.5 / 3000 }),
    );
    const areas = figures?.areas ?? [];
    expect(areas.map(({ core20Share }) => core20Share)).toEqual([1, expect.closeTo(0.5075, 9), 0]);
    expect(inCore20(areas)).toBeCloseTo(1507.5, 6);
    // The furthest factor is named: 1.5%, not that of the people alone.
    expect(figures?.notes.at(-1)).toContain('at most 1.50%');
  });

  test('where none can make up for it there are no wards to show', () => {
    const all = [ward('E05000001', 1000, 1), ward('E05000002', 1000, 0)];
    const above = (share: number) =>
      shiftArea('E06000001', 'Above', 2000, 1, { core20Share: share });
    expect(scaled(all, above(0.505))).toBeNull();
    expect(scaled(all, above(0))).toBeNull();
    expect(scaled(all, above(0.5))).not.toBeNull();
  });
});

test('wards are scaled by two hundredths at most', () => {
  const wards = [ward('E05000001', 1000, 0), ward('E05000002', 1000, 0)];
  const above = (people: number, need = 1) => shiftArea('E06000001', 'Above', people, need);
  expect(scaled(wards, above(2038), 'perHead')?.notes.at(-1)).toContain('at most 1.90%');
  expect(scaled(wards, above(2042), 'perHead')).toBeNull();
  expect(scaled(wards, above(2000, 1.03), 'needWeighted')).toBeNull();
  // By head need is not read: it may be another measure above than below.
  expect(scaled(wards, above(2000, 1.03), 'perHead')).not.toBeNull();
  // An area without a figure of need is set aside: wards of it would be given money that it does not have.
  expect(scaled(wards, shiftArea('E06000001', 'Above', 2000, null), 'needWeighted')).toBeNull();
});
