import type { WeightedColumns } from './money.ts';
import {
  COMPONENT_IDS,
  PAYMENT_LINE_IDS,
  type PaymentLine,
  SET_ASIDE_REASONS,
  type SetAsideReason,
} from './money-schemas.ts';
import { PackError } from './pack-error.ts';
import {
  degreesColumn,
  fullTextColumn,
  numberColumn,
  type ParquetTable,
  type RawColumn,
  textColumn,
} from './parquet.ts';
import { packPath } from './schemas.ts';

/**
 * Every practice that the money packs know, ascending code; each column has one entry a practice, null or
 * NaN where the source of that column doesn't hold it. See PRACTICE_COLUMNS.
 */
export interface PracticeTable {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly postcodes: readonly (string | null)[];
  readonly longitudes: Float64Array;
  readonly latitudes: Float64Array;
  /** the ICB that commissions it; the areas its site stands in */
  readonly icb: readonly (string | null)[];
  readonly lsoa: readonly (string | null)[];
  readonly ltla: readonly (string | null)[];
  readonly utla: readonly (string | null)[];
  readonly weighted: WeightedColumns;
  readonly registered2022: Float64Array;
  readonly list2026: Float64Array;
  readonly studentShare: Float64Array;
  readonly contract: readonly (string | null)[];
  readonly practiceType: readonly (string | null)[];
  readonly atypical: readonly (string | null)[];
  readonly dispensing: readonly (boolean | null)[];
  readonly payments: {
    /** patients, and Carr-Hill weighted patients, means of 2022/23 */
    readonly registered: Float64Array;
    readonly weighted: Float64Array;
    /** £ */
    readonly total: Float64Array;
    readonly lines: Readonly<Record<PaymentLine, Float64Array>>;
  };
  readonly setAside: readonly (SetAsideReason | null)[];
  readonly setAsideBecause: readonly (string | null)[];
}

/** Decimals of `places`, without the dust of reading them as binary; absent cells NaN. */
const decimals = (raw: RawColumn, places: number): Float64Array => {
  const scale = 10 ** places;
  return numberColumn(raw).map((value) => Math.round(value * scale) / scale);
};

/** @throws PackError where a practice is set aside for a reason that is not known. */
export function decodePractices(table: ParquetTable): PracticeTable {
  const path = packPath.moneyPractice;
  const text = (name: string) => textColumn(table.column(name));
  const number = (name: string) => numberColumn(table.column(name));
  const codes = fullTextColumn(path, 'code', table.column('code'));
  const setAside = text('set_aside').map((reason, row) => {
    if (reason !== null && !Object.hasOwn(SET_ASIDE_REASONS, reason))
      throw new PackError(path, 'format', `set_aside of ${codes[row]}: "${reason}"`);
    return reason as SetAsideReason | null;
  });
  return {
    codes,
    names: fullTextColumn(path, 'name', table.column('name')),
    rowOf: new Map(codes.map((code, row) => [code, row])),
    postcodes: text('postcode'),
    longitudes: degreesColumn(table.column('lon')),
    latitudes: degreesColumn(table.column('lat')),
    icb: text('icb'),
    lsoa: text('lsoa'),
    ltla: text('ltla'),
    utla: text('utla'),
    weighted: {
      population: decimals(table.column('population'), 3),
      ...(Object.fromEntries(
        COMPONENT_IDS.map((id) => [id, decimals(table.column(`weighted_${id}`), 3)]),
      ) as Omit<WeightedColumns, 'population'>),
    },
    registered2022: number('registered_2022'),
    list2026: number('list_2026'),
    studentShare: decimals(table.column('student_share'), 3),
    contract: text('contract'),
    practiceType: text('practice_type'),
    atypical: text('atypical'),
    dispensing: Array.from(table.column('dispensing'), (cell) =>
      cell === null || cell === undefined ? null : cell === true,
    ),
    payments: {
      registered: decimals(table.column('payments_registered'), 2),
      weighted: decimals(table.column('payments_weighted'), 2),
      total: number('payments_total'),
      lines: Object.fromEntries(
        PAYMENT_LINE_IDS.map((id) => [id, number(`payments_${id}`)]),
      ) as PracticeTable['payments']['lines'],
    },
    setAside,
    setAsideBecause: text('set_aside_because'),
  };
}
