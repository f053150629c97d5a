import type { AreaList } from '../core/context.ts';
import type { Sources } from '../core/sources.ts';

/** Registered ÷ resident people outside these: prison, barracks or students likely. */
export const USUAL_RATIO = { least: 0.8, most: 1.4 };

/** July 2022 stands this far from the census (March 2021) on the way to mid-2023. */
const SHARE_OF_WAY = (2022.5 - 2021.22) / (2023.5 - 2021.22);

export interface Registered {
  /** 1 where the ratio is outside USUAL_RATIO, else 0 */
  readonly flag: Uint8Array;
  /** registered patients of July 2022 by LSOA */
  readonly patients: Float64Array;
  /** patients whose LSOA of 2011 is Welsh or blank */
  readonly elsewhere: number;
}

/**
 * Patients registered with a GP in July 2022, by LSOA of 2021, and whether they are far from the
 * people who live there. The file is by LSOA of 2011: an LSOA that was split shares its patients
 * among its parts by census population, merged ones add up. Residents are of July 2022 too, between
 * the census count and population now, so that growth does not raise a flag.
 */
export function registeredPatients(sources: Sources, lsoa: AreaList): Registered {
  const parts = new Map<string, number[]>();
  for (const row of sources.readCsv('lsoa11_lsoa21', { columns: ['lsoa11_code', 'lsoa21_code'] })) {
    const at = lsoa.rowOrFail(row.text('lsoa21_code'), row.where('lsoa21_code'));
    const known = parts.get(row.text('lsoa11_code'));
    if (known) known.push(at);
    else parts.set(row.text('lsoa11_code'), [at]);
  }
  const patients = new Float64Array(lsoa.count);
  let elsewhere = 0;
  sources.eachRow(
    'gp_registrations_by_lsoa11_2022-07',
    { columns: ['LSOA11CD', 'Patient'] },
    (row) => {
      const people = row.number('Patient', { minimum: 0 });
      const rows = parts.get(row.text('LSOA11CD'));
      if (!rows) {
        elsewhere += people;
        return;
      }
      const residents = rows.reduce((sum, at) => sum + (lsoa.populationCensus[at] as number), 0);
      for (const at of rows)
        patients[at] =
          (patients[at] as number) + (people * (lsoa.populationCensus[at] as number)) / residents;
    },
  );
  const flag = new Uint8Array(lsoa.count);
  for (let row = 0; row < lsoa.count; row++) {
    const census = lsoa.populationCensus[row] as number;
    const now = lsoa.population[row] as number;
    const ratio = (patients[row] as number) / (census + (now - census) * SHARE_OF_WAY);
    flag[row] = ratio < USUAL_RATIO.least || ratio > USUAL_RATIO.most ? 1 : 0;
  }
  return { flag, patients, elsewhere };
}
