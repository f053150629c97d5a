import {
  DOMAINS,
  type Domain,
  imdScore,
  isCore20,
  nationalDecile,
  summariseDeprivation,
} from '../../../src/deprivation/imd.ts';
import { STATUS } from '../../../src/indicators/value.ts';
import { weightedMean } from '../../../src/stats/weighted.ts';
import type { Finding } from '../core/finding.ts';
import { ALL_LEVELS, checkAbsences, checkRegistry, checkSeries, finding } from './check-form.ts';
import { CommittedPacks } from './committed.ts';

const CENSUS_ENGLAND = 56_489_608;
const NOW_ENGLAND = 57_690_323;
const LSOAS = 33_755;
const WARDS_WITHOUT_LSOA = 33;

/** What the values and series packs must be, from the committed packs alone. */
export async function checkValues(packsFolder: string): Promise<Finding[]> {
  const packs = new CommittedPacks(packsFolder);
  return [
    await checkRegistry(packs),
    await checkAbsences(packs),
    await checkPopulation(packs),
    await checkImd(packs),
    await checkSummaries(packs),
    await checkCore20(packs),
    await checkLifeExpectancy(packs),
    await checkModelled(packs),
    await checkRenamedDistricts(packs),
    await checkWardsWithoutLsoa(packs),
    await checkSeries(packs),
  ];
}

const total = (numbers: Float64Array) =>
  numbers.reduce((sum, each) => (Number.isNaN(each) ? sum : sum + each), 0);

async function checkPopulation(packs: CommittedPacks): Promise<Finding> {
  const wrong: string[] = [];
  for (const level of ALL_LEVELS) {
    const census = total(await packs.numbers(level, 'census', 'population_census'));
    if (census !== CENSUS_ENGLAND) wrong.push(`census at ${level}: ${census}`);
    const people = await packs.numbers(level, 'census', 'population');
    // Each area is rounded to whole people, so that a sum is off by half of √areas or so.
    const slack = level === 'england' || level === 'ltla' ? 0 : 2 + 2 * Math.sqrt(people.length);
    if (Math.abs(total(people) - NOW_ENGLAND) > slack)
      wrong.push(`now at ${level}: ${total(people)}`);
  }
  return finding(
    'Population sums to England’s at every level',
    wrong,
    `census ${CENSUS_ENGLAND.toLocaleString('en-GB')}, now ${NOW_ENGLAND.toLocaleString('en-GB')}`,
    { census: CENSUS_ENGLAND, now: NOW_ENGLAND },
  );
}

async function checkImd(packs: CommittedPacks): Promise<Finding> {
  const score = await packs.numbers('lsoa', 'deprivation', 'imd_score');
  const rank = await packs.numbers('lsoa', 'deprivation', 'imd_rank');
  const decile = await packs.numbers('lsoa', 'deprivation', 'imd_decile');
  const codes = await packs.codes('lsoa', 'deprivation');
  const ranks = {} as Record<Domain, Float64Array>;
  for (const domain of DOMAINS)
    ranks[domain] = await packs.numbers('lsoa', 'domains', `${domain}_rank`);
  const wrong: string[] = [];
  if (new Set(rank).size !== LSOAS || rank.length !== LSOAS)
    wrong.push(`${new Set(rank).size} ranks, ${LSOAS} expected`);
  let furthest = 0;
  codes.forEach((code, row) => {
    const domainRanks = Object.fromEntries(
      DOMAINS.map((d) => [d, ranks[d][row] as number]),
    ) as Record<Domain, number>;
    const difference = Math.abs(imdScore(domainRanks, LSOAS) - (score[row] as number));
    furthest = Math.max(furthest, difference);
    if (difference > 0.0007) wrong.push(`${code}: published ${score[row]}, off by ${difference}`);
    if (nationalDecile(rank[row] as number, LSOAS) !== decile[row])
      wrong.push(`${code}: rank ${rank[row]} in decile ${decile[row]}`);
  });
  return finding(
    'IMD scores rebuilt from the seven domain ranks',
    wrong,
    `33,755 ranks; every score within ${furthest.toFixed(6)} of the published`,
    { furthest: Number(furthest.toFixed(6)) },
  );
}

/** MHCLG IoD 2025 File 10. */
const PUBLISHED_SUMMARIES = {
  E06000017: ['Rutland', 9.851, 8552.38, 0, 0, 15058.78],
  E07000062: ['Hastings', 37.255, 25467.53, 0.3396, 0.4812, 33482.06],
} as const;

/** What the population approximation may cost: score, rank, proportion, extent, concentration. */
const SUMMARY_TOLERANCE = [0.345, 380, 0.0001, 0.008, 175] as const;

async function checkSummaries(packs: CommittedPacks): Promise<Finding> {
  const district = await packs.area('lsoa', 'ltla');
  const people = await packs.area('lsoa', 'population');
  const score = await packs.numbers('lsoa', 'deprivation', 'imd_score');
  const rank = await packs.numbers('lsoa', 'deprivation', 'imd_rank');
  const codes = await packs.codes('ltla', 'deprivation');
  const packed = await Promise.all(
    (
      [
        ['imd_score', 1],
        ['imd_average_rank', 1],
        ['imd_proportion_decile_1', 100],
        ['imd_extent', 100],
        ['imd_local_concentration', 1],
      ] as const
    ).map(async ([id, scale]) =>
      (await packs.numbers('ltla', 'deprivation', id)).map((value) => value / scale),
    ),
  );
  const wrong: string[] = [];
  for (const [code, [name, ...published]] of Object.entries(PUBLISHED_SUMMARIES)) {
    const rows = Array.from(district, (each, row) => (each === code ? row : -1)).filter(
      (row) => row >= 0,
    );
    const summary = summariseDeprivation(
      rows.map((row) => ({
        population: Number(people[row]),
        score: score[row] as number,
        rank: rank[row] as number,
      })),
      LSOAS,
    );
    const rebuilt = [
      summary.averageScore,
      summary.averageRank,
      summary.proportionMostDeprived10,
      summary.extent,
      summary.localConcentration,
    ];
    published.forEach((figure, which) => {
      const tolerance = SUMMARY_TOLERANCE[which] as number;
      const held = packed[which]?.[codes.indexOf(code)] as number;
      for (const each of [rebuilt[which] as number, held])
        if (!(Math.abs(each - figure) <= tolerance))
          wrong.push(`${name}: ${each} for published ${figure}`);
    });
  }
  return finding(
    'Rutland’s and Hastings’ five district summaries',
    wrong,
    'packed, and rebuilt from their neighbourhoods, within what the population approximation costs',
  );
}

async function checkCore20(packs: CommittedPacks): Promise<Finding> {
  const district = await packs.area('lsoa', 'ltla');
  const rank = await packs.numbers('lsoa', 'deprivation', 'imd_rank');
  const wrong: string[] = [];
  for (const [code, name, expected, of] of [
    ['E06000016', 'Leicester', 101, 200],
    ['E07000076', 'Tendring', 31, 89],
  ] as const) {
    const own = Array.from(rank).filter((_, row) => district[row] === code);
    const core20 = own.filter((each) => isCore20(each, LSOAS)).length;
    if (core20 !== expected || own.length !== of)
      wrong.push(`${name}: ${core20} of ${own.length}, ${expected} of ${of} expected`);
  }
  return finding('Neighbourhoods in Core20', wrong, 'Leicester has 101 of 200, Tendring 31 of 89');
}

async function checkLifeExpectancy(packs: CommittedPacks): Promise<Finding> {
  const wrong: string[] = [];
  for (const level of ['ltla', 'utla'] as const) {
    const { codes, columns } = await packs.theme(level, 'health');
    const column = columns.get('life_expectancy_male');
    const row = codes.indexOf('E06000016');
    const found = [column?.values[row], column?.lower?.[row], column?.upper?.[row]];
    [76.4, 76.1, 76.8].forEach((expected, i) => {
      if (found[i] !== Math.fround(expected))
        wrong.push(`Leicester, men, ${level}: ${found[i]}, ${expected} expected`);
    });
  }
  return finding(
    'Life expectancy of men in Leicester, 2021-23',
    wrong,
    '76.4 (76.1 to 76.8), as a district and as an upper-tier authority',
  );
}

async function checkModelled(packs: CommittedPacks): Promise<Finding> {
  const wrong: string[] = [];
  let districts = 0;
  for (const level of ['msoa', 'ward'] as const) {
    const people = Float64Array.from(await packs.area(level, 'population'), Number);
    const parent = await packs.area(level, 'ltla');
    const official = await packs.theme('ltla', 'health');
    for (const sex of ['male', 'female']) {
      const id = `life_expectancy_${sex}`;
      const modelled = await packs.numbers(level, 'health', id);
      official.codes.forEach((code, row) => {
        const published = official.columns.get(id)?.values[row] as number;
        const rows = Array.from(modelled.keys()).filter((each) => parent[each] === code);
        const present = rows.filter((each) => !Number.isNaN(modelled[each]));
        if (Number.isNaN(published)) {
          if (present.length > 0) wrong.push(`${code}: modelled without an official figure`);
          return;
        }
        districts += 1;
        const { mean } = weightedMean(
          present.map((each) => modelled[each] as number),
          present.map((each) => people[each] as number),
        );
        if (mean === null || Math.abs(mean - published) > 0.001)
          wrong.push(`${code}, ${level}, ${sex}: mean ${mean}, official ${published}`);
      });
    }
  }
  return finding(
    'Modelled life expectancy averages to the official figure of each district',
    wrong,
    `${districts} district means, men and women, MSOAs and wards`,
  );
}

async function checkRenamedDistricts(packs: CommittedPacks): Promise<Finding> {
  const wrong: string[] = [];
  let files = 0;
  for (const { path } of [...packs.files('values/'), ...packs.files('series/')]) {
    const level = path.split('/')[1];
    if (level !== 'ltla' && level !== 'utla') continue;
    files += 1;
    const table = await packs.table(path);
    const codes = Array.from(table.column('code'), String);
    const periods = new Set(
      table.has('period') ? Array.from(table.column('period'), String) : [''],
    );
    for (const [now, before] of [
      ['E08000038', 'E08000016'],
      ['E08000039', 'E08000019'],
    ] as const) {
      const count = codes.filter((code) => code === now).length;
      if (codes.includes(before) || count !== periods.size)
        wrong.push(
          `${path}: ${now} ${count} times, ${before} ${codes.includes(before) ? 'too' : 'not'}`,
        );
    }
  }
  return finding(
    'Barnsley and Sheffield, once, under their codes of 2025',
    wrong,
    `in each of ${files} files of districts and upper tiers`,
  );
}

async function checkWardsWithoutLsoa(packs: CommittedPacks): Promise<Finding> {
  const { codes, columns } = await packs.theme('ward', 'deprivation');
  const lsoas = await packs.area('ward', 'lsoas');
  const status = columns.get('imd_score')?.status;
  const without = codes.filter((_, row) => status?.[row] === STATUS.notPublished);
  const wrong = without.filter((code) => Number(lsoas[codes.indexOf(code)]) !== 0);
  if (without.length !== WARDS_WITHOUT_LSOA) wrong.push(`${without.length} wards without a figure`);
  return finding(
    'Wards without an LSOA have no figure, and no other ward',
    wrong,
    `${WARDS_WITHOUT_LSOA} wards: none published for them`,
  );
}
