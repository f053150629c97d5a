/**
 * A table of areas as a CSV file that Excel, R and Python read (data/decisions/: csv-form).
 * The head stands in the first row, figures are numbers in full, and each reason for an absence
 * stands in a column of its own; after an empty row come lines of provenance that begin with "#".
 */
import Papa from 'papaparse';
import { absenceWords } from '../indicators/format.ts';
import { indicator } from '../indicators/registry.ts';
import type { Value } from '../indicators/value.ts';
import { LEVELS } from '../place/levels.ts';
import { FLAG_NOTE } from './extremes-section.ts';
import type { NamedArea, Source } from './inputs.ts';
import { GEOGRAPHY_SOURCES, originSentence, periodOf, sourcesOf } from './provenance.ts';
import { type AreaTableModel, type TableColumn, valueIn } from './table-model.ts';
import { fileNamePart } from './words.ts';

export interface CsvProvenance {
  readonly place: NamedArea;
  /** edition of the packs, an ISO date */
  readonly edition: string;
  /** all sources of the manifest; those of the columns are named in the file */
  readonly sources: readonly Source[];
  /** filter of the rows as the user typed it; '' for none */
  readonly filter: string;
}

/** A byte-order mark, by which Excel knows UTF-8. */
export const BOM = '\uFEFF';

/** Single precision holds about seven digits: more would be noise. */
const full = (value: number): number => Number(value.toPrecision(7));

const headOf = ({ indicator: i, origin, period }: TableColumn): string => {
  const how = origin === 'modelled' ? ', modelled' : origin === 'bestFit' ? ', best fit' : '';
  return `${i.label}, ${period} (${i.unit}${how})`;
};

/** @param model the rows in the order in which they are to stand */
export function csvOf(model: AreaTableModel, provenance: CsvProvenance): string {
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
  const table = Papa.unparse([head, ...rows], { escapeFormulae: true, newline: '\r\n' });
  const notes = provenanceLines(model, provenance).map((line) => `# ${commentText(line)}`);
  return `${BOM}${table}\r\n\r\n${notes.join('\r\n')}\r\n`;
}

function cells(column: TableColumn, value: Value, { level }: AreaTableModel) {
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

/** Commas would split the line over cells, quotes would hide it from readers that skip "#" lines. */
export const commentText = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('"', '”').replaceAll(',', ';');

/** The word joiner, which keeps a minus with its sum on screen. */
const UNSEEN = /\u2060/g;

/**
 * A line of provenance with its commas: "#" in the first cell, the text whole in the second, quoted where it
 * must be. The line still begins with "#", so readers that skip such lines skip it.
 */
export const commentRow = (text: string): string =>
  `# ,${Papa.unparse([[text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim()]], { escapeFormulae: true })}`;

/** What must be known of the file's figures, one line each. */
export function provenanceLines(
  { level, columns, rows }: AreaTableModel,
  { place, edition, sources, filter }: CsvProvenance,
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
    ...named.map(
      (source) =>
        `Source: ${[source.title, source.publisher, periodOf(source), source.licence, source.attribution, source.page].filter((part) => part !== null).join('. ')}`,
    ),
    'Computed from open data; the Open Government Licence v3.0 is at https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  ];
}

/** "evenground_leicester_ward_2026-11-21.csv" */
export function csvFileName(place: NamedArea, model: AreaTableModel, edition: string): string {
  return `evenground_${fileNamePart(place.name)}_${model.level}_${edition}.csv`;
}
