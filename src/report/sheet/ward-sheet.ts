/** All that stands on the sheet of one ward. */
import { formatLimits, formatNumber, formatWithUnit } from '../../indicators/format.ts';
import { indicator, originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator, Theme } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { ENGLAND } from '../../place/area.ts';
import { parentOf, rowOfCode } from '../../place/area-table.ts';
import type { Level } from '../../place/levels.ts';
import { differenceOf } from '../compare/difference.ts';
import { noFigureWords } from '../deprivation-section.ts';
import { DOMAIN_IDS } from '../domain-section.ts';
import { flagWords } from '../extremes-section.ts';
import {
  type AreaTables,
  type Books,
  figureOf,
  type NamedArea,
  numberOf,
  peopleIn,
  type Source,
} from '../inputs.ts';
import { namedArea, placeOf } from '../place.ts';
import { GEOGRAPHY_SOURCES, sourcesOf } from '../provenance.ts';
import { isRanked, positionOf, type Standing, standingOf, standingWords } from '../standing.ts';
import { countOf, ordinal } from '../words.ts';
import { type SheetService, type SheetServiceKind, sheetServices } from './sheet-services.ts';

export interface SheetCell {
  /** null where there is none: `text` says why in a word */
  readonly value: number | null;
  /** "38.1%", "no figure" */
  readonly text: string;
  readonly limitsText: string | null;
  readonly modelled: boolean;
}

/** A figure of the ward, its district and England. */
export interface SheetRow {
  readonly indicator: Indicator;
  readonly ward: SheetCell;
  readonly district: SheetCell;
  readonly england: SheetCell;
  /** "312th highest" among the wards of England; null where it is not ranked */
  readonly place: string | null;
}

/** A figure that is published for the district, or the upper tier, only. */
export interface SheetDistrictRow {
  readonly indicator: Indicator;
  readonly period: string;
  readonly of: NamedArea;
  readonly figure: SheetCell;
  readonly england: SheetCell;
  /** "worse than England", "cannot be told apart from England"; null where there is nothing to judge by */
  readonly verdict: string | null;
}

export interface SheetDomain {
  readonly indicator: Indicator;
  /** 0 most deprived to 100, among the wards of England; null without a figure */
  readonly percentile: number | null;
  readonly districtPercentile: number | null;
  /** "312th most deprived"; "no figure" */
  readonly words: string;
  /** "most deprived tenth" of wards; null without a figure */
  readonly tenth: string | null;
  /** 1 to 10, 1 the most deprived tenth of wards; null without a figure */
  readonly tenthNumber: number | null;
}

export interface SheetAges {
  readonly name: string;
  /** shares of the people in the bands of AGE_BANDS, percent; null where there is none */
  readonly shares: readonly number[] | null;
}

export interface WardSheet {
  readonly code: string;
  readonly name: string;
  readonly district: NamedArea | null;
  /** "Ward (2025) in Leicester, East Midlands; NHS … Integrated Care Board" */
  readonly where: string;
  /** people, and how it is made up, a sentence each */
  readonly makeUp: readonly string[];
  /** "Prison, barracks or students likely …"; null where nothing points to it */
  readonly flag: string | null;
  /** why the ward has no figure; null where it has */
  readonly noFigure: string | null;
  readonly who: readonly SheetRow[];
  readonly ages: readonly SheetAges[];
  readonly deprivation: readonly string[];
  readonly deprivationRows: readonly SheetRow[];
  readonly domains: readonly SheetDomain[];
  /** modelled life expectancy there, a sentence each; the official figures are those of larger places */
  readonly life: readonly string[];
  readonly health: readonly SheetRow[];
  readonly districtHealth: readonly SheetDistrictRow[];
  readonly services: readonly SheetService[];
  readonly wards: number;
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
  readonly edition: string;
}

export const AGE_BANDS = ['0 to 4', '5 to 15', '16 to 64', '65 to 84', '85 and over'] as const;

const WHO = [
  'under_16',
  'working_age',
  'over_65',
  'over_85',
  'ethnic_white',
  'ethnic_asian',
  'ethnic_black',
  'ethnic_mixed',
  'ethnic_other',
  'born_outside_uk',
  'no_english_household',
  'disability',
  'disability_limited_a_lot',
  'unpaid_care',
  'no_car',
  'social_rented',
  'no_qualifications',
] as const;
const DEPRIVATION = ['core20_share', 'income_deprived_share', 'fuel_poverty'] as const;
const LIFE = ['life_expectancy_male', 'life_expectancy_female'] as const;
const HEALTH = [
  'years_of_potential_life_lost',
  'illness_disability_ratio',
  'acute_morbidity',
  'mental_health',
  'good_health',
  'bad_health',
  'patients_per_gp',
] as const;
const OF_DISTRICTS = [
  'life_expectancy_male',
  'life_expectancy_female',
  'healthy_life_expectancy_male',
  'healthy_life_expectancy_female',
  'preventable_cardiovascular_mortality',
  'early_cancer_diagnosis',
  'smoking',
  'adult_obesity',
  'child_poverty_after_housing_costs',
] as const;

const THEMES: readonly Theme[] = ['deprivation', 'domains', 'health', 'census', 'access'];
/** What must be at hand for a sheet, for one ward or for many. */
export const SHEET_NEEDS: readonly { readonly level: Level; readonly themes: readonly Theme[] }[] =
  [
    { level: 'ward', themes: THEMES },
    { level: 'ltla', themes: THEMES },
    { level: 'utla', themes: ['health'] },
    { level: 'england', themes: THEMES },
  ];

export interface SheetInputs {
  readonly tables: AreaTables;
  /** as SHEET_NEEDS names them */
  readonly books: Books;
  readonly services: readonly SheetServiceKind[];
  readonly sources: readonly Source[];
  /** date that names the packs */
  readonly edition: string;
}

/** @throws RangeError where there is no such ward or a book that it needs is not at hand */
export function wardSheet(code: string, inputs: SheetInputs): WardSheet {
  const { tables, books, services, sources, edition } = inputs;
  const book = books.ward;
  const row = book === undefined ? null : rowOfCode(book.table, code);
  const place = row === null ? null : placeOf(tables, code as NamedArea['code']);
  if (book === undefined || row === null || place === null)
    throw new RangeError(`no ward ${code} among those at hand`);
  const { table } = book;
  const district = namedArea(tables, 'ltla', parentOf(table, row, 'ltla'));
  const region = namedArea(tables, 'region', parentOf(table, row, 'region'));
  const rows = (ids: readonly string[]) =>
    ids.map((id) => sheetRow(indicator(id), row, district, books));
  const kept = OF_DISTRICTS.flatMap((id) => districtRow(indicator(id), row, inputs) ?? []);
  const who = rows(WHO);
  const health = rows(HEALTH);
  const used = [
    ...[
      ...WHO,
      ...DEPRIVATION,
      ...HEALTH,
      ...LIFE,
      ...DOMAIN_IDS,
      'imd_score',
      'under_5',
      'population',
    ],
    ...OF_DISTRICTS,
  ].map(indicator);
  const where = [district?.name, region?.name].filter(Boolean).join(', ');
  return {
    code: place.area.code,
    name: place.area.name,
    district,
    where: `Ward of 2025 in ${where}${place.icb === null ? '' : `; ${place.icb.name}`}`,
    makeUp: makeUp(books, row),
    flag: flagWords('ward', table.institutionFlag?.[row]),
    noFigure: noFigureWords(place),
    who,
    ages: agesOf(row, district, books),
    deprivation: deprivationWords(books, row, district),
    deprivationRows: rows(DEPRIVATION),
    domains: DOMAIN_IDS.map((id) => domainOf(indicator(id), row, district, books)),
    life: rows(LIFE).map(lifeWords),
    health,
    districtHealth: kept,
    services: sheetServices(
      code,
      [table.centres[row * 2] as number, table.centres[row * 2 + 1] as number],
      services,
    ),
    wards: standingCount(books),
    notes: NOTES,
    sources: sourcesOf(used, sources, undefined, [
      ...GEOGRAPHY_SOURCES.ward,
      ...services.map(({ source }) => source),
    ]),
    edition,
  };
}

/** Wards of England with a score. */
function standingCount(books: Books): number {
  const column = books.ward?.columns.get('imd_score');
  return column === undefined ? 0 : column.values.filter((value) => !Number.isNaN(value)).length;
}

function makeUp(books: Books, row: number): string[] {
  const table = books.ward?.table;
  if (table === undefined) return [];
  const now = peopleIn(table, row);
  if (now === null) return ['No people are counted for it.'];
  const lsoas = table.lsoas?.[row] ?? Number.NaN;
  const fit = table.bestFit?.[row] ?? Number.NaN;
  return [
    `${formatNumber(Math.round(now))} people now (census scaled to the district’s mid-2023 estimate); ${formatNumber(Math.round(table.populationCensus[row] as number))} at the census of March 2021.`,
    ...(Number.isNaN(lsoas)
      ? []
      : [
          `Made of ${countOf(lsoas, 'lsoa')} that ${lsoas === 1 ? 'fits' : 'fit'} it best${Number.isNaN(fit) ? '' : `: ${formatNumber(100 * fit)}% of their postcodes lie in it or in the ward of most of them`}.`,
        ]),
  ];
}

const cell = (i: Indicator, value: Value, level: Level): SheetCell => ({
  value: numberOf(value),
  text:
    value.kind === 'present'
      ? formatWithUnit(i, value.value)
      : value.kind === 'suppressed'
        ? 'suppressed'
        : value.kind === 'missing'
          ? 'missing'
          : 'no figure',
  limitsText: formatLimits(i, value),
  modelled: value.kind === 'present' && originAt(i, level) === 'modelled',
});

const at = (i: Indicator, level: Level, code: string | undefined, books: Books): Value => {
  const book = books[level];
  if (book === undefined || code === undefined || originAt(i, level) === null)
    return { kind: 'notPublished' };
  return figureOf(book, code, i.id);
};

function standingOfWard(i: Indicator, row: number, books: Books): Standing | null {
  const column = books.ward?.columns.get(i.id);
  return column === undefined || !isRanked(i, 'ward') ? null : standingOf(i, column, row);
}

/** "312th highest": the number of wards stands in the head of the column, and those that tie share a place. */
const shortStanding = (i: Indicator, standing: Standing): string =>
  standingWords(i, standing, 'ward')
    .replace(/ of [\d,]+ wards$/, '')
    .replace(/^joint /, '');

/** "Life expectancy, men, 2021-23: 82.7 years, modelled (79.9 to 85.4)."; official figures stand elsewhere. */
function lifeWords({ indicator: i, ward }: SheetRow): string {
  const own =
    ward.value === null
      ? 'no figure'
      : `${ward.text}${ward.modelled ? ', modelled' : ''}${ward.limitsText === null ? '' : ` (${ward.limitsText})`}`;
  return `${i.shortLabel}, ${i.period}: ${own}.`;
}

function sheetRow(i: Indicator, row: number, district: NamedArea | null, books: Books): SheetRow {
  const code = books.ward?.table.codes[row];
  const standing = standingOfWard(i, row, books);
  return {
    indicator: i,
    ward: cell(i, at(i, 'ward', code, books), 'ward'),
    district: cell(i, at(i, 'ltla', district?.code, books), 'ltla'),
    england: cell(i, at(i, 'england', ENGLAND, books), 'england'),
    place: standing === null ? null : shortStanding(i, standing),
  };
}

const tenthOf = ({ rank, of }: Pick<Standing, 'rank' | 'of'>): number =>
  Math.ceil((10 * rank) / of);

/** "most deprived tenth", "3rd least deprived tenth" of wards; a place among wards, not a decile of neighbourhoods. */
export function tenthWords(standing: Pick<Standing, 'rank' | 'of'>): string {
  const tenth = tenthOf(standing);
  const [k, end] = tenth <= 5 ? [tenth, 'most'] : [11 - tenth, 'least'];
  return `${k === 1 ? '' : `${ordinal(k)} `}${end} deprived tenth`;
}

function domainOf(
  i: Indicator,
  row: number,
  district: NamedArea | null,
  books: Books,
): SheetDomain {
  const standing = standingOfWard(i, row, books);
  const column = books.ward?.columns.get(i.id);
  const theirs = numberOf(at(i, 'ltla', district?.code, books));
  return {
    indicator: i,
    percentile: standing?.percentile ?? null,
    districtPercentile:
      theirs === null || column === undefined
        ? null
        : (positionOf(i, column, theirs)?.percentile ?? null),
    words: standing === null ? 'no figure' : shortStanding(i, standing),
    tenth: standing === null ? null : tenthWords(standing),
    tenthNumber: standing === null ? null : tenthOf(standing),
  };
}

function deprivationWords(books: Books, row: number, district: NamedArea | null): string[] {
  const i = indicator('imd_score');
  const book = books.ward;
  const column = book?.columns.get(i.id);
  const standing = standingOfWard(i, row, books);
  if (book === undefined || column === undefined || standing === null) return [];
  const words = [
    `IMD 2025 score ${formatWithUnit(i, column.values[row] as number)}: ${standingWords(i, standing, 'ward')} in England, in the ${tenthWords(standing)} of wards.`,
  ];
  if (district === null) return words;
  const parents = book.table.parents.ltla ?? [];
  const inside = parents.flatMap((code, k) => (code === district.code ? [k] : []));
  const local = standingOf(i, column, row, inside);
  if (local !== null && local.of > 1)
    words.push(`${capital(standingWords(i, local, 'ward'))} in ${district.name}.`);
  return words;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function districtRow(
  i: Indicator,
  row: number,
  { tables, books }: SheetInputs,
): SheetDistrictRow | null {
  const table = books.ward?.table;
  if (table === undefined) return null;
  for (const level of ['ltla', 'utla'] as const) {
    if (originAt(i, level) === null || books[level] === undefined) continue;
    const of = namedArea(tables, level, parentOf(table, row, level));
    if (of === null) continue;
    const own = at(i, level, of.code, books);
    const england = at(i, 'england', ENGLAND, books);
    const found = differenceOf(
      i,
      { name: of.name, value: own },
      { name: 'England', value: england },
      0.95,
    );
    return {
      indicator: i,
      period: periodAt(i, level),
      of,
      figure: cell(i, own, level),
      england: cell(i, england, 'england'),
      verdict:
        found.class === 'absent' || found.class === 'unjudged' || found.class === 'itself'
          ? null
          : found.class === 'notToldApart'
            ? 'cannot be told apart'
            : found.class,
    };
  }
  return null;
}

function agesOf(row: number, district: NamedArea | null, books: Books): SheetAges[] {
  const code = books.ward?.table.codes[row];
  const of = (name: string, level: Level, one: string | undefined): SheetAges => {
    const share = (id: string) => numberOf(at(indicator(id), level, one, books));
    const [under5, under16, working, over65, over85] = [
      share('under_5'),
      share('under_16'),
      share('working_age'),
      share('over_65'),
      share('over_85'),
    ];
    const isWhole =
      under5 !== null && under16 !== null && working !== null && over65 !== null && over85 !== null;
    return {
      name,
      shares: isWhole ? [under5, under16 - under5, working, over65 - over85, over85] : null,
    };
  };
  return [
    of('Ward', 'ward', code),
    ...(district === null ? [] : [of(district.name, 'ltla', district.code)]),
    of('England', 'england', ENGLAND),
  ];
}

const NOTES: readonly string[] = [
  'Figures of a ward are put together from the neighbourhoods (LSOAs) that fit it best, weighted by people; most have no published limits, so small differences may be chance. A place among wards is of those with a figure; it says who is more deprived, not by how much; those with the same figure share it. Tenth 1 is the most deprived tenth of wards.',
  'Modelled life expectancy is read, not ranked: how far the area stood from its district in 2016-20 (unofficial; 2009-13 where blank), shrunk where numbers are small, on the district’s official figure of 2021-23; limits include the error of the model. It describes mortality now.',
  'District figures: better, worse, higher or lower than England where the 95% interval of the difference leaves out zero.',
  'Services: distances are straight lines from the middle of the ward; GP practices by main site only; pharmacies that sell at a distance only are left out as far as their names say so. A site says nothing of capacity.',
  'Not held: single years of age, religion, which languages are spoken, disability and care by age, hospital and prescribing figures, causes of death of the ward.',
];
