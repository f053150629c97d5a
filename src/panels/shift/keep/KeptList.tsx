import './keep.css';
import { useRef, useState } from 'react';
import {
  getScenario,
  type KeptScenario,
  newScenarioId,
  putScenario,
  removeScenario,
  renameScenario,
} from '../../../store/scenarios.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Choice.tsx';
import { Empty, Notice } from '../../../ui/Notice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import { freeName } from '../../../view/shift/keep-scenario.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { useKeptScenarios } from '../../../view/shift/use-kept-scenarios.ts';
import type { ScenarioOpener } from '../../../view/shift/use-open-scenario.ts';
import { ON_SCREEN } from './compared-from.ts';
import { KeptRow } from './KeptRow.tsx';

const MOST_COMPARED = 3;

export interface KeptListProps {
  readonly shift: ShiftView;
  readonly opener: ScenarioOpener;
  readonly onOpened: () => void;
  /** two or three of: ids of kept scenarios, `ON_SCREEN` */
  readonly onCompare: (ids: readonly string[]) => void;
}

/** What this browser keeps: opened, renamed, copied, taken out and back, and ticked to be compared. */
export function KeptList({ shift, opener, onOpened, onCompare }: KeptListProps) {
  const { list } = useKeptScenarios();
  const [ticked, setTicked] = useState<readonly string[]>([ON_SCREEN]);
  const [removed, setRemoved] = useState<KeptScenario | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  if (list === null) return <Loading>Reading what is kept…</Loading>;
  const here = [ON_SCREEN, ...list.map(({ id }) => id)].filter((id) => ticked.includes(id));
  const tick = (id: string) => (on: boolean) =>
    setTicked(on ? [...here, id] : here.filter((one) => one !== id));
  const isFull = here.length >= MOST_COMPARED;
  const duplicate = async (id: string): Promise<void> => {
    const kept = await getScenario(id);
    if (kept === undefined) return;
    const name = freeName(
      kept.scenario.name,
      list.map((one) => one.name),
    );
    const savedAt = new Date().toISOString();
    await putScenario({
      ...kept,
      id: newScenarioId(),
      scenario: { ...kept.scenario, name, savedAt },
    });
  };
  return (
    <div className="kept" ref={whole} tabIndex={-1}>
      {removed !== null && (
        <Notice
          kind="info"
          title={`“${removed.scenario.name}” is deleted.`}
          action={{
            label: 'Put it back',
            onClick: () => {
              void putScenario(removed);
              setRemoved(null);
            },
          }}
          onDismiss={() => setRemoved(null)}
          live
        />
      )}
      {list.length === 0 ? (
        <Empty>Nothing is kept yet. “Keep” puts the scenario on screen here.</Empty>
      ) : (
        <>
          <div className="kept__screen">
            <p className="small muted">Tick two or three to compare them.</p>
            <Checkbox
              checked={here.includes(ON_SCREEN)}
              disabled={isFull && !here.includes(ON_SCREEN)}
              onChange={tick(ON_SCREEN)}
            >
              On screen: {shift.name || 'not named yet'}
            </Checkbox>
          </div>
          <ul className="kept__list">
            {list.map((kept) => (
              <KeptRow
                key={kept.id}
                kept={kept}
                ticked={here.includes(kept.id)}
                canTick={!isFull || here.includes(kept.id)}
                onTick={tick(kept.id)}
                onOpen={() => {
                  opener.openKept(kept.id);
                  onOpened();
                }}
                onRename={(name) => void renameScenario(kept.id, name)}
                onDuplicate={() => void duplicate(kept.id)}
                onRemove={() =>
                  void removeScenario(kept.id).then((gone) => {
                    setRemoved(gone ?? null);
                    // The button that was pressed goes with its row.
                    whole.current?.focus({ preventScroll: true });
                  })
                }
              />
            ))}
          </ul>
          <div className="kept__compare">
            <Button variant="primary" disabled={here.length < 2} onClick={() => onCompare(here)}>
              Compare {here.length < 2 ? 'them' : `these ${here.length}`}
            </Button>
          </div>
        </>
      )}
      <p className="small muted">
        Kept in this browser only; nothing is sent anywhere. A browser may clear what pages keep:
        save a file of what matters.
      </p>
    </div>
  );
}
