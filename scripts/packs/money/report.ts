import { SET_ASIDE_REASONS } from '../../../src/pack/money-schemas.ts';
import { currentDistrictCode } from '../areas/codes.ts';
import type { BuildContext } from '../core/context.ts';
import type { Practice } from './practices.ts';
import type { Registrations } from './registrations.ts';
import { MEASURES, type measuresByResidence } from './weighted-by-area.ts';

/** The ICB whose practices are named in the report: Leicester, Leicestershire and Rutland. */
const NAMED_ICB = 'E54000015';

const cents = (amount: number) => Math.round(amount * 100) / 100;
const total = (practices: readonly Practice[], of: (practice: Practice) => number | null) =>
  cents(practices.reduce((sum, each) => sum + (of(each) ?? Number.NaN), 0));
const listed = (practices: readonly Practice[]) =>
  practices.map(({ code, name }) => `${code} ${name}`);

/** What does not join between the three files, by name, and what it holds. */
export function reportJoins(
  { output, geography }: BuildContext,
  practices: readonly Practice[],
  registrations: Registrations,
  elsewhere: { wales: number; unknown: number },
): void {
  const withNeed = practices.filter(({ need }) => need);
  const paid = practices.filter(({ payments }) => payments);
  const registered = practices.filter((each) => each.registered !== null);
  const noRegistrations = withNeed.filter((each) => each.registered === null);
  const closed = registered.filter(({ need }) => !need);
  const paidOnly = paid.filter((each) => each.registered === null);
  const paidNoNeed = paid.filter(({ need }) => !need);
  const negative = paid.filter(({ payments }) => (payments?.total as number) < 0);
  const unpaid = withNeed.filter(({ payments }) => !payments);
  const unlisted = withNeed.filter(({ list }) => !list);
  const otherIcb = withNeed.filter(
    ({ need }) => need && geography.lsoa.parent.icb[need.lsoa] !== need.icb,
  );
  const otherDistrict = withNeed.filter(({ need }) => {
    if (!need) return false;
    const named = geography.ltla.row(currentDistrictCode(need.namedDistrict));
    return named !== undefined && named !== need.ltla;
  });
  const people = (each: Practice) => each.need?.population ?? null;
  const money = (each: Practice) => each.payments?.total ?? null;
  output.report('money.practices', {
    all: practices.length,
    weighted: withNeed.length,
    payments: paid.length,
    registrations: registered.length,
    registrationRows: registrations.patients.length,
    patients: total(registered, (each) => each.registered),
    patientsInWales: elsewhere.wales,
    patientsWithoutLsoa: elsewhere.unknown,
    weightedAndRegistered: withNeed.length - noRegistrations.length,
    weightedWithoutRegistrations: {
      practices: noRegistrations.length,
      population: total(noRegistrations, people),
      named: listed(noRegistrations),
    },
    weightedWithoutPayments: {
      practices: unpaid.length,
      population: total(unpaid, people),
      named: listed(unpaid),
    },
    weightedWithoutList2026: {
      practices: unlisted.length,
      population: total(unlisted, people),
      named: listed(unlisted),
    },
    registeredWithoutWeighted: {
      practices: closed.length,
      patients: total(closed, (each) => each.registered),
      named: listed(closed),
    },
    paidWithoutRegistrations: {
      practices: paidOnly.length,
      pounds: total(paidOnly, money),
      named: listed(paidOnly),
    },
    paidWithoutWeighted: {
      practices: paidNoNeed.length,
      pounds: total(paidNoNeed, money),
      named: listed(paidNoNeed),
    },
    paidLessThanNothing: {
      practices: negative.length,
      pounds: total(negative, money),
      named: listed(negative),
    },
    siteInAnotherIcb: listed(otherIcb),
    siteInAnotherDistrictThanNamed: listed(otherDistrict),
  });
}

/** What of each measure could not be given to a place of residence. */
export function reportResidence(
  { output }: BuildContext,
  residence: ReturnType<typeof measuresByResidence>,
): void {
  output.report(
    'money.residence',
    Object.fromEntries(
      MEASURES.map((measure) => {
        const { byLsoa, wales, unknown, withoutRegistrations } = residence.get(
          measure,
        ) as NonNullable<ReturnType<typeof residence.get>>;
        return [
          measure,
          {
            england: cents(byLsoa.reduce((sum, each) => sum + each, 0)),
            wales: cents(wales),
            unknown: cents(unknown),
            withoutRegistrations: cents(withoutRegistrations),
          },
        ];
      }),
    ),
  );
}

/** How many practices each reason sets aside, and by name those of Leicester, Leicestershire and Rutland. */
export function reportSetAside(
  { output, geography }: BuildContext,
  practices: readonly Practice[],
): void {
  const icb = geography.icb.rowOrFail(NAMED_ICB, 'money.setAside');
  const withNeed = practices.filter(({ need }) => need);
  output.report('money.setAside', {
    england: Object.fromEntries(
      Object.keys(SET_ASIDE_REASONS).map((reason) => [
        reason,
        withNeed.filter((each) => each.setAside?.reason === reason).length,
      ]),
    ),
    leicesterLeicestershireRutland: practices
      .filter((each) => each.icb === icb && each.setAside)
      .map(({ code, name, need, setAside }) => ({
        code,
        name,
        reason: setAside?.reason as string,
        because: setAside?.because as string,
        hasWeightedPopulation: need !== null,
      })),
  });
}
