import {
  COMPONENT_IDS,
  PAYMENT_LINE_IDS,
  PRACTICE_COLUMNS,
} from '../../../src/pack/money-schemas.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { BuildContext } from '../core/context.ts';
import { type ParquetColumn, writeParquet } from '../core/parquet.ts';
import { PAYMENTS } from './payments.ts';
import { LISTS } from './practice-lists.ts';
import type { Practice } from './practices.ts';
import { REGISTRATIONS } from './registrations.ts';
import { WEIGHTED } from './weighted-populations.ts';

/** money/practice.parquet. */
export function writePractices(
  { geography, output }: BuildContext,
  practices: readonly Practice[],
): void {
  const { icb, lsoa, ltla, utla } = geography;
  const text = (of: (practice: Practice) => string | null) => ({
    type: 'string' as const,
    data: practices.map(of),
  });
  const decimal = (scale: number, of: (practice: Practice) => number | undefined) => ({
    type: 'decimal' as const,
    scale,
    data: practices.map((practice) => of(practice) ?? null),
  });
  const whole = (of: (practice: Practice) => number | null | undefined) => ({
    type: 'int' as const,
    data: practices.map((practice) => of(practice) ?? null),
  });
  const pounds = (of: (practice: Practice) => number | undefined) => ({
    type: 'double' as const,
    data: practices.map((practice) => of(practice) ?? null),
  });
  const columns: Readonly<Record<(typeof PRACTICE_COLUMNS)[number], Unnamed>> = {
    code: text(({ code }) => code),
    name: text(({ name }) => name),
    postcode: text(({ postcode }) => postcode),
    lon: decimal(5, ({ need }) => need?.lon),
    lat: decimal(5, ({ need }) => need?.lat),
    icb: text((each) => (each.icb === null ? null : (icb.codes[each.icb] as string))),
    lsoa: text(({ need }) => (need ? (lsoa.codes[need.lsoa] as string) : null)),
    ltla: text(({ need }) => (need ? (ltla.codes[need.ltla] as string) : null)),
    utla: text(({ need }) =>
      need ? (utla.codes[ltla.parent.utla[need.ltla] as number] as string) : null,
    ),
    population: decimal(3, ({ need }) => need?.population),
    ...byId(COMPONENT_IDS, 'weighted', (id) => decimal(3, ({ need }) => need?.weighted[id])),
    registered_2022: whole(({ registered }) => registered),
    list_2026: whole(({ list }) => list?.size),
    student_share: decimal(3, ({ studentShare }) => studentShare ?? undefined),
    contract: text(({ payments }) => payments?.contract ?? null),
    practice_type: text(({ payments }) => payments?.practiceType ?? null),
    atypical: text(({ payments }) => payments?.atypical ?? null),
    dispensing: {
      type: 'boolean',
      data: practices.map(({ payments }) => payments?.dispensing ?? null),
    },
    payments_registered: decimal(2, ({ payments }) => payments?.registered),
    payments_weighted: decimal(2, ({ payments }) => payments?.weighted),
    payments_total: pounds(({ payments }) => payments?.total),
    ...byId(PAYMENT_LINE_IDS, 'payments', (id) => pounds(({ payments }) => payments?.lines[id])),
    set_aside: text((each) => each.setAside?.reason ?? null),
    set_aside_because: text((each) => each.setAside?.because ?? null),
  };
  output.add(
    packPath.moneyPractice,
    writeParquet(
      PRACTICE_COLUMNS.map((name) => ({ name, ...columns[name] }) as ParquetColumn),
      {
        sources: [WEIGHTED, PAYMENTS, REGISTRATIONS, LISTS].join(),
        period:
          'weighted populations 2025/26; payments 2022/23; registrations July 2022; lists February 2026',
      },
    ),
    { level: 'practice', theme: 'money' },
  );
}

type Unnamed = ParquetColumn extends infer Column
  ? Column extends ParquetColumn
    ? Omit<Column, 'name'>
    : never
  : never;

function byId<Id extends string, Start extends string>(
  ids: readonly Id[],
  start: Start,
  of: (id: Id) => Unnamed,
): Record<`${Start}_${Id}`, Unnamed> {
  return Object.fromEntries(ids.map((id) => [`${start}_${id}`, of(id)])) as Record<
    `${Start}_${Id}`,
    Unnamed
  >;
}
