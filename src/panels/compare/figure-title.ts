/** An indicator as the title of a drawing: with its unit, and its period where the name does not hold it. */
import type { Indicator } from '../../indicators/types.ts';

const WITHOUT_UNIT: ReadonlySet<string> = new Set([
  'score',
  'rank',
  'decile',
  'ratio',
  'rate',
  '%',
]);

/** "Life expectancy at birth, men (years), 2021-23" */
export function figureTitle({ label, unit }: Indicator, period: string): string {
  const name = WITHOUT_UNIT.has(unit) ? label : `${label} (${unit})`;
  return label.endsWith(period) ? name : `${name}, ${period}`;
}
