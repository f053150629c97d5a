import '../stage/stage.css';
import './compare-report.css';
import { useMemo } from 'react';
import { differenceMethod } from '../../../report/compare/difference.ts';
import { type PairDifference, pairDifferences } from '../../../report/compare/pair.ts';
import { UNROUNDED_NOTE } from '../../../report/difference-words.ts';
import type { ViewState } from '../../../url/view-state.ts';
import { isOneBenchmark } from '../../../view/compare/benchmark-choice.ts';
import { mapCaption, mappedFigures } from '../../../view/compare/mapped-figures.ts';
import { type ComparisonView, useComparison } from '../../../view/compare/use-comparison.ts';
import { ClassMark } from '../ClassMark.tsx';
import { levelsOf } from '../figure-levels.ts';
import { namesOf } from '../names-of.ts';
import { ComparisonTable } from '../stage/ComparisonTable.tsx';
import { inParts } from './in-parts.ts';
import { ReportSources } from './ReportSources.tsx';

export interface CompareReportProps {
  readonly state: ViewState;
  /** the map's, by which the level 'auto' is found */
  readonly zoom: number;
  /** the map as a picture, a data URL; null where there is none */
  readonly picture: string | null;
  /** the day in words: "22 November 2026" */
  readonly printedOn: string;
  /** the page's address, which opens the comparison again */
  readonly link: string;
}

/**
 * The pinned areas side by side as printed A4 pages. Shown on paper only: while it is printed nothing
 * else of the page is (`data-compare-report`).
 */
export function CompareReport({ state, zoom, picture, printedOn, link }: CompareReportProps) {
  const view = useComparison(state);
  const { comparison, places, against } = view;
  const [one, other] = places;
  const mapped = mappedFigures(state, zoom);
  const pairs = useMemo(
    () =>
      comparison === null || places.length !== 2 || one === undefined || other === undefined
        ? []
        : pairDifferences(
            one,
            other,
            comparison.rows.map((row) => row.indicator.id),
            view.books,
          ),
    [comparison, places, one, other, view.books],
  );
  if (comparison === null)
    return (
      <div className="compare-report print-only" data-compare-report>
        <h1>Comparison</h1>
        <p>{emptyWords(state, view)}</p>
      </div>
    );
  const parts = inParts(comparison);
  return (
    <article
      className="compare-report print-only"
      data-compare-report
      aria-label={`Comparison: ${namesOf(places)}`}
    >
      <header className="compare-report__head">
        <p>Comparison, {printedOn}</p>
        <h1>
          {namesOf(places)}, against {against}
        </h1>
        {places.length > 4 && <p>{places.map(({ area }) => area.name).join(', ')}.</p>}
      </header>
      {missingWords(view).map((words) => (
        <p key={words}>
          <strong>{words}</strong>
        </p>
      ))}
      {picture !== null && (
        <figure className="compare-report__map">
          <img
            src={picture}
            alt={`Map of ${mapped.map(({ indicator }) => indicator.label).join(' and ')}`}
          />
          <figcaption>
            {mapCaption(mapped, state.look)}
            {mapped.some(({ level }) => !levelsOf(comparison).includes(level)) &&
              ' The words and the table below are of the pinned areas themselves.'}
          </figcaption>
        </figure>
      )}
      {pairs.length > 0 && <Pair pairs={pairs} title={`How ${namesOf(places)} differ`} />}
      {parts.map(({ from, to, comparison: part }) => (
        <section key={from} className="compare-report__part">
          <h2>
            {parts.length === 1
              ? 'Latest figures, side by side'
              : `Latest figures of ${namesOf(part.places)}: areas ${from} to ${to} of ${places.length}`}
          </h2>
          <ComparisonTable
            comparison={part}
            against={against}
            isOne={isOneBenchmark(state.against)}
            onHighlight={() => undefined}
          />
        </section>
      ))}
      <footer className="compare-report__foot">
        <h2>How to read it</h2>
        {[
          ...comparison.notes.filter((note) => pairs.length === 0 || !PAIR_NOTES.includes(note)),
          ...new Set([...view.likes.values()].map(({ method }) => method)),
        ].map((note) => (
          <p key={note}>{note}</p>
        ))}
        <ReportSources comparison={comparison} mapped={picture === null ? [] : mapped} />
        <p>
          <strong>To open it again:</strong> {link}
        </p>
      </footer>
    </article>
  );
}

/** Said under the differences of two areas, and so not again. */
const PAIR_NOTES: readonly string[] = [differenceMethod(0.95), UNROUNDED_NOTE];

/** Why there is nothing to print. */
function emptyWords({ pins }: ViewState, { pending }: ComparisonView): string {
  if (pins.length === 0) return 'No area is pinned, so there is nothing to compare.';
  return pending
    ? 'The figures had not come when this was printed. Print it again.'
    : 'None of the pinned codes is an area of today.';
}

/** What the reader would take for left out on purpose. */
function missingWords({ problem, unknown, leftOut }: ComparisonView): readonly string[] {
  return [
    ...(problem === null ? [] : [problem]),
    ...(unknown.length === 0
      ? []
      : [`Left out, as no area of today has this code: ${unknown.join(', ')}.`]),
    ...(leftOut.length === 0
      ? []
      : [
          `Left out, as the figures could not be loaded: ${leftOut.map(({ shortLabel }) => shortLabel).join(', ')}.`,
        ]),
  ];
}

/** The difference of two areas in words, an indicator a sentence. */
function Pair({
  pairs,
  title,
}: {
  readonly pairs: readonly PairDifference[];
  readonly title: string;
}) {
  return (
    <section className="compare-report__two">
      <h2>{title}</h2>
      <ul className="compare-report__pair">
        {pairs.map(({ indicator: { id }, difference, sentence }) => (
          <li key={id}>
            <ClassMark difference={difference} />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <p className="compare-report__method">Each by itself: {PAIR_NOTES.join(' ')}</p>
    </section>
  );
}
