import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * What the map shows, copied onto a canvas of its own within the frame that drew it: after it the
 * drawing buffer may be empty, and keeping it (preserveDrawingBuffer) slows every frame. It waits for
 * what is still being laid out (a change of colours or scheme just before).
 *
 * @param over draws what lies over the map
 */
export async function snapshotOf(
  map: MapLibreMap,
  over: (pen: CanvasRenderingContext2D) => void,
): Promise<HTMLCanvasElement> {
  if (!map.loaded()) await new Promise((idle) => map.once('idle', idle));
  return new Promise((resolve, reject) => {
    map.once('render', () => {
      const source = map.getCanvas();
      const canvas = document.createElement('canvas');
      canvas.width = source.width;
      canvas.height = source.height;
      const pen = canvas.getContext('2d');
      if (pen === null) {
        reject(new Error('this browser gives no 2D canvas for a picture of the map'));
        return;
      }
      pen.drawImage(source, 0, 0);
      over(pen);
      resolve(canvas);
    });
    map.triggerRepaint();
  });
}
