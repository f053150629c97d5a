import { fileNamePart } from '../report/words.ts';
import { saveFile } from '../ui/save-file.ts';
import { captionedMap } from './captioned-map.ts';
import type { ExportItem } from './ExportMenu.tsx';
import type { MapSubject } from './map-subject.ts';
import type { PrintKind } from './PrintPage.tsx';
import type { Stage } from './StageParts.tsx';
import type { MapPicture } from './use-map-picture.ts';

export interface ExportInput {
  readonly print: (kind?: PrintKind) => Promise<void>;
  readonly picture: MapPicture;
  readonly subject: MapSubject;
  readonly edition: string;
  /** null: there is no table but the panel's own */
  readonly openTable: (() => void) | null;
  /** what stands in the map's place; null: the map does */
  readonly stage: Stage | null;
  /** whether there is a comparison to make a report of */
  readonly canReport: boolean;
  /** opens the sheets of the chosen place's wards; null: no place is chosen */
  readonly openSheets: (() => void) | null;
  /** saves the decision record as text; null: there is no scenario to record */
  readonly saveRecord: (() => Promise<void>) | null;
}

/** What can be taken away from the view: paper, picture, table. */
export function exportItems(input: ExportInput): ExportItem[] {
  const { print, saveRecord, stage, openSheets } = input;
  const alone = stage?.printsAlone === true;
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
    ...(input.canReport
      ? [
          {
            id: 'report',
            label: 'Comparison report, A4',
            detail: 'The map, all figures side by side, the differences in words, sources',
            icon: 'print' as const,
            run: () => print('compare'),
          },
        ]
      : []),
    {
      id: 'print',
      label: 'Print, or save as PDF',
      detail: alone
        ? `This page, ${stage.paper ?? 'on A4'}`
        : stage === null
          ? 'Map, legend, the place’s figures and their sources, on A4'
          : 'What is shown, with its figures and sources, on A4',
      icon: 'print',
      run: () => print(alone ? 'stage' : 'view'),
    },
    ...(openSheets === null
      ? []
      : [
          {
            id: 'sheets',
            label: 'Sheets for wards, A4',
            detail: 'Who lives there, how deprived, which services: one side a ward',
            icon: 'print' as const,
            run: openSheets,
          },
        ]),
    // Both are about the map: where something else stands in its place they would take what is not seen.
    ...(stage === null ? mapItems(input) : []),
  ];
}

function mapItems({ picture, subject, edition, openTable }: ExportInput): ExportItem[] {
  const { placeName, sources } = subject;
  return [
    {
      id: 'picture',
      label: 'Map as a picture (PNG)',
      detail: 'The map as it stands on the screen, with its legend and sources',
      icon: 'download',
      run: async () => {
        const canvas = await captionedMap(picture, subject, {
          title: placeName,
          sources: [
            ...new Set([...sources, ...(picture.second()?.sources ?? [])]),
            `Evenground, packs of ${edition}. ${window.location.href}`,
          ],
        });
        if (canvas === null) throw new Error('There is no map to take a picture of.');
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
        if (blob === null) throw new Error('This browser could not make a picture of the map.');
        saveFile(
          `evenground_${fileNamePart(placeName)}_${fileNamePart(subject.shortTitle)}.png`,
          blob,
        );
      },
    },
    ...(openTable === null
      ? []
      : [
          {
            id: 'table',
            label: 'Table as CSV or Excel',
            detail: 'Opens the table: choose its columns and rows, then CSV or Excel',
            icon: 'table' as const,
            run: openTable,
          },
        ]),
  ];
}
