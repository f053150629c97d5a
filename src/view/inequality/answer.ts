/** A question answered, with what is shown where it has no answer as asked. Pure. */
import type { GivenLimits, SlopeTask } from '../../report/inequality/fit.ts';
import {
  type InequalityAnswer,
  inequalityReport,
  type OtherPeriod,
} from '../../report/inequality/inequality-report.ts';
import {
  type InequalityPoint,
  inequalityOverTime,
  type PeriodColumn,
} from '../../report/inequality/over-time.ts';
import type { InequalityInputs, InequalityQuestion } from '../../report/inequality/question.ts';
import type { NotComputed } from '../../report/inequality/reasons.ts';

export interface Answered {
  /** null where there is none, however it is asked */
  readonly answer: InequalityAnswer | null;
  /** why there is no answer to what was asked; beside an answer: it takes every area as a group of its own */
  readonly notComputed: NotComputed | null;
}

/** Fifths or tenths that a place has not need not leave it without an answer. */
const GROUPING_REASONS: ReadonlySet<string> = new Set(['emptyGroup', 'groupUncovered']);

export function answerOf(
  question: InequalityQuestion,
  inputs: InequalityInputs,
  other: OtherPeriod | null,
  given: GivenLimits | null,
): Answered {
  const report = inequalityReport(question, inputs, other, given);
  if (report.kind === 'answer') return { answer: report, notComputed: null };
  if (!GROUPING_REASONS.has(report.reason) || question.grouping === 'continuous')
    return { answer: null, notComputed: report };
  const single = inequalityReport({ ...question, grouping: 'continuous' }, inputs, other, given);
  return { answer: single.kind === 'answer' ? single : null, notComputed: report };
}

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
