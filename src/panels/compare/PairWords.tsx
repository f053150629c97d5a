import { useMemo } from 'react';
import { differenceMethod } from '../../report/compare/difference.ts';
import { pairDifferences } from '../../report/compare/pair.ts';
import { UNROUNDED_NOTE } from '../../report/difference-words.ts';
import { Loading } from '../../ui/Spinner.tsx';
import type { ViewState } from '../../url/view-state.ts';
import { useComparison } from '../../view/compare/use-comparison.ts';
import { ClassMark } from './ClassMark.tsx';
import { CompareSources } from './CompareSources.tsx';
import { Failures } from './Failures.tsx';

const ALWAYS = ['life_expectancy_male', 'life_expectancy_female'];

/** What two pinned areas differ by, a sentence an indicator: life expectancy, and what the map shows. */
export function PairWords({ state }: { readonly state: ViewState }) {
  const ids = useMemo(() => [...new Set([...ALWAYS, state.indicator])], [state.indicator]);
  // Read against each other, whatever the benchmark of the tables is.
  const view = useComparison({ ...state, against: 'england' }, ids);
  const [one, other] = view.places;
  const pairs = useMemo(
    () =>
      view.comparison === null || one === undefined || other === undefined
        ? null
        : pairDifferences(one, other, ids, view.books),
    [view.comparison, view.books, one, other, ids],
  );
  if (pairs === null)
    return view.pending ? <Loading>Loading the figures of both</Loading> : <Failures view={view} />;
  if (one === undefined || other === undefined) return null;
  const isModelled = pairs.some(({ modelled }) => modelled);
  return (
    <section className="compare__part" aria-label="The difference between the two">
      <Failures view={view} />
      <ul className="pair">
        {pairs.map(({ indicator, difference, sentence }) => (
          <li key={indicator.id}>
            <ClassMark difference={difference} />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      {pairs.some(({ difference }) => difference.interval !== null) && (
        <p className="muted small">
          Differences are of the unrounded figures. Intervals are of 95%, from the published limits
          of both
          {isModelled && '; what is modelled is to be read, not ranked or set as a target'}.
        </p>
      )}
      {pairs.length === 0 && (
        <p className="muted small">
          {one.area.name} and {other.area.name} have no figure in common among life expectancy and
          what the map shows.
        </p>
      )}
      <CompareSources
        ids={pairs.map(({ indicator }) => indicator.id)}
        levels={pairs.flatMap(({ levels }) => levels)}
        notes={[differenceMethod(0.95), UNROUNDED_NOTE]}
      />
    </section>
  );
}
