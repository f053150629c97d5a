import './keep.css';
import { useRef, useState } from 'react';
import { IconButton } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Popover } from '../../../ui/Popover.tsx';
import { suggestedName } from '../../../view/shift/keep-scenario.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { useKeptScenarios } from '../../../view/shift/use-kept-scenarios.ts';
import { useOpenScenario } from '../../../view/shift/use-open-scenario.ts';
import { CompareScenarios } from './CompareScenarios.tsx';
import { FileInput } from './FileDrop.tsx';
import { KeepButtons } from './KeepButtons.tsx';
import { KeptList } from './KeptList.tsx';
import { OpenedNotice } from './OpenedNotice.tsx';
import { ScenarioMenu } from './ScenarioMenu.tsx';
import { ScenarioName } from './ScenarioName.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useUndoKeys } from './use-undo-keys.ts';

/** The scenario as a thing to name, undo, keep, send and open. */
export function ScenarioBar({ shift }: { readonly shift: ShiftView }) {
  const { list, storage } = useKeptScenarios();
  const opener = useOpenScenario(shift);
  const [dialog, setDialog] = useState<'kept' | readonly string[] | null>(null);
  const file = useRef<HTMLInputElement>(null);
  useUndoKeys(shift.undo, shift.redo);
  const over = useFileDrop(opener.openFile);
  return (
    <section className="scenario-bar no-print" aria-label="This scenario">
      <ScenarioName
        label="Scenario"
        labelHidden
        name={shift.name}
        placeholder={suggestedName(shift)}
        onRename={shift.rename}
      />
      <div className="scenario-bar__row">
        <IconButton
          icon="undo"
          label="Undo (Ctrl+Z)"
          variant="secondary"
          // Not disabled by its own press, which would lose the focus.
          aria-disabled={shift.undo === null || undefined}
          onClick={() => shift.undo?.()}
        />
        <IconButton
          icon="redo"
          label="Redo (Ctrl+Shift+Z)"
          variant="secondary"
          aria-disabled={shift.redo === null || undefined}
          onClick={() => shift.redo?.()}
        />
        <KeepButtons shift={shift} list={list} />
        <div className="scenario-bar__more">
          <Popover button="File" label="Open, save and send" align="end" arrowKeys>
            {(close) => (
              <ScenarioMenu
                shift={shift}
                list={list}
                onOpenFile={() => {
                  close();
                  file.current?.click();
                }}
                onOpenKept={() => {
                  close();
                  setDialog('kept');
                }}
                onDone={close}
              />
            )}
          </Popover>
        </div>
      </div>
      <FileInput ref={file} accept=".json,application/json" onFile={opener.openFile} />
      {over && (
        <p className="scenario-bar__drop" role="status">
          Drop a scenario’s file anywhere to open it.
        </p>
      )}
      {storage.kind === 'session' && (
        <Notice kind="warning" title="Kept only until this page is closed" live>
          Because {storage.reason}. Nothing on screen is lost: save a file of what matters.
        </Notice>
      )}
      <OpenedNotice shift={shift} opener={opener} />
      <Dialog
        title="Kept scenarios"
        open={dialog === 'kept'}
        // It also closes because the comparison opens, which must then stay.
        onClose={() => setDialog((now) => (now === 'kept' ? null : now))}
      >
        <KeptList
          shift={shift}
          opener={opener}
          onOpened={() => setDialog(null)}
          onCompare={setDialog}
        />
      </Dialog>
      {Array.isArray(dialog) && (
        <CompareScenarios
          shift={shift}
          ids={dialog as readonly string[]}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
}
