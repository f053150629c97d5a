/** The years of a scenario as a CSV file, in the form of the other files. */
import Papa from 'papaparse';
import { BOM, commentRow } from '../csv.ts';
import type { Source } from '../inputs.ts';
import { fileNamePart } from '../words.ts';
import { scenarioLines } from './scenario-provenance.ts';
import type { ShiftSubject } from './subject.ts';
import type { YearsTable } from './years-table.ts';

/** A CSV of each area's pounds and pounds a head, now and at the end of each year. */
export function yearsCsv(
  subject: ShiftSubject,
  { areas, totals }: YearsTable,
  sources: readonly Source[],
): string {
  const when = ['Now', ...totals.map(({ year }) => `Year ${year}`)];
  const table = Papa.unparse(
    [
      [
        'Code',
        'Name',
        'People',
        ...when.map((year) => `${year} (£)`),
        ...when.map((year) => `${year} (£ a head)`),
      ],
      ...areas.map(({ code, name, population, pounds }) => [
        code,
        name,
        population,
        ...pounds.map((sum) => Math.round(sum * 100) / 100),
        ...pounds.map((sum) => (population > 0 ? Number((sum / population).toPrecision(9)) : null)),
      ]),
    ],
    { escapeFormulae: true, newline: '\r\n' },
  );
  const notes = scenarioLines(subject, sources).map(commentRow);
  return `${BOM}${table}\r\n\r\n${notes.join('\r\n')}\r\n`;
}

export const yearsFileName = ({ figures, run }: ShiftSubject): string =>
  `evenground_shift_${fileNamePart(figures.placeName)}_${run.settings.unit}_years_${figures.packs.edition}.csv`;
