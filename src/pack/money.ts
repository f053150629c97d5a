/** The money packs of areas, decoded. Absent figures are NaN, never zero. */

import { STATUS } from '../indicators/value.ts';
import type { IcbPot, PotColumn, PublicHealthYear, WeightedLevel } from './money-schemas.ts';
import {
  COMPONENT_IDS,
  type EvidenceRow,
  evidenceFileSchema,
  type GrantYear,
  grantFileSchema,
  ICB_POTS,
  PUBLIC_HEALTH_YEARS,
  potColumns,
  WEIGHTED_BASES,
  type WeightedBasis,
  type WeightedComponent,
} from './money-schemas.ts';
import { PackError } from './pack-error.ts';
import { fullTextColumn, numberColumn, type ParquetTable } from './parquet.ts';
import { packPath } from './schemas.ts';

/** ICB allocations 2025/26: each column has one entry an ICB, in the order of `codes`. Money in £, distances and growth as fractions. */
export interface IcbAllocations {
  readonly codes: readonly string[];
  /** the NHS's own codes ("QK1") */
  readonly nhsCodes: readonly string[];
  readonly pots: Readonly<Record<IcbPot, Readonly<Record<PotColumn, Float64Array>>>>;
}

export function decodeIcbAllocations(table: ParquetTable): IcbAllocations {
  const path = packPath.moneyIcb;
  const pot = (id: IcbPot) =>
    Object.fromEntries(
      potColumns(id).map(([column, name]) => [column, numberColumn(table.column(name))]),
    ) as Record<PotColumn, Float64Array>;
  return {
    codes: fullTextColumn(path, 'code', table.column('code')),
    nhsCodes: fullTextColumn(path, 'nhs_code', table.column('nhs_code')),
    pots: Object.fromEntries(ICB_POTS.map((id) => [id, pot(id)])) as IcbAllocations['pots'],
  };
}

/** Council net expenditure on public health, £; a value is NaN wherever its status is not present. */
export interface CouncilOutturn {
  readonly codes: readonly string[];
  readonly years: Readonly<
    Record<PublicHealthYear, { readonly values: Float64Array; readonly status: Uint8Array }>
  >;
}

/** @throws PackError where a value is absent without a status that says why. */
export function decodeCouncilOutturn(level: 'utla' | 'ltla', table: ParquetTable): CouncilOutturn {
  const path = packPath.moneyCouncil(level);
  const codes = fullTextColumn(path, 'code', table.column('code'));
  const year = (id: string) => {
    const values = numberColumn(table.column(id));
    const status = Uint8Array.from(numberColumn(table.column(`${id}_status`)));
    const unexplained = values.findIndex(
      (value, row) => Number.isNaN(value) !== (status[row] !== STATUS.present),
    );
    if (unexplained >= 0)
      throw new PackError(
        path,
        'format',
        `${id} of ${codes[unexplained]}: value and status disagree`,
      );
    return { values, status };
  };
  return {
    codes,
    years: Object.fromEntries(
      Object.keys(PUBLIC_HEALTH_YEARS).map((id) => [id, year(id)]),
    ) as CouncilOutturn['years'],
  };
}

/** A population and its weighted populations, in the order of an area or practice list. */
export type WeightedColumns = Readonly<Record<'population' | WeightedComponent, Float64Array>>;

/** Weighted populations of areas, both ways; by site NaN where no practice stands. */
export interface WeightedByArea {
  readonly level: WeightedLevel;
  readonly codes: readonly string[];
  /** practices that stand there, or that the ICB commissions */
  readonly practices: Float64Array;
  readonly bases: Readonly<Record<WeightedBasis, WeightedColumns>>;
}

export function decodeWeightedByArea(level: WeightedLevel, table: ParquetTable): WeightedByArea {
  const basis = (id: string) =>
    Object.fromEntries(
      ['population', ...COMPONENT_IDS].map((measure) => [
        measure,
        numberColumn(table.column(`${id}_${measure}`)),
      ]),
    ) as WeightedColumns;
  return {
    level,
    codes: fullTextColumn(packPath.moneyWeighted(level), 'code', table.column('code')),
    practices: numberColumn(table.column('practices')),
    bases: Object.fromEntries(
      Object.keys(WEIGHTED_BASES).map((id) => [id, basis(id)]),
    ) as WeightedByArea['bases'],
  };
}

/** What is known of each LSOA's registered patients; see MONEY_LSOA_COLUMNS. */
export interface MoneyLsoas {
  readonly codes: readonly string[];
  readonly registered: Float64Array;
  /** share of them at practices since closed; NaN where nobody is registered */
  readonly closedShare: Float64Array;
  /** true where that share is over CLOSED_FLAG */
  readonly flagged: readonly boolean[];
  /** core weighted population ÷ population, by residence */
  readonly coreNeed: Float64Array;
  /** the same for primary medical care */
  readonly primaryMedicalCareNeed: Float64Array;
}

export function decodeMoneyLsoas(table: ParquetTable): MoneyLsoas {
  return {
    codes: fullTextColumn(packPath.moneyLsoa, 'code', table.column('code')),
    registered: numberColumn(table.column('registered')),
    closedShare: numberColumn(table.column('closed_share')),
    flagged: Array.from(numberColumn(table.column('flag')), (flag) => flag === 1),
    coreNeed: numberColumn(table.column('core_need')),
    primaryMedicalCareNeed: numberColumn(table.column('primary_medical_care_need')),
  };
}

/** One published association between spending and health. */
export interface Evidence {
  readonly id: string;
  readonly parameter: string;
  /** null where the source has words, not a figure */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly setting: string;
  readonly citation: string;
  readonly doi: string | null;
  readonly foundAt: string;
  readonly caveat: string | null;
}

const AS_ABOVE = 'as above';
/** What the compiler wrote to itself, and no reader needs. */
const COMPILERS_NOTES =
  /;? ?\(?(DOI inferred from article number - check|authors not shown in stored page|show this on screen as a limitation|primary-source page text not seen; |unit of funding increment not shown in the excerpt)\)?/;
const REPEATED = ['population_setting', 'citation', 'found_at', 'caveat'] as const;

const json = (path: string, bytes: ArrayBuffer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new PackError(path, 'format', 'not JSON');
  }
};

/** The evidence in its order, "as above" replaced by what stands above. @throws PackError where it has another form. */
export function decodeEvidence(bytes: ArrayBuffer): Evidence[] {
  const path = packPath.moneyEvidence;
  const parsed = evidenceFileSchema.safeParse(json(path, bytes));
  if (!parsed.success) throw new PackError(path, 'format', parsed.error.issues[0]?.message);
  let above: EvidenceRow | undefined;
  return parsed.data.rows.map((given) => {
    const row = { ...given };
    for (const field of REPEATED) {
      if (row[field] !== AS_ABOVE) continue;
      if (!above) throw new PackError(path, 'format', `${row.id}: nothing stands above it`);
      row[field] = above[field];
    }
    above = row;
    const number = (field: 'value' | 'ci_low' | 'ci_high') => {
      const value = row[field] === '' ? null : Number(row[field]);
      if (Number.isNaN(value)) throw new PackError(path, 'format', `${row.id}: ${field}`);
      return value;
    };
    return {
      id: row.id,
      parameter: row.parameter,
      value: number('value'),
      lower: number('ci_low'),
      upper: number('ci_high'),
      unit: row.unit,
      setting: row.population_setting,
      citation: row.citation.replace(COMPILERS_NOTES, ''),
      doi: row.doi === '' ? null : row.doi,
      foundAt: row.found_at,
      caveat: row.caveat.replace(COMPILERS_NOTES, '') || null,
    };
  });
}

/** The public health grant of England by year, £. @throws PackError where it has another form. */
export function decodeGrant(bytes: ArrayBuffer): GrantYear[] {
  const parsed = grantFileSchema.safeParse(json(packPath.moneyGrant, bytes));
  if (!parsed.success)
    throw new PackError(packPath.moneyGrant, 'format', parsed.error.issues[0]?.message);
  return parsed.data.years;
}
