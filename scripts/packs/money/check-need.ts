import { decodeWeightedByArea, type WeightedByArea } from '../../../src/pack/money.ts';
import {
  COMPONENT_IDS,
  WEIGHTED_LEVELS,
  type WeightedBasis,
  type WeightedComponent,
} from '../../../src/pack/money-schemas.ts';
import { packPath } from '../../../src/pack/schemas.ts';
import type { Finding } from '../core/finding.ts';
import { finding } from '../values/check-form.ts';
import type { CommittedPacks } from '../values/committed.ts';
import { POPULATION } from './check-practices.ts';

const MEASURES = ['population', ...COMPONENT_IDS] as const;
const sum = (column: Float64Array) =>
  column.reduce((total, each) => (Number.isNaN(each) ? total : total + each), 0);

export async function checkNeed(packs: CommittedPacks, residence: unknown): Promise<Finding[]> {
  const byLevel = new Map<string, WeightedByArea>();
  for (const level of WEIGHTED_LEVELS)
    byLevel.set(
      level,
      decodeWeightedByArea(level, await packs.table(packPath.moneyWeighted(level))),
    );
  return [
    checkConserved(byLevel, residence as Record<string, Record<string, number>>),
    checkIndices(byLevel),
  ];
}

/** By site all of England's; by residence all but what is Welsh, unknown or without registrations, which the report counts. */
function checkConserved(
  byLevel: ReadonlyMap<string, WeightedByArea>,
  residence: Readonly<Record<string, Readonly<Record<string, number>>>>,
): Finding {
  const wrong: string[] = [];
  for (const [level, { bases, practices }] of byLevel) {
    if (sum(practices) !== 6348) wrong.push(`${level}: ${sum(practices)} practices`);
    for (const measure of MEASURES) {
      const site = sum(bases.site[measure]);
      if (Math.round(site) !== POPULATION) wrong.push(`${level}, ${measure} by site: ${site}`);
      const apart = residence[measure];
      const elsewhere =
        Number(apart?.wales) + Number(apart?.unknown) + Number(apart?.withoutRegistrations);
      const all = sum(bases.residence[measure]) + elsewhere;
      if (Math.round(all) !== POPULATION) wrong.push(`${level}, ${measure} by residence: ${all}`);
      if (!(elsewhere < 0.001 * POPULATION)) wrong.push(`${measure}: ${elsewhere} without a place`);
    }
  }
  return finding(
    'Weighted populations of areas, by site and by residence',
    wrong,
    `each sums to ${POPULATION.toLocaleString('en-GB')} at districts, upper tier and ICBs, by residence with what is Welsh, unknown or without registrations set apart and counted`,
  );
}

/**
 * Need index against Leicester, Leicestershire and Rutland: (weighted ÷ population) ÷ the same for the
 * ICB's own row of the same basis. By site that row is the practices it commissions, so that two sited
 * in Leicestershire that other ICBs commission are no part of it.
 */
const INDICES: readonly (readonly [
  name: string,
  code: string,
  basis: WeightedBasis,
  component: WeightedComponent,
  index: string,
])[] = [
  ['Leicester', 'E06000016', 'site', 'core', '0.995'],
  ['Leicester', 'E06000016', 'site', 'health_inequalities', '1.369'],
  ['Rutland', 'E06000017', 'site', 'core', '1.023'],
  ['Rutland', 'E06000017', 'site', 'health_inequalities', '0.631'],
  ['Leicester', 'E06000016', 'residence', 'core', '0.993'],
  ['Leicester', 'E06000016', 'residence', 'health_inequalities', '1.352'],
  ['Rutland', 'E06000017', 'residence', 'core', '1.030'],
  ['Rutland', 'E06000017', 'residence', 'health_inequalities', '0.638'],
];

function checkIndices(byLevel: ReadonlyMap<string, WeightedByArea>): Finding {
  const wrong: string[] = [];
  const figures: Record<string, number> = {};
  const perHead = (level: string, code: string, basis: WeightedBasis, id: WeightedComponent) => {
    const table = byLevel.get(level) as WeightedByArea;
    const row = table.codes.indexOf(code);
    const columns = table.bases[basis];
    return (columns[id][row] as number) / (columns.population[row] as number);
  };
  for (const [name, code, basis, component, expected] of INDICES) {
    const index =
      perHead('utla', code, basis, component) / perHead('icb', 'E54000015', basis, component);
    figures[`${name}, ${component}, by ${basis}`] = Number(index.toFixed(5));
    if (index.toFixed(3) !== expected)
      wrong.push(`${name}, ${component} by ${basis}: ${index}, ${expected} expected`);
  }
  return finding(
    'Need indices within Leicester, Leicestershire and Rutland',
    wrong,
    'Leicester 0.995 and 1.369 by site, 0.993 and 1.352 by residence; Rutland 1.023 and 0.631, 1.030 and 0.638',
    figures,
  );
}
