import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { baseMapSetting } from './scripts/site/base-map-setting.ts';
import { preloadMap } from './scripts/site/preload-map.ts';
import { productionHeaders } from './scripts/site/production-headers.ts';

const project = import.meta.dirname;

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  // Relative, so that the built site works in any folder of any host.
  base: './',
  // A missing file answers 404: with the default, a missing pack would be answered with the page.
  appType: 'mpa',
  plugins: [react(), baseMapSetting(), productionHeaders(), preloadMap()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // Every browser of the target preloads modules by itself.
    modulePreload: { polyfill: false },
    // MapLibre and its worker are larger than Vite's default limit by nature; bytes are asserted
    // where they matter, on what a first look moves (tests/browser/bytes.flow.ts).
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Apart from our own code: it stays in the browser's cache when we release.
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ },
          ],
        },
      },
    },
  },
  test: {
    root: project,
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    // One load of the modules for all files of a thread: a file alone each took three times as long.
    pool: 'threads',
    isolate: false,
    testTimeout: 20_000,
  },
});
