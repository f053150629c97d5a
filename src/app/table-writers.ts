import type { TableWriters } from '../ui/table-writers.ts';
import { breather } from '../view/give-way.ts';

/** Collects a file that is made in steps, giving way between them. */
async function fileOf(steps: Iterable<BlobPart>, type: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  const breathe = breather();
  for (const part of steps) {
    parts.push(part);
    await breathe();
  }
  return new Blob(parts, { type });
}

/** The forms in which any table leaves the app. Their code is fetched when a file is first asked for. */
export const tableWriters: TableWriters = {
  csv: async (table) => {
    const { csvSteps } = await import('../report/table-file.ts');
    return fileOf(csvSteps(table), 'text/csv;charset=utf-8');
  },
  xlsx: async (table) => {
    const { XLSX_TYPE, xlsxSteps } = await import('../report/xlsx.ts');
    return fileOf(xlsxSteps(table) as Iterable<Uint8Array<ArrayBuffer>>, XLSX_TYPE);
  },
};
