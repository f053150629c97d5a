import type { BuildContext, LsoaList } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import type { Sources } from '../core/sources.ts';

export const REGISTRATIONS = 'gp_registrations_by_lsoa11_2022-07';
const LSOA11 = 'lsoa11_lsoa21';

/** Where an LSOA of 2011 went: rows of LSOAs of 2021 and the share of its people in each, summing to 1. */
export interface Lsoa11Parts {
  readonly rows: readonly number[];
  readonly shares: readonly number[];
}

/** `area` of registrations whose LSOA is Welsh, or not known ("NO2011"). */
export const WALES = -1;
export const UNKNOWN = -2;

/** Patients of July 2022: one entry a practice and LSOA of 2011. */
export interface Registrations {
  /** codes of the practices, in the order met */
  readonly practices: readonly string[];
  /** names, in the same order */
  readonly names: readonly string[];
  /** index in `practices`, by entry */
  readonly practice: Int32Array;
  /** index in `parts`, or WALES, or UNKNOWN */
  readonly area: Int32Array;
  readonly patients: Int32Array;
  readonly parts: readonly Lsoa11Parts[];
}

/** Each LSOA of 2011 with its LSOAs of 2021, shared by census population. */
export function lsoa11Parts(sources: Sources, lsoa: LsoaList): Map<string, Lsoa11Parts> {
  const rowsOf = new Map<string, number[]>();
  sources.eachRow(LSOA11, { columns: ['lsoa11_code', 'lsoa21_code'] }, (row) => {
    const at = lsoa.rowOrFail(row.text('lsoa21_code'), row.where('lsoa21_code'));
    const code = row.text('lsoa11_code');
    const rows = rowsOf.get(code);
    if (rows) rows.push(at);
    else rowsOf.set(code, [at]);
  });
  const parts = new Map<string, Lsoa11Parts>();
  for (const [code, rows] of rowsOf) {
    const people = rows.map((row) => lsoa.populationCensus[row] as number);
    const all = people.reduce((sum, each) => sum + each, 0);
    parts.set(code, { rows, shares: people.map((each) => each / all) });
  }
  return parts;
}

/** @throws Error where an English LSOA of 2011 is unknown, a count is not a whole number above 0, or a practice has an LSOA twice. */
export function readRegistrations({ sources, geography }: BuildContext): Registrations {
  const byCode = lsoa11Parts(sources, geography.lsoa);
  const parts = [...byCode.values()];
  const indexOf = new Map([...byCode.keys()].map((code, index) => [code, index]));
  const practices: string[] = [];
  const names: string[] = [];
  const practiceIndex = new Map<string, number>();
  const entries = { practice: [] as number[], area: [] as number[], patients: [] as number[] };
  const seen = new Set<string>();
  sources.eachRow(
    REGISTRATIONS,
    { columns: ['OrganisationCode', 'OrganisationName', 'LSOA11CD', 'Patient'] },
    (row: CsvRow) => {
      const code = row.text('OrganisationCode');
      const lsoa11 = row.text('LSOA11CD');
      let practice = practiceIndex.get(code);
      if (practice === undefined) {
        practice = practices.length;
        practiceIndex.set(code, practice);
        practices.push(code);
        names.push(row.text('OrganisationName'));
        seen.clear();
      } else if (practice !== practices.length - 1)
        row.fail('OrganisationCode', 'the rows of a practice together expected');
      if (seen.has(lsoa11)) row.fail('LSOA11CD', 'each LSOA once a practice expected');
      seen.add(lsoa11);
      const area = lsoa11.startsWith('W')
        ? WALES
        : lsoa11.startsWith('NO')
          ? UNKNOWN
          : indexOf.get(lsoa11);
      if (area === undefined)
        row.fail('LSOA11CD', 'an LSOA of 2011 of England or Wales, or NO2011, expected');
      const patients = row.number('Patient', { minimum: 1 });
      if (!Number.isInteger(patients)) row.fail('Patient', 'a whole number expected');
      entries.practice.push(practice);
      entries.area.push(area);
      entries.patients.push(patients);
    },
  );
  return {
    practices,
    names,
    practice: Int32Array.from(entries.practice),
    area: Int32Array.from(entries.area),
    patients: Int32Array.from(entries.patients),
    parts,
  };
}

/** Patients by practice, in the order of `practices`. */
export function patientsByPractice(registrations: Registrations): Float64Array {
  const patients = new Float64Array(registrations.practices.length);
  registrations.practice.forEach((practice, entry) => {
    patients[practice] = (patients[practice] as number) + (registrations.patients[entry] as number);
  });
  return patients;
}
