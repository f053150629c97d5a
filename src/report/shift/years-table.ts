/** The years of a scenario whose areas may change by so much a year, as tables. */
import type { ScenarioRun } from '../../shift/scenario.ts';
import type { YearlyPath } from '../../shift/yearly-path.ts';

/** One area, in pounds. */
export interface YearsArea {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  /** what it has now, then at the end of each year */
  readonly pounds: readonly number[];
}

export interface YearTotals {
  /** 1 for the first */
  readonly year: number;
  /** pounds that areas gain over the year before, in all, and pounds that areas give up */
  readonly gained: number;
  readonly givenUp: number;
  /** areas within 0.05% of their target share, of those that take part */
  readonly atTarget: number;
  readonly takingPart: number;
}

export interface YearsTable {
  readonly areas: readonly YearsArea[];
  readonly totals: readonly YearTotals[];
}

const pence = (pounds: number): number => Math.round(pounds * 100);

/**
 * @param path of the run's own settings and areas
 * @throws RangeError where the path is of other areas
 */
export function yearsTable(run: Pick<ScenarioRun, 'areas'>, path: YearlyPath): YearsTable {
  // A path is of the areas that have a baseline, in their order.
  const held = run.areas.filter(({ baseline }) => baseline !== null);
  const count = path.years[0]?.allocation.length ?? 0;
  if (count !== held.length)
    throw new RangeError(`a path of ${count} areas over ${held.length} with a baseline`);
  const areas = held.map(
    ({ code, name, population, baseline }, i): YearsArea => ({
      code,
      name,
      population,
      pounds: [baseline as number, ...path.years.map(({ allocation }) => allocation[i] as number)],
    }),
  );
  const totals = path.years.map(({ allocation, target }, at): YearTotals => {
    const moves = areas.map(
      ({ pounds }) => pence(pounds[at + 1] as number) - pence(pounds[at] as number),
    );
    const sum = (sign: 1 | -1): number =>
      moves.reduce((all, move) => all + Math.max(0, sign * move), 0) / 100;
    const aims = [...target].flatMap((aim, i) =>
      aim > 0 ? [{ aim, has: allocation[i] ?? 0 }] : [],
    );
    return {
      year: at + 1,
      gained: sum(1),
      givenUp: sum(-1),
      atTarget: aims.filter(({ aim, has }) => Math.abs(has - aim) / aim <= 0.0005).length,
      takingPart: aims.length,
    };
  });
  return { areas, totals };
}
