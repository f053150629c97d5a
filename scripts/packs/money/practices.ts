import { byCode } from '../areas/codes.ts';
import type { BuildContext } from '../core/context.ts';
import { siteName } from '../points/site-name.ts';
import type { PracticePayments } from './payments.ts';
import type { PracticeList } from './practice-lists.ts';
import { patientsByPractice, type Registrations } from './registrations.ts';
import { distributeByResidence } from './residence.ts';
import { type SetAside, STUDENT_NEIGHBOURHOOD, setAside } from './set-aside.ts';
import type { WeightedPractice } from './weighted-populations.ts';

/** What is known of one practice; null where a source doesn't hold it. */
export interface Practice {
  readonly code: string;
  readonly name: string;
  readonly postcode: string | null;
  /** row of the ICB that commissions it; null for the practices that only the registrations know */
  readonly icb: number | null;
  readonly need: WeightedPractice | null;
  readonly payments: PracticePayments | null;
  /** patients of July 2022 */
  readonly registered: number | null;
  readonly list: PracticeList | null;
  readonly studentShare: number | null;
  readonly setAside: SetAside | null;
}

export interface PracticeSources {
  readonly needs: readonly WeightedPractice[];
  readonly payments: readonly PracticePayments[];
  readonly registrations: Registrations;
  readonly lists: ReadonlyMap<string, PracticeList>;
}

/** Every practice of any of the three files, ascending code, joined by code. */
export function joinPractices(
  ctx: BuildContext,
  { needs, payments, registrations, lists }: PracticeSources,
): Practice[] {
  const needOf = new Map(needs.map((each) => [each.code, each]));
  const paymentsOf = new Map(payments.map((each) => [each.code, each]));
  const registrationOf = new Map(registrations.practices.map((code, index) => [code, index]));
  const patients = patientsByPractice(registrations);
  const students = studentShares(ctx, registrations);
  const codes = new Set([...needOf.keys(), ...paymentsOf.keys(), ...registrationOf.keys()]);
  return [...codes].sort(byCode).map((code) => {
    const need = needOf.get(code) ?? null;
    const paid = paymentsOf.get(code) ?? null;
    const index = registrationOf.get(code);
    const list = lists.get(code) ?? null;
    const name = need?.name ?? paid?.name ?? (registrations.names[index as number] as string);
    const counts = [need?.population, paid?.registered].filter((each) => each !== undefined);
    const share = index === undefined ? Number.NaN : (students[index] as number);
    const studentShare = Number.isNaN(share) ? null : share;
    return {
      code,
      name: siteName(name).replace(/\bSas\b/g, 'SAS'),
      postcode: need?.postcode ?? paid?.postcode ?? null,
      icb: need?.icb ?? paid?.icb ?? null,
      need,
      payments: paid,
      registered: index === undefined ? null : (patients[index] as number),
      list,
      studentShare,
      setAside: setAside({
        name,
        patients: counts.length === 0 ? null : Math.min(...counts),
        studentShare,
        over65: list?.over65 ?? null,
        under5: list?.under5 ?? null,
        contract: paid?.contract ?? null,
        practiceType: paid?.practiceType ?? null,
        atypical: paid?.atypical ?? null,
      }),
    };
  });
}

/**
 * Share of each practice's patients living in England who live in student neighbourhoods, in the
 * order of `registrations.practices`; NaN where none of them has an English LSOA.
 */
export function studentShares(
  { geography }: BuildContext,
  { practices, practice, area, patients, parts }: Registrations,
): Float64Array {
  const { lsoa } = geography;
  const young = lsoa.ageBands[1] as Float64Array;
  const isStudent = lsoa.codes.map(
    (_, row) =>
      (young[row] as number) / (lsoa.populationCensus[row] as number) >= STUDENT_NEIGHBOURHOOD,
  );
  const inEngland = new Float64Array(practices.length);
  const inStudentAreas = new Float64Array(practices.length);
  area.forEach((at, entry) => {
    const part = parts[at];
    if (part === undefined) return;
    const index = practice[entry] as number;
    const people = patients[entry] as number;
    inEngland[index] = (inEngland[index] as number) + people;
    const share = part.rows.reduce(
      (sum, row, each) => sum + (isStudent[row] ? (part.shares[each] as number) : 0),
      0,
    );
    inStudentAreas[index] = (inStudentAreas[index] as number) + people * share;
  });
  return inStudentAreas.map((people, index) => people / (inEngland[index] as number));
}

/** Patients by LSOA of 2021, and those of them at practices that `closed` says have closed. */
export function patientsByLsoa(
  registrations: Registrations,
  lsoas: number,
  closed: (code: string) => boolean,
): { all: Float64Array; atClosed: Float64Array; wales: number; unknown: number } {
  const patients = patientsByPractice(registrations);
  const { byLsoa, wales, unknown } = distributeByResidence(patients, registrations, lsoas);
  const gone = patients.map((each, index) =>
    closed(registrations.practices[index] as string) ? each : 0,
  );
  return {
    all: byLsoa,
    atClosed: distributeByResidence(gone, registrations, lsoas).byLsoa,
    wales,
    unknown,
  };
}
