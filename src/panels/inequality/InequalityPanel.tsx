import './inequality.css';
import { indicator } from '../../indicators/registry.ts';
import type { AreaCode } from '../../place/area.ts';
import { rankingName } from '../../report/inequality/question.ts';
import { inPeriod, levelPlural } from '../../report/words.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import type { UpdateViewState } from '../../url/use-view-state.ts';
import type { ViewState } from '../../url/view-state.ts';
import { type InequalityView, useInequality } from '../../view/inequality/use-inequality.ts';
import type { ChosenPlace } from '../../view/use-place.ts';
import { AnswerPart } from './AnswerPart.tsx';
import { ConcentrationChart } from './ConcentrationChart.tsx';
import { GapPart } from './GapPart.tsx';
import { MeasuresPart } from './MeasuresPart.tsx';
import { NotComputedPart } from './NotComputedPart.tsx';
import { OverTimeChart } from './OverTimeChart.tsx';
import { QuestionPart } from './QuestionPart.tsx';
import { SourcesPart } from './SourcesPart.tsx';

export interface InequalityPanelProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  readonly place: ChosenPlace;
  /** an area named in the panel is pointed at or focused; null when that ends */
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** How unequal is it? The question, the answer in words, the slope, every measure, and where the gap lies. */
export function InequalityPanel({ state, update, place, onHighlight }: InequalityPanelProps) {
  const view = useInequality(state, update, place);
  const { asked, ask, answer, notComputed } = view;
  if (asked === null)
    return place.problem === null ? (
      <Loading>Loading the areas</Loading>
    ) : (
      <Notice kind="warning" title="There is no such place.">
        {place.problem}. Search above for its name.
      </Notice>
    );
  const { question, period, standIn, problem } = asked;
  const name = question.place.name;
  const { label } = indicator(question.indicator);
  return (
    <article className="inequality" aria-label={`How unequal is ${name}?`} tabIndex={-1}>
      <header className="inequality__head">
        <h2>How unequal is {name}?</h2>
        <p>
          {asked.levels.some((level) => level === question.level)
            ? `${inPeriod(label, period)}, among the ${levelPlural(question.level)} of ${name}`
            : `${label}, in ${name}`}
          , from the most to the least deprived by {rankingName(question.ranking)}.
        </p>
      </header>
      {standIn !== null && <Notice>{standIn}</Notice>}
      {problem !== null && <Notice kind="warning">{problem}</Notice>}
      <QuestionPart
        asked={asked}
        state={state}
        update={update}
        ask={ask}
        answered={answer?.question.grouping ?? null}
      />
      {asked.errors[0] !== undefined && (
        <FailureNotice
          title="The figures could not be loaded."
          error={asked.errors[0]}
          kept="The link keeps the question."
          onRetry={asked.retry}
        />
      )}
      {asked.inputs === null && asked.errors.length === 0 && <Loading>Loading the figures</Loading>}
      {notComputed !== null && (
        <NotComputedPart notComputed={notComputed} instead={answer} ask={ask} />
      )}
      {answer !== null && (
        <Answer view={view} state={state} update={update} onHighlight={onHighlight} />
      )}
    </article>
  );
}

function Answer({
  view,
  state,
  update,
  onHighlight,
}: Pick<InequalityPanelProps, 'state' | 'update' | 'onHighlight'> & {
  readonly view: InequalityView;
}) {
  const { answer, asked, gap, gapAsked, overTime, limits } = view;
  if (answer === null || asked === null) return null;
  const gapInputs = gapAsked?.inputs ?? null;
  const found = gap.gap;
  const drawn =
    found?.kind === 'gapMap' && gapInputs !== null ? { gap: found, inputs: gapInputs } : null;
  return (
    <>
      <AnswerPart answer={answer} limits={limits} overTime={overTime} />
      <MeasuresPart answer={answer} />
      {drawn === null ? (
        <NoGapPart gap={gap} />
      ) : (
        <GapPart
          gap={drawn.gap}
          answer={answer}
          table={drawn.inputs.book.table}
          onMap={state.gap}
          update={update}
          onHighlight={onHighlight}
        />
      )}
      {overTime.length > 1 && (
        <section className="inequality__part" aria-labelledby="inequality-time">
          <h3 id="inequality-time">How it moved</h3>
          <OverTimeChart points={overTime} answer={answer} />
        </section>
      )}
      {answer.concentrationCurve !== null && (
        <Disclosure summary="The concentration curve">
          <ConcentrationChart answer={answer} />
        </Disclosure>
      )}
      <SourcesPart answer={answer} gap={drawn} />
    </>
  );
}

/** In the place of the parts of the gap: why there are none, or that they are on their way. */
function NoGapPart({ gap: { gap, error, retry } }: Pick<InequalityView, 'gap'>) {
  return (
    <section className="inequality__part" aria-labelledby="inequality-gap">
      <h3 id="inequality-gap">Where the gap lies</h3>
      {gap?.kind === 'notComputed' ? (
        <p>{gap.sentence}</p>
      ) : error === null ? (
        <Loading>Working out what each area adds to the gap</Loading>
      ) : (
        <FailureNotice
          title="What each area adds to the gap could not be worked out."
          error={error}
          kept="The answer above stands."
          onRetry={retry}
        />
      )}
    </section>
  );
}
