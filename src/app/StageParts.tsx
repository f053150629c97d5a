/** What stands in the map's place, beside the map or on paper, by the task. Their code comes when they are shown. */
import { type ReactNode, Suspense } from 'react';
import type { SecondMapProps } from '../panels/compare/maps/SecondMap.tsx';
import type { AreaCode } from '../place/area.ts';
import { lazyRetrying } from '../ui/lazy-retrying.ts';
import { Loading } from '../ui/Spinner.tsx';
import type { UpdateViewState } from '../url/use-view-state.ts';
import type { ViewState } from '../url/view-state.ts';
import type { MapLevel } from '../view/shown-level.ts';
import type { ChosenPlace } from '../view/use-place.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { Printed } from './PrintPage.tsx';

const CompareStage = lazyRetrying(() =>
  import('../panels/compare/stage/CompareStage.tsx').then((m) => m.CompareStage),
);
const MeasuresStage = lazyRetrying(() =>
  import('../panels/measures/MeasuresStage.tsx').then((m) => m.MeasuresStage),
);
const SecondMap = lazyRetrying(() =>
  import('../panels/compare/maps/SecondMap.tsx').then((m) => m.SecondMap),
);
const TwoVariableControls = lazyRetrying(() =>
  import('../panels/compare/maps/TwoVariableControls.tsx').then((m) => m.TwoVariableControls),
);
const GapControls = lazyRetrying(() =>
  import('../panels/inequality/GapControls.tsx').then((m) => m.GapControls),
);
const report = () => import('../panels/compare/report/CompareReport.tsx');
const CompareReport = lazyRetrying(() => report().then((m) => m.CompareReport));
/** Fetches the report's code before it is printed. @throws Error where it cannot be had */
export const fetchReport = async (): Promise<void> => {
  await report();
};
const SheetDialog = lazyRetrying(() =>
  import('../panels/sheet/SheetDialog.tsx').then((m) => m.SheetDialog),
);

export interface Stage {
  readonly label: string;
  readonly content: ReactNode;
  /** it is a page of its own that prints alone */
  readonly printsAlone: boolean;
  /** "on two A4 pages", where that is known */
  readonly paper?: string;
}

/** What stands in the map's place; null: the map does. */
export function stageOf(
  state: ViewState,
  update: UpdateViewState,
  place: ChosenPlace,
  onHighlight: (code: AreaCode | null) => void,
): Stage | null {
  if (state.tab === 'measures')
    return {
      label: 'The agreed measures',
      printsAlone: true,
      content: (
        <Part of="The measures" waiting="Loading the measures">
          <MeasuresStage state={state} update={update} place={place} />
        </Part>
      ),
    };
  if (state.tab !== 'compare' || state.look === 'map' || state.look === 'maps') return null;
  return {
    label: 'The comparison',
    ...(state.look === 'tale'
      ? { printsAlone: true, paper: 'on two A4 pages' }
      : { printsAlone: false }),
    content: (
      <Part of="The comparison" waiting="Loading the comparison">
        <CompareStage state={state} update={update} onHighlight={onHighlight} />
      </Part>
    ),
  };
}

export function SecondMapPart(props: SecondMapProps) {
  return (
    <Part of="The second map" waiting="Loading the second map">
      <SecondMap {...props} />
    </Part>
  );
}

/** What the task adds to the map's controls. */
export function TaskControls({
  state,
  update,
  level,
}: {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  readonly level: MapLevel;
}) {
  const isCompared = state.tab === 'compare' && state.look === 'map';
  if (!isCompared && state.tab !== 'inequality') return null;
  return (
    <ErrorBoundary part="These controls">
      <Suspense fallback={null}>
        <div className="task-controls card">
          {isCompared ? (
            <TwoVariableControls state={state} update={update} level={level} />
          ) : (
            <GapControls gap={state.gap} onGap={(gap) => update({ gap })} />
          )}
        </div>
      </Suspense>
    </ErrorBoundary>
  );
}

/** The comparison on A4, while it is printed. */
export function ReportPart({
  state,
  zoom,
  taken,
}: {
  readonly state: ViewState;
  readonly zoom: number;
  readonly taken: Printed | null;
}) {
  if (taken?.kind !== 'compare') return null;
  return (
    <Part of="The report" waiting="">
      <CompareReport
        state={state}
        zoom={zoom}
        picture={taken.picture}
        printedOn={taken.on}
        link={taken.link}
      />
    </Part>
  );
}

/** Sheets of the wards of a place; null: closed. */
export function SheetPart({
  place,
  onClose,
}: {
  readonly place: AreaCode | null;
  readonly onClose: () => void;
}) {
  if (place === null) return null;
  return (
    <Part of="The sheets" waiting="">
      <SheetDialog place={place} onClose={onClose} />
    </Part>
  );
}

function Part({
  of,
  waiting,
  children,
}: {
  readonly of: string;
  readonly waiting: string;
  readonly children: ReactNode;
}) {
  return (
    <ErrorBoundary part={of}>
      <Suspense fallback={waiting === '' ? null : <Loading>{waiting}</Loading>}>
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}
