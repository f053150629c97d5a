import { formatNumber } from '../indicators/format.ts';
import type { Scenario, ScenarioRun } from './scenario.ts';

/**
 * Where a run over other figures does not give the pennies of a scenario, one sentence an area; and areas
 * that only one of them has. None: the same to the penny.
 */
export function pennyDifferences({ areas, result }: Scenario, run: ScenarioRun): string[] {
  const pounds = (value: number): string => `£${formatNumber(value, 2)}`;
  const now = new Map(run.outcome.areas.map((row) => [row.code, row]));
  const out: string[] = [];
  areas.forEach(({ code, name }, i) => {
    const pence = result[i];
    const row = now.get(code);
    if (pence === undefined) return;
    if (row === undefined) out.push(`${name} (${code}) is not among today’s areas.`);
    else if (Math.round(row.allocation * 100) !== pence)
      out.push(
        `${name} (${code}) had ${pounds(pence / 100)}; from today’s packs it has ${pounds(row.allocation)}.`,
      );
  });
  const then = new Set(areas.map((area) => area.code));
  for (const { code, name } of run.outcome.areas)
    if (!then.has(code)) out.push(`${name} (${code}) was not among its areas.`);
  return out;
}
