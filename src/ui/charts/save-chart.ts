/** A chart as a file: SVG, or PNG at two pixels a CSS pixel. Fetched when a chart is first saved. */
import { saveFile } from '../save-file.ts';
import { type ChartPicture, chartPicture } from './chart-picture.ts';
import { readDrawing } from './read-drawing.ts';
import { penWith } from './read-text.ts';

export type ChartForm = 'svg' | 'png';

export interface ChartToSave {
  /** the element that holds the drawing and its key */
  readonly drawing: Element;
  readonly title: string;
  /** whose figures, of what period, under what licence */
  readonly source: string;
  /** without its ending */
  readonly fileName: string;
}

/** Pixels of a PNG to one CSS pixel, as paper and dense screens want them. */
const DENSITY = 2;
/** Browsers draw no canvas with a longer side. */
const LONGEST_SIDE = 16_000;

/**
 * Saves a chart with its title, key and source, on white and in light colours.
 * @throws Error where nothing is drawn, or the browser makes no picture
 */
export async function saveChart(
  { drawing, title, source, fileName }: ChartToSave,
  form: ChartForm,
): Promise<void> {
  const read = readDrawing(drawing);
  const picture = chartPicture({
    ...read,
    title,
    source,
    widthOf: (text, { size, weight }) =>
      penWith(`${weight} ${size}px ${read.fontFamily}`).measureText(text).width,
  });
  const svg = new Blob([picture.svg], { type: 'image/svg+xml;charset=utf-8' });
  saveFile(`${fileName}.${form}`, form === 'svg' ? svg : await pngOf(svg, picture));
}

async function pngOf(svg: Blob, { width, height }: ChartPicture): Promise<Blob> {
  const density = Math.min(DENSITY, LONGEST_SIDE / Math.max(width, height));
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (pen === null || blob === null)
      throw new Error('This browser could not make a picture of the chart.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
