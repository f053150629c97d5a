import './shift.css';
import { useState } from 'react';
import type { AreaCode } from '../../place/area.ts';
import { scenarioSentence } from '../../report/shift/scenario-sentence.ts';
import { classNames } from '../../ui/class-names.ts';
import { Loading } from '../../ui/Spinner.tsx';
import type { ShiftView } from '../../view/shift/shift-view.ts';
import { usePlaceName } from '../../view/shift/use-place-name.ts';
import { AreaShares } from './AreaShares.tsx';
import { BeginPart } from './BeginPart.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { ScenarioBar } from './keep/ScenarioBar.tsx';
import { OutcomeParts } from './outcomes/OutcomeParts.tsx';
import { ProblemPart } from './ProblemPart.tsx';
import { ResultSummary } from './ResultSummary.tsx';
import { SourcesPart } from './SourcesPart.tsx';
import { Workbench } from './settings/Workbench.tsx';
import { TakenFrom } from './TakenFrom.tsx';
import { UniversalSlider } from './UniversalSlider.tsx';

export interface ShiftPanelProps {
  readonly shift: ShiftView;
  /** the area chosen in Explore, offered as a place to begin with; null: England */
  readonly place: AreaCode | null;
  /** code of the area whose sum is open; null: none */
  readonly workings: string | null;
  /** opens the sum of one area */
  readonly onWorkings: (code: string) => void;
  /** opens the table of the scenario's areas */
  readonly onOpenTable: () => void;
  /** an area named in the panel is pointed at or focused; null when that ends */
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** Money shared out over a place: the scenario in a sentence, its slider, who gets what, and all that can be set. */
export function ShiftPanel({
  shift,
  place,
  workings,
  onWorkings,
  onOpenTable,
  onHighlight,
}: ShiftPanelProps) {
  const { figures, run } = shift;
  const [moving, setMoving] = useState(false);
  return (
    <article className="shift" aria-label={shift.name} tabIndex={-1}>
      <ScenarioBar shift={shift} />
      <header className="shift__head">
        <Sentence shift={shift} />
        <UniversalSlider shift={shift} onMoving={setMoving} />
      </header>
      <ResultSummary run={run} moving={moving} />
      <ProblemPart shift={shift} />
      {run !== null && figures !== null ? (
        <>
          <TakenFrom run={run} onWorkings={onWorkings} onOpenTable={onOpenTable} />
          <AreaShares
            shift={shift}
            run={run}
            workings={workings}
            onWorkings={onWorkings}
            onOpenTable={onOpenTable}
            onHighlight={onHighlight}
          />
          <KeyFacts run={run} beneath={shift.beneath} figures={figures} />
        </>
      ) : (
        shift.pending && <Waiting />
      )}
      <BeginPart shift={shift} place={place} />
      <Workbench shift={shift} />
      {run !== null && figures !== null && (
        <>
          <OutcomeParts shift={shift} onWorkings={onWorkings} />
          <SourcesPart figures={figures} />
        </>
      )}
    </article>
  );
}

/** Longer than this, a sentence is set in the size of text, or it would push the result out of sight. */
const LONG = 170;

function Sentence({ shift: { settings, figures, name } }: { readonly shift: ShiftView }) {
  const placeName = usePlaceName(settings.place);
  const place = figures?.placeName ?? placeName;
  // Where there is no result, what was asked stands still.
  const words = place === null ? name : scenarioSentence(settings, place);
  return (
    <h2 className={classNames('shift__sentence', words.length > LONG && 'shift__sentence--long')}>
      {words}
    </h2>
  );
}

function Waiting() {
  return (
    <div className="shift__waiting">
      <Loading>Loading the figures of this scenario</Loading>
      <div className="shift__bars" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
