/** What the map of two figures shows, and what the page around it says of it. Pure. */
import {
  absenceWords,
  formatLimits,
  formatNumber,
  formatWithUnit,
} from '../../indicators/format.ts';
import type { Indicator } from '../../indicators/types.ts';
import { ABSENCES, type Absence, type Column, valueAt } from '../../indicators/value.ts';
import type { LegendModel } from '../../map/legend.ts';
import { ABSENT_CLASS, type AreaColouring } from '../../map/model.ts';
import { colourAlong } from '../../map/oklab.ts';
import type { Scheme } from '../../map/ramps.ts';
import { bivariateColours } from '../../map/ramps-bivariate.ts';
import { MAP_THEMES } from '../../map/theme.ts';
import { type AreaTable, rowOfCode, rowsWithin } from '../../place/area-table.ts';
import { LEVELS } from '../../place/levels.ts';
import { type AreaCard, areaCard } from '../../report/area-card.ts';
import { lacking, type Side, type TwoVariables } from '../../report/compare/two-variables.ts';
import type { AreaTables, NamedArea, Source } from '../../report/inputs.ts';
import {
  figureSources,
  figureSourceWords,
  GEOGRAPHY_SOURCES,
  PLACE_NAME_SOURCES,
  sourcesOf,
} from '../../report/provenance.ts';
import { countOf, levelPlural } from '../../report/words.ts';
import type { MapLevel } from '../shown-level.ts';

/** The figures of one level, once they have come. */
export interface TwoFigures {
  readonly tables: AreaTables;
  readonly table: AreaTable;
  readonly columns: ReadonlyMap<string, Column>;
  readonly two: TwoVariables;
}

/** The areas of a place among the nine classes of England's. */
export interface PlaceCells {
  readonly name: string;
  /** by cell, 3 × up + across */
  readonly counts: readonly number[];
  /** areas of the place with both figures */
  readonly of: number;
}

/** Null where the place is England, or holds no two areas of the level to count. */
export function placeCells({ table, two }: TwoFigures, place: NamedArea): PlaceCells | null {
  if (place.level === 'england') return null;
  const rows = rowsWithin(table, place.level, place.code);
  if (rows.length < 2) return null;
  const counts = two.cells.map((_, cell) => rows.filter((row) => two.classes[row] === cell).length);
  return { name: place.name, counts, of: counts.reduce((sum, count) => sum + count, 0) };
}

/** How far a class that is not picked out fades into the land. */
const FADED = 0.82;

const columnOf = ({ columns }: TwoFigures, { indicator }: Side): Column =>
  columns.get(indicator.id) as Column;

/** The hatching over the areas of a cell that is picked out: its own colour may be as pale as the land. */
const PICKED_MARK = 5;

/** One colour a cell; with one picked out, the others are all but gone. */
export function cellColours(scheme: Scheme, picked: number | null): readonly string[] {
  const land = MAP_THEMES[scheme].land;
  return bivariateColours(scheme).map((colour, cell) =>
    picked === null || picked === cell ? colour : colourAlong([colour, land], FADED),
  );
}

/** The reason why a row has no class: that of the figure across, else that of the other. */
const absenceAt = (figures: TwoFigures, row: number): Absence =>
  lacking(columnOf(figures, figures.two.across), row) ??
  lacking(columnOf(figures, figures.two.up), row) ??
  'missing';

export function twoVariableColouring(
  figures: TwoFigures,
  scheme: Scheme,
  picked: number | null,
  patterns: boolean,
): AreaColouring {
  const { table, two } = figures;
  return {
    codes: table.codes,
    classes: Uint8Array.from(two.classes, (own, row) =>
      own < 0 ? ABSENT_CLASS[absenceAt(figures, row)] : own,
    ),
    values: columnOf(figures, two.across).values,
    colours: cellColours(scheme, picked),
    patterns: patterns && picked === null,
    ...(picked === null
      ? {}
      : { marks: two.cells.map((_, cell) => (cell === picked ? PICKED_MARK : null)) }),
  };
}

export function twoVariableLegend(
  figures: TwoFigures,
  scheme: Scheme,
  patterns: boolean,
): LegendModel {
  const { table, two } = figures;
  const { across, up } = two;
  const counts: Record<Absence, number> = { suppressed: 0, missing: 0, notPublished: 0 };
  two.classes.forEach((own, row) => {
    if (own < 0) counts[absenceAt(figures, row)] += 1;
  });
  const colours = bivariateColours(scheme);
  const theme = MAP_THEMES[scheme].absence;
  const basis = `thirds of the ${formatNumber(two.of)} ${levelPlural(table.level)} of England that have both figures`;
  const method = 'equal numbers of areas in each third';
  const title = `${named(across)} and ${named(up)}`;
  const period = across.period === up.period ? across.period : `${across.period} and ${up.period}`;
  return {
    title,
    level: LEVELS[table.level].plural,
    period,
    origin: null,
    modelled: across.modelled || up.modelled,
    basis,
    method,
    sentence: `${title}; ${LEVELS[table.level].plural}; ${period}; ${basis}; ${method}.`,
    unit: null,
    ends: { low: two.cells[0]?.words ?? '', high: two.cells[8]?.words ?? '' },
    classes: two.cells.map(({ words, count }, cell) => ({
      colour: colours[cell] as string,
      text: words,
      count,
      // Every class says what it means: the ends need no words of their own.
      note: countOf(count, table.level),
      pattern: patterns ? cell : null,
    })),
    absences: ABSENCES.filter((kind) => counts[kind] > 0).map((kind) => ({
      kind,
      text: absenceWords(lackingIndicator(figures, kind), kind, table.level),
      count: counts[kind],
      ...theme[kind],
    })),
    order: 'highestFirst',
    histogram: null,
    marker: null,
  };
}

/** "Life expectancy, men (modelled)" */
const named = ({ indicator, modelled }: Side): string =>
  `${indicator.shortLabel}${modelled ? ' (modelled)' : ''}`;

/** Of an absence: the figure that is absent in that way, so that its words fit its level. */
function lackingIndicator(figures: TwoFigures, kind: Absence): Indicator {
  const { two } = figures;
  const lacks = two.classes.findIndex(
    (own, row) => own < 0 && lacking(columnOf(figures, two.across), row) === kind,
  );
  return lacks >= 0 ? two.across.indicator : two.up.indicator;
}

/** Both figures of an area, and its class in words; null where the level has no such area. */
export function twoVariableCard(figures: TwoFigures, code: string): AreaCard | null {
  const { table, two, tables } = figures;
  const row = rowOfCode(table, code);
  if (row === null) return null;
  const { across, up } = two;
  const other = valueAt(columnOf(figures, up), row);
  const limits = formatLimits(up.indicator, other);
  const card = areaCard({
    tables,
    table,
    column: columnOf(figures, across),
    indicator: across.indicator,
    period: across.period,
    row,
    rows: null,
    within: 'England',
  });
  const text =
    other.kind === 'present'
      ? `${formatWithUnit(up.indicator, other.value)}${limits === null ? '' : ` (95% interval ${limits})`}${up.modelled ? ', modelled' : ''}`
      : absenceWords(up.indicator, other.kind, table.level);
  const own = two.classes[row] as number;
  const words = own < 0 ? null : (two.cells[own]?.words ?? null);
  return {
    ...card,
    standing: null,
    lines: [
      `${up.indicator.shortLabel}, ${up.period}: ${text}`,
      ...(words === null ? [] : [`${words.charAt(0).toUpperCase()}${words.slice(1)}`]),
    ],
  };
}

export const twoVariableSources =
  (two: Pick<TwoVariables, 'across' | 'up'>, level: MapLevel) =>
  (held: readonly Source[]): Source[] =>
    sourcesOf([two.across.indicator, two.up.indicator], held, level, [
      ...GEOGRAPHY_SOURCES[level],
      ...PLACE_NAME_SOURCES,
    ]);

/** "Across: …; up: …" as the words after the legend's "Source: ". */
export const twoVariableSourceWords =
  (two: Pick<TwoVariables, 'across' | 'up'>, level: MapLevel) =>
  (held: readonly Source[]): string =>
    [
      ...new Set(
        [two.across, two.up].map(({ indicator }) =>
          figureSourceWords(figureSources(indicator, held, level, null), indicator, level),
        ),
      ),
    ].join('; ');
