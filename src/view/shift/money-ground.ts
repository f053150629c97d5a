/** What a money map stands on whatever the money is: its areas' codes, the places they lie in, where it is. */
import { ENGLAND_BOUNDS } from '../../map/camera.ts';
import { type AreaCode, ENGLAND } from '../../place/area.ts';
import { type AreaTable, type Bounds, boundsAt, rowOfCode } from '../../place/area-table.ts';
import { isLocalLevel, levelOfCode } from '../../place/levels.ts';
import { flagWords } from '../../report/extremes-section.ts';
import type { AreaTables } from '../../report/inputs.ts';
import { namedArea } from '../../report/place.ts';
import type { ScenarioSettings, ShiftUnit } from '../../shift/scenario-settings.ts';
import type { ShiftFigures } from './shift-view.ts';
import { rowsInPlace, todaysCodes } from './unit-rows.ts';

/** The outlines that a scenario's map needs. */
export interface ScenarioPlaces {
  /** upper-tier authorities in which its areas lie: their wards or neighbourhoods are drawn, no others */
  readonly utlas: readonly AreaCode[];
  /** the places that it is for: outlined, and what lies outside them drawn weaker */
  readonly place: readonly string[];
  /** the scenario's own areas, outlined over the wards beneath them; null where they are what is coloured */
  readonly over: {
    readonly level: 'icb' | 'utla' | 'ltla';
    readonly codes: readonly string[];
  } | null;
  /** false: no areas are coloured, but practices */
  readonly areas: boolean;
  /** whether plain land is drawn beneath, as what is coloured does not cover it */
  readonly land: boolean;
}

export interface MoneyGround {
  /** of the scenario's areas in their order, then of those without residents; the same array while it stands */
  readonly codes: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  /** "Leicester": the district or authority of each area; null where it has none but itself */
  readonly within: readonly (string | null)[];
  /** what marks an area whose people are unlike others; null for none */
  readonly flags: readonly (string | null)[];
  /** how many of `codes`, at the end, have no residents counted */
  readonly empty: number;
  readonly places: ScenarioPlaces | null;
  readonly home: Bounds | null;
}

export interface GroundInput {
  readonly settings: Pick<ScenarioSettings, 'place' | 'unit'>;
  readonly figures: ShiftFigures | null;
  /** the national tables, and that of the places where it is another */
  readonly tables: AreaTables;
  /** of the drawn areas; null while it loads, and for practices */
  readonly table: AreaTable | null;
  /** what is drawn */
  readonly unit: ShiftUnit;
}

/** Around the places; null while a table that holds one is on its way. */
function boundsOf(place: readonly string[], tables: AreaTables): Bounds | null {
  if (place.includes(ENGLAND)) return ENGLAND_BOUNDS;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const code of place) {
    const level = levelOfCode(code);
    const table = level === null ? undefined : tables[level];
    const row = table === undefined ? null : rowOfCode(table, code);
    if (table === undefined || row === null) return null;
    const box = boundsAt(table, row);
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return place.length === 0 ? null : [west, south, east, north];
}

/** The upper-tier authorities that some rows lie in, or are. */
function utlasOf(table: AreaTable, rows: readonly number[]): AreaCode[] {
  const own = table.level === 'utla' ? table.codes : table.parents.utla;
  const codes = new Set<AreaCode>();
  for (const row of rows) {
    const code = own?.[row];
    if (code != null) codes.add(code);
  }
  return [...codes].sort();
}

/** Pure; made anew only as the place, the unit or the figures' areas change. */
export function moneyGround(input: GroundInput): MoneyGround {
  const { settings, figures, tables, table, unit } = input;
  const place = todaysCodes(tables, settings.place);
  const inPlace = table === null ? [] : rowsInPlace(table, place, tables).rows;
  const areas = figures?.areas ?? [];
  const known = new Set(areas.map(({ code }) => code));
  const empties =
    table === null || figures === null
      ? []
      : inPlace.filter(
          (row) => !(Number(table.population[row]) > 0) && !known.has(table.codes[row] as string),
        );
  const codes = [...known, ...empties.map((row) => table?.codes[row] as string)];
  // Wards beneath are those of the scenario's areas, which may not be all of its place, nor only its.
  const drawn =
    figures === null || table === null
      ? inPlace
      : areas.flatMap(({ code }) => table.rowOf.get(code) ?? []);
  const over = unit === 'ward' && settings.unit !== 'ward' ? settings.unit : null;
  return {
    codes,
    rowOf: new Map(codes.map((code, row) => [code, row])),
    names: [...areas.map(({ name }) => name), ...empties.map((row) => table?.names[row] as string)],
    within: withinNames(codes, figures, table, tables),
    flags: codes.map((code) => {
      const row = table?.rowOf.get(code);
      return table === null || row === undefined
        ? null
        : flagWords(table.level, table.institutionFlag?.[row]);
    }),
    empty: empties.length,
    places: {
      utlas: table === null ? [] : utlasOf(table, [...drawn, ...empties]),
      place,
      over:
        over === 'icb' || over === 'utla' || over === 'ltla'
          ? { level: over, codes: overCodes(table, drawn, over) }
          : null,
      areas: unit !== 'practice',
      land: unit === 'practice' || isLocalLevel(unit),
    },
    home: boundsOf(place, tables),
  };
}

function overCodes(
  table: AreaTable | null,
  rows: readonly number[],
  level: 'icb' | 'utla' | 'ltla',
): string[] {
  const column = table?.parents[level];
  return [...new Set(rows.flatMap((row) => column?.[row] ?? []))].sort();
}

/** The district of a small area, else what the figures name as its parent. */
function withinNames(
  codes: readonly string[],
  figures: ShiftFigures | null,
  table: AreaTable | null,
  tables: AreaTables,
): (string | null)[] {
  return codes.map((code, i) => {
    const row = table?.rowOf.get(code);
    const parent =
      row === undefined
        ? (figures?.parents[i] ?? null)
        : (table?.parents.ltla?.[row] ?? table?.parents.utla?.[row] ?? figures?.parents[i] ?? null);
    if (parent === null || parent === code) return null;
    const level = levelOfCode(parent);
    return (
      (level === null ? null : namedArea(tables, level, parent))?.name ??
      namedArea(tables, 'utla', parent)?.name ??
      null
    );
  });
}
