/** The years of a scenario as a file, in the form of the other files. */
import type { Source } from '../inputs.ts';
import type { TableFile } from '../table-file.ts';
import { fileNamePart } from '../words.ts';
import { scenarioLines } from './scenario-provenance.ts';
import type { ShiftSubject } from './subject.ts';
import type { YearsTable } from './years-table.ts';

/** Each area's pounds, to the penny, and pounds a head, now and at the end of each year. */
export function yearsFile(
  subject: ShiftSubject,
  { areas, totals }: YearsTable,
  sources: readonly Source[],
): TableFile {
  const { figures, run } = subject;
  const when = ['Now', ...totals.map(({ year }) => `Year ${year}`)];
  return {
    name: `evenground_shift_${fileNamePart(figures.placeName)}_${run.settings.unit}_years_${figures.packs.edition}`,
    sheet: 'Years',
    head: [
      'Code',
      'Name',
      'People',
      ...when.map((year) => `${year} (£)`),
      ...when.map((year) => `${year} (£ a head)`),
    ],
    rows: areas.map(({ code, name, population, pounds }) => [
      code,
      name,
      population,
      ...pounds.map((sum) => Math.round(sum * 100) / 100),
      ...pounds.map((sum) => (population > 0 ? Number((sum / population).toPrecision(9)) : null)),
    ]),
    notes: scenarioLines(subject, sources),
    notesHoldSums: true,
  };
}
