import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { TableFile } from './table-file.ts';
import { xlsxSteps } from './xlsx.ts';

function written(file: TableFile): Record<string, string> {
  const bytes = Buffer.concat([...xlsxSteps(file)]);
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
}

const wards: TableFile = {
  name: 'evenground_leicester_ward_2026-11-21',
  sheet: 'Wards',
  head: ['Code', 'Name', 'IMD score, 2025 (score)', 'IMD score, 2025 (score): status'],
  rows: [
    ['E05010458', 'Abbey', 40.12345, 'present'],
    ['E05010459', 'Aylestone', -0.0000012, 'present'],
    ['E05010460', 'Beaumont Leys', null, 'Suppressed by the publisher'],
  ],
  notes: ['An empty cell is never zero', 'Source: MHCLG, "licensed" & <open>'],
};
const cell = (sheet: string, place: string): string | undefined =>
  new RegExp(`<c r="${place}"[^>]*>.*?</c>`).exec(sheet)?.[0];

it('writes figures as numbers in full, and an absence as no cell at all', () => {
  const sheet = written(wards)['xl/worksheets/sheet1.xml'] as string;
  expect(cell(sheet, 'C2')).toBe('<c r="C2"><v>40.12345</v></c>');
  expect(cell(sheet, 'C3')).toBe('<c r="C3"><v>-0.0000012</v></c>');
  expect(cell(sheet, 'C4')).toBeUndefined();
  expect(cell(sheet, 'D4')).toContain('>Suppressed by the publisher<');
});

it('has its head in bold, in sight while rows move, with a filter and widths that fit', () => {
  const parts = written(wards);
  const sheet = parts['xl/worksheets/sheet1.xml'] as string;
  expect(cell(sheet, 'A1')).toContain('s="1"');
  expect(parts['xl/styles.xml']).toMatch(/<font><b\/>/);
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
  expect(sheet).toContain('<autoFilter ref="A1:D4"/>');
  expect(sheet).toContain('<col min="2" max="2" width="15" customWidth="1"/>');
  expect(parts['xl/workbook.xml']).toContain(`'Wards'!$A$1:$D$4`);
});

it('has its notes and sources on a second sheet, commas and quotes as they were', () => {
  const parts = written(wards);
  expect(parts['xl/workbook.xml']).toContain('<sheet name="Sources" sheetId="2"');
  const sheet = parts['xl/worksheets/sheet2.xml'] as string;
  expect(cell(sheet, 'A2')).toContain('>An empty cell is never zero<');
  expect(cell(sheet, 'A3')).toContain('>Source: MHCLG, &quot;licensed&quot; &amp; &lt;open&gt;<');
});

it('keeps text as text: never a formula, never a broken file', () => {
  const sheet = written({
    ...wards,
    rows: [['=HYPERLINK("x")', '\u0000a\uD800b_x0041_', 1, '  two ']],
  })['xl/worksheets/sheet1.xml'] as string;
  expect(sheet).not.toContain('<f>');
  expect(cell(sheet, 'A2')).toContain(
    's="3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)',
  );
  expect(cell(sheet, 'B2')).toContain('>ab_x005F_x0041_<');
  expect(cell(sheet, 'D2')).toContain('>  two <');
});

it('gives a sheet a name that Excel takes', () => {
  const nameOf = (sheet: string) =>
    /<sheet name="([^"]*)" sheetId="1"/.exec(
      written({ ...wards, sheet })['xl/workbook.xml'] as string,
    )?.[1];
  expect(nameOf('Men/women: 2021-23 [modelled], all wards of it')).toBe(
    'Men women 2021-23 modelled , al',
  );
  expect(nameOf("King's Lynn & West")).toBe("King's Lynn &amp; West");
  expect(nameOf('sources')).toBe('Table');
  expect(nameOf('')).toBe('Table');
  expect(written({ ...wards, sheet: "King's Lynn" })['xl/workbook.xml']).toContain(
    "'King''s Lynn'!$A$1",
  );
});

it('cuts a note that is longer than a cell between two words, and loses none', () => {
  const names = Array.from({ length: 9000 }, (_, i) => `Ward${i}`).join(' ');
  const sheet = written({ ...wards, notes: [names] })['xl/worksheets/sheet2.xml'] as string;
  const pieces = ['A2', 'A3', 'A4'].map(
    (place) => />([^<>]*)<\/t>/.exec(cell(sheet, place) ?? '')?.[1],
  );
  for (const piece of pieces) expect(piece?.length).toBeLessThanOrEqual(32_767);
  expect(pieces.filter((piece) => piece !== undefined).join(' ')).toBe(names);
});

it('refuses what no workbook can hold, with its row and column', () => {
  const first = ['E05010458', 'Abbey', 1, 'present'];
  const steps = (rows: TableFile['rows']) => () => [...xlsxSteps({ ...wards, rows })];
  expect(steps([first, ['E05010459', 'Aylestone', Number.NaN, 'present']])).toThrow(
    /row 3, IMD score, 2025 \(score\): NaN is no figure/,
  );
  expect(steps([first.slice(1)])).toThrow(/row 2: 3 cells, where the head has 4/);
  expect(steps([['E05010458', 'a'.repeat(32_768), 1, null]])).toThrow(/row 2, Name: 32768/);
});

it('is the same file whenever it is made', () => {
  const [one, other] = [wards, wards].map((file) => Buffer.concat([...xlsxSteps(file)]));
  expect(one?.equals(other as Buffer)).toBe(true);
});

it('writes 33,755 neighbourhoods of 20 columns in steps that a page does not feel', () => {
  const head = Array.from({ length: 20 }, (_, i) => `Column ${i}`);
  const rows = Array.from({ length: 33_755 }, (_, r) =>
    head.map((_, c) => (c < 2 ? `E0${1000000 + r}` : c % 5 === 0 ? 'present' : (r * 37 + c) / 7)),
  );
  const started = performance.now();
  let last = started;
  const took: number[] = [];
  for (const _ of xlsxSteps({ ...wards, head, rows })) {
    took.push(performance.now() - last);
    last = performance.now();
  }
  took.sort((a, b) => a - b);
  // Typically 2 seconds in 170 steps; loose, since other work shares the machine.
  expect(last - started).toBeLessThan(15_000);
  expect(took[took.length >> 1]).toBeLessThan(100);
  expect(took.length).toBeGreaterThan(160);
});
