import { Suspense, useMemo } from 'react';
import { periodAt } from '../indicators/registry.ts';
import type { AreaCode } from '../place/area.ts';
import { lazyRetrying } from '../ui/lazy-retrying.ts';
import { Loading } from '../ui/Spinner.tsx';
import type { MapLevel } from '../view/shown-level.ts';
import type { Scene } from '../view/use-scene.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const AreaTableDrawer = lazyRetrying(() =>
  import('../panels/table/AreaTableDrawer.tsx').then((m) => m.AreaTableDrawer),
);
/** Fetches the table's code before it is opened: it is there when the network is not. */
export const fetchExploreTable = AreaTableDrawer.fetch;

export interface ExploreTableProps {
  readonly scene: Scene;
  readonly highlighted: AreaCode | null;
  readonly onChangeLevel: (level: MapLevel) => void;
  readonly onChoosePlace: (code: AreaCode | null) => void;
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** The areas that the map shows, as a table. */
export function ExploreTable({ scene, ...rest }: ExploreTableProps) {
  const { figures, indicator, period, level } = scene;
  const earlier = useMemo(
    () =>
      figures === null || period === periodAt(indicator, level)
        ? null
        : { indicator: indicator.id, period, column: figures.column },
    [figures, indicator, period, level],
  );
  return (
    <ErrorBoundary part="The table">
      <Suspense fallback={<Loading>Loading the table</Loading>}>
        <AreaTableDrawer
          place={(figures?.listed.code as AreaCode | undefined) ?? null}
          level={level}
          indicator={indicator.id}
          earlier={earlier}
          {...rest}
        />
      </Suspense>
    </ErrorBoundary>
  );
}
