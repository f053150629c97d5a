import { infeasibleWords } from '../../report/shift/infeasible-words.ts';
import { needMeasure } from '../../shift/need-measures.ts';
import { PRESETS } from '../../shift/presets.ts';
import { DEFAULT_SETTINGS } from '../../shift/scenario-settings.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { needParts } from '../../view/shift/shift-packs.ts';
import type { ShiftView } from '../../view/shift/shift-view.ts';
import { useKeptFigures } from '../../view/shift/use-kept-figures.ts';
import { OwnFiguresField } from './keep/OwnFiguresField.tsx';
import { besideUnit, nearestNeed, needsNotHeld } from './need-choice.ts';
import { relaxations } from './relax.ts';

/** Why there is no result, by how much, and what would change that. Nothing that was set is lost. */
export function ProblemPart({ shift }: { readonly shift: ShiftView }) {
  const { problem, errors, retry, undo, open, settings } = shift;
  const [error] = errors;
  const why =
    problem?.kind === 'infeasible'
      ? infeasibleWords(settings, problem.error, shift.figures?.areas ?? [])
      : null;
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
      {shift.leftFile && (
        <Notice
          kind="info"
          title="Now from today’s packs"
          {...(undo === null ? {} : { action: { label: 'Undo', onClick: undo } })}
        >
          The opened file’s own figures do not answer what is asked now. Undo brings them back.
        </Notice>
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
      {problem?.kind === 'infeasible' && why !== null && (
        <Notice kind="error" title={`${why.title}.`} live>
          <p>There is no share-out that keeps everything that you set. What you set is kept.</p>
          {why.body !== null && <p>{why.body}</p>}
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
          <OwnFileFix shift={shift} />
          <p className="shift__actions">
            <NeedFix shift={shift} />
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

/** A measure that these areas have, in one press. */
function NeedFix({ shift: { settings, change } }: { readonly shift: ShiftView }) {
  if (settings.figures !== null || needsNotHeld(settings).length === 0) return null;
  const need = nearestNeed(settings.unit);
  return (
    <Button
      size="small"
      variant="primary"
      onClick={() => change(besideUnit(settings, { need, mix: null }))}
    >
      Use {needMeasure(need).label}
    </Button>
  );
}

/** Figures of the user's own that are not in this browser: their file is loaded here, or the packs' are used. */
function OwnFileFix({ shift }: { readonly shift: ShiftView }) {
  const { settings, problem, change } = shift;
  const { figures, ownNeed, ownBaseline } = settings;
  const readsNeed = figures === null && needParts(settings).includes('own');
  const need = useKeptFigures(ownNeed, readsNeed);
  const baseline = useKeptFigures(ownBaseline, figures === null);
  const needGone = readsNeed && (ownNeed === null || need.data === null);
  const baselineGone = figures === null && ownBaseline !== null && baseline.data === null;
  if (problem?.kind !== 'unavailable') return null;
  if (figures !== null)
    return (
      <p className="shift__actions">
        <Button size="small" variant="primary" onClick={() => change({ figures: null })}>
          Use today’s packs
        </Button>
      </p>
    );
  return (
    <>
      {needGone && <OwnFiguresField shift={shift} figure="need" />}
      {baselineGone && <OwnFiguresField shift={shift} figure="baseline" />}
      {needGone && ownNeed !== null && (
        <p className="shift__actions">
          <Button
            size="small"
            onClick={() => change({ need: nearestNeed(settings.unit), mix: null, ownNeed: null })}
          >
            Do without the file of need
          </Button>
        </p>
      )}
      {baselineGone && (
        <p className="shift__actions">
          <Button size="small" onClick={() => change({ ownBaseline: null })}>
            Do without the file of what areas have
          </Button>
        </p>
      )}
    </>
  );
}
