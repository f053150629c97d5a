import { formatNumber } from '../../indicators/format.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { shownPeople, shownPounds } from './money-words.ts';

const SHOWN = 8;

/** Existing money moves: marked, with the areas that it is taken from, and how much. */
export function TakenFrom({
  run,
  onWorkings,
  onOpenTable,
}: {
  readonly run: ScenarioRun;
  readonly onWorkings: (code: string) => void;
  readonly onOpenTable: () => void;
}) {
  const { outcome, settings } = run;
  const { losers } = outcome;
  if (settings.mode === 'new') return null;
  const lost = outcome.areas.filter(({ change }) => change < 0).sort((a, b) => a.change - b.change);
  const title =
    losers.areas === 0
      ? 'This shares out money that areas have now. As it is set, nobody loses.'
      : `This takes ${shownPounds(losers.pounds)} from ${formatNumber(losers.areas)} ${losers.areas === 1 ? 'area' : 'areas'}.`;
  return (
    <Notice kind="warning" title={title}>
      {lost.length > 0 && (
        <>
          <p>{shownPeople(losers.people)} live there. From whom, and how much:</p>
          <ul className="taken">
            {lost.slice(0, SHOWN).map((area) => (
              <li key={area.code}>
                <button
                  type="button"
                  className="link-button"
                  aria-haspopup="dialog"
                  onClick={() => onWorkings(area.code)}
                >
                  {area.name}
                </button>
                <span className="figures">
                  {shownPounds(-area.change)}
                  {area.baseline !== null && area.baseline > 0 && (
                    <span className="muted">
                      {' '}
                      ({formatNumber((-100 * area.change) / area.baseline, 1)}% of what it has)
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {lost.length > SHOWN && (
            <Button size="small" icon="table" onClick={onOpenTable}>
              All {formatNumber(lost.length)} in the table
            </Button>
          )}
        </>
      )}
    </Notice>
  );
}
