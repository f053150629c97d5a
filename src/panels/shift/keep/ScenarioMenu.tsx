import { useState } from 'react';
import { fileNamePart } from '../../../report/words.ts';
import { scenarioFile } from '../../../shift/scenario-file.ts';
import { type KeptSummary, newScenarioId, putScenario } from '../../../store/scenarios.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import {
  freeName,
  keptOnScreen,
  scenarioOnScreen,
  suggestedName,
} from '../../../view/shift/keep-scenario.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';

export interface ScenarioMenuProps {
  readonly shift: ShiftView;
  readonly list: readonly KeptSummary[] | null;
  readonly onOpenFile: () => void;
  readonly onOpenKept: () => void;
  readonly onDone: () => void;
}

/** Ways in and out for a scenario: what is kept, files, a link, a copy. */
export function ScenarioMenu({ shift, list, onOpenFile, onOpenKept, onDone }: ScenarioMenuProps) {
  const name = shift.name === '' ? suggestedName(shift) : shift.name;
  const noResult = shift.run === null || shift.figures === null;
  const save = () => {
    const scenario = scenarioOnScreen({ ...shift, name }, new Date().toISOString());
    if (scenario === null) return;
    saveFile(
      `${fileNamePart(name).slice(0, 80) || 'scenario'}.evenground.json`,
      new Blob([scenarioFile(scenario)], { type: 'application/json' }),
    );
    onDone();
  };
  const duplicate = async (): Promise<void> => {
    const copy = freeName(name, [name, ...(list ?? []).map((one) => one.name)]);
    const now = new Date().toISOString();
    const kept = keptOnScreen({ ...shift, name: copy }, newScenarioId(), now);
    shift.rename(copy);
    onDone();
    if (kept !== null) await putScenario(kept);
  };
  return (
    <div className="keep-menu">
      <Item
        icon="layers"
        label={`Kept scenarios${list === null ? '' : ` (${list.length})`}…`}
        detail="Open, rename or compare what this browser keeps."
        onClick={onOpenKept}
      />
      <Item
        icon="share"
        label="Open a file…"
        detail="Or drop it anywhere on the page. What differs is said."
        onClick={onOpenFile}
      />
      <Item
        icon="download"
        label="Save as a file"
        detail={
          noResult
            ? 'There is no result to save yet.'
            : 'Inputs, figures, rule and result: it opens to the same pennies anywhere.'
        }
        disabled={noResult}
        onClick={save}
      />
      <Item
        icon="plus"
        label="Duplicate"
        detail="Keeps a copy, and goes on with it."
        disabled={noResult}
        onClick={() => void duplicate()}
      />
      <LinkItem shift={shift} />
      <p className="keep-menu__foot">
        Scenarios and your own figures stay in this browser. Nothing is sent anywhere.
      </p>
    </div>
  );
}

function Item({
  icon,
  label,
  detail,
  disabled = false,
  onClick,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly detail: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="keep-menu__item" disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
      <span>
        <span className="keep-menu__label">{label}</span>
        <span className="keep-menu__detail">{detail}</span>
      </span>
    </button>
  );
}

/** The link, or why there is none that another person could use. */
function LinkItem({ shift }: { readonly shift: ShiftView }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  if (shift.code === null || shift.onlyHere)
    return (
      <Notice kind="info" title="A link would work in this browser only">
        {shift.code === null
          ? 'The scenario is too long for a link. '
          : 'It reads figures that are kept here and in no pack. '}
        To send it, save it as a file.
      </Notice>
    );
  return (
    <>
      <Item
        icon="link"
        label="Copy link"
        detail="It carries all settings, and opens them over the packs."
        onClick={() => void copy()}
      />
      {outcome === 'copied' && (
        <Notice kind="good" live>
          Link copied.
        </Notice>
      )}
      {outcome === 'refused' && (
        <Notice kind="warning" live>
          This browser does not let the page copy. Copy the address from the address bar.
        </Notice>
      )}
    </>
  );
}
