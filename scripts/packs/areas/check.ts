import { areasFileSchema, packPath } from '../../../src/pack/schemas.ts';
import { LEVELS, LOCAL_LEVELS, NATIONAL_LEVELS } from '../../../src/place/levels.ts';
import type { Finding } from '../core/finding.ts';
import type { CommittedPacks } from '../values/committed.ts';
import { RECODED_DISTRICTS } from './codes.ts';
import { CENSUS_ENGLAND, MID_2023_ENGLAND } from './population.ts';

/** Wards of 2025 that no LSOA fits best. */
const WARDS_WITHOUT_LSOA = 33;

export const LISTED = [...NATIONAL_LEVELS, ...LOCAL_LEVELS] as const;
export type Listed = (typeof LISTED)[number];

/** A finding that is well where there are no problems, and names the first ten where there are. */
export const finding = (
  check: string,
  problems: readonly string[],
  detail: string,
  figures?: Finding['figures'],
): Finding => ({
  check,
  ok: problems.length === 0,
  detail:
    problems.length === 0 ? detail : `${problems.length}: ${problems.slice(0, 10).join('; ')}`,
  ...(figures ? { figures } : {}),
});

export async function checkParents(
  packs: CommittedPacks,
  of: (level: Listed) => readonly string[],
): Promise<Finding> {
  const problems: string[] = [];
  const columns = {
    lsoa: ['msoa', 'ward', 'ltla', 'utla', 'region', 'icb'],
    msoa: ['ltla', 'utla', 'region', 'icb'],
    ward: ['ltla', 'utla', 'region', 'icb'],
  } as const;
  for (const level of LOCAL_LEVELS)
    for (const column of columns[level]) {
      const known = new Set(of(column));
      const held = new Set(Array.from(await packs.area(level, column), String));
      for (const code of held)
        if (!known.has(code)) problems.push(`${level}.${column} has ${code}`);
      // Wards without an LSOA are counted by name elsewhere; any other parent has a child.
      const childless = [...known].filter((code) => !held.has(code));
      if (childless.length > 0 && !(level === 'lsoa' && column === 'ward'))
        problems.push(`no ${level} in ${column} ${childless.join(', ')}`);
    }
  const { areas } = areasFileSchema.parse(packs.json(packPath.areasEngland));
  for (const area of areas)
    for (const [code, level] of [
      [area.region, 'region'],
      [area.utla, 'utla'],
      ...area.icbs.map((icb) => [icb, 'icb'] as const),
    ] as const)
      if (code !== null && !of(level).includes(code))
        problems.push(`${area.code} (${area.name}) has ${level} ${code}`);
  return finding('No orphans', problems, 'every area has its parents, every parent its children');
}

export async function checkPeople(packs: CommittedPacks): Promise<Finding> {
  const problems: string[] = [];
  const { areas } = areasFileSchema.parse(packs.json(packPath.areasEngland));
  const expect = (what: string, found: number, expected: number, within: number) => {
    if (Math.abs(found - expected) > within)
      problems.push(`${what}: ${found}, ${expected} expected`);
  };
  const total = (values: ArrayLike<unknown>) =>
    Array.from(values, Number).reduce((sum, people) => sum + people, 0);
  for (const level of LOCAL_LEVELS) {
    expect(
      `${level} census`,
      total(await packs.area(level, 'population_census')),
      CENSUS_ENGLAND,
      0,
    );
    // Each area is rounded to a whole person.
    expect(
      `${level} now`,
      total(await packs.area(level, 'population')),
      MID_2023_ENGLAND,
      LEVELS[level].count / 2,
    );
  }
  for (const level of ['england', ...NATIONAL_LEVELS] as const) {
    const own = areas.filter((area) => area.level === level);
    const sum = (of: 'population' | 'populationCensus') =>
      own.reduce((people, area) => people + area[of], 0);
    expect(`${level} census`, sum('populationCensus'), CENSUS_ENGLAND, 0);
    expect(`${level} now`, sum('population'), MID_2023_ENGLAND, own.length / 2);
  }
  return finding(
    'People sum to England',
    problems,
    `${CENSUS_ENGLAND} at the census and ${MID_2023_ENGLAND} at mid-2023, at every level`,
  );
}

export async function checkWardsWithoutLsoa(packs: CommittedPacks): Promise<Finding> {
  const [names, lsoas, fit] = await Promise.all(
    ['name', 'lsoas', 'best_fit'].map((column) => packs.area('ward', column)),
  );
  const without = Array.from(names ?? [], String).filter((_, row) => Number(lsoas?.[row]) === 0);
  const wrong = Array.from(names ?? [], String).filter(
    (_, row) => (Number(lsoas?.[row]) === 0) !== (fit?.[row] === null || fit?.[row] === undefined),
  );
  return {
    check: 'Wards without an LSOA',
    ok: without.length === WARDS_WITHOUT_LSOA && wrong.length === 0,
    detail: `${without.join(', ')}${wrong.length > 0 ? `; wrongly fitted: ${wrong.join(', ')}` : ''}`,
    figures: { wards: without.length },
  };
}

/** Barnsley and Sheffield stand once, under the code of 2025, and are found by the one of before. */
export async function checkRecoded(
  packs: CommittedPacks,
  of: (level: Listed) => readonly string[],
): Promise<Finding> {
  const problems: string[] = [];
  const { areas } = areasFileSchema.parse(packs.json(packPath.areasEngland));
  const old = await packs.table(packPath.oldCodes);
  const became = new Map(
    Array.from(old.column('code'), (code, row) => [String(code), old.column('became')[row]]),
  );
  for (const [before, today] of Object.entries(RECODED_DISTRICTS)) {
    for (const level of ['ltla', 'utla'] as const) {
      if (of(level).includes(before)) problems.push(`${before} is still a ${level}`);
      const [area, ...more] = areas.filter((each) => each.level === level && each.code === today);
      if (!area || more.length > 0) problems.push(`${today} is not once in ${level}`);
      else if (!area.aliases.includes(before)) problems.push(`${today} lacks the alias ${before}`);
    }
    if (became.get(before) !== today)
      problems.push(`old-codes: ${before} does not become ${today}`);
  }
  const names = areas.filter(({ level }) => level === 'ltla').map(({ name }) => name);
  for (const name of ['Barnsley', 'Sheffield'])
    if (names.filter((each) => each === name).length !== 1)
      problems.push(`${name} is not there once`);
  return finding('Barnsley and Sheffield', problems, 'joined under either code, and once');
}
