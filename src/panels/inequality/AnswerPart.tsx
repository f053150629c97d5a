import { useState } from 'react';
import { headlineOf } from '../../report/inequality/headline.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { unitWords } from '../../report/inequality/measure-words.ts';
import { inPeriod } from '../../report/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import type { InequalityView } from '../../view/inequality/use-inequality.ts';
import type { DrawnLimits } from '../../view/inequality/use-slope-limits.ts';
import { ConcentrationChart } from './ConcentrationChart.tsx';
import { OverTimeChart } from './OverTimeChart.tsx';
import { SlopeChart } from './SlopeChart.tsx';

/** The answer in words first, then the slope chart; all charts larger when asked. */
export function AnswerPart({
  answer,
  limits,
  overTime,
}: {
  readonly answer: InequalityAnswer;
  readonly limits: DrawnLimits;
  readonly overTime: InequalityView['overTime'];
}) {
  const [large, setLarge] = useState(false);
  const { figure, words, limits: limitWords, second } = headlineOf(answer);
  const { indicator: i, period, question } = answer;
  return (
    <section className="inequality__part" aria-label="The answer">
      <p className="inequality__headline">
        <strong className="inequality__figure">{figure}</strong> {words}
      </p>
      <p>
        {inPeriod(i.label, period)}
        {i.unit === 'rate' && ` (${unitWords(i)})`}. <strong>{capital(limitWords)}.</strong>
      </p>
      <p className="small">{capital(second)}</p>
      <LimitsProgress limits={limits} />
      <SlopeChart answer={answer} />
      <p className="inequality__actions no-print">
        <Button size="small" onClick={() => setLarge(true)}>
          Charts larger
        </Button>
      </p>
      <Dialog
        title={`How unequal is ${question.place.name}?`}
        open={large}
        onClose={() => setLarge(false)}
        wide
      >
        <div className="inequality__large">
          <SlopeChart answer={answer} />
          <ConcentrationChart answer={answer} />
          <OverTimeChart points={overTime} answer={answer} />
        </div>
      </Dialog>
    </section>
  );
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** How far the draws are; nothing where limits have a closed form. */
const LimitsProgress = ({
  limits: { state, share, message, stop, again },
}: {
  readonly limits: DrawnLimits;
}) => (
  <WorkProgress
    state={state === 'drawing' ? 'running' : state}
    share={share}
    label="Limits by simulation"
    words={{
      running: 'Drawing the limits',
      stopped: 'The limits of the slope were stopped.',
      failed: `The limits could not be drawn: ${message ?? 'for a reason not told'}`,
    }}
    again="Draw them"
    onStop={stop}
    onAgain={again}
  />
);
