/** Sheets of many wards one after another, in pieces between which the page stays alive. */
import { SheetArchive, sheetFileName } from '../../report/sheet/sheet-file.ts';
import { type SheetInputs, type WardSheet, wardSheet } from '../../report/sheet/ward-sheet.ts';
import { breather } from '../give-way.ts';

export interface SheetProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * All the sheets as one archive; null where it was cancelled.
 * @param pageOf a sheet as a page by itself
 */
export async function makeSheets(
  codes: readonly string[],
  inputs: SheetInputs,
  pageOf: (sheet: WardSheet) => string,
  onProgress: (progress: SheetProgress) => void,
  signal: AbortSignal,
): Promise<Blob | null> {
  const archive = new SheetArchive(inputs.edition);
  const breathe = breather();
  for (const [k, code] of codes.entries()) {
    if (signal.aborted) return null;
    const sheet = wardSheet(code, inputs);
    archive.add(sheetFileName(sheet), pageOf(sheet));
    if (await breathe()) onProgress({ done: k + 1, of: codes.length });
  }
  if (signal.aborted) return null;
  onProgress({ done: codes.length, of: codes.length });
  return new Blob(archive.finish() as BlobPart[], { type: 'application/zip' });
}
