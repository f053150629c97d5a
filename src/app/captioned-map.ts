import type { MapSubject } from './map-subject.ts';
import type { MapPicture } from './use-map-picture.ts';

/**
 * The map, or both maps, with what their colours mean under it.
 *
 * @param around the title above the legends and the lines under them; left out: the page says them
 * @returns null where there is no map
 */
export async function captionedMap(
  picture: MapPicture,
  subject: Pick<MapSubject, 'legend'>,
  around: { readonly title: string; readonly sources: readonly string[] } = {
    title: '',
    sources: [],
  },
): Promise<HTMLCanvasElement | null> {
  const [map, { captioned }] = await Promise.all([picture.snapshot(), import('./map-picture.ts')]);
  if (map === null) return null;
  const legends = [subject.legend, picture.second()?.legend ?? null];
  return captioned(map, { ...around, legends: legends.filter((legend) => legend !== null) });
}
