/** A scenario's areas as a CSV file, in the form of the other files (data/decisions/: csv-form). */
import Papa from 'papaparse';
import { rule as ruleOf } from '../../shift/rules.ts';
import { BOM, commentRow } from '../csv.ts';
import type { Source } from '../inputs.ts';
import { fileNamePart } from '../words.ts';
import { scenarioLines } from './scenario-provenance.ts';
import type { ShiftColumn, ShiftColumnKind, ShiftRow, ShiftTableModel } from './shift-table.ts';
import type { ShiftSubject } from './subject.ts';

const UNIT: Readonly<Record<ShiftColumnKind, string>> = {
  text: '',
  people: '',
  pounds: ' (£)',
  perHead: ' (£ a head)',
  share: ' (fraction)',
  need: '',
  score: '',
};

/** Pounds to the penny; what is divided by people with digits enough to multiply back. */
function cell(value: ShiftRow[ShiftColumn['id']], kind: ShiftColumnKind): string | number | null {
  if (typeof value !== 'number') return value;
  switch (kind) {
    case 'pounds':
      return Math.round(value * 100) / 100;
    case 'perHead':
    case 'share':
      return Number(value.toPrecision(9));
    case 'need':
    case 'score':
    case 'people':
    case 'text':
      return value;
    default:
      return kind satisfies never;
  }
}

/**
 * @param rows in the order in which they are to stand
 * @param sources all of the manifest; those of the scenario are named in the file
 * @param isBeneath the rows are the wards beneath the scenario's areas
 */
export function shiftCsv(
  subject: ShiftSubject,
  { columns }: Pick<ShiftTableModel, 'columns'>,
  rows: readonly ShiftRow[],
  sources: readonly Source[],
  { isBeneath = false, filter = '' }: { isBeneath?: boolean; filter?: string } = {},
): string {
  const first = columns.filter(({ id }) => id === 'code' || id === 'name');
  const ordered = [
    ...first.sort((a) => (a.id === 'code' ? -1 : 1)),
    ...columns.filter((column) => !first.includes(column)),
  ];
  const table = Papa.unparse(
    [
      ordered.map(({ title, kind }) => `${title}${UNIT[kind]}`),
      ...rows.map((row) => ordered.map(({ id, kind }) => cell(row[id], kind))),
    ],
    { escapeFormulae: true, newline: '\r\n' },
  );
  const notes = [
    ...(isBeneath
      ? [
          'These rows are the wards beneath the areas of the scenario; they share its money by the same sum',
        ]
      : []),
    ...(filter.trim() === '' ? [] : [`Only rows that match: ${filter.trim()}`]),
    ...scenarioLines(subject, sources),
  ].map(commentRow);
  return `${BOM}${table}\r\n\r\n${notes.join('\r\n')}\r\n`;
}

const MOST_OF_A_NAME = 60;

/**
 * "evenground_shift_leicester-leicestershire-and-rutland_core20-only_ward_2026-11-21.csv": place, scenario (its
 * name, or its rule where it has none), unit and edition, so that two scenarios of a place are two files.
 */
export const shiftFileName = (
  { figures, run, name }: ShiftSubject,
  unit = run.settings.unit,
): string => {
  const scenario = fileNamePart(name) || fileNamePart(ruleOf(run.settings.rule).label);
  return `evenground_shift_${fileNamePart(figures.placeName)}_${scenario.slice(0, MOST_OF_A_NAME)}_${unit}_${figures.packs.edition}.csv`;
};
