import { describe, expect, test } from 'vitest';
import { areaCode } from '../../place/area.ts';
import { alikeOf, USUAL_WEIGHTS, weightsOf } from './like-weights.ts';
import { allPinned, FULL, moved, pinned, toggled, unpinned } from './pins.ts';

const code = (k: number) => areaCode(`E0700000${k}`);
const three = [code(1), code(2), code(3)];

describe('pins', () => {
  test('are added at the end, once', () => {
    expect(pinned(three, code(4)).pins).toEqual([...three, code(4)]);
    expect(pinned(three, code(2))).toEqual({ pins: three, problem: null });
  });
  test('the eleventh is refused, and told why', () => {
    const ten = Array.from({ length: 10 }, (_, k) => code(k));
    const more = pinned(ten, areaCode('E06000016'));
    expect(more).toEqual({ pins: ten, problem: FULL });
    expect(FULL).toContain('10 areas are pinned');
    expect(allPinned(ten.slice(1), [areaCode('E06000016'), areaCode('E06000017')])).toMatchObject({
      problem: FULL,
    });
  });
  test('are taken away, toggled and moved; ends hold', () => {
    expect(unpinned(three, code(2))).toEqual([code(1), code(3)]);
    expect(toggled(three, code(2)).pins).toEqual([code(1), code(3)]);
    expect(moved(three, code(3), -1)).toEqual([code(1), code(3), code(2)]);
    expect(moved(three, code(1), -1)).toEqual(three);
    expect(moved(three, code(1), 9)).toEqual([code(2), code(3), code(1)]);
  });
});

describe('what makes places alike, in a link', () => {
  test('the usual weights are whole and leave no trace', () => {
    expect(USUAL_WEIGHTS.filter(({ weight }) => weight > 0).map(({ weight }) => weight)).toEqual([
      3, 3, 2, 2, 2, 6, 6,
    ]);
    expect(alikeOf(USUAL_WEIGHTS)).toBe('');
    expect(weightsOf('')).toBe(USUAL_WEIGHTS);
  });
  test('others come back as they were; none of weight means the usual ones', () => {
    const own = USUAL_WEIGHTS.map((one) => ({ ...one, weight: one.id === 'no_car' ? 4 : 0 }));
    expect(alikeOf(own)).toBe('no_car-4');
    expect(weightsOf('no_car-4')).toEqual(own);
    expect(weightsOf('imd_score-0')).toBe(USUAL_WEIGHTS);
    expect(weightsOf('smoking-3')).toBe(USUAL_WEIGHTS);
  });
});
