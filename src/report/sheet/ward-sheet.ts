/** All that stands on the sheet of one ward. */
import { formatNumber, formatWithUnit } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Theme } from '../../indicators/types.ts';
import { parentOf, rowOfCode } from '../../place/area-table.ts';
import type { Level } from '../../place/levels.ts';
import { noFigureWords } from '../deprivation-section.ts';
import { DOMAIN_IDS } from '../domain-section.ts';
import { flagWords } from '../extremes-section.ts';
import { type AreaTables, type Books, type NamedArea, peopleIn, type Source } from '../inputs.ts';
import { namedArea, placeOf } from '../place.ts';
import { GEOGRAPHY_SOURCES, sourcesOf } from '../provenance.ts';
import { standingOf, standingWords } from '../standing.ts';
import { countOf } from '../words.ts';
import {
  agesOf,
  districtRow,
  domainOf,
  lifeWords,
  type SheetAges,
  type SheetDistrictRow,
  type SheetDomain,
  type SheetRow,
  sheetRow,
  standingOfWard,
  tenthWords,
} from './sheet-rows.ts';
import { type SheetService, type SheetServiceKind, sheetServices } from './sheet-services.ts';

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
  const kept = OF_DISTRICTS.flatMap((id) => districtRow(indicator(id), row, tables, books) ?? []);
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
          `Made of ${countOf(lsoas, 'lsoa')} that ${lsoas === 1 ? 'fits' : 'fit'} it best${Number.isNaN(fit) ? '' : `; ${lsoas === 1 ? 'it has' : 'on average they have'} ${formatNumber(100 * fit)}% of ${lsoas === 1 ? 'its' : 'their'} postcodes in one ward (the nearer to 100%, the better the fit)`}.`,
        ]),
  ];
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

const NOTES: readonly string[] = [
  'Figures of a ward are put together from the neighbourhoods (LSOAs) that fit it best, weighted by people; most have no published limits, so small differences may be chance. A place among wards is of those with a figure; it says who is more deprived, not by how much; those with the same figure share it. Tenth 1 is the most deprived tenth of wards.',
  'Modelled life expectancy is read, not ranked: how far the area stood from its district in 2016-20 (unofficial; 2009-13 where blank), shrunk where numbers are small, on the district’s official figure of 2021-23; limits include the error of the model. It describes mortality now.',
  'District figures: better, worse, higher or lower than England where the 95% interval of the difference leaves out zero.',
  'Services: distances are straight lines from the middle of the ward; GP practices by main site only; pharmacies that sell at a distance only are left out as far as their names say so. A site says nothing of capacity.',
  'Not held: single years of age, religion, which languages are spoken, disability and care by age, hospital and prescribing figures, causes of death of the ward.',
];
