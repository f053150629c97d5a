/** A file that is no text of rows: what it is, and what would be right. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError';
}

/** As much as a CSV of all 33,755 neighbourhoods needs, many times over. */
const MOST_BYTES = 20e6;

/**
 * The text of a CSV as spreadsheets write it: UTF-8, "Unicode text" (UTF-16), or the Windows code page of
 * western Europe, in which a pound sign is no UTF-8.
 * @throws NotTextError for a workbook, and for what is far too large
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw new NotTextError(
      `it has ${Math.round(bytes.length / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB are expected`,
    );
  const [a, b] = bytes;
  if (a === 0x50 && b === 0x4b)
    throw new NotTextError('it is a workbook (.xlsx): save the sheet as CSV, and choose that file');
  if (a === 0xd0 && b === 0xcf)
    throw new NotTextError('it is a workbook (.xls): save the sheet as CSV, and choose that file');
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** @throws NotTextError */
export const readText = async (file: File): Promise<string> =>
  decodeText(new Uint8Array(await file.arrayBuffer()));
