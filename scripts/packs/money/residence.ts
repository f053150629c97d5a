import { patientsByPractice, type Registrations, UNKNOWN, WALES } from './registrations.ts';

export interface ByResidence {
  /** one amount an LSOA of 2021, in row order */
  readonly byLsoa: Float64Array;
  /** what went to patients living in Wales */
  readonly wales: number;
  /** what went to patients whose LSOA is not known */
  readonly unknown: number;
}

/**
 * Gives each practice's amount to the LSOAs of 2021 where its patients live: to each LSOA of 2011 its
 * share of the list, and within one that was split, to each part its share of people at the census.
 * All patients count in the list, so what is Welsh or unknown is set apart rather than spread over
 * the others; byLsoa + wales + unknown is the sum of the amounts.
 *
 * @param amounts one a practice, in the order of `registrations.practices`; 0 for one that takes no part
 */
export function distributeByResidence(
  amounts: ArrayLike<number>,
  registrations: Registrations,
  lsoas: number,
): ByResidence {
  const { practice, area, patients, parts, practices } = registrations;
  if (amounts.length !== practices.length)
    throw new RangeError(`${amounts.length} amounts for ${practices.length} practices`);
  const lists = patientsByPractice(registrations);
  const byLsoa = new Float64Array(lsoas);
  let wales = 0;
  let unknown = 0;
  for (let entry = 0; entry < patients.length; entry++) {
    const at = practice[entry] as number;
    const amount = ((amounts[at] as number) * (patients[entry] as number)) / (lists[at] as number);
    const where = area[entry] as number;
    if (where === WALES) wales += amount;
    else if (where === UNKNOWN) unknown += amount;
    else {
      const { rows, shares } = parts[where] as Registrations['parts'][number];
      rows.forEach((row, part) => {
        byLsoa[row] = (byLsoa[row] as number) + amount * (shares[part] as number);
      });
    }
  }
  return { byLsoa, wales, unknown };
}
