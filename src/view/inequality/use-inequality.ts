/** "How unequal is it?" for the address as it stands: answer, limits, over time, and what each area adds. */
import { useCallback, useMemo } from 'react';
import { answered } from '../../report/inequality/answered.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { stringifyOrder } from '../../report/inequality/order-code.ts';
import type { InequalityPoint } from '../../report/inequality/over-time.ts';
import type { InequalityQuestion } from '../../report/inequality/question.ts';
import type { NotComputed } from '../../report/inequality/reasons.ts';
import type { UpdateViewState } from '../../url/use-view-state.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { ChosenPlace } from '../use-place.ts';
import { overTimeOf, tasksOf } from './answer.ts';
import { periodColumns } from './period-columns.ts';
import { type Asked, useAsked } from './use-asked.ts';
import { type GapFound, useGapAsked, useGapMap } from './use-gap-map.ts';
import { type DrawnLimits, useSlopeLimits } from './use-slope-limits.ts';

export interface InequalityView {
  /** null where there is none, however it is asked, and while packs are on their way */
  readonly answer: InequalityAnswer | null;
  /** why there is no answer to what was asked; beside an answer: it takes every area as a group of its own */
  readonly notComputed: NotComputed | null;
  /** null while the place is not known */
  readonly asked: Asked | null;
  readonly gap: GapFound;
  /** among which areas it is taken apart */
  readonly gapAsked: Asked | null;
  /** oldest first; empty where there are not two periods */
  readonly overTime: readonly InequalityPoint[];
  readonly limits: DrawnLimits;
  /** asks something else: writes it to the address */
  readonly ask: (change: Partial<InequalityQuestion>) => void;
}

const NOTHING: Pick<InequalityView, 'answer' | 'notComputed'> = { answer: null, notComputed: null };
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
      question === null || inputs === null ? NOTHING : answered(question, inputs, other, 'later'),
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
  // After a stop or a failure no more are on their way, and nothing says that they are.
  const rest = limits.state === 'stopped' || limits.state === 'failed' ? 'undrawn' : 'later';
  const told = useMemo(() => {
    const period = estimate.answer?.period;
    const given = (period === undefined ? undefined : drawn.get(period)) ?? rest;
    return given === 'later' || question === null || inputs === null
      ? estimate
      : answered(question, inputs, other, given);
  }, [estimate, drawn, rest, question, inputs, other]);
  const overTime = useMemo(
    () =>
      (drawn.size === 0 && rest === 'later') || inputs === null
        ? estimates
        : overTimeOf(estimate.answer, inputs, columns, (period) => drawn.get(period) ?? rest),
    [estimates, estimate, drawn, rest, inputs, columns],
  );
  const ask = useCallback(
    (change: Partial<InequalityQuestion>) => update(askedAs(change)),
    [update],
  );
  return { ...told, asked, gap, gapAsked, overTime, limits, ask };
}
