import { useEffect, useRef, useState } from 'react';
import {
  CURVE_STEPS,
  type CurveFigures,
  curveFigures,
} from '../../../report/shift/curve-figures.ts';
import type { ScenarioRun } from '../../../shift/scenario.ts';

export interface CurveState {
  readonly points: readonly CurveFigures[];
  readonly done: boolean;
  /** why it stopped, in words; null while all is well */
  readonly problem: string | null;
}

const NONE: CurveState = { points: [], done: false, problem: null };

/**
 * The curve of a run, worked out a point at a time with a breath between, so that the page stays alive over
 * 33,755 areas. It does not depend on the slider: moving that works out nothing anew.
 *
 * @param run null: not wanted yet
 */
export function useCurve(run: ScenarioRun | null): CurveState {
  const latest = useRef(run);
  latest.current = run;
  const areas = run?.areas ?? null;
  // All that the curve is made from, but for the share that it runs over.
  const key = run === null ? null : JSON.stringify({ ...run.settings, universalShare: null });
  const [state, setState] = useState<{ readonly of: string | null; readonly curve: CurveState }>({
    of: null,
    curve: NONE,
  });
  useEffect(() => {
    const asked = latest.current;
    if (key === null || asked === null || asked.areas !== areas) return;
    let stopped = false;
    const points: CurveFigures[] = [];
    const next = (): void => {
      if (stopped) return;
      const share = CURVE_STEPS[points.length];
      if (share === undefined) return;
      try {
        points.push(curveFigures(asked, share));
        setState({
          of: key,
          curve: { points: [...points], done: points.length === CURVE_STEPS.length, problem: null },
        });
      } catch (cause) {
        const problem = cause instanceof Error ? cause.message : String(cause);
        setState({ of: key, curve: { points: [...points], done: true, problem } });
        return;
      }
      timer = setTimeout(next, 0);
    };
    let timer = setTimeout(next, 0);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [key, areas]);
  return state.of === key ? state.curve : NONE;
}
