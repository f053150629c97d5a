import { useCallback, useEffect, useRef, useState } from 'react';
import { startSlopeLimits } from '../../jobs/slope-limits-job.ts';
import type { SlopeTask } from '../../report/inequality/fit.ts';
import type { SlopeLimits } from '../../stats/slope-index.ts';

export interface DrawnLimits {
  /** of the tasks that are done */
  readonly limits: ReadonlyMap<string, SlopeLimits>;
  readonly state: 'idle' | 'drawing' | 'done' | 'stopped' | 'failed';
  /** of all draws, from 0 to 1 */
  readonly share: number;
  readonly message: string | null;
  readonly stop: () => void;
  readonly again: () => void;
}

type Kept = Omit<DrawnLimits, 'stop' | 'again'> & { readonly key: string };
const NONE: ReadonlyMap<string, SlopeLimits> = new Map();

/**
 * The simulated limits of some slopes, drawn by a worker. A change of the key ends what runs.
 *
 * @param key names the tasks: what was drawn for one is not shown under another
 */
export function useSlopeLimits(
  key: string,
  tasks: readonly { readonly id: string; readonly task: SlopeTask }[],
): DrawnLimits {
  const [kept, setKept] = useState<Kept | null>(null);
  const [run, setRun] = useState(0);
  const cancel = useRef<() => void>(() => undefined);
  const asked = useRef(tasks);
  asked.current = tasks;
  const hasTasks = tasks.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the tasks, `run` asks anew
  useEffect(() => {
    if (!hasTasks) return;
    const limits = new Map<string, SlopeLimits>();
    const keep = (state: Kept['state'], share: number, message: string | null = null) =>
      setKept({ key, limits: new Map(limits), state, share, message });
    keep('drawing', 0);
    cancel.current = startSlopeLimits(
      asked.current.map(({ id, task }) => ({ id, ...task })),
      (answer) => {
        switch (answer.kind) {
          case 'progress':
            return keep('drawing', answer.share);
          case 'limits':
            limits.set(answer.id, answer.limits);
            return undefined;
          case 'done':
            return keep('done', 1);
          case 'failed':
            return keep('failed', 0, answer.message);
          default:
            return answer satisfies never;
        }
      },
    );
    return () => cancel.current();
  }, [key, hasTasks, run]);
  const stop = useCallback(() => {
    cancel.current();
    setKept((now) => (now === null ? null : { ...now, state: 'stopped' }));
  }, []);
  const again = useCallback(() => setRun((n) => n + 1), []);
  const own = hasTasks && kept?.key === key ? kept : null;
  return {
    limits: own?.limits ?? NONE,
    state: own?.state ?? (hasTasks ? 'drawing' : 'idle'),
    share: own?.share ?? 0,
    message: own?.message ?? null,
    stop,
    again,
  };
}
