/** What is drawn for an answer, and its periods. Pure. */
import type { GivenLimits, SlopeTask } from '../../report/inequality/fit.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import {
  type InequalityPoint,
  inequalityOverTime,
  type PeriodColumn,
} from '../../report/inequality/over-time.ts';
import type { InequalityInputs } from '../../report/inequality/question.ts';

/** The tasks of an answer and of its periods, the answer's own first. */
export function tasksOf(
  answer: InequalityAnswer | null,
  points: readonly InequalityPoint[],
): { readonly id: string; readonly task: SlopeTask }[] {
  const own = answer?.fit.task ?? null;
  const period = answer?.period;
  return [
    ...(own === null || period === undefined ? [] : [{ id: period, task: own }]),
    ...points.flatMap((point) =>
      point.kind === 'answer' && point.fit.task !== null && point.period !== period
        ? [{ id: point.period, task: point.fit.task }]
        : [],
    ),
  ];
}

export const overTimeOf = (
  answer: InequalityAnswer | null,
  inputs: InequalityInputs,
  periods: readonly PeriodColumn[],
  givenAt: (period: string) => GivenLimits | null,
): readonly InequalityPoint[] =>
  answer === null || periods.length < 2
    ? []
    : inequalityOverTime(answer.question, inputs, periods, givenAt);
