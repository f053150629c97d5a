/** A question answered, with what is shown where it has no answer as asked. */
import type { GivenLimits } from './fit.ts';
import { type InequalityAnswer, inequalityReport, type OtherPeriod } from './inequality-report.ts';
import type { InequalityInputs, InequalityQuestion } from './question.ts';
import type { NotComputed } from './reasons.ts';

export type Answered =
  /** notComputed: why not as it was asked, as every area is a group of its own; null: it is as asked */
  | { readonly answer: InequalityAnswer; readonly notComputed: NotComputed | null }
  /** there is none, however it is asked */
  | { readonly answer: null; readonly notComputed: NotComputed };

/** Fifths or tenths that a place has not need not leave it without an answer. */
const GROUPING_REASONS: ReadonlySet<string> = new Set(['emptyGroup', 'groupUncovered']);

/** As `inequalityReport`; where the place has not such groups, with every area a group of its own. */
export function answered(
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
  // The last reason, where both have one: that of the groups would send the reader to what fails too.
  return single.kind === 'answer'
    ? { answer: single, notComputed: report }
    : { answer: null, notComputed: single };
}
