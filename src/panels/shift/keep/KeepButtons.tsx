import { useState } from 'react';
import { type KeptSummary, newScenarioId, putScenario } from '../../../store/scenarios.ts';
import { Button } from '../../../ui/Button.tsx';
import {
  freeName,
  keptOnScreen,
  standingOf,
  suggestedName,
} from '../../../view/shift/keep-scenario.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { savedWhen } from './saved-when.ts';

/** Keeps the scenario under its name; where one of that name has other settings, over it or beside it. */
export function KeepButtons({
  shift,
  list,
}: {
  readonly shift: ShiftView;
  /** null while it is read */
  readonly list: readonly KeptSummary[] | null;
}) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const standing = list === null ? null : standingOf(shift, list);
  const keep = async (name: string, id: string): Promise<void> => {
    const kept = keptOnScreen({ ...shift, name }, id, new Date().toISOString());
    if (kept === null) return;
    if (name !== shift.name) shift.rename(name);
    setBusy(true);
    await putScenario(kept);
    setBusy(false);
    setSaid(`Kept as “${name}”.`);
  };
  const names = (list ?? []).map((one) => one.name);
  const asNew = () => {
    const wanted = shift.name === '' ? suggestedName(shift) : shift.name;
    const name = names.includes(wanted) ? freeName(wanted, names) : wanted;
    void keep(name, newScenarioId());
  };
  const unready = shift.run === null || shift.figures === null || standing === null;
  return (
    <>
      {standing?.kind === 'changed' ? (
        <>
          <Button
            busy={busy}
            disabled={unready}
            title={`Over “${standing.kept.name}” of ${savedWhen(standing.kept.savedAt)}`}
            onClick={() => void keep(standing.kept.name, standing.kept.id)}
          >
            Keep changes
          </Button>
          <Button
            variant="quiet"
            disabled={unready}
            aria-label="Keep as new"
            title="Keep as new, and leave the kept one as it is"
            onClick={asNew}
          >
            As new
          </Button>
        </>
      ) : (
        <Button
          icon={standing?.kind === 'same' ? 'check' : 'plus'}
          busy={busy}
          disabled={unready || standing.kind === 'same'}
          title={
            standing?.kind === 'same'
              ? `Kept ${savedWhen(standing.kept.savedAt)}, in this browser only`
              : 'In this browser only: nothing is sent anywhere'
          }
          onClick={asNew}
        >
          {standing?.kind === 'same' ? 'Kept' : 'Keep'}
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
