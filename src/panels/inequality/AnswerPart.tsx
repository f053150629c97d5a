import { useState } from 'react';
import { headlineOf } from '../../report/inequality/headline.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
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
        {i.label}, {period}. <strong>{capital(limitWords)}.</strong>
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

/** How far the draws are, with a way to stop them; nothing where limits have a closed form. */
function LimitsProgress({ limits }: { readonly limits: DrawnLimits }) {
  const { state, share, message, stop, again } = limits;
  if (state === 'idle' || state === 'done') return null;
  if (state === 'drawing')
    return (
      <p className="limits" role="status">
        <progress max={1} value={share} aria-label="Limits by simulation" />
        <span className="small">Drawing the limits</span>
        <Button size="small" variant="quiet" onClick={stop}>
          Stop
        </Button>
      </p>
    );
  return (
    <p className="limits" role="status">
      <span className="small">
        {state === 'failed'
          ? `The limits could not be drawn: ${message ?? 'for a reason not told'}`
          : 'The limits of the slope were stopped.'}
      </span>
      <Button size="small" onClick={again}>
        Draw them
      </Button>
    </p>
  );
}
