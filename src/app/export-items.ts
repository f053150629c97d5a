import { fileNamePart } from '../report/words.ts';
import { saveFile } from '../ui/save-file.ts';
import type { Scene } from '../view/use-scene.ts';
import type { ExportItem } from './ExportMenu.tsx';

export interface ExportInput {
  readonly print: () => Promise<void>;
  readonly snapshot: () => Promise<HTMLCanvasElement | null>;
  readonly scene: Scene;
  readonly placeName: string;
  /** sources and attributions of what is shown, one line each */
  readonly sources: readonly string[];
  readonly edition: string;
  readonly openTable: () => void;
}

/** What can be taken away from the view: paper, picture, table. */
export function exportItems(input: ExportInput): ExportItem[] {
  const { print, snapshot, scene, placeName, sources, edition, openTable } = input;
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
      detail: 'The map as it stands on the screen, with its legend and sources',
      icon: 'download',
      run: async () => {
        const [map, { captioned }] = await Promise.all([snapshot(), import('./map-picture.ts')]);
        if (map === null) throw new Error('There is no map to take a picture of.');
        const canvas = captioned(map, {
          title: placeName,
          legend: scene.figures?.legend ?? null,
          sources: [...sources, `Evenground, packs of ${edition}. ${window.location.href}`],
        });
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
        if (blob === null) throw new Error('This browser could not make a picture of the map.');
        saveFile(`evenground_${fileNamePart(placeName)}_${scene.indicator.id}.png`, blob);
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
