import type { PaperFrame } from './map-picture.ts';
import type { MapSubject } from './map-subject.ts';
import type { MapPicture } from './use-map-picture.ts';

/** Of the map in the comparison's report (compare-report.css says the same). */
const REPORT_FRAME: PaperFrame = { width: 182, height: 112 };

/**
 * The map, or both maps, with what their colours mean under it.
 *
 * @param around the title above the legends and the lines under them; left out: the report's page says them
 * @returns null where there is no map
 */
export async function captionedMap(
  picture: MapPicture,
  subject: Pick<MapSubject, 'legend'>,
  around: {
    readonly title: string;
    readonly sources: readonly string[];
    readonly frame?: PaperFrame;
  } = { title: '', sources: [], frame: REPORT_FRAME },
): Promise<HTMLCanvasElement | null> {
  const [map, { captioned }] = await Promise.all([picture.snapshot(), import('./map-picture.ts')]);
  if (map === null) return null;
  const legends = [subject.legend, picture.second()?.legend ?? null];
  return captioned(map, { ...around, legends: legends.filter((legend) => legend !== null) });
}
