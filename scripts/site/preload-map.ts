/**
 * Lets the browser fetch the map's code together with the page's own. The page imports the map
 * lazily, so that tables live without it; without these hints it would be fetched one step late.
 */
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** The module that makes the map; nothing of the map is in the page's own chunks. */
const ENGINE = /[\\/]src[\\/]map[\\/]engine\.ts$/;

/** File names of the chunk with the map's engine and of all that it imports at once, MapLibre among them. */
export function mapChunks(bundle: Bundle): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const output = bundle[file];
    if (output?.type !== 'chunk' || found.has(file)) return;
    found.add(file);
    output.imports.forEach(visit);
  };
  for (const output of Object.values(bundle))
    if (output.type === 'chunk' && output.moduleIds.some((id) => ENGINE.test(id)))
      visit(output.fileName);
  return [...found].sort();
}

export function preloadMap(): Plugin {
  return {
    name: 'evenground:preload-map',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        mapChunks(bundle ?? {})
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
    },
  };
}
