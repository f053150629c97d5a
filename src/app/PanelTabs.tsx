import { lazy, Suspense } from 'react';
import type { PostcodeChoice } from '../panels/search/search-options.ts';
import type { AreaCode } from '../place/area.ts';
import { Loading } from '../ui/Spinner.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import type { Tab } from '../url/view-state.ts';
import type { ShiftView } from '../view/shift/shift-view.ts';
import type { MapLevel } from '../view/shown-level.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

// The map's own code and packs go first: the panel's come beside them, not before.
const ExplorePanel = lazy(() =>
  import('../panels/explore/ExplorePanel.tsx').then((m) => ({ default: m.ExplorePanel })),
);
const ShiftPanel = lazy(() =>
  import('../panels/shift/ShiftPanel.tsx').then((m) => ({ default: m.ShiftPanel })),
);
const DataPanel = lazy(() =>
  import('../panels/data/DataPanel.tsx').then((m) => ({ default: m.DataPanel })),
);

export interface PanelTabsProps {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  readonly place: AreaCode | null;
  /** the postcode by which it was found, if it was */
  readonly postcode: PostcodeChoice | null;
  readonly onChoosePlace: (code: AreaCode | null) => void;
  readonly onHighlight: (code: AreaCode | null) => void;
  readonly onOpenTable: (level: MapLevel) => void;
  readonly afterMap: boolean;
  readonly shift: ShiftView;
  /** the area whose sum is open */
  readonly workings: string | null;
  readonly onWorkings: (code: string) => void;
  readonly onOpenShiftTable: () => void;
}

/** The tasks, one tab each. */
export function PanelTabs({
  tab,
  onTab,
  shift,
  workings,
  onWorkings,
  onOpenShiftTable,
  ...explore
}: PanelTabsProps) {
  return (
    <Tabs<Tab>
      label="Tasks"
      value={tab}
      onChange={onTab}
      tabs={[
        {
          id: 'explore',
          label: 'Explore a place',
          content: () => (
            <ErrorBoundary part="The place’s page">
              <Suspense fallback={<Loading>Loading the figures</Loading>}>
                <ExplorePanel {...explore} />
              </Suspense>
            </ErrorBoundary>
          ),
        },
        {
          id: 'shift',
          label: 'Shift resources',
          content: () => (
            <ErrorBoundary part="The scenario">
              <Suspense fallback={<Loading>Loading the scenario</Loading>}>
                <ShiftPanel
                  shift={shift}
                  place={explore.place}
                  workings={workings}
                  onWorkings={onWorkings}
                  onOpenTable={onOpenShiftTable}
                  onHighlight={explore.onHighlight}
                />
              </Suspense>
            </ErrorBoundary>
          ),
        },
        {
          id: 'data',
          label: 'Data and sources',
          content: () => (
            <ErrorBoundary part="Data and sources">
              <Suspense fallback={<Loading>Loading the sources</Loading>}>
                <DataPanel />
              </Suspense>
            </ErrorBoundary>
          ),
        },
      ]}
    />
  );
}
