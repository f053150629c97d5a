/** The parts of the Shift tab that stand outside its panel: table, sums, record. Their code comes when they are opened. */
import { Suspense } from 'react';
import { lazyRetrying } from '../ui/lazy-retrying.ts';
import { Loading } from '../ui/Spinner.tsx';
import type { MoneyFigure } from '../url/view-state.ts';
import type { ShiftView } from '../view/shift/shift-view.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const Table = lazyRetrying(() =>
  import('../panels/shift-table/ShiftTable.tsx').then((m) => m.ShiftTable),
);
const Workings = lazyRetrying(() =>
  import('../panels/shift/outcomes/WorkingsDialog.tsx').then((m) => m.WorkingsDialog),
);
const record = () => import('../panels/shift-record/DecisionRecord.tsx');
const Record = lazyRetrying(() => record().then((m) => m.DecisionRecord));
/** Fetches the record's code before it is printed. @throws Error where it cannot be had */
export const fetchRecord = async (): Promise<void> => {
  await record();
};

/** The areas of the scenario as a table. */
export function ShiftTablePart({
  ...props
}: {
  readonly shift: ShiftView;
  readonly onWorkings: (code: string | null) => void;
  readonly money: MoneyFigure;
  readonly highlighted: string | null;
  readonly onHighlight: (code: string | null) => void;
}) {
  return (
    <ErrorBoundary part="The table">
      <Suspense fallback={<Loading>Loading the table</Loading>}>
        <Table {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The open sum, and the decision record while it is printed. */
export function ShiftOverlays({
  shift,
  workings,
  onWorkings,
  printed,
}: {
  readonly shift: ShiftView;
  readonly onWorkings: (code: string | null) => void;
  readonly workings: string | null;
  /** null: the record is not being printed */
  readonly printed: { readonly link: string; readonly on: string } | null;
}) {
  return (
    <>
      {workings !== null && (
        <ErrorBoundary part="The sum">
          <Suspense fallback={null}>
            <Workings shift={shift} code={workings} onClose={() => onWorkings(null)} />
          </Suspense>
        </ErrorBoundary>
      )}
      {printed !== null && (
        <ErrorBoundary part="The decision record">
          <Suspense fallback={null}>
            <Record
              shift={shift}
              link={shift.shareableCode === null ? null : printed.link}
              printedOn={printed.on}
            />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
