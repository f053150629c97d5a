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
  const desktop = { width: 1036, height: 800 };
  const phone = { width: 390, height: 385 };
  const covered = { coveredLeft: 300, coveredBottom: 150 };
  expect(paddingFor(covered, desktop)).toMatchObject({ left: 328, bottom: 28 });
  expect(paddingFor(covered, phone)).toMatchObject({ left: 28, bottom: 150 });
  // where it is too low for that, a place keeps 120 pixels
  expect(paddingFor(covered, { width: 320, height: 320 }).bottom).toBe(320 - 56 - 120);
  expect(paddingFor(covered, { width: 320, height: 180 }).bottom).toBe(28);
  expect(paddingFor({}, desktop)).toMatchObject({ left: 28, bottom: 28 });
});

test('on a phone England stands between the two buttons and above the legend, and is never cut off', () => {
  const england = { coveredLeft: 300, coveredBottom: 136, wholeCountry: true };
  expect(paddingFor(england, { width: 390, height: 395 })).toMatchObject({ top: 28, bottom: 136 });
  expect(paddingFor({ ...england, wholeCountry: false }, { width: 390, height: 395 }).top).toBe(56);
  expect(paddingFor(england, { width: 360, height: 290 })).toMatchObject({ top: 28, bottom: 34 });
  expect(paddingFor(england, { width: 644, height: 640 })).toMatchObject({ top: 80, left: 328 });
});
