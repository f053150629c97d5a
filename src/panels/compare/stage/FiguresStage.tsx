import { type ReactNode, useId, useState } from 'react';
import { HEAT_METHOD } from '../../../report/compare/heat-map.ts';
import type { PinnedComparison } from '../../../report/compare/pinned-comparison.ts';
import { SPINE_METHOD } from '../../../report/compare/spine.ts';
import { Empty, Notice } from '../../../ui/Notice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import { isOneBenchmark } from '../../../view/compare/benchmark-choice.ts';
import { type ComparisonView, useComparison } from '../../../view/compare/use-comparison.ts';
import { CompareSources } from '../CompareSources.tsx';
import { Failures } from '../Failures.tsx';
import { levelsOf } from '../figure-levels.ts';
import { LookFile } from '../LookFile.tsx';
import { namesOf } from '../names-of.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { HeatMap } from './HeatMap.tsx';
import { IndicatorChooser } from './IndicatorChooser.tsx';
import { SpineChart } from './SpineChart.tsx';
import type { CompareStageProps } from './stage-props.ts';

type FiguresLook = 'table' | 'spine' | 'rug';
const TITLES: Readonly<Record<FiguresLook, string>> = {
  table: 'Side by side',
  spine: 'Spine chart',
  rug: 'Heat map',
};
const METHODS: Readonly<Record<FiguresLook, readonly string[]>> = {
  table: [],
  spine: [SPINE_METHOD],
  rug: [HEAT_METHOD],
};

/** The three looks that show all chosen indicators of the pinned areas. */
export function FiguresStage({ state, update, onHighlight }: CompareStageProps) {
  const id = useId();
  const look: FiguresLook = state.look === 'spine' || state.look === 'rug' ? state.look : 'table';
  const view = useComparison(state);
  const { comparison } = view;
  return (
    <section className="figures-stage" aria-labelledby={id}>
      <header className="figures-stage__head">
        <div>
          <h2 id={id}>
            {TITLES[look]}: {namesOf(view.places)}
          </h2>
          <p className="muted small">Against {view.against}. Latest figures.</p>
        </div>
        <div className="no-print">
          <IndicatorChooser
            pins={state.pins}
            chosen={view.ids}
            isUsual={state.figures.length === 0}
            onChange={(figures) => update({ figures })}
          />
        </div>
      </header>
      {view.problem !== null && <Notice kind="warning">{view.problem}</Notice>}
      <Failures view={view} />
      {state.pins.length === 0 ? (
        <Empty>
          Nothing is pinned yet. Pin up to ten areas in the panel, by name, from the map, or from
          places like one.
        </Empty>
      ) : comparison === null ? (
        view.pending ? (
          <Loading>Loading the figures of the pinned areas</Loading>
        ) : (
          <Empty>None of the pinned codes is an area of today.</Empty>
        )
      ) : (
        <Figures
          look={look}
          view={view}
          comparison={comparison}
          isOne={isOneBenchmark(state.against)}
          onHighlight={onHighlight}
        />
      )}
    </section>
  );
}

function Figures({
  look,
  view,
  comparison,
  isOne,
  onHighlight,
}: {
  readonly look: FiguresLook;
  readonly view: ComparisonView;
  readonly comparison: PinnedComparison;
  readonly isOne: boolean;
  readonly onHighlight: CompareStageProps['onHighlight'];
}) {
  const [chosen, setChosen] = useState(0);
  const place = Math.min(chosen, comparison.places.length - 1);
  const levels = levelsOf(comparison);
  if (comparison.rows.length === 0)
    return <Empty>No indicator is chosen that a pinned area has a figure of.</Empty>;
  const parts: Record<FiguresLook, ReactNode> = {
    table: (
      <ComparisonTable
        comparison={comparison}
        against={view.against}
        isOne={isOne}
        onHighlight={onHighlight}
      />
    ),
    spine: (
      <SpineChart
        comparison={comparison}
        against={view.against}
        books={view.books}
        place={place}
        onPlace={setChosen}
      />
    ),
    rug: (
      <HeatMap
        comparison={comparison}
        against={view.against}
        books={view.books}
        onHighlight={onHighlight}
      />
    ),
  };
  const notes = [...METHODS[look], ...comparison.notes];
  const likes = [...new Set([...view.likes.values()].map(({ method }) => method))];
  return (
    <>
      {parts[look]}
      {notes.map((note) => (
        <p key={note} className="figures-stage__notes">
          {note}
        </p>
      ))}
      <LookFile
        label="All figures and differences"
        make={async (packs) => {
          const { comparisonFile } = await import('../../../report/compare/comparison-file.ts');
          return comparisonFile(comparison, { against: view.against, methods: likes }, packs);
        }}
      />
      <CompareSources
        ids={comparison.rows.map(({ indicator }) => indicator.id)}
        levels={levels}
        notes={likes}
      />
    </>
  );
}
