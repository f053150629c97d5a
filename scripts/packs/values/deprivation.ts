import {
  DOMAINS,
  type Domain,
  imdScore,
  isCore20,
  nationalDecile,
  summariseDeprivation,
  WEIGHTS_WITHOUT_HEALTH,
} from '../../../src/deprivation/imd.ts';
import {
  aggregateMean,
  aggregatePercentage,
  aggregateSum,
  type Figures,
  presentFigures,
} from '../../../src/indicators/aggregate.ts';
import { STATUS } from '../../../src/indicators/value.ts';
import type { BuildContext } from '../core/context.ts';
import type { CsvRow } from '../core/csv.ts';
import { ABOVE_LSOA_LEVELS, lsoasInto } from './areas.ts';
import { type LsoaColumn, readLsoaFigures } from './lsoa-figures.ts';
import type { ValueStore } from './store.ts';

/** The published name of each domain, and the range that its score can lie in. */
const DOMAIN_COLUMNS: Readonly<Record<Domain, readonly [string, number, number]>> = {
  income: ['Income', 0, 1],
  employment: ['Employment', 0, 1],
  education: ['Education', 0, 100],
  health: ['Health', -6, 6],
  crime: ['Crime', -6, 6],
  barriers: ['Housing_and_Services', 0, 100],
  environment: ['Environment', 0, 100],
};

const SUBDOMAIN_COLUMNS = {
  children_young_people_score: 'children_and_young_people_score',
  adult_skills_score: 'adult_skills_score',
  geographical_barriers_score: 'geographical_barriers_score',
  wider_barriers_score: 'wider_barriers_score',
  indoors_score: 'indoors_score',
  outdoors_score: 'outdoors_score',
} as const;

/** The published scores and their ranks are rounded; rebuilt ones may differ by this much. */
const SCORE_TOLERANCE = 0.0007;

/** Index, domains, sub-domains, Core20 and the summaries, at every level. */
export function buildDeprivation(ctx: BuildContext, store: ValueStore): void {
  const { geography } = ctx;
  const n = geography.lsoa.count;
  const people = geography.lsoa.population;
  const index = readIndex(ctx);
  const subdomains = readLsoaFigures(
    ctx,
    'imd2025_lsoa21_subdomains',
    'lsoa21_code',
    mapValues(SUBDOMAIN_COLUMNS, (column) => ({ column, range: { minimum: -20, maximum: 100 } })),
  );

  const withoutHealth = presentFigures(
    Float64Array.from({ length: n }, (_, lsoa) =>
      imdScore(ranksOf(index, lsoa), n, WEIGHTS_WITHOUT_HEALTH),
    ),
  );
  const means: Record<string, Figures> = {
    imd_score: index.score,
    imd_without_health_score: withoutHealth,
    ...subdomains,
  };
  for (const domain of DOMAINS) means[`${domain}_score`] = index.scores[domain];
  for (const [id, figures] of Object.entries(means)) {
    store.set('lsoa', id, figures);
    for (const level of ABOVE_LSOA_LEVELS)
      store.set(level, id, aggregateMean(figures, lsoasInto(geography, level, people)));
  }
  store.set('lsoa', 'imd_rank', index.rank);
  store.set('lsoa', 'imd_decile', index.decile);
  store.set('lsoa', 'imd_decile_change_2019_2025', decileChange(ctx, index.decile));
  for (const domain of DOMAINS)
    store.extras.push({
      level: 'lsoa',
      theme: 'domains',
      name: `${domain}_rank`,
      data: index.ranks[domain].values,
    });

  buildCore20(ctx, store, index.rank);
  for (const level of ['ltla', 'utla', 'icb'] as const) {
    const summaries = Array.from({ length: geography[level].count }, (_, area) =>
      summariseDeprivation(
        Array.from(geography.lsoasOf(level, area), (lsoa) => ({
          population: people[lsoa] as number,
          score: index.score.values[lsoa] as number,
          rank: index.rank.values[lsoa] as number,
        })),
        n,
      ),
    );
    const column = (figure: (summary: (typeof summaries)[number]) => number) =>
      presentFigures(summaries.map(figure));
    store.set(
      level,
      'imd_average_rank',
      column((s) => s.averageRank),
    );
    store.set(
      level,
      'imd_proportion_decile_1',
      column((s) => 100 * s.proportionMostDeprived10),
    );
    store.set(
      level,
      'imd_extent',
      column((s) => 100 * s.extent),
    );
    store.set(
      level,
      'imd_local_concentration',
      column((s) => s.localConcentration),
    );
  }
}

interface PublishedIndex {
  readonly score: Figures;
  readonly rank: Figures;
  readonly decile: Figures;
  readonly scores: Readonly<Record<Domain, Figures>>;
  readonly ranks: Readonly<Record<Domain, Figures>>;
}

const ranksOf = ({ ranks }: PublishedIndex, lsoa: number) =>
  Object.fromEntries(DOMAINS.map((d) => [d, ranks[d].values[lsoa] as number])) as Record<
    Domain,
    number
  >;

function readIndex(ctx: BuildContext): PublishedIndex {
  const n = ctx.geography.lsoa.count;
  const source = 'imd2025_lsoa21';
  const rank = (column: string): LsoaColumn => ({
    column: `${column}_rank`,
    range: { minimum: 1, maximum: n },
    whole: true,
  });
  const columns: Record<string, LsoaColumn> = {
    score: { column: 'IMD_score', range: { minimum: 0, maximum: 100 } },
    rank: rank('IMD'),
    decile: { column: 'IMD_decile', range: { minimum: 1, maximum: 10 }, whole: true },
  };
  for (const domain of DOMAINS) {
    const [name, minimum, maximum] = DOMAIN_COLUMNS[domain];
    columns[`${domain}_score`] = { column: `${name}_score`, range: { minimum, maximum } };
    columns[`${domain}_rank`] = rank(name);
  }
  const read = readLsoaFigures(ctx, source, 'lsoa21_code', columns);
  const at = (name: string) => read[name] as Figures;
  const byDomain = (suffix: string) =>
    Object.fromEntries(DOMAINS.map((d) => [d, at(`${d}_${suffix}`)])) as Record<Domain, Figures>;
  const index = {
    score: at('score'),
    rank: at('rank'),
    decile: at('decile'),
    scores: byDomain('score'),
    ranks: byDomain('rank'),
  };

  const file = ctx.sources.entry(source).file;
  let furthest = 0;
  for (let lsoa = 0; lsoa < n; lsoa++) {
    const code = ctx.geography.lsoa.codes[lsoa];
    const decile = nationalDecile(index.rank.values[lsoa] as number, n);
    if (decile !== index.decile.values[lsoa])
      throw new Error(
        `${file}, ${code}, column "IMD_decile": "${index.decile.values[lsoa]}" found, ${decile} expected of rank ${index.rank.values[lsoa]}`,
      );
    const rebuilt = imdScore(ranksOf(index, lsoa), n);
    const difference = Math.abs(rebuilt - (index.score.values[lsoa] as number));
    if (difference > SCORE_TOLERANCE)
      throw new Error(
        `${file}, ${code}, column "IMD_score": "${index.score.values[lsoa]}" found, ${rebuilt.toFixed(4)} expected of its domain ranks`,
      );
    furthest = Math.max(furthest, difference);
  }
  ctx.output.report('values.imdScoreFurthestFromRebuilt', Number(furthest.toFixed(6)));
  return index;
}

function buildCore20(ctx: BuildContext, store: ValueStore, rank: Figures): void {
  const { geography } = ctx;
  const n = geography.lsoa.count;
  const people = geography.lsoa.population;
  const inCore20 = Array.from(rank.values, (each) => isCore20(each, n));
  const { numerator } = readLsoaFigures(ctx, 'imd2025_lsoa21_indicators', 'lsoa21_code', {
    numerator: {
      column: 'income_domain_numerator',
      range: { minimum: 0, maximum: 10_000 },
      whole: true,
      blank: 'suppressed',
    },
  });
  const core20People = presentFigures(people.map((count, lsoa) => (inCore20[lsoa] ? count : 0)));
  // A suppressed numerator stays suppressed outside Core20, where none of it would count, so that
  // both sides of the share leave the same LSOAs out.
  const numeratorInCore20: Figures = {
    values: numerator.values.map((count, lsoa) =>
      Number.isNaN(count) || inCore20[lsoa] ? count : 0,
    ),
    status: numerator.status,
  };
  store.set('lsoa', 'income_deprived_people', numerator);
  store.set('lsoa', 'income_deprived_share', {
    values: numerator.values.map((count, lsoa) => (100 * count) / (people[lsoa] as number)),
    status: numerator.status,
  });
  for (const level of ABOVE_LSOA_LEVELS) {
    const membership = lsoasInto(geography, level, people);
    store.set(level, 'core20_people', aggregateSum(core20People, membership));
    store.set(level, 'core20_share', aggregatePercentage(core20People, people, membership));
    store.set(level, 'income_deprived_people', aggregateSum(numerator, membership));
    store.set(level, 'income_deprived_share', aggregatePercentage(numerator, people, membership));
    store.set(
      level,
      'income_deprived_in_core20_share',
      aggregatePercentage(numeratorInCore20, numerator.values, membership),
    );
  }
}

/** Decile of 2025 less decile of 2019, where the LSOA's boundary is unchanged; else none published. */
function decileChange(ctx: BuildContext, decile2025: Figures): Figures {
  const { geography, sources } = ctx;
  const { lsoa } = geography;
  const decile2019 = new Map<string, number>();
  sources.eachRow('imd2019_lsoa11', { columns: ['lsoa11_code', 'IMD_decile'] }, (row: CsvRow) => {
    const code = row.text('lsoa11_code');
    if (decile2019.has(code)) row.fail('lsoa11_code', 'each LSOA once expected');
    decile2019.set(code, row.number('IMD_decile', { minimum: 1, maximum: 10 }));
  });
  const values = new Float64Array(lsoa.count).fill(Number.NaN);
  const status = new Uint8Array(lsoa.count).fill(STATUS.notPublished);
  const columns = ['lsoa11_code', 'lsoa21_code', 'change_code'];
  sources.eachRow('lsoa11_lsoa21', { columns }, (row: CsvRow) => {
    if (row.text('change_code') !== 'U') return;
    const at = lsoa.rowOrFail(row.text('lsoa21_code'), row.where('lsoa21_code'));
    const before = decile2019.get(row.text('lsoa11_code'));
    if (before === undefined) row.fail('lsoa11_code', 'an LSOA of the IMD 2019 expected');
    values[at] = (decile2025.values[at] as number) - before;
    status[at] = STATUS.present;
  });
  ctx.output.report(
    'values.lsoasOfUnchangedBoundary',
    status.filter((each) => each === STATUS.present).length,
  );
  return { values, status };
}

function mapValues<K extends string, A, B>(record: Readonly<Record<K, A>>, f: (a: A) => B) {
  return Object.fromEntries(
    (Object.entries(record) as [K, A][]).map(([key, value]) => [key, f(value)]),
  ) as Record<K, B>;
}
