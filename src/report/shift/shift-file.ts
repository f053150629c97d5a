/** A scenario's areas as a file, in the form of the other files. */
import { rule as ruleOf } from '../../shift/rules.ts';
import type { Source } from '../inputs.ts';
import type { Cell, TableFile } from '../table-file.ts';
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

const MOST_OF_A_NAME = 60;

/** Pounds to the penny; what is divided by people with digits enough to multiply back. */
function cell(value: ShiftRow[ShiftColumn['id']], kind: ShiftColumnKind): Cell {
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
 * "evenground_shift_leicester-leicestershire-and-rutland_core20-only_ward_2026-11-21": place, scenario (its name,
 * or its rule where it has none), unit and edition, so that two scenarios of a place are two files.
 * @param rows in the order in which they are to stand
 * @param sources all of the manifest; those of the scenario are named in the file
 * @param isBeneath the rows are the wards beneath the scenario's areas
 */
export function shiftFile(
  subject: ShiftSubject,
  { columns }: Pick<ShiftTableModel, 'columns'>,
  rows: readonly ShiftRow[],
  sources: readonly Source[],
  { isBeneath = false, filter = '' }: { isBeneath?: boolean; filter?: string } = {},
): TableFile {
  const first = columns.filter(({ id }) => id === 'code' || id === 'name');
  const ordered = [
    ...first.sort((a) => (a.id === 'code' ? -1 : 1)),
    ...columns.filter((column) => !first.includes(column)),
  ];
  const notes = [
    ...(isBeneath
      ? [
          'These rows are the wards beneath the areas of the scenario; they share its money by the same sum',
        ]
      : []),
    ...(filter.trim() === '' ? [] : [`Only rows that match: ${filter.trim()}`]),
    ...scenarioLines(subject, sources),
  ];
  const { figures, run, name } = subject;
  const unit = (isBeneath ? subject.beneath?.figures.unit : undefined) ?? run.settings.unit;
  const scenario = fileNamePart(name) || fileNamePart(ruleOf(run.settings.rule).label);
  return {
    name: `evenground_shift_${fileNamePart(figures.placeName)}_${scenario.slice(0, MOST_OF_A_NAME)}_${unit}_${figures.packs.edition}`,
    sheet: 'Areas',
    head: ordered.map(({ title, kind }) => `${title}${UNIT[kind]}`),
    rows: rows.map((row) => ordered.map(({ id, kind }) => cell(row[id], kind))),
    notes,
    notesHoldSums: true,
  };
}
