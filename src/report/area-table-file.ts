/**
 * A table of areas as a file (data/decisions/: form-of-csv-files). Figures are numbers in full, and each
 * reason for an absence stands in a column of its own; the notes are its provenance.
 */
import { absenceWords } from '../indicators/format.ts';
import { indicator } from '../indicators/registry.ts';
import type { Value } from '../indicators/value.ts';
import { LEVELS } from '../place/levels.ts';
import { FLAG_NOTE } from './extremes-section.ts';
import type { NamedArea, Source } from './inputs.ts';
import {
  GEOGRAPHY_SOURCES,
  LICENCE_NOTE,
  originSentence,
  sourceNote,
  sourcesOf,
} from './provenance.ts';
import type { Cell, TableFile } from './table-file.ts';
import { type AreaTableModel, type TableColumn, valueIn } from './table-model.ts';
import { fileNamePart, inPeriod } from './words.ts';

export interface TableProvenance {
  readonly place: NamedArea;
  /** edition of the packs, an ISO date */
  readonly edition: string;
  /** all sources of the manifest; those of the columns are named in the file */
  readonly sources: readonly Source[];
  /** filter of the rows as the user typed it; '' for none */
  readonly filter: string;
}

/** Single precision holds about seven digits: more would be noise. */
const full = (value: number): number => Number(value.toPrecision(7));

const headOf = ({ indicator: i, origin, period }: TableColumn): string => {
  const how = origin === 'modelled' ? ', modelled' : origin === 'bestFit' ? ', best fit' : '';
  return `${inPeriod(i.label, period)} (${i.unit}${how})`;
};

/**
 * "evenground_leicester_ward_2026-11-21"
 * @param model the rows in the order in which they are to stand
 */
export function areaTableFile(model: AreaTableModel, provenance: TableProvenance): TableFile {
  const spans = model.rows.some((row) => row.within !== null);
  const flagged = model.rows.some((row) => row.flagWords !== null);
  const head = [
    'Code',
    'Name',
    ...(spans ? ['District'] : []),
    'Population now',
    ...(model.rankHead === null ? [] : [model.rankHead]),
    ...(flagged ? ['Flag'] : []),
    ...model.columns.flatMap((column) => {
      const name = headOf(column);
      return [
        name,
        ...(column.indicator.interval ? [`${name}: lower 95%`, `${name}: upper 95%`] : []),
        `${name}: status`,
      ];
    }),
  ];
  const rows = model.rows.map((row) => [
    row.code,
    row.name,
    ...(spans ? [row.within] : []),
    row.population === null ? null : Math.round(row.population),
    ...(model.rankHead === null ? [] : [row.rank]),
    ...(flagged ? [row.flagWords] : []),
    ...model.columns.flatMap((column) => cells(column, valueIn(column, row), model)),
  ]);
  const { place, edition } = provenance;
  return {
    name: `evenground_${fileNamePart(place.name)}_${model.level}_${edition}`,
    sheet: capitalised(LEVELS[model.level].plural),
    head,
    rows,
    notes: provenanceLines(model, provenance),
  };
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function cells(column: TableColumn, value: Value, { level }: AreaTableModel): Cell[] {
  const { interval } = column.indicator;
  if (value.kind !== 'present')
    return [
      null,
      ...(interval ? [null, null] : []),
      absenceWords(column.indicator, value.kind, level),
    ];
  const limit = (number: number | null) => (number === null ? null : full(number));
  return [
    full(value.value),
    ...(interval ? [limit(value.lower), limit(value.upper)] : []),
    'present',
  ];
}

/** What must be known of the file's figures, one line each. */
function provenanceLines(
  { level, columns, rows }: AreaTableModel,
  { place, edition, sources, filter }: TableProvenance,
): string[] {
  const named = sourcesOf(
    [...columns.map((column) => column.indicator), indicator('population')],
    sources,
    level,
    GEOGRAPHY_SOURCES[level],
  );
  return [
    `Evenground: ${LEVELS[level].plural} in ${place.name} (${place.code}), ${rows.length} rows`,
    ...(filter.trim() === '' ? [] : [`Only rows that match: ${filter.trim()}`]),
    `Packs of ${edition}`,
    'An empty cell is never zero: its status column says why it is empty',
    'Population now: Census 2021 scaled to the mid-2023 estimate of the district (ONS)',
    ...(level === 'ward'
      ? ['Wards of 2025: made from the LSOAs that fit each best, not exactly (best fit)']
      : []),
    ...(rows.some(({ flagWords }) => flagWords !== null) ? [FLAG_NOTE] : []),
    ...columns.flatMap(({ indicator: i, origin, period }) => [
      `${i.label}: ${period}. ${originSentence(i, origin)}. ${i.description}`,
      ...(i.caveat === undefined ? [] : [`${i.label}, note: ${i.caveat}`]),
    ]),
    ...named.map(sourceNote),
    LICENCE_NOTE,
  ];
}
