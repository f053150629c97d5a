/** Limits of ranks from the worker: as far as it has come, and whether it was stopped. */
import { useCallback, useEffect, useState } from 'react';
import { startRankIntervals } from '../../jobs/rank-intervals-job.ts';
import type { RankAnswer } from '../../jobs/rank-intervals-messages.ts';
import type { RankedAreas } from '../../report/compare/ranked-areas.ts';
import type { RankIntervals } from '../../stats/rank-intervals.ts';

export type RankLimits =
  /** nothing is to be drawn: no limits are published, or nothing is pinned */
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly intervals: RankIntervals }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

type Heard = RankAnswer | { readonly kind: 'cancelled' };

/**
 * @param ranked of one indicator, one object as long as nothing changes; null: none yet
 * @param wanted false: the worker is not started
 */
export function useRankIntervals(
  ranked: RankedAreas | null,
  order: 'ascending' | 'descending',
  wanted: boolean,
): { readonly limits: RankLimits; readonly cancel: () => void; readonly start: () => void } {
  const [heard, setHeard] = useState<{ of: RankedAreas; answer: Heard } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const runs = wanted && ranked !== null && ranked.withLimits > 1;
  const mine = heard !== null && heard.of === ranked ? heard.answer : null;
  const stopped = mine?.kind === 'cancelled';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again after a failure
  useEffect(() => {
    if (!runs || stopped) return;
    return startRankIntervals(
      {
        values: ranked.values,
        standardErrors: ranked.standardErrors,
        options: { order },
      },
      (answer) => setHeard({ of: ranked, answer }),
    );
  }, [ranked, order, runs, stopped, attempt]);
  const cancel = useCallback(() => {
    if (ranked !== null) setHeard({ of: ranked, answer: { kind: 'cancelled' } });
  }, [ranked]);
  const start = useCallback(() => {
    setHeard(null);
    setAttempt((n) => n + 1);
  }, []);
  return { limits: runs ? limitsOf(mine) : { kind: 'none' }, cancel, start };
}

function limitsOf(answer: Heard | null): RankLimits {
  if (answer === null) return { kind: 'running', share: 0 };
  return answer.kind === 'progress' ? { kind: 'running', share: answer.share } : answer;
}
