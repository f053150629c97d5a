import { Suspense } from 'react';
import type { Scheme } from '../map/ramps.ts';
import type { PostcodeChoice } from '../panels/search/search-options.ts';
import type { AreaCode } from '../place/area.ts';
import { lazyRetrying } from '../ui/lazy-retrying.ts';
import { Loading } from '../ui/Spinner.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import type { Tab, ViewState } from '../url/view-state.ts';
import type { MapLevel } from '../view/shown-level.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

// The map's own code and packs go first: the panel's come beside them, not before.
const ExplorePanel = lazyRetrying(() =>
  import('../panels/explore/ExplorePanel.tsx').then((m) => m.ExplorePanel),
);
const ShiftTab = lazyRetrying(() => import('./ShiftTab.tsx').then((m) => m.ShiftTab));
const DataPanel = lazyRetrying(() =>
  import('../panels/data/DataPanel.tsx').then((m) => m.DataPanel),
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
  /** of the Shift tab; their identity is kept between renderings */
  readonly state: ViewState;
  readonly scheme: Scheme;
  readonly onWorkings: (code: string) => void;
  readonly onOpenShiftTable: () => void;
}

/** The tasks, one tab each. */
export function PanelTabs({
  tab,
  onTab,
  state,
  scheme,
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
          label: 'Explore',
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
                <ShiftTab
                  state={state}
                  scheme={scheme}
                  place={explore.place}
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
