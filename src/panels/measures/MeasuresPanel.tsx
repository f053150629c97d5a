import './measures.css';
import { useRef, useState } from 'react';
import type { AreaCode } from '../../place/area.ts';
import { LONGEST_NAME, type MeasureList, withMeasure } from '../../report/measures/agreed-list.ts';
import { seriesPeriods } from '../../report/measures/measure-figures.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { UpdateViewState } from '../../url/use-view-state.ts';
import type { ViewState } from '../../url/view-state.ts';
import { writeList } from '../../view/measures/measure-list.ts';
import { useMeasures } from '../../view/measures/use-measures.ts';
import type { ChosenPlace } from '../../view/use-place.ts';
import { AddMeasure } from './AddMeasure.tsx';
import { CommitField } from './CommitField.tsx';
import { FilePart } from './FilePart.tsx';
import { MeasureRows } from './MeasureRows.tsx';
import { MonthField } from './MonthField.tsx';
import { PresetPart } from './PresetPart.tsx';

export interface MeasuresPanelProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  readonly place: ChosenPlace;
  /** an area named in the panel is pointed at or focused; null when that ends */
  readonly onHighlight?: (code: AreaCode | null) => void;
}

/** A board's own list of measures: chosen, ordered, given a baseline, a direction and a target. */
export function MeasuresPanel({ state, update, place }: MeasuresPanelProps) {
  const view = useMeasures(state, place);
  const { list, figures, inputs } = view;
  const [problem, setProblem] = useState<string | null>(null);
  const adding = useRef<HTMLDivElement>(null);
  const onList = (next: MeasureList) => setProblem(writeList(update, next));
  const periodsOf = (id: string): readonly string[] => {
    const held = [...inputs.series].flatMap(([key, series]) =>
      key.endsWith(`/${id}`) ? [seriesPeriods(series)] : [],
    );
    return held.reduce((most, periods) => (periods.length > most.length ? periods : most), []);
  };
  const { context } = place;
  return (
    <article className="agreed" aria-labelledby="agreed-title" tabIndex={-1}>
      <header className="agreed__head">
        <h2 id="agreed-title">Agreed measures</h2>
        <p>
          A board’s own list: what was agreed, from which baseline, to which target, and whether
          each measure can have moved yet.
        </p>
      </header>
      {view.problems.length > 0 && (
        <Notice kind="warning" title="Not all of the link could be read.">
          <ul className="agreed__notes">
            {view.problems.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {problem !== null && (
        <Notice kind="warning" live onDismiss={() => setProblem(null)}>
          {problem}
        </Notice>
      )}
      {view.errors[0] !== undefined && (
        <FailureNotice
          title="Some figures could not be loaded."
          error={view.errors[0]}
          kept="The list is as it was."
          onRetry={view.retry}
        />
      )}
      <PresetPart
        list={list}
        codes={[place.code, context?.icb ?? null, context?.utla ?? null, context?.ltla ?? null]}
        onPreset={(preset) => onList(preset.list)}
      />
      <section className="agreed__part" aria-label="The strategy">
        <h3>The strategy</h3>
        <CommitField<string>
          label="Name"
          value={list.strategy}
          read={(text) =>
            text.length <= LONGEST_NAME
              ? { value: text }
              : { problem: `At most ${LONGEST_NAME} characters; it has ${text.length}.` }
          }
          onCommit={(strategy) => onList({ ...list, strategy })}
        />
        <MonthField
          label="It began in"
          hint="A measure can have moved only if its latest period reaches past this month."
          value={list.starts}
          onChange={(starts) => onList({ ...list, starts })}
        />
      </section>
      <section className="agreed__part" aria-label="The measures">
        <h3>
          The measures <span className="muted small">{list.measures.length}</span>
        </h3>
        <MeasureRows
          list={list}
          figures={figures}
          periodsOf={periodsOf}
          onList={onList}
          onEmptied={() => adding.current?.querySelector('select')?.focus()}
        />
        <div ref={adding} className="no-print">
          <AddMeasure list={list} onAdd={(id) => onList(withMeasure(list, id))} />
        </div>
      </section>
      <FilePart view={view} onList={onList} />
    </article>
  );
}
