import { stageWords, targetingSentences } from '../../../report/shift/outcome-words.ts';
import type { Stage } from '../../../report/shift/subject.ts';
import { OutcomePart } from './OutcomePart.tsx';

/** Whom it reaches and whom it misses, both ways. */
export function TargetingPart({ stage }: { readonly stage: Stage }) {
  return (
    <OutcomePart
      title="Whom does it reach, and whom does it miss?"
      help="Targeting completeness, both ways. Areas are not people: most income-deprived people live outside the most deprived areas."
    >
      <ul className="outcome-part__list">
        {targetingSentences(stage.run, stage.figures.unit).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="outcome-part__note">{stageWords(stage)}</p>
    </OutcomePart>
  );
}
