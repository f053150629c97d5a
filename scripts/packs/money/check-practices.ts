import {
  COMPONENT_IDS,
  DISPENSING_LINES,
  PAYMENT_LINE_IDS,
} from '../../../src/pack/money-schemas.ts';
import { decodePractices, type PracticeTable } from '../../../src/pack/practices.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { Finding } from '../core/finding.ts';
import { finding } from '../values/check-form.ts';
import type { CommittedPacks } from '../values/committed.ts';

/** NHS England's population of 2025/26, to which every weighted population sums. */
export const POPULATION = 63_849_324;
const COUNTS = {
  all: 6711,
  weighted: 6348,
  payments: 6669,
  registrations: 6484,
  weightedAndRegistered: 6335,
} as const;
const REGISTRATION_ROWS = 865_965;
const PATIENTS = 61_768_942;

const present = (column: ArrayLike<number>) => Array.from(column, (value) => !Number.isNaN(value));
const sumWhere = (column: ArrayLike<number>, keep: readonly boolean[]) =>
  Array.from(column).reduce((sum, value, row) => (keep[row] ? sum + value : sum), 0);
const count = (keep: readonly boolean[]) => keep.filter(Boolean).length;
const millions = (pounds: number) => (pounds / 1e6).toFixed(2);

const practicesOf = async (packs: CommittedPacks) =>
  decodePractices(await packs.table(packPath.moneyPractice));

export async function checkPractices(packs: CommittedPacks, report: unknown): Promise<Finding[]> {
  const practices = await practicesOf(packs);
  return [
    checkWeightedSums(practices),
    checkPayments(practices),
    checkJoins(practices, report as Record<string, unknown>),
    await checkSites(packs, practices),
  ];
}

function checkWeightedSums({ weighted, codes }: PracticeTable): Finding {
  const wrong: string[] = [];
  const known = present(weighted.population);
  for (const id of ['population', ...COMPONENT_IDS] as const) {
    const sum = Math.round(sumWhere(weighted[id], known));
    if (sum !== POPULATION) wrong.push(`${id} sums to ${sum}`);
  }
  codes.forEach((code, row) => {
    if (!known[row]) return;
    // NHS England: 15% of primary medical care goes by the health-inequalities measure.
    const rebuilt =
      0.85 * (weighted.primary_medical_care_before_inequalities[row] as number) +
      0.15 * (weighted.health_inequalities[row] as number);
    if (Math.abs(rebuilt - (weighted.primary_medical_care[row] as number)) > 0.002)
      wrong.push(`${code}: primary medical care is not 85% and 15%`);
  });
  return finding(
    'Weighted populations of practices',
    wrong,
    `the population and nine weighted populations each sum to ${POPULATION.toLocaleString('en-GB')}; health inequalities carry 15% of primary medical care`,
  );
}

function checkPayments({ payments, codes, registered2022 }: PracticeTable): Finding {
  const wrong: string[] = [];
  const paid = present(payments.total);
  const total = sumWhere(payments.total, paid);
  const dispensing = DISPENSING_LINES.reduce(
    (sum, line) => sum + sumWhere(payments.lines[line], paid),
    0,
  );
  if (millions(total) !== '10230.09') wrong.push(`£${millions(total)}m`);
  if (millions(total - dispensing) !== '9359.82')
    wrong.push(`£${millions(total - dispensing)}m without prescribing fees, dispensing and drugs`);
  codes.forEach((code, row) => {
    if (!paid[row]) return;
    const lines = PAYMENT_LINE_IDS.reduce(
      (sum, line) => sum + Math.round((payments.lines[line][row] as number) * 100),
      0,
    );
    if (lines !== Math.round((payments.total[row] as number) * 100))
      wrong.push(`${code}: its lines don’t sum to its total`);
  });
  const unregistered = paid.map((each, row) => each && Number.isNaN(registered2022[row]));
  const pounds = sumWhere(payments.total, unregistered);
  if (count(unregistered) !== 214 || (pounds / 1e6).toFixed(1) !== '79.3')
    wrong.push(`${count(unregistered)} practices without registrations, £${pounds}`);
  const negative = count(Array.from(payments.total, (value) => value < 0));
  if (negative !== 12) wrong.push(`${negative} negative totals`);
  return finding(
    'Payments to practices 2022/23',
    wrong,
    '£10,230.09m, £9,359.82m without prescribing fees, dispensing and drugs; each total is the sum of its lines; 214 practices (£79.3m) without registrations, 12 negative totals',
  );
}

function checkJoins(practices: PracticeTable, report: Record<string, unknown>): Finding {
  const { weighted, payments, registered2022, codes } = practices;
  const wrong: string[] = [];
  const hasNeed = present(weighted.population);
  const registered = present(registered2022);
  const found = {
    all: codes.length,
    weighted: count(hasNeed),
    payments: count(present(payments.total)),
    registrations: count(registered),
    weightedAndRegistered: count(hasNeed.map((each, row) => each && (registered[row] ?? false))),
  };
  for (const [name, expected] of Object.entries(COUNTS)) {
    if (found[name as keyof typeof found] !== expected)
      wrong.push(`${name}: ${found[name as keyof typeof found]}, ${expected} expected`);
    if (report[name] !== expected) wrong.push(`${name} in the report: ${report[name]}`);
  }
  const patients = sumWhere(registered2022, registered);
  if (patients !== PATIENTS) wrong.push(`${patients} patients`);
  const closed = registered.map((each, row) => each && !hasNeed[row]);
  const closedPatients = sumWhere(registered2022, closed);
  if (count(closed) !== 149 || closedPatients !== 763_987)
    wrong.push(`${count(closed)} closed practices with ${closedPatients} patients`);
  const unregistered = hasNeed.map((each, row) => each && !registered[row]);
  const people = Math.round(sumWhere(weighted.population, unregistered));
  if (count(unregistered) !== 13 || people !== 1049)
    wrong.push(`${count(unregistered)} practices without registrations, ${people} people`);
  if (report.registrationRows !== REGISTRATION_ROWS)
    wrong.push(`${report.registrationRows} registration rows`);
  const elsewhere = Number(report.patientsInWales) + Number(report.patientsWithoutLsoa);
  if (elsewhere !== 41_301) wrong.push(`${elsewhere} patients with a Welsh or no LSOA`);
  return finding(
    'Practices joined; what does not join is counted',
    wrong,
    '6,348 with need, 6,669 with payments, 865,965 registration rows of 61,768,942 patients at 6,484 practices; 6,335 have need and registrations, 13 (1,049 people) only need, 149 (763,987 patients) only registrations; 41,301 patients with a Welsh or no LSOA',
  );
}

/** Each site's LSOA, district and upper tier are of one another; its ICB is one of today's. */
async function checkSites(packs: CommittedPacks, practices: PracticeTable): Promise<Finding> {
  const wrong: string[] = [];
  const lsoas = await packs.areaCodes('lsoa');
  const rowOf = new Map(lsoas.map((code, row) => [code, row]));
  const [ltla, utla] = [await packs.area('lsoa', 'ltla'), await packs.area('lsoa', 'utla')];
  const icbs = new Set(await packs.areaCodes('icb'));
  practices.codes.forEach((code, at) => {
    const icb = practices.icb[at];
    if (icb != null && !icbs.has(icb)) wrong.push(`${code}: ICB ${icb}`);
    if (Number.isNaN(practices.weighted.population[at])) return;
    const row = rowOf.get(practices.lsoa[at] ?? '');
    if (row === undefined || ltla[row] !== practices.ltla[at] || utla[row] !== practices.utla[at])
      wrong.push(`${code}: ${practices.lsoa[at]}, ${practices.ltla[at]}, ${practices.utla[at]}`);
    if (icb == null || Number.isNaN(practices.longitudes[at])) wrong.push(`${code}: no site`);
  });
  return finding('Practice sites', wrong, 'every practice with need has its point, areas and ICB');
}

/** Practices of Leicester, Leicestershire and Rutland that LLR's scheme leaves out, by name. */
const LLR_SET_ASIDE = {
  C82020: 'university', // De Montfort Surgery
  C82111: 'university', // Campus View Medical Centre, Loughborough
  C82124: 'university', // Victoria Park Health Centre
  C82662: 'university', // Walnut Street Medical Centre
  Y02686: 'university', // Bowling Green Street Surgery
  C82670: 'homeless_or_asylum', // Inclusion Healthcare
  Y00344: 'homeless_or_asylum', // Leicester City Assist Practice
  Y05412: 'homeless_or_asylum', // South Wigston Asylum Service
  Y03584: 'special_allocation', // LLR SAS Provider
} as const;

export async function checkSetAside(packs: CommittedPacks): Promise<Finding> {
  const { codes, icb, weighted, setAside, setAsideBecause } = await practicesOf(packs);
  const wrong: string[] = [];
  const found = codes.flatMap((code, row) => {
    const reason = setAside[row];
    if (!reason !== !setAsideBecause[row]) wrong.push(`${code}: reason without words`);
    return icb[row] === 'E54000015' && reason && !Number.isNaN(weighted.population[row])
      ? [`${code} ${reason}`]
      : [];
  });
  const expected = Object.entries(LLR_SET_ASIDE).map(([code, reason]) => `${code} ${reason}`);
  if (found.sort().join() !== expected.sort().join()) wrong.push(`in LLR: ${found.join(', ')}`);
  const england = count(
    setAside.map((reason, row) => reason !== null && !Number.isNaN(weighted.population[row])),
  );
  return finding(
    'Practices set aside',
    wrong,
    `nine in LLR, by name; ${england} of 6,348 in England by the same rule`,
    { england },
  );
}
