/** Ratios as text: with as many decimals as their limits need. */
import { formatNumber } from '../../indicators/format.ts';
import { formatInterval } from '../difference-words.ts';

const FEWEST = 2;
const MOST = 4;

/**
 * Decimals that keep the limits of a ratio apart from 1 and from each other, from 2 to 4: much turns on the side
 * of 1 on which a limit lies. 2 without limits.
 */
export function ratioDecimals(interval: readonly [number, number] | null): number {
  if (interval === null) return FEWEST;
  for (let decimals = FEWEST; decimals < MOST; decimals++) {
    const [low, high] = interval.map((limit) => formatNumber(limit, decimals));
    const none = formatNumber(1, decimals);
    const isApart = interval.every(
      (limit) => limit === 1 || formatNumber(limit, decimals) !== none,
    );
    if (isApart && (low !== high || interval[0] === interval[1])) return decimals;
  }
  return MOST;
}

/** "0.959" and "0.925 to 0.995"; the second null without limits. */
export function ratioTexts(
  ratio: number,
  interval: readonly [number, number] | null,
): { readonly text: string; readonly intervalText: string | null } {
  const decimals = ratioDecimals(interval);
  return {
    text: formatNumber(ratio, decimals),
    intervalText: formatInterval(interval, (limit) => formatNumber(limit, decimals)),
  };
}
