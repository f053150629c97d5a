/** "How unequal is it?" for the address as it stands: answer, limits, over time, and what each area adds. */
import { useCallback, useMemo } from 'react';
import type { GapMap } from '../../report/inequality/gap-map.ts';
import { stringifyOrder } from '../../report/inequality/order-code.ts';
import type { InequalityPoint } from '../../report/inequality/over-time.ts';
import type { InequalityQuestion } from '../../report/inequality/question.ts';
import type { NotComputed } from '../../report/inequality/reasons.ts';
import type { UpdateViewState } from '../../url/use-view-state.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { ChosenPlace } from '../use-place.ts';
import { type Answered, answerOf, overTimeOf, tasksOf } from './answer.ts';
import { periodColumns } from './period-columns.ts';
import { type Asked, useAsked } from './use-asked.ts';
import { useGapAsked, useGapMap } from './use-gap-map.ts';
import { type DrawnLimits, useSlopeLimits } from './use-slope-limits.ts';

export interface InequalityView extends Answered {
  /** null while the place is not known */
  readonly asked: Asked | null;
  /** null while it is worked out; the reason where there is none */
  readonly gap: GapMap | NotComputed | null;
  /** among which areas it is taken apart */
  readonly gapAsked: Asked | null;
  /** oldest first; empty where there are not two periods */
  readonly overTime: readonly InequalityPoint[];
  readonly limits: DrawnLimits;
  /** asks something else: writes it to the address */
  readonly ask: (change: Partial<InequalityQuestion>) => void;
}

const NOTHING: Answered = { answer: null, notComputed: null };
const NO_PERIODS: readonly InequalityPoint[] = [];

/** A change of the question as one of the address. */
export function askedAs(change: Partial<InequalityQuestion>): Partial<ViewState> {
  const { indicator, level, grouping, basis, ranking } = change;
  return {
    ...(indicator === undefined ? {} : { indicator, period: null }),
    ...(level === undefined || level === 'england' ? {} : { among: level }),
    ...(grouping === undefined ? {} : { grouping }),
    ...(basis === undefined ? {} : { basis: basis === 'national' ? 'england' : 'place' }),
    ...(ranking === undefined ? {} : { order: stringifyOrder(ranking) }),
  };
}

export function useInequality(
  state: ViewState,
  update: UpdateViewState,
  place: ChosenPlace,
): InequalityView {
  const asked = useAsked(state, place);
  const question = asked?.question ?? null;
  const inputs = asked?.inputs ?? null;
  const other = asked?.other ?? null;
  const series = asked?.series ?? null;
  const gapAsked = useGapAsked(state, place);
  const gap = useGapMap(gapAsked);

  // First without the limits that have to be simulated: what they are simulated from stands in it.
  const estimate = useMemo(
    () =>
      question === null || inputs === null ? NOTHING : answerOf(question, inputs, other, 'later'),
    [question, inputs, other],
  );
  const columns = useMemo(
    () =>
      series === null || inputs === null ? [] : periodColumns(inputs.book.table.codes, series),
    [series, inputs],
  );
  const estimates = useMemo(
    () =>
      inputs === null ? NO_PERIODS : overTimeOf(estimate.answer, inputs, columns, () => 'later'),
    [estimate, inputs, columns],
  );
  const tasks = useMemo(() => tasksOf(estimate.answer, estimates), [estimate, estimates]);
  const limits = useSlopeLimits(`${asked?.key ?? ''} ${tasks.length}`, tasks);
  const drawn = limits.limits;
  const answered = useMemo(() => {
    const period = estimate.answer?.period;
    const given = period === undefined ? undefined : drawn.get(period);
    return given === undefined || question === null || inputs === null
      ? estimate
      : answerOf(question, inputs, other, given);
  }, [estimate, drawn, question, inputs, other]);
  const overTime = useMemo(
    () =>
      drawn.size === 0 || inputs === null
        ? estimates
        : overTimeOf(estimate.answer, inputs, columns, (period) => drawn.get(period) ?? 'later'),
    [estimates, estimate, drawn, inputs, columns],
  );
  const ask = useCallback(
    (change: Partial<InequalityQuestion>) => update(askedAs(change)),
    [update],
  );
  return { ...answered, asked, gap, gapAsked, overTime, limits, ask };
}
