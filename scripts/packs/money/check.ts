import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATUS } from '../../../src/indicators/value.ts';
import {
  decodeCouncilOutturn,
  decodeEvidence,
  decodeGrant,
  decodeIcbAllocations,
  decodeMoneyLsoas,
  decodeWeightedByArea,
} from '../../../src/pack/money.ts';
import {
  CLOSED_FLAG,
  ICB_POTS,
  MONEY_ICB_COLUMNS,
  MONEY_LSOA_COLUMNS,
  PRACTICE_COLUMNS,
  WEIGHTED_LEVELS,
  weightedColumns,
} from '../../../src/pack/money-schemas.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { Finding } from '../core/finding.ts';
import { BUILD_REPORT } from '../core/output.ts';
import { finding } from '../values/check-form.ts';
import { CommittedPacks } from '../values/committed.ts';
import { checkNeed } from './check-need.ts';
import { checkPractices, checkSetAside } from './check-practices.ts';

const LARGEST_FILE = 2_000_000;
const LLR = 'E54000015';
const EVIDENCE_ROWS = 29;

/** What the money packs must be, against the published totals, from the packs alone. */
export async function checkMoney(packsFolder: string): Promise<Finding[]> {
  const packs = new CommittedPacks(packsFolder);
  const report = packs.json(BUILD_REPORT) as Record<string, unknown>;
  return [
    await checkForm(packs),
    await checkAllocations(packs),
    await checkOutturn(packs, report['money.council'] as CouncilReport),
    ...(await checkPractices(packs, report['money.practices'])),
    await checkSetAside(packs),
    ...(await checkNeed(packs, report['money.residence'])),
    await checkLsoas(packs),
    checkEvidence(packsFolder),
  ];
}

/** Columns in their order, rows as in the area files, every file small. */
async function checkForm(packs: CommittedPacks): Promise<Finding> {
  const wrong: string[] = [];
  const expect = async (path: string, columns: readonly string[], codes?: readonly string[]) => {
    const table = await packs.table(path);
    if (table.names.join() !== columns.join())
      wrong.push(`${path}: ${table.names.join(', ')} found`);
    if (codes && Array.from(table.column('code'), String).join() !== codes.join())
      wrong.push(`${path}: rows are not those of the area files`);
  };
  await expect(packPath.moneyIcb, MONEY_ICB_COLUMNS, await packs.areaCodes('icb'));
  await expect(packPath.moneyPractice, PRACTICE_COLUMNS);
  await expect(packPath.moneyLsoa, MONEY_LSOA_COLUMNS, await packs.areaCodes('lsoa'));
  for (const level of WEIGHTED_LEVELS)
    await expect(packPath.moneyWeighted(level), weightedColumns(), await packs.areaCodes(level));
  const files = packs.files('money/');
  for (const { path, bytes } of files)
    if (bytes >= LARGEST_FILE) wrong.push(`${path} has ${bytes} bytes`);
  return finding(
    'Money: files and columns',
    wrong,
    `${files.length} files, each under 2 MB, rows as in the area files`,
  );
}

/** NHS England, ICB allocations 2025/26: England, £ thousand. */
const ENGLAND_THOUSANDS = { core: 124_345_779, primary_medical_care: 13_058_859 } as const;
/** Leicester, Leicestershire and Rutland's published distance from target after convergence, to 0.01%. */
const LLR_DISTANCE = { core: '0.34', primary_medical_care: '-0.08' } as const;

async function checkAllocations(packs: CommittedPacks): Promise<Finding> {
  const { codes, pots } = decodeIcbAllocations(await packs.table(packPath.moneyIcb));
  const { bases } = decodeWeightedByArea('icb', await packs.table(packPath.moneyWeighted('icb')));
  const wrong: string[] = [];
  const row = codes.indexOf(LLR);
  for (const pot of ICB_POTS) {
    const thousands = Math.round(pots[pot].allocation.reduce((a, b) => a + b, 0) / 1000);
    if (thousands !== ENGLAND_THOUSANDS[pot]) wrong.push(`${pot} sums to £${thousands}k`);
    const distance = ((pots[pot].distance_2025_26[row] as number) * 100).toFixed(2);
    if (distance !== LLR_DISTANCE[pot]) wrong.push(`LLR’s ${pot} is ${distance}% from target`);
    // £ a head is of the same population as the practices', which proves that the ICBs are joined right.
    const money = pots[pot][pot === 'core' ? 'recurrent_2025_26' : 'allocation'];
    money.forEach((pounds, at) => {
      const people = pounds / (pots[pot].per_head[at] as number);
      if (Math.abs(people - (bases.site.population[at] as number)) > 1)
        wrong.push(`${codes[at]}: ${pot} £ a head are of ${people} people`);
    });
    pots[pot].distance_2024_25.forEach((published, at) => {
      const target = pots[pot].target_2024_25[at] as number;
      const rebuilt = ((pots[pot].baseline_2024_25[at] as number) - target) / target;
      if (Math.abs(rebuilt - published) > 1e-9)
        wrong.push(`${codes[at]}: ${pot} ${published} from target, rebuilt ${rebuilt}`);
    });
  }
  return finding(
    'ICB allocations sum to England’s; distances and £ a head rebuilt',
    wrong,
    'core £124,345,779k, primary medical care £13,058,859k; LLR +0.34% and −0.08%',
    {
      coreThousands: ENGLAND_THOUSANDS.core,
      primaryThousands: ENGLAND_THOUSANDS.primary_medical_care,
    },
  );
}

/** MHCLG revenue outturn 2024/25, public health net, £. */
const COUNCILS = {
  E06000016: 37_132_000,
  E10000018: 33_252_000,
  E06000017: 1_677_000,
  E10000012: 85_015_000,
} as const;
const NOT_SUBMITTED = 'E06000039,E06000063,E08000025'; // Slough, Cumberland, Birmingham
const UPPER_TIER_SUM = 3_986_750_000;
const DISTRICTS = { reporting: 38, pounds: 4_074_000 };

/** With two combined authorities, £5,893,000. */
const BESIDE = { districts: 38, otherAuthorities: 2, pounds: 9_967_000 };

interface CouncilReport {
  readonly years: readonly { year: string; besideUpperTier: Record<string, number> }[];
}

async function checkOutturn(packs: CommittedPacks, report: CouncilReport): Promise<Finding> {
  const wrong: string[] = [];
  const latest = async (level: 'utla' | 'ltla') => {
    const { codes, years } = decodeCouncilOutturn(
      level,
      await packs.table(packPath.moneyCouncil(level)),
    );
    const { values, status } = years.public_health_2024_25;
    const present = values.filter((value) => !Number.isNaN(value));
    const missing = codes.filter((_, row) => status[row] === STATUS.missing);
    return { codes, values, missing, present, sum: present.reduce((a, b) => a + b, 0) };
  };
  const utla = await latest('utla');
  if (utla.codes.join() !== (await packs.areaCodes('utla')).join())
    wrong.push('rows are not those of the area files');
  if (utla.present.length !== 150 || utla.sum !== UPPER_TIER_SUM)
    wrong.push(`${utla.present.length} authorities, £${utla.sum}`);
  if (utla.missing.join() !== NOT_SUBMITTED) wrong.push(`missing: ${utla.missing.join(', ')}`);
  for (const [code, pounds] of Object.entries(COUNCILS)) {
    const found = utla.values[utla.codes.indexOf(code)];
    if (found !== pounds) wrong.push(`${code}: £${found}, £${pounds} expected`);
  }
  const ltla = await latest('ltla');
  if (ltla.present.length !== DISTRICTS.reporting || ltla.sum !== DISTRICTS.pounds)
    wrong.push(`${ltla.present.length} districts, £${ltla.sum}`);
  if (ltla.codes.some((code) => utla.codes.includes(code)))
    wrong.push('a district stands among the upper tier too');
  const beside = report.years.find(({ year }) => year === '2024-25')?.besideUpperTier;
  for (const [name, expected] of Object.entries(BESIDE))
    if (beside?.[name] !== expected) wrong.push(`${name} in the report: ${beside?.[name]}`);
  return finding(
    'Council public health outturn 2024/25',
    wrong,
    '150 of 153 upper-tier authorities, £3,986.75m; Birmingham, Slough and Cumberland missing; 40 others report £9.97m: 38 districts £4.07m, two combined authorities £5.89m',
  );
}

/** Patients of July 2022 with an English LSOA: 61,768,942 less 41,301. */
const PATIENTS_IN_ENGLAND = 61_768_942 - 41_301;

async function checkLsoas(packs: CommittedPacks): Promise<Finding> {
  const { codes, registered, closedShare, flagged, ...needs } = decodeMoneyLsoas(
    await packs.table(packPath.moneyLsoa),
  );
  const wrong: string[] = [];
  const patients = registered.reduce((a, b) => a + b, 0);
  // Shares of a split LSOA are kept to a hundredth of a person.
  if (Math.abs(patients - PATIENTS_IN_ENGLAND) > 1) wrong.push(`${patients} patients`);
  codes.forEach((code, row) => {
    const share = closedShare[row] as number;
    if (share > CLOSED_FLAG !== flagged[row]) wrong.push(`${code}: flag and share disagree`);
    if (!(share >= 0 && share <= 1)) wrong.push(`${code}: share ${share}`);
    for (const need of [needs.coreNeed[row], needs.primaryMedicalCareNeed[row]])
      if (!((need as number) > 0.3 && (need as number) < 3)) wrong.push(`${code}: need ${need}`);
  });
  return finding(
    'Registered patients by LSOA',
    wrong,
    `${PATIENTS_IN_ENGLAND.toLocaleString('en-GB')} in England; flagged where over a tenth were at practices since closed`,
    { flagged: flagged.filter(Boolean).length },
  );
}

function checkEvidence(folder: string): Finding {
  const bytes = (path: string) => new Uint8Array(readFileSync(join(folder, path))).buffer;
  const wrong: string[] = [];
  const rows = decodeEvidence(bytes(packPath.moneyEvidence));
  if (rows.length !== EVIDENCE_ROWS) wrong.push(`${rows.length} rows, ${EVIDENCE_ROWS} expected`);
  for (const [id, ...expected] of [
    ['martin2020_ph_1bn', 206_398, 36_591, 376_205],
    ['martin2020_nhs_1bn', 67_060, 21_487, 112_633],
  ] as const) {
    const row = rows.find((each) => each.id === id);
    if ([row?.value, row?.lower, row?.upper].join() !== expected.join()) wrong.push(id);
  }
  for (const row of rows)
    if (row.citation === '' || row.citation.startsWith('as above'))
      wrong.push(`${row.id}: citation`);
  const grant = decodeGrant(bytes(packPath.moneyGrant)).find(({ year }) => year === '2025-26');
  if (grant?.total !== 3_858_000_000) wrong.push(`grant 2025-26: ${grant?.total}`);
  return finding(
    'Evidence and the national grant',
    wrong,
    `${EVIDENCE_ROWS} published associations, each with its citation`,
  );
}
