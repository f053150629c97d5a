import { saveFile } from '../ui/save-file.ts';
import type { Scene } from '../view/use-scene.ts';
import type { ExportItem } from './ExportMenu.tsx';

export interface ExportInput {
  readonly print: () => Promise<void>;
  readonly snapshot: () => Promise<HTMLCanvasElement | null>;
  readonly scene: Scene;
  readonly placeName: string;
  readonly openTable: () => void;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** What can be taken away from the view: paper, picture, table. */
export function exportItems(input: ExportInput): ExportItem[] {
  const { print, snapshot, scene, placeName, openTable } = input;
  return [
    {
      id: 'print',
      label: 'Print, or save as PDF',
      detail: 'Map, legend, the place’s figures and their sources, on A4',
      icon: 'print',
      run: print,
    },
    {
      id: 'picture',
      label: 'Map as a picture (PNG)',
      detail: 'The map alone, as it stands on the screen',
      icon: 'download',
      run: async () => {
        const canvas = await snapshot();
        if (canvas === null) throw new Error('There is no map to take a picture of.');
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
        if (blob === null) throw new Error('This browser could not make a picture of the map.');
        saveFile(`evenground_${slug(placeName)}_${scene.indicator.id}.png`, blob);
      },
    },
    {
      id: 'table',
      label: 'Table as CSV',
      detail: 'Opens the table: choose its columns and rows, then CSV',
      icon: 'table',
      run: openTable,
    },
  ];
}
