import { gradientSentences, stageWords } from '../../../report/shift/outcome-words.ts';
import type { Stage } from '../../../report/shift/subject.ts';
import { OutcomePart } from './OutcomePart.tsx';

/** The slope of £ a head across a measure that the rule did not read. */
export function GradientPart({ stage }: { readonly stage: Stage }) {
  const { gradient } = stage.run.outcome;
  const [first, ...more] = gradientSentences(stage.run.outcome);
  return (
    <OutcomePart
      title="How far does it move the gradient?"
      help="Slope index of £ a head (OHID’s), through the five fifths, across a measure that the rule does not read."
    >
      <p>{first}</p>
      {more.map((sentence) => (
        <p key={sentence} className="small">
          {sentence}
        </p>
      ))}
      {gradient.kind === 'present' && <p className="outcome-part__note">{stageWords(stage)}</p>}
    </OutcomePart>
  );
}
