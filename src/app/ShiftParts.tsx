/** The parts of the Shift tab that stand outside its panel: table, sums, record. Their code comes when they are opened. */
import { lazy, Suspense } from 'react';
import { Loading } from '../ui/Spinner.tsx';
import type { MoneyFigure } from '../url/view-state.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { ShiftSession } from './use-shift-session.ts';

const Table = lazy(() =>
  import('../panels/shift-table/ShiftTable.tsx').then((m) => ({ default: m.ShiftTable })),
);
const Workings = lazy(() =>
  import('../panels/shift/outcomes/WorkingsDialog.tsx').then((m) => ({
    default: m.WorkingsDialog,
  })),
);
const Record = lazy(() =>
  import('../panels/shift-record/DecisionRecord.tsx').then((m) => ({ default: m.DecisionRecord })),
);

/** The areas of the scenario as a table. */
export function ShiftTablePart({
  session: { shift, openWorkings },
  ...rest
}: {
  readonly session: ShiftSession;
  readonly money: MoneyFigure;
  readonly highlighted: string | null;
  readonly onHighlight: (code: string | null) => void;
}) {
  return (
    <ErrorBoundary part="The table">
      <Suspense fallback={<Loading>Loading the table</Loading>}>
        <Table shift={shift} onWorkings={openWorkings} {...rest} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The open sum, and the decision record while it is printed. */
export function ShiftOverlays({
  session: { open, shift, openWorkings },
  workings,
  printed,
}: {
  readonly session: ShiftSession;
  readonly workings: string | null;
  /** null: the record is not being printed */
  readonly printed: { readonly link: string; readonly on: string } | null;
}) {
  if (!open) return null;
  return (
    <>
      {workings !== null && (
        <ErrorBoundary part="The sum">
          <Suspense fallback={null}>
            <Workings shift={shift} code={workings} onClose={() => openWorkings(null)} />
          </Suspense>
        </ErrorBoundary>
      )}
      {printed !== null && (
        <ErrorBoundary part="The decision record">
          <Suspense fallback={null}>
            <Record
              shift={shift}
              link={shift.code === null ? null : printed.link}
              printedOn={printed.on}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
