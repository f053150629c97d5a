import { expect, test } from 'vitest';
import { mapChunks } from './preload-map.ts';

const chunk = (fileName: string, imports: string[], moduleIds: string[] = []) =>
  [fileName, { type: 'chunk', fileName, imports, moduleIds }] as const;

test('the engine and what it imports are hinted at, and no chunk that only shares MapLibre', () => {
  const bundle = Object.fromEntries([
    chunk('engine.js', ['maplibre.js', 'shared.js'], ['/app/src/map/engine.ts']),
    chunk('maplibre.js', []),
    chunk('shared.js', ['maplibre.js']),
    chunk('services.js', ['maplibre.js'], ['/app/src/map/services-overlay.ts']),
    chunk('index.js', ['shared.js'], ['/app/src/app/main.tsx']),
  ]) as unknown as Parameters<typeof mapChunks>[0];
  expect(mapChunks(bundle)).toEqual(['engine.js', 'maplibre.js', 'shared.js']);
  expect(mapChunks({})).toEqual([]);
});
