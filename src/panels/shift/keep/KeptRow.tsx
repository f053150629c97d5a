import { useRef, useState } from 'react';
import { formatPounds, rulePhrase } from '../../../report/shift/scenario-sentence.ts';
import { unitCount } from '../../../report/shift/subject.ts';
import type { KeptSummary } from '../../../store/scenarios.ts';
import { Button } from '../../../ui/Button.tsx';
import { ScenarioName } from './ScenarioName.tsx';
import { savedWhen } from './saved-when.ts';

/** One kept scenario: what it is in a few words, and what can be done with it. */
export function KeptRow({
  kept,
  ticked,
  canTick,
  onTick,
  onOpen,
  onRename,
  onDuplicate,
  onRemove,
}: {
  readonly kept: KeptSummary;
  readonly ticked: boolean;
  readonly canTick: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}) {
  const [renaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const { name, placeName, settings, areas, total, savedAt } = kept;
  return (
    <li className="kept-row">
      <input
        type="checkbox"
        className="kept-row__tick"
        aria-label={`Compare ${name}`}
        checked={ticked}
        disabled={!canTick}
        onChange={(event) => onTick(event.target.checked)}
      />
      <div className="kept-row__words">
        {renaming ? (
          <ScenarioName
            label={`New name of ${name}`}
            labelHidden
            name={name}
            placeholder={name}
            autoFocus
            onRename={onRename}
            onEnd={(byKey) => {
              setRenaming(false);
              // The field goes: the focus that was in it goes back to where it came from.
              if (byKey) rename.current?.focus();
            }}
          />
        ) : (
          <button type="button" className="kept-row__open" onClick={onOpen}>
            {name}
          </button>
        )}
        <p>
          {formatPounds(total)} over {unitCount(areas, settings.unit)} of {placeName}
        </p>
        <p>{capital(rulePhrase(settings))}</p>
        <p className="muted">Kept {savedWhen(savedAt)}</p>
        <div className="kept-row__actions">
          <Button size="small" aria-label={`Open ${name}`} onClick={onOpen}>
            Open
          </Button>
          <Button
            size="small"
            variant="quiet"
            ref={rename}
            aria-label={`Rename ${name}`}
            onClick={() => setRenaming(true)}
          >
            Rename
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={`Duplicate ${name}`}
            onClick={onDuplicate}
          >
            Duplicate
          </Button>
          <Button size="small" variant="quiet" aria-label={`Delete ${name}`} onClick={onRemove}>
            Delete
          </Button>
        </div>
      </div>
    </li>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
