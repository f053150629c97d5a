import { useMemo } from 'react';
import { infeasibleWords } from '../../../report/shift/infeasible-words.ts';
import type { NeedMeasureId } from '../../../shift/need-measures.ts';
import type { ScenarioSettings } from '../../../shift/scenario-settings.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import { runShift } from '../../../view/shift/run-shift.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { useNeedSummaries } from '../../../view/shift/use-need-summaries.ts';
import { useShiftFigures } from '../../../view/shift/use-shift-figures.ts';
import { NeedCompared } from '../outcomes/NeedCompared.tsx';

/** The same scenario by another measure of need, beside the one that is chosen. It changes nothing. */
export function SecondMeasure({
  shift,
  need,
}: {
  readonly shift: ShiftView;
  readonly need: NeedMeasureId;
}) {
  const settings = useMemo(
    (): ScenarioSettings => ({ ...shift.settings, need, mix: null }),
    [shift.settings, need],
  );
  const loaded = useShiftFigures(settings);
  const bare = loaded.figures;
  const { summaries } = useNeedSummaries(settings, bare);
  const second = useMemo(
    () =>
      bare === null
        ? null
        : { figures: { ...bare, ...summaries }, run: runShift(settings, bare).run },
    [bare, summaries, settings],
  );
  const [error] = loaded.errors;
  if (error !== undefined)
    return (
      <FailureNotice
        title="The second measure could not be loaded."
        error={error}
        kept="The scenario is as it was."
        onRetry={loaded.retry}
      />
    );
  if (loaded.problem !== null)
    return (
      <p className="small">
        {loaded.problem.kind === 'infeasible'
          ? `${infeasibleWords(shift.settings, loaded.problem.error, shift.figures?.areas ?? []).title}.`
          : loaded.problem.message}
      </p>
    );
  if (second === null) return <Loading>Loading the second measure</Loading>;
  return <NeedCompared shift={shift} second={second} />;
}
