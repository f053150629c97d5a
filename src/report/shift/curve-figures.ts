/** What one point of the slider comes to: a few figures, so that eleven points over all of England stay small. */
import { CURVE_STEPS, type CurvePoint } from '../../shift/curve.ts';
import { rule as ruleOf } from '../../shift/rules.ts';
import { type ScenarioRun, scenarioCurve } from '../../shift/scenario.ts';

export interface CurveFigures {
  /** 1 is by head, 0 all by need */
  readonly universalShare: number;
  /** £ a head of the change in the most and the least deprived fifth; null without a measure */
  readonly mostDeprived: number | null;
  readonly leastDeprived: number | null;
  /** least minus most deprived end of the slope, £ a head; null where it is not said */
  readonly gradient: number | null;
  readonly incomeDeprivedReached: number | null;
  readonly moneyToNotIncomeDeprived: number | null;
  readonly areasWithNothing: number;
  readonly areasThatLose: number;
}

export { CURVE_STEPS };

/** Whether the rule reads the universal share, so that there is a curve at all. */
export const hasCurve = ({ settings }: ScenarioRun): boolean =>
  ruleOf(settings.rule).takesUniversalShare;

/** One point of the curve: a whole allocation. @throws InfeasibleAllocationError as the run itself would */
export function curveFigures(run: ScenarioRun, universalShare: number): CurveFigures {
  const [point] = scenarioCurve(run, [universalShare]) ?? [];
  if (point === undefined) throw new RangeError(`${run.settings.rule} takes no universal share`);
  return figuresAt(point);
}

function figuresAt({ universalShare, outcome }: CurvePoint): CurveFigures {
  const { changeByFifth, targeting, gradient, nothing, losers } = outcome;
  return {
    universalShare,
    mostDeprived: changeByFifth?.perHead[0] ?? null,
    leastDeprived: changeByFifth?.perHead[4] ?? null,
    gradient: gradient.kind === 'present' ? gradient.sii : null,
    incomeDeprivedReached: targeting.incomeDeprivedReached,
    moneyToNotIncomeDeprived: targeting.moneyToNotIncomeDeprived,
    areasWithNothing: nothing.areas,
    areasThatLose: losers.areas,
  };
}

/** "by head", "70% by head", "all by need" */
export const shareWords = (universalShare: number): string =>
  universalShare === 1
    ? 'All by head'
    : universalShare === 0
      ? 'All by need'
      : `${Math.round(universalShare * 100)}% by head`;
