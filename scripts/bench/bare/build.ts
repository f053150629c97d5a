/** Builds the bare page beside the site, in the same way and with the same headers. */
import { join } from 'node:path';
import { build } from 'vite';
import { productionHeaders } from '../../site/production-headers.ts';

export async function buildBarePage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname),
    base: './',
    appType: 'mpa',
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    plugins: [productionHeaders()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
  });
}
