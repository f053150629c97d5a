/** How unequal each agreed measure is within the place, worked out one after another with a breath between. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { joinRequests, useBooks } from '../../pack/use-books.ts';
import type { Level } from '../../place/levels.ts';
import { type InequalityInputs, packsFor } from '../../report/inequality/question.ts';
import type { Books, NamedArea } from '../../report/inputs.ts';
import type { MeasureList } from '../../report/measures/agreed-list.ts';
import {
  type InequalityWithin,
  inequalityWithin,
  refusedBefore,
  withinQuestion,
} from '../../report/measures/inequality-within.ts';
import { breather } from '../give-way.ts';
import { type DrawnLimits, useSlopeLimits } from '../inequality/use-slope-limits.ts';

export interface WithinView {
  /** by indicator, as far as they are worked out */
  readonly within: ReadonlyMap<string, InequalityWithin>;
  /** of all of them together: how far they are drawn, and whether they were stopped or failed */
  readonly limits: DrawnLimits;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

const NONE: ReadonlyMap<string, InequalityWithin> = new Map();

/** @param place null: not known yet */
export function useWithin(list: MeasureList, place: NamedArea | null): WithinView {
  const asked = useMemo(
    () =>
      place === null
        ? []
        : list.measures.map((measure) => {
            const question = withinQuestion(measure, place);
            return { measure, question, refused: refusedBefore(question, measure) };
          }),
    [list, place],
  );
  const requests = useMemo(
    () =>
      joinRequests(asked.flatMap(({ question, refused }) => (refused ? [] : packsFor(question)))),
    [asked],
  );
  const loaded = useBooks([], requests, asked.length > 0);
  const { books } = loaded;
  const key = JSON.stringify(asked.map(({ question }) => question));
  const answers = useQuery({
    queryKey: ['measures-within', key],
    enabled: asked.length > 0 && !loaded.pending && loaded.errors.length === 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60_000,
    retry: false,
    structuralSharing: false,
    queryFn: async () => {
      const breathe = breather();
      const found = new Map<string, InequalityWithin>();
      for (const { measure, question } of asked) {
        found.set(
          measure.indicator,
          inequalityWithin(measure, question, inputsFor(books, question.level), 'later'),
        );
        await breathe();
      }
      return found;
    },
  });
  const estimates = answers.data ?? NONE;
  const tasks = useMemo(
    () =>
      [...estimates].flatMap(([id, one]) =>
        one.kind === 'answer' && one.answer.fit.task !== null && one.pending
          ? [{ id, task: one.answer.fit.task }]
          : [],
      ),
    [estimates],
  );
  const drawn = useSlopeLimits(`measures ${key} ${tasks.length}`, tasks);
  const within = useMemo(() => {
    const ended = drawn.state === 'stopped' || drawn.state === 'failed';
    if (drawn.limits.size === 0 && !ended) return estimates;
    const whole = new Map(estimates);
    for (const { measure } of asked) {
      const estimate = estimates.get(measure.indicator);
      if (estimate?.kind !== 'answer' || !estimate.pending) continue;
      const given = drawn.limits.get(measure.indicator) ?? (ended ? 'undrawn' : undefined);
      if (given === undefined) continue;
      const inputs = inputsFor(books, estimate.question.level);
      whole.set(measure.indicator, inequalityWithin(measure, estimate.question, inputs, given));
    }
    return whole;
  }, [estimates, drawn.limits, drawn.state, asked, books]);
  return {
    within,
    limits: drawn,
    pending: loaded.pending || (answers.isPending && loaded.errors.length === 0),
    errors: [...loaded.errors, ...(answers.error === null ? [] : [answers.error])],
    retry: () => {
      loaded.retry();
      if (answers.isError) void answers.refetch();
    },
  };
}

function inputsFor(books: Books, level: Level): InequalityInputs | null {
  const book = books[level];
  return book === undefined ? null : { book };
}
