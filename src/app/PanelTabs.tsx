import { type ReactNode, type RefObject, Suspense } from 'react';
import type { MapHandle } from '../map/MapView.tsx';
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
const CompareTab = lazyRetrying(() => import('./CompareTab.tsx').then((m) => m.CompareTab));
const InequalityTab = lazyRetrying(() =>
  import('./InequalityTab.tsx').then((m) => m.InequalityTab),
);
const ShiftTab = lazyRetrying(() => import('./ShiftTab.tsx').then((m) => m.ShiftTab));
const MeasuresTab = lazyRetrying(() => import('./MeasuresTab.tsx').then((m) => m.MeasuresTab));
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
  readonly onSheet: (code: AreaCode) => void;
  readonly afterMap: boolean;
  /** of the tabs that publish what the map shows; their identity is kept between renderings */
  readonly state: ViewState;
  readonly scheme: Scheme;
  /** the map's, by which the level 'auto' is found */
  readonly zoom: number;
  readonly map: RefObject<MapHandle | null>;
  readonly onWorkings: (code: string) => void;
  readonly onOpenShiftTable: () => void;
}

/** The tasks, one tab each. */
export function PanelTabs(props: PanelTabsProps) {
  const { tab, onTab, state, scheme, zoom, map, onWorkings, onOpenShiftTable, ...explore } = props;
  const { onHighlight } = explore;
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
            <Task part="The place’s page" waiting="Loading the figures">
              <ExplorePanel {...explore} />
            </Task>
          ),
        },
        {
          id: 'compare',
          label: 'Compare',
          name: 'Compare places',
          content: () => (
            <Task part="The comparison" waiting="Loading the comparison">
              <CompareTab
                state={state}
                scheme={scheme}
                zoom={zoom}
                map={map}
                onHighlight={onHighlight}
              />
            </Task>
          ),
        },
        {
          id: 'inequality',
          label: 'Inequality',
          name: 'Inequality: how unequal is it?',
          content: () => (
            <Task part="The question" waiting="Loading the figures">
              <InequalityTab state={state} scheme={scheme} onHighlight={onHighlight} />
            </Task>
          ),
        },
        {
          id: 'shift',
          label: 'Shift',
          name: 'Shift resources',
          content: () => (
            <Task part="The scenario" waiting="Loading the scenario">
              <ShiftTab
                state={state}
                scheme={scheme}
                place={explore.place}
                onWorkings={onWorkings}
                onOpenTable={onOpenShiftTable}
                onHighlight={onHighlight}
              />
            </Task>
          ),
        },
        {
          id: 'measures',
          label: 'Measures',
          name: 'Measures agreed by a board',
          content: () => (
            <Task part="The measures" waiting="Loading the measures">
              <MeasuresTab state={state} onHighlight={onHighlight} />
            </Task>
          ),
        },
        {
          id: 'data',
          label: 'Data',
          name: 'Data and sources',
          content: () => (
            <Task part="Data and sources" waiting="Loading the sources">
              <DataPanel />
            </Task>
          ),
        },
      ]}
    />
  );
}

/** A tab's content: its code comes when it is opened, and its failure stays its own. */
function Task({
  part,
  waiting,
  children,
}: {
  readonly part: string;
  readonly waiting: string;
  readonly children: ReactNode;
}) {
  return (
    <ErrorBoundary part={part}>
      <Suspense fallback={<Loading>{waiting}</Loading>}>{children}</Suspense>
    </ErrorBoundary>
  );
}
