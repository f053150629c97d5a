import { expect, test } from 'vitest';
import { movedBytes } from './moved-bytes.ts';

test('bytes are told apart by whose they are, up to a moment', () => {
  const sent = [
    { file: 'index.html', bytes: 1, askedAt: 0 },
    { file: 'assets/index-a.js', bytes: 10, askedAt: 1 },
    { file: 'assets/maplibre-b.js', bytes: 100, askedAt: 1 },
    { file: 'assets/maplibre-gl-worker-c.js', bytes: 1000, askedAt: 2 },
    { file: 'packs/manifest.json', bytes: 10_000, askedAt: 2 },
    { file: 'packs/values/ward/health.parquet', bytes: 100_000, askedAt: 9 },
  ];
  expect(movedBytes(sent, 5)).toEqual({ own: 11, maplibre: 1100, data: 10_000, all: 11_111 });
  expect(movedBytes(sent).data).toBe(110_000);
});
