import { expect, test } from 'vitest';
import { constrainCamera, isAt, paddingFor } from './camera.ts';

test('the middle of the map stays over England, and the zoom within its limits', () => {
  expect(constrainCamera(-30, 70, 22)).toEqual({ longitude: -7.5, latitude: 56.4, zoom: 16 });
  expect(constrainCamera(-1.13, 52.63, 9)).toEqual({ longitude: -1.13, latitude: 52.63, zoom: 9 });
});
test('a camera read back from its link counts as being there', () => {
  const camera = { longitude: -1.131234, latitude: 52.634567, zoom: 9.1234 };
  expect(isAt(camera, { kind: 'camera', longitude: -1.1312, latitude: 52.6346, zoom: 9.12 })).toBe(
    true,
  );
  expect(isAt(camera, { kind: 'camera', longitude: -1.1412, latitude: 52.6346, zoom: 9.12 })).toBe(
    false,
  );
  expect(isAt(camera, { kind: 'bounds', bounds: [-2, 52, -1, 53] })).toBe(false);
});

test('what is fitted keeps clear of the legend where the map is wide enough for both', () => {
  expect(paddingFor({ coveredLeft: 300 }, 1036).left).toBe(328);
  expect(paddingFor({ coveredLeft: 300 }, 390).left).toBe(28);
  expect(paddingFor({}, 1036).left).toBe(28);
});
