import './measures-stage.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { monthWords } from '../../indicators/period-span.ts';
import { manifestQuery } from '../../pack/queries.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import { startOf } from '../../report/measures/agreed-list.ts';
import type { BeneathLevel } from '../../report/measures/beneath.ts';
import type { InequalityWithin } from '../../report/measures/inequality-within.ts';
import type { MeasureFigures } from '../../report/measures/measure-figures.ts';
import { movedSummary, targetSummary } from '../../report/measures/summary.ts';
import { Segments } from '../../ui/Choice.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import type { UpdateViewState } from '../../url/use-view-state.ts';
import type { ViewState } from '../../url/view-state.ts';
import { askedAs } from '../../view/inequality/use-inequality.ts';
import { useBeneath } from '../../view/measures/use-beneath.ts';
import { useMeasures } from '../../view/measures/use-measures.ts';
import { useWithin } from '../../view/measures/use-within.ts';
import type { ChosenPlace } from '../../view/use-place.ts';
import { BeneathPart } from './BeneathPart.tsx';
import { MeasureCard } from './MeasureCard.tsx';
import { TrendsKey } from './MeasureTrend.tsx';
import { StageDownloads } from './StageDownloads.tsx';
import { StageSources } from './StageSources.tsx';

export interface MeasuresStageProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  readonly place: ChosenPlace;
}

const NONE: readonly MeasureFigures[] = [];

/** The dashboard of the agreed measures, in the place of the map, which scrolls it. */
export function MeasuresStage({ state, update, place: chosen }: MeasuresStageProps) {
  const view = useMeasures(state, chosen);
  const { list, place, figures, level, levels, inputs } = view;
  const within = useWithin(list, place);
  const { table: beneath, error: beneathError, retry } = useBeneath(view, state.measures);
  const { data: manifest } = useQuery(manifestQuery());
  const stage = useRef<HTMLElement>(null);
  const toBeneath = useRef(false);
  const start = startOf(list);
  const openInequality = (one: InequalityWithin) =>
    update({ tab: 'inequality', camera: null, ...askedAs(one.question) });
  const [error] = [
    ...view.errors,
    ...within.errors,
    ...(beneathError === null ? [] : [beneathError]),
  ];
  const openLevel = (to: Level) => {
    toBeneath.current = true;
    update({ level: levels.find((one) => one === to) ?? 'auto' });
  };
  // The button that was pressed goes with the cards: the focus follows to what it opened.
  useEffect(() => {
    if (beneath === null || !toBeneath.current) return;
    toBeneath.current = false;
    stage.current?.querySelector<HTMLElement>('.agreed-beneath')?.focus();
  }, [beneath]);
  const shown = figures ?? NONE;
  const input = useMemo(
    () =>
      place === null || manifest === undefined
        ? null
        : {
            list,
            place,
            figures: [...shown, ...(beneath?.rows.flatMap(({ cells }) => cells) ?? [])],
            within: within.within,
            edition: manifest.edition,
            sources: manifest.sources,
          },
    [list, place, shown, beneath, within.within, manifest],
  );
  return (
    <article
      ref={stage}
      className="agreed-stage"
      data-measures-print=""
      aria-labelledby="agreed-stage-title"
    >
      <header className="agreed-stage__head">
        <h2 id="agreed-stage-title">{list.strategy || 'Agreed measures'}</h2>
        {place !== null && (
          <p>
            {place.name}
            {start === null ? '' : ` · began in ${monthWords(start)}`}
          </p>
        )}
        {chosen.problem !== null && place === null && (
          <Notice kind="warning" title="There is no such place.">
            {chosen.problem}. Search above for its name.
          </Notice>
        )}
        {chosen.code === null && (
          <Notice>
            No place is chosen, so England’s figures are shown. Search above for a place, and its
            own figures, districts and wards stand here.
          </Notice>
        )}
        {figures !== null && (
          <p className="agreed-stage__summary">
            {movedSummary(list, figures)} {targetSummary(figures)}
          </p>
        )}
        {place !== null && (
          <div className="agreed-stage__switch no-print">
            {levels.length > 0 && (
              <Segments<BeneathLevel | 'place'>
                label="Show"
                value={level ?? 'place'}
                onChange={(to) => update({ level: to === 'place' ? 'auto' : to })}
                options={[
                  { value: 'place', label: 'The place' },
                  ...levels.map((one) => ({ value: one, label: LEVELS[one].plural })),
                ]}
              />
            )}
            <StageDownloads view={view} input={input} beneath={beneath} />
          </div>
        )}
      </header>
      {error !== undefined && (
        <FailureNotice
          title="Some figures could not be loaded."
          error={error}
          kept="The list is as it was."
          onRetry={() => {
            view.retry();
            within.retry();
            if (beneathError !== null) retry();
          }}
        />
      )}
      {figures === null && view.errors.length === 0 && chosen.problem === null && (
        <Loading>Loading the figures</Loading>
      )}
      {figures !== null && place !== null && level === null && figures.length > 0 && (
        <>
          <TrendsKey />
          <WorkProgress
            state={within.limits.state === 'drawing' ? 'running' : within.limits.state}
            share={within.limits.share}
            label="Limits of the slopes by simulation"
            words={{
              running: 'Drawing the limits of the inequality within each measure',
              stopped: 'The limits of the inequality within each measure were stopped.',
              failed: `The limits of the inequality within each measure could not be drawn: ${within.limits.message ?? 'for a reason not told'}`,
            }}
            again="Draw them"
            onStop={within.limits.stop}
            onAgain={within.limits.again}
          />
          <ol className="agreed-cards">
            {figures.map((one, at) => (
              <MeasureCard
                key={one.indicator.id}
                number={at + 1}
                figures={one}
                place={place}
                start={start}
                levels={levels}
                inputs={inputs}
                within={within.within.get(one.indicator.id) ?? null}
                withinFailed={within.errors.length > 0}
                onInequality={openInequality}
                onLevel={openLevel}
              />
            ))}
          </ol>
        </>
      )}
      {figures !== null &&
        place !== null &&
        level !== null &&
        beneath === null &&
        error === undefined && <Loading>Working out the figures of each area</Loading>}
      {figures !== null && place !== null && beneath !== null && (
        <BeneathPart key={beneath.level} table={beneath} place={place} figures={figures} />
      )}
      {input !== null && <StageSources input={input} />}
    </article>
  );
}
