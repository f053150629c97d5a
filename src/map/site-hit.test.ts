import { expect, test } from 'vitest';
import type { ServiceSite } from '../pack/points.ts';
import { nearestSite, siteSize } from './site-hit.ts';

const site = (id: string, longitude: number, latitude: number): ServiceSite => ({
  kind: 'gp',
  id,
  name: id,
  address: '',
  postcode: null,
  longitude,
  latitude,
  lsoa: null,
  ward: null,
  ltla: null,
  extra: {},
});
const services = [{ kind: 'gp', sites: [site('a', -1.1, 52.6), site('b', -1.11, 52.6)] }] as const;

test('the nearest site within reach is found, and none outside it', () => {
  const reach = { dLng: 0.02, dLat: 0.012 };
  expect(nearestSite(services, { lng: -1.108, lat: 52.601 }, reach)?.id).toBe('b');
  expect(nearestSite(services, { lng: -1.1, lat: 52.62 }, reach)).toBeNull();
});
test('marks grow with the zoom and stop growing', () => {
  expect([4, 6, 9, 12, 16].map(siteSize)).toEqual([8, 8, 17, 26, 26]);
});
