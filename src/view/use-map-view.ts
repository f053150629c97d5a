/** From the view to what the map engine is given: a model, and where the camera goes. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { ENGLAND_BOUNDS } from '../map/camera.ts';
import type {
  AreaColouring,
  BaseMap,
  CameraTarget,
  MapModel,
  MapPoints,
  PinnedAreas,
} from '../map/model.ts';
import type { Scheme } from '../map/ramps.ts';
import { labelsQuery } from '../pack/queries.ts';
import type { AreaCode } from '../place/area.ts';
import { type Bounds, boundsAt } from '../place/area-table.ts';
import { isLocalLevel, type Level } from '../place/levels.ts';
import type { Camera, ViewState } from '../url/view-state.ts';
import { type PlacesInView, placesInView } from './places-in-view.ts';
import type { ScenarioPlaces } from './shift/money-scene.ts';
import { useScenarioOutlines } from './shift/use-scenario-outlines.ts';
import type { MapLevel } from './shown-level.ts';
import { type LoadedOutlines, useEdges, useFocusOutline, useOutlines } from './use-outlines.ts';
import type { ChosenPlace } from './use-place.ts';
import type { ServiceLayer } from './use-services.ts';

/** The legend stands over the left of the map: what is fitted keeps clear of it. */
const LEGEND_WIDTH = 300;
/** On a phone it is folded, in the corner below, over the line of sources. */
const FOLDED_LEGEND_HEIGHT = 136;
/** The camera target that shows all of it, clear of the legend. */
export const fitted = (bounds: Bounds) =>
  ({
    kind: 'bounds',
    bounds,
    coveredLeft: LEGEND_WIDTH,
    coveredBottom: FOLDED_LEGEND_HEIGHT,
  }) satisfies CameraTarget;
const ENGLAND_FITTED: CameraTarget = { ...fitted(ENGLAND_BOUNDS), wholeCountry: true };

/** Upper-tier places whose outlines are fetched without asking: wards are small files, neighbourhoods are not. */
const PLACES_AT_ONCE = { ward: 24, msoa: 10, lsoa: 10 } as const;
const ALL_PLACES = 153;

/** A zoom to go by while no map has told its own (and where there is none). */
const ZOOM_OF_PLACE: Readonly<Record<Level, number>> = {
  england: 5.5,
  region: 7,
  icb: 8,
  utla: 9,
  ltla: 10,
  msoa: 13,
  ward: 13,
  lsoa: 14,
};

/** What the map reported when it last stood still. */
export interface Viewport {
  readonly camera: Camera;
  readonly bounds: Bounds;
}

export const zoomOf = (viewport: Viewport | null, state: ViewState, place: ChosenPlace): number =>
  viewport?.camera.zoom ??
  state.camera?.zoom ??
  ZOOM_OF_PLACE[place.context?.area.level ?? 'england'];

export interface MapView {
  readonly model: MapModel;
  readonly target: CameraTarget;
  /** the chosen place, or England, whole: where "fit" goes */
  readonly home: CameraTarget;
  readonly outlines: LoadedOutlines;
  readonly inView: PlacesInView;
  /** fetches the outlines of every place in view, however many */
  readonly loadAll: () => void;
}

/** What is coloured, whatever it is about. */
export interface ShownAreas {
  readonly level: MapLevel;
  readonly colouring: AreaColouring | null;
  /** practices, where they are what is coloured */
  readonly points: MapPoints | null;
  /** where the map goes on its own; null: to the chosen place */
  readonly home: Bounds | null;
  /** the outlines of a scenario, in place of those of the chosen place; null: none */
  readonly places: ScenarioPlaces | null;
  /** areas pinned to be compared, in place of the outline of the chosen place; null: none */
  readonly pinned: PinnedAreas | null;
}

export interface MapViewInput {
  readonly state: ViewState;
  readonly place: ChosenPlace;
  readonly shown: ShownAreas;
  readonly viewport: Viewport | null;
  /** whether a first coloured map has been drawn: what only adds to it waits until then */
  readonly coloured: boolean;
  readonly scheme: Scheme;
  readonly services: readonly ServiceLayer[];
  /** an area pointed at in a panel or table */
  readonly highlighted: AreaCode | null;
  readonly pin: MapModel['pin'];
  readonly baseMap: BaseMap | null;
}

const NONE_IN_VIEW: PlacesInView = { codes: [], inView: 0 };
const NO_SETS: MapModel['areas'] = [];

export function useMapView(input: MapViewInput): MapView {
  const { state, place, shown, viewport, coloured, scheme, services, highlighted, pin, baseMap } =
    input;
  const { level, colouring, points, places, pinned } = shown;
  const { context, nationals } = place;
  const [all, setAll] = useState(false);
  const own = context?.utla ?? null;
  const bounds = viewport?.bounds ?? null;
  const inView = useMemo(() => {
    if (!isLocalLevel(level) || nationals === null) return NONE_IN_VIEW;
    const limit = all ? ALL_PLACES : PLACES_AT_ONCE[level];
    if (places !== null && places.utlas.length <= limit)
      return { codes: places.utlas, inView: places.utlas.length };
    // Before the map has said what it shows: only what the chosen place needs.
    if (bounds === null) return { codes: own === null ? [] : [own], inView: own === null ? 0 : 1 };
    return placesInView(nationals.utla, bounds, own === null ? [] : [own], limit);
  }, [level, nationals, bounds, own, all, places]);

  const outlines = useOutlines(level, inView.codes);
  const ownEdges = useEdges(coloured && places === null ? level : null, inView.codes);
  const ownFocus = useFocusOutline(context, isLocalLevel(level));
  const scenario = useScenarioOutlines(places);
  const edges = places === null ? ownEdges : scenario.edges;
  const focus = pinned !== null ? null : places === null ? ownFocus : scenario.focus;
  const labels = useQuery({ ...labelsQuery(), enabled: coloured }).data;

  const model = useMemo(
    (): MapModel => ({
      level,
      areas: places?.areas === false ? NO_SETS : outlines.sets,
      colouring,
      points,
      edges,
      focus,
      pinned,
      backdrop: scenario.backdrop,
      selected: highlighted,
      labels: labels ?? [],
      services,
      pin,
      scheme,
      baseMap,
    }),
    [
      level,
      outlines.sets,
      places?.areas,
      colouring,
      points,
      edges,
      focus,
      pinned,
      scenario.backdrop,
      highlighted,
      labels,
      services,
      pin,
      scheme,
      baseMap,
    ],
  );
  return {
    model,
    ...useTarget(state, place, shown.home),
    outlines,
    inView,
    loadAll: () => setAll(true),
  };
}

/** Where the camera goes: as the link says, else to the chosen place, else to England. */
function useTarget(
  { camera, place: code }: ViewState,
  { context }: ChosenPlace,
  own: Bounds | null,
): Pick<MapView, 'target' | 'home'> {
  const last = useRef<CameraTarget>(ENGLAND_FITTED);
  const home = useMemo((): CameraTarget | null => {
    if (own !== null) return fitted(own);
    if (code === null) return ENGLAND_FITTED;
    // Its table is still on the way: the camera waits where it is.
    if (context === null) return null;
    return fitted(boundsAt(context.table, context.area.row));
  }, [code, context, own]);
  const target = useMemo(
    (): CameraTarget | null => (camera === null ? home : { kind: 'camera', ...camera }),
    [camera, home],
  );
  if (target !== null) last.current = target;
  return { target: last.current, home: home ?? last.current };
}
