import { useRef, useState } from 'react';
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
  const main = useRef<HTMLButtonElement>(null);
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
  const same = standing?.kind === 'same';
  const changed = standing?.kind === 'changed' ? standing.kept : null;
  // One button through all states, never disabled by its own press: the focus stays where it was.
  const idle = unready || same || busy;
  return (
    <>
      <Button
        ref={main}
        {...(changed === null ? { icon: same ? ('check' as const) : ('plus' as const) } : {})}
        aria-disabled={idle || undefined}
        aria-busy={busy || undefined}
        title={
          changed !== null
            ? `Over “${changed.name}” of ${savedWhen(changed.savedAt)}`
            : same
              ? `Kept ${savedWhen(standing.kept.savedAt)}, in this browser only`
              : 'In this browser only: nothing is sent anywhere'
        }
        onClick={() => {
          if (idle) return;
          if (changed === null) asNew();
          else void keep(changed.name, changed.id);
        }}
      >
        {changed !== null ? 'Keep changes' : same ? 'Kept' : 'Keep'}
      </Button>
      {changed !== null && (
        <Button
          variant="quiet"
          aria-disabled={idle || undefined}
          aria-label="Keep as new"
          title="Keep as new, and leave the kept one as it is"
          onClick={() => {
            if (idle) return;
            // It goes once there is nothing to keep.
            main.current?.focus();
            asNew();
          }}
        >
          As new
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
