/** The units of a scenario: which rows, whom they count, and what stands above them. */
import type { WeightedByArea } from '../../pack/money.ts';
import type { WeightedLevel } from '../../pack/money-schemas.ts';
import type { PracticeTable } from '../../pack/practices.ts';
import type { AreaTable } from '../../place/area-table.ts';
import type { ShiftUnit } from '../../shift/scenario-settings.ts';
import { FiguresProblem } from './figures-problem.ts';
import { denominatorOf, type FigureSettings, type ShiftPacks } from './shift-packs.ts';
import { boardNotes, inPartWords } from './split-areas.ts';
import { placeName, practicesInPlace, rowsInPlace, todaysCodes, UNIT_WORDS } from './unit-rows.ts';

/** One entry a unit, ascending code. */
export interface Units {
  readonly unit: ShiftUnit;
  readonly placeName: string;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** row in the table of the level; a practice: in the table of practices */
  readonly rows: readonly number[];
  readonly population: readonly number[];
  readonly denominator: string;
  readonly parents: readonly (string | null)[];
  readonly notes: readonly string[];
  /** names of areas of the place in which nobody is counted, and which take no part */
  readonly leftOut: readonly string[];
}

const isWeighted = (unit: ShiftUnit): unit is WeightedLevel =>
  unit === 'icb' || unit === 'utla' || unit === 'ltla';

/** A pack that the request should have brought. @throws Error: the request and the figures disagree */
export function held<T>(part: T | null | undefined, what: string): T {
  if (part === null || part === undefined) throw new Error(`${what} are not loaded`);
  return part;
}

const named = (names: readonly string[]): string => {
  const shown = names.slice(0, 8);
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : shown.join(', ');
};

/**
 * The units that lie in the place of the settings, and how many people each counts.
 * @throws FiguresProblem where none does, or an upper-tier authority does only in part
 */
export function unitsOf(settings: FigureSettings, packs: ShiftPacks): Units {
  const place = todaysCodes(packs.tables, settings.place);
  const name = placeName(packs.tables, place);
  if (place.length === 0) throw new FiguresProblem('invalid', 'Choose a place first.');
  const units =
    settings.unit === 'practice'
      ? practiceUnits(settings, packs, place)
      : areaUnits(settings, packs, place, settings.unit);
  if (units.all === 0) {
    const { plural } = UNIT_WORDS[settings.unit];
    throw new FiguresProblem(
      'invalid',
      `No ${plural} lie in ${name}: choose a smaller unit, or a larger place.`,
    );
  }
  if (units.codes.length === 0)
    throw new FiguresProblem('unavailable', `Nobody is counted in any unit of ${name}.`);
  return { ...units, unit: settings.unit, placeName: name };
}

type Found = Omit<Units, 'unit' | 'placeName'> & { readonly all: number };

function areaUnits(
  settings: FigureSettings,
  packs: ShiftPacks,
  place: readonly string[],
  unit: Exclude<ShiftUnit, 'practice'>,
): Found {
  const table = held(packs.tables[unit], `Areas of ${unit}`);
  const { rows: all, inPart } = rowsInPlace(table, place, packs.tables);
  if (inPart.length > 0)
    throw new FiguresProblem('invalid', inPartWords(packs.tables, place, inPart));
  const { people, words } =
    denominatorOf(settings) === 'residents'
      ? { people: table.population, words: 'residents (census 2021, scaled to mid-2023)' }
      : registered(unit, table, packs);
  const rows = all.filter((row) => !Number.isNaN(people[row] as number));
  const missing = all.filter((row) => Number.isNaN(people[row] as number));
  const above = parentsOf(table, unit);
  return {
    all: all.length,
    rows,
    codes: rows.map((row) => table.codes[row] as string),
    names: rows.map((row) => table.names[row] as string),
    population: rows.map((row) => people[row] as number),
    denominator: words,
    parents: rows.map((row) => above?.[row] ?? null),
    leftOut: missing.map((row) => table.names[row] as string),
    notes: [
      ...(missing.length === 0
        ? []
        : [
            `${unit === 'ward' ? 'Left out, because no neighbourhood falls to them by best fit; their people are counted in neighbouring wards' : 'Left out, because nobody is counted there'}: ${named(missing.map((row) => table.names[row] as string))}.`,
          ]),
      ...boardNotes(packs.tables, place, table, all),
    ],
  };
}

/** Districts stand above what is smaller than one, upper-tier authorities above districts. */
function parentsOf(table: AreaTable, unit: ShiftUnit): readonly (string | null)[] | undefined {
  if (unit === 'icb' || unit === 'utla') return undefined;
  return unit === 'ltla' ? table.parents.utla : table.parents.ltla;
}

function registered(
  unit: Exclude<ShiftUnit, 'practice'>,
  table: AreaTable,
  packs: ShiftPacks,
): { people: Float64Array; words: string } {
  if (isWeighted(unit)) {
    const { codes, bases } = held<WeightedByArea>(packs.weighted[unit], 'Registered patients');
    const { population } = unit === 'icb' ? bases.site : bases.residence;
    const of = new Map(codes.map((code, row) => [code, population[row] as number]));
    return {
      people: Float64Array.from(table.codes, (code) => of.get(code) ?? Number.NaN),
      words:
        unit === 'icb'
          ? 'registered patients of the practices that the ICB commissions (2025/26)'
          : 'registered patients who live there (2025/26, by residence of July 2022)',
    };
  }
  const patients = held(packs.moneyLsoas, 'Registered patients');
  const lsoas = held(packs.tables.lsoa, 'Neighbourhoods');
  const own = new Map(
    patients.codes.map((code, row) => [code, patients.registered[row] as number]),
  );
  const people = new Float64Array(table.codes.length).fill(Number.NaN);
  const above = unit === 'lsoa' ? null : lsoas.parents[unit];
  for (let i = 0; i < lsoas.codes.length; i++) {
    const code = lsoas.codes[i] as string;
    const count = own.get(code);
    const row = above === null ? i : table.rowOf.get(above?.[i] ?? '');
    if (count === undefined || row === undefined) continue;
    const before = people[row] as number;
    people[row] = (Number.isNaN(before) ? 0 : before) + count;
  }
  return { people, words: 'registered patients who live there (July 2022)' };
}

function practiceUnits(
  settings: FigureSettings,
  packs: ShiftPacks,
  place: readonly string[],
): Found {
  const practices: PracticeTable = held(packs.practices, 'Practices');
  const all = practicesInPlace(practices, packs.tables.lsoa, place);
  const paid = settings.pot === 'gpPayments';
  const people = paid ? practices.payments.registered : practices.weighted.population;
  const rows = all.filter((row) => (people[row] as number) > 0);
  const missing = all.length - rows.length;
  return {
    all: all.length,
    rows,
    codes: rows.map((row) => practices.codes[row] as string),
    names: rows.map((row) => practices.names[row] as string),
    population: rows.map((row) => people[row] as number),
    denominator: paid
      ? 'registered patients (mean of 2022/23)'
      : 'registered patients (weighted populations file, 2025/26)',
    parents: rows.map((row) => practices.ltla[row] ?? null),
    // Practices that opened or closed are no part of the year: a note counts them.
    leftOut: [],
    notes:
      missing === 0
        ? []
        : [
            `${missing} practices are left out: the ${paid ? 'payments of 2022/23' : 'weighted populations of 2025/26'} count no patients there (opened or closed since).`,
          ],
  };
}
