import './sheet-dialog.css';
import './sheet-print.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatNumber } from '../../indicators/format.ts';
import type { AreaCode } from '../../place/area.ts';
import { rowsWithin } from '../../place/area-table.ts';
import { levelOfCode } from '../../place/levels.ts';
import { namedArea } from '../../report/place.ts';
import { sheetFileName } from '../../report/sheet/sheet-file.ts';
import { type SheetInputs, wardSheet } from '../../report/sheet/ward-sheet.ts';
import { countOf, fileNamePart } from '../../report/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Select } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { makeSheets, type SheetProgress } from '../../view/sheet/make-sheets.ts';
import { useSheetInputs } from '../../view/sheet/use-sheet-inputs.ts';
import { SheetPage } from './SheetPage.tsx';
import { sheetPrinter } from './sheet-html.tsx';

export interface SheetDialogProps {
  /** a ward, or a place that holds wards */
  readonly place: AreaCode;
  readonly onClose: () => void;
}

/** A sheet of one side for a ward: seen, printed or saved; or for all wards of a place in one go. */
export function SheetDialog({ place, onClose }: SheetDialogProps) {
  const { inputs, errors, retry } = useSheetInputs();
  return (
    <Dialog title="A sheet for a ward" open wide onClose={onClose}>
      {errors[0] !== undefined ? (
        <FailureNotice
          title="The sheets could not be made."
          error={errors[0]}
          kept="The page behind this window is as it was."
          onRetry={retry}
        />
      ) : inputs === null ? (
        <Loading>Loading figures and services…</Loading>
      ) : (
        <Sheets key={place} place={place} inputs={inputs} />
      )}
    </Dialog>
  );
}

/** The wards of a place by name, and the place itself; none where it holds none. */
function wardsOf({ tables }: SheetInputs, place: AreaCode) {
  const table = tables.ward;
  const level = levelOfCode(place);
  if (table === undefined || level === null) return { name: place as string, wards: [] };
  const wards = rowsWithin(table, level, place)
    .map((row) => ({
      code: table.codes[row] as AreaCode,
      name: table.names[row] as string,
      district: namedArea(tables, 'ltla', table.parents.ltla?.[row] ?? null)?.name ?? '',
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.code < b.code ? -1 : 1));
  return { name: namedArea(tables, level, place)?.name ?? place, wards };
}

function Sheets({ place, inputs }: { readonly place: AreaCode; readonly inputs: SheetInputs }) {
  const { name, wards } = useMemo(() => wardsOf(inputs, place), [inputs, place]);
  const [chosen, setChosen] = useState<string | null>(null);
  const code = chosen ?? wards[0]?.code ?? null;
  const sheet = useMemo(() => (code === null ? null : wardSheet(code, inputs)), [code, inputs]);
  const [printing, setPrinting] = useState(false);
  // The key that prints, prints what is looked at: the sheet, not the page behind it.
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || event.shiftKey || event.altKey) return;
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setPrinting(true);
    };
    window.addEventListener('keydown', key, true);
    return () => window.removeEventListener('keydown', key, true);
  }, []);
  useEffect(() => {
    if (!printing) return;
    const done = () => setPrinting(false);
    document.documentElement.dataset.print = 'sheet';
    window.addEventListener('afterprint', done);
    window.print();
    return () => {
      window.removeEventListener('afterprint', done);
      delete document.documentElement.dataset.print;
    };
  }, [printing]);
  if (sheet === null)
    return (
      <Notice kind="warning">
        {`${name} holds no wards. Choose a ward, a district or a larger place, then ask again.`}
      </Notice>
    );
  const save = () => {
    const printer = sheetPrinter();
    const page = printer.pageOf(sheet);
    printer.end();
    saveFile(sheetFileName(sheet), new Blob([page], { type: 'text/html' }));
  };
  const several = new Set(wards.map(({ district }) => district)).size > 1;
  return (
    <div className="sheet-dialog">
      <div className="sheet-dialog__choices">
        {wards.length > 1 && (
          <Select
            label="Ward"
            value={sheet.code}
            onChange={setChosen}
            options={wards.map((ward) => ({
              value: ward.code,
              label: several ? `${ward.name} (${ward.district})` : ward.name,
            }))}
          />
        )}
        <Button icon="print" variant="primary" onClick={() => setPrinting(true)}>
          Print this sheet
        </Button>
        <Button icon="download" onClick={save}>
          Save this sheet (HTML)
        </Button>
      </div>
      {wards.length > 1 && (
        <AllSheets name={name} codes={wards.map((ward) => ward.code)} inputs={inputs} />
      )}
      <section
        className="sheet-dialog__preview"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where the window is narrow
        tabIndex={0}
        aria-label="The sheet as it is printed"
      >
        <SheetPage sheet={sheet} />
      </section>
      {printing &&
        createPortal(
          <div className="sheet-print">
            <SheetPage sheet={sheet} />
          </div>,
          document.body,
        )}
    </div>
  );
}

type Run =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: SheetProgress }
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'cancelled'; readonly progress: SheetProgress }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A file a ward in one archive, with progress and a way out. */
function AllSheets({
  name,
  codes,
  inputs,
}: {
  readonly name: string;
  readonly codes: readonly string[];
  readonly inputs: SheetInputs;
}) {
  const [run, setRun] = useState<Run>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Closing the window ends what runs in it.
  useEffect(() => () => stop.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    stop.current = controller;
    let progress: SheetProgress = { done: 0, of: codes.length };
    setRun({ kind: 'running', progress });
    const printer = sheetPrinter();
    try {
      const file = await makeSheets(
        codes,
        inputs,
        printer.pageOf,
        (now) => {
          progress = now;
          setRun({ kind: 'running', progress: now });
        },
        controller.signal,
      );
      if (file === null) setRun({ kind: 'cancelled', progress });
      else {
        saveFile(`ward-sheets-${fileNamePart(name)}.zip`, file);
        setRun({ kind: 'done', count: codes.length });
      }
    } catch (error) {
      setRun({ kind: 'failed', error });
    } finally {
      printer.end();
    }
  };
  return (
    <div className="sheet-dialog__all">
      {run.kind === 'running' && (
        <label className="sheet-dialog__progress">
          <span>
            Making {formatNumber(run.progress.done)} of {countOf(run.progress.of, 'ward')}
          </span>
          <progress max={run.progress.of} value={run.progress.done} />
        </label>
      )}
      {/* One button that changes its words: of two that change places, the pressed one takes the focus with it. */}
      {run.kind === 'running' ? (
        <Button key="all" ref={button} onClick={() => stop.current?.abort()}>
          Cancel
        </Button>
      ) : (
        <Button key="all" ref={button} icon="download" onClick={() => void start()}>
          {`Save the sheets of all ${countOf(codes.length, 'ward')} of ${name} (zip)`}
        </Button>
      )}
      <p className="sheet-dialog__status" role="status">
        {run.kind === 'done' && `Saved: ${countOf(run.count, 'ward')}, a file each.`}
        {run.kind === 'cancelled' &&
          `Cancelled after ${formatNumber(run.progress.done)} of ${countOf(run.progress.of, 'ward')}; nothing was saved.`}
      </p>
      {run.kind === 'failed' && (
        <FailureNotice
          title="The sheets could not be put in one file."
          error={run.error}
          kept="Nothing was saved. A single sheet can still be saved."
          onRetry={() => {
            // The notice goes, and the button that was pressed with it.
            button.current?.focus();
            void start();
          }}
        />
      )}
    </div>
  );
}
