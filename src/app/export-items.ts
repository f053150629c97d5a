import { fileNamePart } from '../report/words.ts';
import { saveFile } from '../ui/save-file.ts';
import type { ExportItem } from './ExportMenu.tsx';
import type { MapSubject } from './map-subject.ts';
import type { PrintKind } from './PrintPage.tsx';

export interface ExportInput {
  readonly print: (kind?: PrintKind) => Promise<void>;
  readonly snapshot: () => Promise<HTMLCanvasElement | null>;
  readonly subject: MapSubject;
  readonly edition: string;
  readonly openTable: () => void;
  /** saves the decision record as text; null: there is no scenario to record */
  readonly saveRecord: (() => Promise<void>) | null;
}

/** What can be taken away from the view: paper, picture, table. */
export function exportItems(input: ExportInput): ExportItem[] {
  const { print, snapshot, subject, edition, openTable, saveRecord } = input;
  const { placeName, sources } = subject;
  return [
    ...(saveRecord !== null
      ? [
          {
            id: 'record',
            label: 'Decision record, two A4 pages',
            detail:
              'What was asked, by which rule, who gains, whether anyone loses, and its sources',
            icon: 'print' as const,
            run: () => print('record'),
          },
          {
            id: 'record-text',
            label: 'Decision record as text',
            detail: 'The same in plain text, for minutes and e-mail',
            icon: 'download' as const,
            run: saveRecord,
          },
        ]
      : []),
    {
      id: 'print',
      label: 'Print, or save as PDF',
      detail: 'Map, legend, the place’s figures and their sources, on A4',
      icon: 'print',
      run: () => print('view'),
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
          legend: subject.legend,
          sources: [...sources, `Evenground, packs of ${edition}. ${window.location.href}`],
        });
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
        if (blob === null) throw new Error('This browser could not make a picture of the map.');
        saveFile(
          `evenground_${fileNamePart(placeName)}_${fileNamePart(subject.shortTitle)}.png`,
          blob,
        );
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
