import type { SetAsideReason } from '../../../src/pack/money-schemas.ts';

/** What the rule looks at; null where a source doesn't have it. */
export interface SetAsideFacts {
  /** as registered, in any case */
  readonly name: string;
  /** the smaller of its population of 2025/26 and its mean list of 2022/23: either would make £ for need meaningless */
  readonly patients: number | null;
  /** share of its patients who live where 40% or more are aged 16 to 24 */
  readonly studentShare: number | null;
  readonly over65: number | null;
  readonly under5: number | null;
  readonly contract: string | null;
  readonly practiceType: string | null;
  readonly atypical: string | null;
}

export interface SetAside {
  readonly reason: SetAsideReason;
  /** why, in words with the figure or the word of the name */
  readonly because: string;
}

/** A neighbourhood is a student one where this share of its residents are aged 16 to 24 at the census (England: 11%). */
export const STUDENT_NEIGHBOURHOOD = 0.4;
/**
 * Share of a list that lives in such neighbourhoods from which students decide its needs. The lists of
 * Leicester, Leicestershire and Rutland fall apart here: five ordinary practices have 40% or more, no
 * other more than 20%.
 */
const STUDENT_LIST = 1 / 3;
const SMALL_LIST = 1000;
/** Percentages of a list; the middle practice of this source has 9.1% aged 65 or over and 2.3% under 5. */
const HARDLY_ANY_OVER_65 = 1;
const FEW_OVER_65 = 2;
const HARDLY_ANY_UNDER_5 = 1;

/**
 * Services that say in their name what they are. SAS is the special allocation scheme, for patients
 * removed from other lists after violence, and so are safe havens and "ZT" (zero tolerance); "Assist"
 * and "Inclusion" are Leicester's services for asylum seekers and for homeless people.
 */
const SERVICE_NAMES: readonly (readonly [SetAsideReason, RegExp])[] = [
  ['special_allocation', /\bSPECIAL ALLOCATION\b|\bSAS\b|\bSAFE HAVEN\b|\bZT\b|\bNOTSPAR\b/],
  [
    'homeless_or_asylum',
    /\bHOMELESS\b|\bASYLUM\b|\bREFUGEES?\b|\bINCLUSION HEALTH\w*|\bASSIST PRACTICE\b|\bROUGH SLEEPERS?\b/,
  ],
  ['care_home', /\bCARE HOMES?\b|\bNURSING HOMES?\b/],
];
/** A university's hospital trust is none of these. */
const UNIVERSITY_NAME =
  /\bUNIV(ERSITY)?\b(?!.*\bTRUST\b)|\bSTUDENTS?\b|\bCAMPUS\b|\bVARSITY\b|\bCOLLEGE HEALTH\b/;

/**
 * Whether a practice is left out of any comparison of £ with need, and why: one rule for all of
 * England, by the practice's name and its own figures. Its list is unlike a neighbourhood's, or its
 * contract unlike a practice's, so that £ a weighted patient says nothing of over- or under-funding.
 * APMS alone is no reason: many ordinary practices hold one.
 */
export function setAside(facts: SetAsideFacts): SetAside | null {
  const name = facts.name.toUpperCase();
  for (const [reason, form] of SERVICE_NAMES) {
    const found = form.exec(name)?.[0];
    if (found !== undefined) return { reason, because: `its name: "${found}"` };
  }
  return students(name, facts) ?? workingAge(facts) ?? unlikeOthers(facts);
}

function students(name: string, { studentShare }: SetAsideFacts): SetAside | null {
  if (studentShare !== null && studentShare >= STUDENT_LIST)
    return {
      reason: 'university',
      because: `${Math.round(studentShare * 100)}% of its patients live where 40% or more are aged 16 to 24`,
    };
  const found = UNIVERSITY_NAME.exec(name)?.[0];
  return found === undefined ? null : { reason: 'university', because: `its name: "${found}"` };
}

function workingAge({ over65, under5 }: SetAsideFacts): SetAside | null {
  if (over65 === null) return null;
  const fewYoung = under5 !== null && under5 < HARDLY_ANY_UNDER_5;
  if (over65 >= HARDLY_ANY_OVER_65 && !(over65 < FEW_OVER_65 && fewYoung)) return null;
  const young = under5 === null ? '' : `, ${under5.toFixed(1)}% under 5`;
  return {
    reason: 'age',
    because: `${over65.toFixed(1)}% of its list are aged 65 or over${young}`,
  };
}

function unlikeOthers(facts: SetAsideFacts): SetAside | null {
  const { contract, practiceType, atypical, patients } = facts;
  if (practiceType !== null && practiceType !== 'GP practice')
    return { reason: 'contract', because: `practice type: ${practiceType}` };
  if (contract === 'Unknown') return { reason: 'contract', because: 'contract type: unknown' };
  if (atypical !== null) return { reason: 'atypical', because: atypical };
  if (patients !== null && patients < SMALL_LIST)
    return { reason: 'small', because: `${Math.round(patients).toLocaleString('en-GB')} patients` };
  return null;
}
