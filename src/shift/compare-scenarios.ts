import type { OutcomeArea } from './outcome.ts';
import type { ScenarioRun } from './scenario.ts';

/** One area under two scenarios. */
export interface ComparedArea {
  readonly code: string;
  readonly name: string;
  /** pounds gained in each; null where the area is not in that scenario */
  readonly first: number | null;
  readonly second: number | null;
  /** second − first, pounds, and a head; null where either is missing */
  readonly difference: number | null;
  readonly differencePerHead: number | null;
}

/** Two runs by area, those of the first in its order, then those that only the second has. */
export function compareScenarios(first: ScenarioRun, second: ScenarioRun): ComparedArea[] {
  const before = new Map(first.outcome.areas.map((row) => [row.code, row]));
  const after = new Map(second.outcome.areas.map((row) => [row.code, row]));
  const only = second.outcome.areas.filter((row) => !before.has(row.code));
  return [...first.outcome.areas, ...only].map(({ code, name }) =>
    compared(code, name, before.get(code), after.get(code)),
  );
}

function compared(
  code: string,
  name: string,
  first: OutcomeArea | undefined,
  second: OutcomeArea | undefined,
): ComparedArea {
  if (first === undefined || second === undefined)
    return {
      code,
      name,
      first: first === undefined ? null : first.change,
      second: second === undefined ? null : second.change,
      difference: null,
      differencePerHead: null,
    };
  const difference = Math.round((second.change - first.change) * 100) / 100;
  // Denominators differ between pots (residents, registered patients): then there is no one head.
  const sameHeads = first.population === second.population && first.population > 0;
  return {
    code,
    name,
    first: first.change,
    second: second.change,
    difference,
    differencePerHead: sameHeads ? difference / first.population : null,
  };
}
