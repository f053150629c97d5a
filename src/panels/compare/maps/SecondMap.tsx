import './second-map.css';
import { type ReactNode, type Ref, useMemo, useState } from 'react';
import { formatLimits, formatValue, formatWithUnit } from '../../../indicators/format.ts';
import { periodAt } from '../../../indicators/registry.ts';
import { valueAt } from '../../../indicators/value.ts';
import type { LegendModel } from '../../../map/legend.ts';
import { type MapHandle, MapView } from '../../../map/MapView.tsx';
import type { MapEvents, PinnedAreas } from '../../../map/model.ts';
import type { Scheme } from '../../../map/ramps.ts';
import type { AreaCode } from '../../../place/area.ts';
import { rowOfCode } from '../../../place/area-table.ts';
import { LEVELS } from '../../../place/levels.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Empty } from '../../../ui/Notice.tsx';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { Camera, ViewState } from '../../../url/view-state.ts';
import { useMapView, type Viewport, zoomOf } from '../../../view/use-map-view.ts';
import { usePlace } from '../../../view/use-place.ts';
import { type Scene, useScene } from '../../../view/use-scene.ts';
import type { ServiceLayer } from '../../../view/use-services.ts';
import { SecondPicker } from './SecondPicker.tsx';

export interface SecondMapProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  readonly scheme: Scheme;
  /** where the first map stands; this one goes there. null: not known yet */
  readonly camera: Camera | null;
  /** the user moved this map: the first is to follow */
  readonly onCamera: (camera: Camera) => void;
  /** pointed at elsewhere */
  readonly highlighted: AreaCode | null;
  readonly onHighlight: (code: AreaCode | null) => void;
  /** outlined on both maps; left out: none */
  readonly pinned?: PinnedAreas | null;
  /** an area was pressed; left out: nothing happens */
  readonly onChoose?: (code: AreaCode) => void;
  /** draws the legend: the app gives its own, so that both maps have the same */
  readonly legend: (model: LegendModel, scene: Scene) => ReactNode;
  readonly handle?: Ref<MapHandle>;
}

const NO_SERVICES: readonly ServiceLayer[] = [];

/** The state as it is for the second map: its indicator and its period in place of the first's. */
function secondState(state: ViewState): ViewState {
  const own = state.breaks === 'own' && state.second !== null;
  return {
    ...state,
    indicator: state.second ?? state.indicator,
    period: state.secondPeriod,
    // Limits of one's own belong to one indicator: for another they would mean nothing.
    ...(own ? { breaks: 'quantile', cuts: [] } : {}),
  };
}

/**
 * A map of a second indicator or period with the first one's camera. Both say where they stopped only when
 * the user moved them, and a camera that already stands there does not move: so neither calls the other back.
 */
export function SecondMap(props: SecondMapProps) {
  const { update, scheme, camera, onCamera, highlighted, onHighlight, legend } = props;
  const state = useMemo(
    () => ({ ...secondState(props.state), camera: camera ?? props.state.camera }),
    [props.state, camera],
  );
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [coloured, setColoured] = useState(false);
  const [pointed, setPointed] = useState<{
    readonly code: string;
    readonly by: 'pointer' | 'keyboard';
  } | null>(null);
  const place = usePlace(state.place);
  const scene = useScene(state, place, zoomOf(viewport, state, place), scheme);
  const view = useMapView({
    state,
    place,
    shown: {
      level: scene.level,
      colouring: scene.figures?.colouring ?? null,
      points: null,
      home: null,
      places: null,
      pinned: props.pinned ?? null,
    },
    viewport,
    coloured,
    scheme,
    services: NO_SERVICES,
    highlighted,
    pin: null,
    baseMap: null,
  });
  const events: MapEvents = {
    onFocusArea: (code, by) => {
      setPointed(code === null ? null : { code, by });
      onHighlight(code as AreaCode | null);
    },
    onChooseArea: (code) => props.onChoose?.(code as AreaCode),
    onChooseSite: () => undefined,
    onCameraEnd: (now, bounds, byUser) => {
      setViewport({ camera: now, bounds });
      if (byUser) onCamera(now);
    },
    onReady: () => setColoured(true),
    onUnavailable: () => undefined,
  };
  const title = `${scene.indicator.label}, ${scene.period}, by ${LEVELS[scene.level].singular.toLowerCase()}`;
  const model = scene.figures?.legend ?? null;
  const isSame =
    scene.indicator.id === props.state.indicator && state.period === props.state.period;
  return (
    <div className="second-map">
      <MapView
        model={view.model}
        target={view.target}
        events={events}
        label={`Second map: ${title}`}
        {...(props.handle === undefined ? {} : { handle: props.handle })}
        fallback={() => (
          <div className="second-map__missing">
            <Empty>The second map cannot be drawn here. Its figures are in the table.</Empty>
          </div>
        )}
      />
      <div className="second-map__over">
        <div className="second-map__controls card no-print">
          <SecondPicker
            state={props.state}
            update={update}
            label="Second map shows"
            labelHidden
            shown={scene.indicator.id}
            level={null}
            periods={scene.periods}
            latest={periodAt(scene.indicator, scene.level)}
          />
        </div>
        {scene.levelNote !== null && <p className="second-map__note card">{scene.levelNote}</p>}
        {isSame && (
          <p className="second-map__note card no-print">
            Both maps show the same. Choose another indicator or period above.
          </p>
        )}
        {scene.error !== null && (
          <FailureNotice
            title={`${scene.indicator.shortLabel} could not be shown.`}
            error={scene.error}
            kept="The first map is as it was."
            onRetry={scene.retry}
          />
        )}
        {/* Always there, as a live region must be; read out when the keyboard brings an area. */}
        <div className="second-map__here" role="status">
          <FigureHere
            scene={scene}
            code={pointed?.code ?? highlighted}
            spoken={pointed?.by === 'keyboard'}
          />
        </div>
        <div className="second-map__legend">{model !== null && legend(model, scene)}</div>
      </div>
    </div>
  );
}

/** The second figure of the area that is pointed at, on either map. */
function FigureHere({
  scene,
  code,
  spoken,
}: {
  readonly scene: Scene;
  readonly code: string | null;
  /** the keyboard brought it, on this map; the first map's area is read out by the first */
  readonly spoken: boolean;
}) {
  const { figures, indicator, level } = scene;
  const row = figures === null || code === null ? null : rowOfCode(figures.table, code);
  if (figures === null || row === null) return null;
  const value = valueAt(figures.column, row);
  const limits = formatLimits(indicator, value);
  return (
    <div className="second-map__card card no-print" aria-hidden={!spoken}>
      <strong>{figures.table.names[row]}</strong>
      <p>
        {indicator.shortLabel}, {scene.period}:{' '}
        {value.kind === 'present'
          ? formatWithUnit(indicator, value.value)
          : formatValue(indicator, value, level)}
        {limits !== null && ` (${limits})`}
        {figures.legend.modelled && value.kind === 'present' && ', modelled'}
      </p>
    </div>
  );
}
