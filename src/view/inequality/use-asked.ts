/** What is asked of "How unequal is it?" now, and the packs that answer it. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { columnOfPeriod, periodsOf } from '../../indicators/column-of-period.ts';
import { indicator, periodAt } from '../../indicators/registry.ts';
import { seriesQuery } from '../../pack/queries.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { Series } from '../../pack/values.ts';
import { ENGLAND } from '../../place/area.ts';
import type { OtherPeriod } from '../../report/inequality/inequality-report.ts';
import { type InequalityInputs, packsFor } from '../../report/inequality/question.ts';
import type { NamedArea } from '../../report/inputs.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { ChosenPlace } from '../use-place.ts';
import { type AskedQuestion, questionOf } from './question-of.ts';

const WHOLE: NamedArea = { code: ENGLAND, name: 'England', level: 'england' };

export interface Asked extends AskedQuestion {
  /** null while packs are on their way */
  readonly inputs: InequalityInputs | null;
  /** figures of another period than the latest; null: the latest */
  readonly other: OtherPeriod | null;
  /** periods that can be asked for, oldest first; empty where there is only the latest */
  readonly periods: readonly string[];
  /** in words, of what is asked */
  readonly period: string;
  /** all periods, where they are held and have come */
  readonly series: Series | null;
  /** names question, period and packs: what came of one is not shown under another */
  readonly key: string;
  readonly pending: boolean;
  readonly errors: readonly Error[];
  readonly retry: () => void;
}

/** The place that is asked about: the chosen one, or England. Null while its table is on its way. */
export function askedPlace({
  code,
  context,
}: Pick<ChosenPlace, 'code' | 'context'>): NamedArea | null {
  if (code === null) return WHOLE;
  return context === null
    ? null
    : { code: context.area.code, name: context.area.name, level: context.area.level };
}

/**
 * @param enabled false: nothing is fetched (another tab is open)
 * @returns null while it is not known which place is meant, or where the link's code is none
 */
export function useAsked(
  { indicator: id, among, grouping, basis, order, period: wanted }: ViewState,
  place: ChosenPlace,
  enabled = true,
): Asked | null {
  const { code, context } = place;
  const named = useMemo(() => askedPlace({ code, context }), [code, context]);
  const asked = useMemo(
    () =>
      named === null ? null : questionOf({ indicator: id, among, grouping, basis, order }, named),
    [named, id, among, grouping, basis, order],
  );
  const question = asked?.question ?? null;
  const isOn = enabled && question !== null;
  const loaded = useBooks([], question === null ? [] : packsFor(question), isOn);
  const i = indicator(question?.indicator ?? id);
  const level = question?.level ?? 'ltla';
  const hasSeries = isOn && i.series && i.levels[level] === 'published';
  const series = useQuery({ ...seriesQuery(level, i.id), enabled: hasSeries });
  const periods = useMemo(
    () => (hasSeries && series.data !== undefined ? periodsOf(series.data) : []),
    [hasSeries, series.data],
  );
  const latest = periodAt(i, level);
  const period = hasSeries && wanted !== null && wanted !== latest ? wanted : null;
  const book = loaded.books[level];
  const lsoas = loaded.books.lsoa;
  const { data } = series;
  const other = useMemo(
    () =>
      period === null || book === undefined || data === undefined
        ? null
        : { period, column: columnOfPeriod(book.table.codes, data, period) },
    [period, book, data],
  );
  const inputs = useMemo(
    (): InequalityInputs | null =>
      book === undefined || loaded.pending || (period !== null && other === null)
        ? null
        : { book, ...(lsoas === undefined ? {} : { neighbourhoods: lsoas }) },
    [book, lsoas, loaded.pending, period, other],
  );
  if (asked === null) return null;
  const seriesError = hasSeries ? series.error : null;
  return {
    ...asked,
    inputs: loaded.errors.length > 0 ? null : inputs,
    other,
    periods: periods.length > 1 ? periods : [],
    period: period ?? latest,
    series: hasSeries ? (data ?? null) : null,
    key: JSON.stringify([asked.question, period]),
    pending: loaded.pending || (period !== null && series.isPending),
    errors: [...loaded.errors, ...(seriesError === null ? [] : [seriesError])],
    retry: () => {
      loaded.retry();
      if (seriesError !== null) void series.refetch();
    },
  };
}
