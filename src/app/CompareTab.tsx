import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { memo, type RefObject, useCallback, useLayoutEffect, useMemo } from 'react';
import type { MapHandle } from '../map/MapView.tsx';
import type { Scheme } from '../map/ramps.ts';
import { localAreasQuery, nationalAreasQuery } from '../pack/queries.ts';
import { ComparePanel } from '../panels/compare/ComparePanel.tsx';
import { TwoVariableLegend } from '../panels/compare/maps/TwoVariableLegend.tsx';
import type { AreaCode } from '../place/area.ts';
import { type Bounds, boundsAt, rowOfCode } from '../place/area-table.ts';
import { isLocalLevel, levelOfCode } from '../place/levels.ts';
import { type UpdateViewState, updateViewState } from '../url/use-view-state.ts';
import { parseViewState, type ViewState } from '../url/view-state.ts';
import { boundsOf, usePinnedOutlines } from '../view/compare/use-pinned-outlines.ts';
import { usePinnedPlaces } from '../view/compare/use-pinned-places.ts';
import { useTwoVariableScene } from '../view/compare/use-two-variable-scene.ts';
import { fitted } from '../view/use-map-view.ts';
import { usePlace } from '../view/use-place.ts';
import { type OpenScene, publishScene } from './scene-channel.ts';

/** Areas pinned from the panel are to be seen: the map goes to them. Those taken away leave it where it is. */
const updateFromPanel: UpdateViewState = (change, mode) => {
  const { pins } = parseViewState(window.location.search).state;
  const grows = change.pins?.some((code) => !pins.includes(code)) === true;
  updateViewState(grows ? { ...change, camera: null } : change, mode);
};

export interface CompareTabProps {
  readonly state: ViewState;
  readonly scheme: Scheme;
  /** the map's, by which the level 'auto' is found */
  readonly zoom: number;
  readonly onHighlight: (code: AreaCode | null) => void;
  readonly map: RefObject<MapHandle | null>;
}

/** Where an area lies; null where its table cannot be had, or does not hold it. */
async function boundsFrom(queries: QueryClient, code: AreaCode): Promise<Bounds | null> {
  const level = levelOfCode(code);
  if (level === null) return null;
  const table = await (isLocalLevel(level)
    ? queries.ensureQueryData(localAreasQuery(level))
    : queries.ensureQueryData(nationalAreasQuery()).then((tables) => tables[level])
  ).catch(() => null);
  const row = table === null ? null : rowOfCode(table, code);
  return table === null || row === null ? null : boundsAt(table, row);
}

/**
 * The Compare tab: its panel, and what the map around it is about: the pinned areas outlined, and two
 * figures at once where they were asked for. A memo, as the page draws itself anew for what it is told.
 */
export const CompareTab = memo(function CompareTab(props: CompareTabProps) {
  const { state, scheme, zoom, onHighlight, map } = props;
  const place = usePlace(state.place);
  const { places } = usePinnedPlaces(state.pins);
  const pinned = usePinnedOutlines(places);
  const home = useMemo(() => boundsOf(places), [places]);
  const queries = useQueryClient();
  const pick = useCallback(
    async (code: AreaCode) => {
      const bounds = await boundsFrom(queries, code);
      if (bounds !== null) map.current?.moveTo(fitted(bounds), { animate: true });
    },
    [queries, map],
  );
  const isBoth = state.look === 'map' && state.both;
  const two = useTwoVariableScene(state, place, zoom, scheme, isBoth);
  const legend = useCallback(
    (source: string, compact: boolean) =>
      two === null ? null : <TwoVariableLegend scene={two} source={source} compact={compact} />,
    [two],
  );
  const error = two?.error ?? null;
  const retry = two?.retry;
  const open = useMemo(
    (): OpenScene => ({
      scene: two,
      legend: two === null ? null : legend,
      pinned,
      home,
      error,
      retry: () => retry?.(),
    }),
    [two, legend, pinned, home, error, retry],
  );
  useLayoutEffect(() => publishScene(open), [open]);
  useLayoutEffect(() => () => publishScene(null), []);
  return (
    <ComparePanel
      state={state}
      update={updateFromPanel}
      onHighlight={onHighlight}
      onPick={(code) => void pick(code)}
    />
  );
});
