/** The kinds of layers, from the bottom of the map to its top. Nothing else decides what covers what. */
export const LAYER_GROUPS = [
  'background',
  'base-map',
  'land-fill',
  'land-line',
  'area-fill',
  'area-pattern',
  'area-line',
  'area-absence-line',
  'edge-line',
  'focus-mask',
  'focus-halo',
  'focus-line',
  'pinned-halo',
  'pinned-line',
  'highlight-halo',
  'highlight-line',
  'label',
  'pinned-name',
  'pin',
] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];

/** A layer's id: its group, and within it whose it is. */
export const layerId = (group: LayerGroup, part = ''): string =>
  part === '' ? group : `${group}:${part}`;

const groupOf = (id: string): LayerGroup => id.split(':', 1)[0] as LayerGroup;
const HEIGHT: ReadonlyMap<string, number> = new Map(LAYER_GROUPS.map((group, i) => [group, i]));

/** The height of a layer's group, 0 at the bottom. @throws RangeError where the id names no group. */
export function heightOf(id: string): number {
  const height = HEIGHT.get(groupOf(id));
  if (height === undefined) throw new RangeError(`layer "${id}" belongs to no group of z-order.ts`);
  return height;
}

/** Layers sorted from bottom to top; within a group the given order stays. */
export const inOrder = <T extends { readonly id: string }>(layers: readonly T[]): T[] =>
  [...layers].sort((a, b) => heightOf(a.id) - heightOf(b.id));
