/** The same question over the periods of a series. */
import type { Column } from '../../indicators/value.ts';
import type { GivenLimits } from './fit.ts';
import { type InequalityAnswer, inequalityReport } from './inequality-report.ts';
import type { InequalityInputs, InequalityQuestion } from './question.ts';
import type { NotComputed } from './reasons.ts';

/** One period's figures, in the order of the level's table. */
export interface PeriodColumn {
  readonly period: string;
  /** decimal year at which it starts */
  readonly start: number;
  readonly column: Column;
  /** method or population base changed before it */
  readonly breaksBefore: boolean;
}

export type InequalityPoint = Omit<PeriodColumn, 'column'> &
  (
    | Pick<InequalityAnswer, 'kind' | 'fit' | 'measures'>
    | Pick<NotComputed, 'kind' | 'reason' | 'sentence'>
  );

/** What stands beside a line of inequality over time. */
export const OVER_TIME_NOTE =
  'Areas are ranked by their deprivation of 2025 and weighed by their people of now in every period: what moves is the figure, not the order of the areas.';

/**
 * @param periods oldest first
 * @param givenAt limits of a period that are simulated elsewhere; null: here and now
 */
export function inequalityOverTime(
  question: InequalityQuestion,
  inputs: InequalityInputs,
  periods: readonly PeriodColumn[],
  givenAt: (period: string) => GivenLimits | null = () => null,
): InequalityPoint[] {
  return periods.map(({ period, start, column, breaksBefore }): InequalityPoint => {
    const report = inequalityReport(question, inputs, { column, period }, givenAt(period));
    const at = { period, start, breaksBefore };
    return report.kind === 'answer'
      ? { ...at, kind: report.kind, fit: report.fit, measures: report.measures }
      : { ...at, kind: report.kind, reason: report.reason, sentence: report.sentence };
  });
}
