import type { TableWriters } from '../ui/table-writers.ts';

/** So long at most without giving way to what the reader does meanwhile. */
const AT_ONCE_MS = 40;

/** Collects a file that is made in steps, giving way between them. */
async function fileOf(steps: Iterable<BlobPart>, type: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  let since = performance.now();
  for (const part of steps) {
    parts.push(part);
    if (performance.now() - since < AT_ONCE_MS) continue;
    await new Promise((later) => setTimeout(later));
    since = performance.now();
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
