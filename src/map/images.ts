/** The pictures that layers name, made in code and handed over as pixels: nothing is requested. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { ABSENCE_IMAGE, classImage } from './layers/areas.ts';
import { PIN_IMAGE } from './layers/marks.ts';
import { CLASS_PATTERN_COUNT, PATTERN_INK, patternTile } from './patterns.ts';
import { MAP_THEMES, type MapTheme } from './theme.ts';

/** A drop-shaped pin at twice its size; null where the browser gives no 2D canvas. */
function pinImage(theme: MapTheme): ImageData | null {
  const [width, height] = [52, 68];
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  // Read back at once: on a canvas that a GPU draws, that alone takes half a second in software.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return null;
  pen.translate(width / 2, 26);
  pen.beginPath();
  pen.arc(0, 0, 20, Math.PI * 0.86, Math.PI * 0.14);
  pen.quadraticCurveTo(9, 24, 0, 38);
  pen.quadraticCurveTo(-9, 24, -18.1, 8.5);
  pen.closePath();
  pen.fillStyle = theme.ink;
  pen.strokeStyle = theme.halo;
  pen.lineWidth = 6;
  pen.lineJoin = 'round';
  pen.stroke();
  pen.fill();
  pen.beginPath();
  pen.arc(0, 0, 7.5, 0, Math.PI * 2);
  pen.fillStyle = theme.halo;
  pen.fill();
  return pen.getImageData(0, 0, width, height);
}

type Pixels = Parameters<MapLibreMap['addImage']>[1] & { readonly width: number };
type Scheme = 'light' | 'dark';

/** The image of a name that a layer uses; null where no image has that name. */
function imageOf(name: string, scheme: Scheme): Pixels | null {
  const theme = MAP_THEMES[scheme];
  if (name === ABSENCE_IMAGE.suppressed)
    return patternTile('suppressed', theme.absence.suppressed.mark);
  if (name === ABSENCE_IMAGE.notPublished)
    return patternTile('notPublished', theme.absence.notPublished.mark);
  if (name === ABSENCE_IMAGE.setAside) return patternTile('setAside', theme.setAside.mark);
  if (name === PIN_IMAGE) return pinImage(theme);
  for (let mark = 1; mark < CLASS_PATTERN_COUNT; mark++)
    for (const ink of ['dark', 'light'] as const)
      if (name === classImage(mark, ink)) {
        const { colour, opacity } = PATTERN_INK[ink];
        return patternTile({ classMark: mark }, colour, opacity);
      }
  return null;
}

/**
 * Supplies images as layers ask for them: most maps show no pattern and no pin.
 * @returns a function that redraws those supplied so far for another scheme
 */
export function supplyImages(map: MapLibreMap, scheme: () => Scheme): (scheme: Scheme) => void {
  map.setMissingStyleImageResolver((id) => {
    const image = imageOf(id, scheme());
    if (image !== null && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: 2 });
    return Promise.resolve();
  });
  let drawnFor: Scheme | null = null;
  return (next) => {
    if (next === drawnFor) return;
    drawnFor = next;
    for (const id of map.listImages()) {
      const image = imageOf(id, next);
      if (image !== null) map.updateImage(id, image);
    }
  };
}
