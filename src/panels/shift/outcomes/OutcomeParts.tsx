import { useMemo } from 'react';
import { finestStage, subjectOf } from '../../../report/shift/subject.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { CurvePart } from './CurvePart.tsx';
import { EvidencePart } from './EvidencePart.tsx';
import { FifthsPart } from './FifthsPart.tsx';
import { GradientPart } from './GradientPart.tsx';
import { TargetingPart } from './TargetingPart.tsx';
import { WhoPart } from './WhoPart.tsx';
import { YearsPart } from './YearsPart.tsx';

export interface OutcomePartsProps {
  readonly shift: ShiftView;
  /** opens the sum of an area */
  readonly onWorkings: (code: string) => void;
}

/** What the scenario does: by fifth, by gradient, whom it reaches, over the slider, and what evidence can say. */
export function OutcomeParts({ shift, onWorkings }: OutcomePartsProps) {
  const { name, figures, run, beneath } = shift;
  const subject = useMemo(
    () => subjectOf({ name, figures, run, beneath }),
    [name, figures, run, beneath],
  );
  if (subject === null) return null;
  const stage = finestStage(subject);
  return (
    <div className="outcome-parts">
      <FifthsPart subject={subject} stage={stage} />
      <GradientPart stage={stage} />
      <TargetingPart stage={stage} />
      <WhoPart subject={subject} onWorkings={onWorkings} />
      <CurvePart stage={stage} />
      <YearsPart subject={subject} />
      <EvidencePart
        settings={subject.run.settings}
        onDeflator={(deflator) => shift.change({ deflator })}
      />
    </div>
  );
}
