import {
  COMPONENT_IDS,
  WEIGHTED_LEVELS,
  type WeightedComponent,
  type WeightedLevel,
  weightedColumns,
} from '../../../src/pack/money-schemas.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { BuildContext } from '../core/context.ts';
import { type ParquetColumn, writeParquet } from '../core/parquet.ts';
import { REGISTRATIONS, type Registrations } from './registrations.ts';
import { type ByResidence, distributeByResidence } from './residence.ts';
import { WEIGHTED, type WeightedPractice } from './weighted-populations.ts';

type Measure = 'population' | WeightedComponent;
export const MEASURES: readonly Measure[] = ['population', ...COMPONENT_IDS];

export const amountOf = (practice: WeightedPractice, measure: Measure): number =>
  measure === 'population' ? practice.population : practice.weighted[measure];

/** What one measure comes to by residence, and what of it could not be given to a place. */
export interface MeasureByResidence extends ByResidence {
  /** of practices that nobody was registered with in July 2022 */
  readonly withoutRegistrations: number;
}

/** Every measure by LSOA of residence. */
export function measuresByResidence(
  practices: readonly WeightedPractice[],
  registrations: Registrations,
  lsoas: number,
): ReadonlyMap<Measure, MeasureByResidence> {
  const index = new Map(registrations.practices.map((code, at) => [code, at]));
  return new Map(
    MEASURES.map((measure) => {
      const amounts = new Float64Array(registrations.practices.length);
      let withoutRegistrations = 0;
      for (const practice of practices) {
        const at = index.get(practice.code);
        const amount = amountOf(practice, measure);
        if (at === undefined) withoutRegistrations += amount;
        else amounts[at] = amount;
      }
      return [
        measure,
        { ...distributeByResidence(amounts, registrations, lsoas), withoutRegistrations },
      ];
    }),
  );
}

/** Row that a practice counts in: the area its site stands in, or the ICB that commissions it. */
function rowOfSite({ geography }: BuildContext, level: WeightedLevel, practice: WeightedPractice) {
  if (level === 'icb') return practice.icb;
  return level === 'ltla' ? practice.ltla : (geography.ltla.parent.utla[practice.ltla] as number);
}

/** money/weighted/<level>.parquet for districts, upper-tier authorities and ICBs. */
export function buildWeightedByArea(
  ctx: BuildContext,
  practices: readonly WeightedPractice[],
  residence: ReadonlyMap<Measure, MeasureByResidence>,
): void {
  const { geography, output } = ctx;
  for (const level of WEIGHTED_LEVELS) {
    const { count, codes } = geography[level];
    const counts = new Int32Array(count);
    for (const practice of practices) {
      const row = rowOfSite(ctx, level, practice);
      counts[row] = (counts[row] as number) + 1;
    }
    const columns = new Map<string, ParquetColumn>([
      ['code', { name: 'code', type: 'string', data: codes }],
      ['practices', { name: 'practices', type: 'int', data: counts }],
    ]);
    const set = (name: string, data: Float64Array) =>
      columns.set(name, { name, type: 'double', data });
    for (const measure of MEASURES) {
      const bySite = new Float64Array(count);
      for (const practice of practices) {
        const row = rowOfSite(ctx, level, practice);
        bySite[row] = (bySite[row] as number) + amountOf(practice, measure);
      }
      // An area where no practice stands has no figure by site: nobody said that it needs nothing.
      set(
        `site_${measure}`,
        bySite.map((sum, row) => (counts[row] === 0 ? Number.NaN : sum)),
      );
      const byResidence = new Float64Array(count);
      residence.get(measure)?.byLsoa.forEach((amount, lsoa) => {
        const row = geography.lsoa.parent[level][lsoa] as number;
        byResidence[row] = (byResidence[row] as number) + amount;
      });
      set(`residence_${measure}`, byResidence);
    }
    output.add(
      packPath.moneyWeighted(level),
      writeParquet(
        weightedColumns().map((name) => columns.get(name) as ParquetColumn),
        {
          sources: `${WEIGHTED},${REGISTRATIONS}`,
          period: 'weighted populations 2025/26; registrations July 2022',
        },
      ),
      { level, theme: 'money' },
    );
  }
}
