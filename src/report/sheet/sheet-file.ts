/** Sheets as files: one page that needs nothing else, and many of them in one archive. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { fileNamePart } from '../words.ts';
import type { WardSheet } from './ward-sheet.ts';

/** "ward-sheet-leicester-castle-e05010461.html": no two wards share it. */
export const sheetFileName = ({
  name,
  code,
  district,
}: Pick<WardSheet, 'name' | 'code' | 'district'>): string =>
  `ward-sheet-${district === null ? '' : `${fileNamePart(district.name)}-`}${fileNamePart(name)}-${code.toLowerCase()}.html`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/**
 * A page by itself: it asks for nothing outside. `body` and `styles` are taken as they are.
 * @param title as text
 */
export const standalonePage = (title: string, styles: string, body: string): string =>
  `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${styles.replaceAll('</', '<\\/')}
</style>
</head>
<body>
${body}
</body>
</html>
`;

/** Puts files into one archive as they come, so that no two need be held at once but packed. */
export class SheetArchive {
  readonly #parts: Uint8Array[] = [];
  readonly #zip: Zip;
  #failure: Error | null = null;
  readonly #when: Date;

  /** @param edition ISO date that the entries carry, so that the same sheets give the same bytes */
  constructor(edition: string) {
    this.#when = new Date(`${edition}T12:00:00`);
    this.#zip = new Zip((error, part) => {
      if (error) this.#failure = error;
      else this.#parts.push(part);
    });
  }

  add(name: string, text: string): void {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = this.#when;
    this.#zip.add(file);
    file.push(strToU8(text), true);
  }

  /** The bytes of the archive; nothing can be added after. @throws Error where packing failed */
  finish(): Uint8Array[] {
    this.#zip.end();
    if (this.#failure !== null) throw this.#failure;
    return this.#parts;
  }
}
