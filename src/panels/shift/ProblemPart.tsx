import { formatPounds } from '../../report/shift/scenario-sentence.ts';
import type { AllocationConstraint } from '../../shift/infeasible-allocation-error.ts';
import { PRESETS } from '../../shift/presets.ts';
import { DEFAULT_SETTINGS } from '../../shift/scenario-settings.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ShiftView } from '../../view/shift/shift-view.ts';
import { relaxations } from './relax.ts';

const CONSTRAINT_WORDS: Readonly<Record<AllocationConstraint, string>> = {
  floor: 'The floors ask for more than there is',
  cap: 'The limits leave money that nobody may take',
  noLoss: 'What areas have now comes to more than there is, or to more than a limit allows',
  minimumAward: 'The smallest award can’t be kept with this sum',
  mostPlaces: 'So few areas can’t use the sum',
  setAside: 'Areas set aside keep more than there is',
};

/** Why there is no result, by how much, and what would change that. Nothing that was set is lost. */
export function ProblemPart({ shift }: { readonly shift: ShiftView }) {
  const { problem, errors, retry, undo, open, settings } = shift;
  const [error] = errors;
  const row = problem?.kind === 'infeasible' ? problem.error.row : null;
  const area = row === null ? undefined : shift.figures?.areas[row];
  return (
    <>
      {error !== undefined && (
        <FailureNotice
          title="The figures of this scenario could not be loaded."
          error={error}
          kept="What you set is kept."
          onRetry={retry}
        />
      )}
      {shift.linkProblems.length > 0 && (
        <Notice kind="warning" title="Part of the link was not understood.">
          <ul className="plain-items">
            {shift.linkProblems.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      {problem?.kind === 'infeasible' && (
        <Notice
          kind="error"
          title={`${CONSTRAINT_WORDS[problem.error.constraint]}: ${formatPounds(problem.error.shortfall)} apart.`}
          live
        >
          <p>There is no share-out that keeps everything that you set. What you set is kept.</p>
          {area !== undefined && <p>The area that can’t be served is {area.name}.</p>}
          <p className="shift__actions">
            {relaxations(settings, problem.error).map(({ label, change }) => (
              <Button key={label} size="small" onClick={() => shift.change(change)}>
                {label}
              </Button>
            ))}
            {undo !== null && (
              <Button size="small" variant="quiet" onClick={undo}>
                Undo the last step
              </Button>
            )}
          </p>
        </Notice>
      )}
      {(problem?.kind === 'invalid' || problem?.kind === 'unavailable') && (
        <Notice
          kind={problem.kind === 'invalid' ? 'error' : 'warning'}
          title={
            problem.kind === 'invalid'
              ? 'These settings give no share-out.'
              : 'A figure that this scenario needs is not there.'
          }
          live
        >
          <p>{problem.message}</p>
          <p className="shift__actions">
            {undo !== null && (
              <Button size="small" onClick={undo}>
                Undo the last step
              </Button>
            )}
            <Button
              size="small"
              variant="quiet"
              onClick={() =>
                open({ ...DEFAULT_SETTINGS, ...PRESETS.opening.settings }, PRESETS.opening.label)
              }
            >
              Begin again
            </Button>
          </p>
        </Notice>
      )}
    </>
  );
}
