import { CLOSED_FLAG, MONEY_LSOA_COLUMNS } from '../../../src/pack/money-schemas.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { BuildContext } from '../core/context.ts';
import { type ParquetColumn, writeParquet } from '../core/parquet.ts';
import { patientsByLsoa } from './practices.ts';
import { REGISTRATIONS, type Registrations } from './registrations.ts';
import type { measuresByResidence } from './weighted-by-area.ts';
import { WEIGHTED } from './weighted-populations.ts';

/** money/lsoa.parquet. @returns patients who live in Wales or nowhere known, and flagged LSOAs */
export function buildMoneyLsoa(
  { geography, output }: BuildContext,
  registrations: Registrations,
  residence: ReturnType<typeof measuresByResidence>,
  isOpen: (code: string) => boolean,
): { wales: number; unknown: number; flagged: number } {
  const { lsoa } = geography;
  const { all, atClosed, wales, unknown } = patientsByLsoa(
    registrations,
    lsoa.count,
    (code) => !isOpen(code),
  );
  // Nobody registered: no share, not a share of nought.
  const closedShare = atClosed.map((people, row) => people / (all[row] as number));
  const flag = Array.from(closedShare, (share) =>
    Number.isNaN(share) ? null : share > CLOSED_FLAG ? 1 : 0,
  );
  const population = residence.get('population')?.byLsoa as Float64Array;
  const needOf = (component: 'core' | 'primary_medical_care'): Float64Array =>
    Float64Array.from(
      residence.get(component)?.byLsoa as Float64Array,
      (need, row) => need / (population[row] as number),
    );
  const columns: Readonly<Record<(typeof MONEY_LSOA_COLUMNS)[number], ParquetColumn>> = {
    code: { name: 'code', type: 'string', data: lsoa.codes },
    registered: { name: 'registered', type: 'decimal', scale: 2, data: all },
    closed_share: { name: 'closed_share', type: 'float', data: closedShare },
    flag: { name: 'flag', type: 'int', data: flag },
    core_need: { name: 'core_need', type: 'float', data: needOf('core') },
    primary_medical_care_need: {
      name: 'primary_medical_care_need',
      type: 'float',
      data: needOf('primary_medical_care'),
    },
  };
  output.add(
    packPath.moneyLsoa,
    writeParquet(
      MONEY_LSOA_COLUMNS.map((name) => columns[name]),
      { sources: `${REGISTRATIONS},${WEIGHTED}`, period: 'July 2022; need 2025/26' },
    ),
    { level: 'lsoa', theme: 'money' },
  );
  return { wales, unknown, flagged: flag.filter((each) => each === 1).length };
}
