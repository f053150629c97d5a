import type { Scheme } from '../map/ramps.ts';
import { MapControls } from '../panels/map-controls/MapControls.tsx';
import { ShiftMapControls } from '../panels/shift-map/ShiftMapControls.tsx';
import type { UpdateViewState } from '../url/use-view-state.ts';
import type { ViewState } from '../url/view-state.ts';
import type { Scene } from '../view/use-scene.ts';
import type { Services } from '../view/use-services.ts';
import { ALLOWED_BASE_MAP } from './base-map.ts';
import type { OpenMoney } from './money-channel.ts';
import { TaskControls } from './StageParts.tsx';

export interface ControlsPartProps {
  readonly state: ViewState;
  readonly update: UpdateViewState;
  /** the open scenario, where the map shows money */
  readonly money: OpenMoney | null;
  /** whether a task puts something of its own on the map, whose level and classes are not to be chosen */
  readonly isOwn: boolean;
  readonly scene: Scene;
  readonly services: Services;
  readonly scheme: Scheme;
  readonly layout: 'bar' | 'stack';
  readonly baseMap: { readonly on: boolean; readonly onChange: (on: boolean) => void };
}

/** What can be chosen about the map, by what it shows. */
export function ControlsPart(props: ControlsPartProps) {
  const { state, update, money, isOwn, scene, services, layout, baseMap } = props;
  const moneyScene = money?.scene ?? null;
  if (moneyScene !== null)
    return (
      <ShiftMapControls
        value={state}
        onChange={(change) => update(change)}
        shown={moneyScene.shown}
        available={moneyScene.available}
        canBeneath={moneyScene.canBeneath}
        unitLabel={moneyScene.unitLabel}
        layout={layout}
      />
    );
  const { figures } = scene;
  return (
    <>
      {!isOwn && (
        <MapControls
          value={state}
          onChange={(change) => update(change)}
          shownLevel={scene.level}
          levelNote={scene.levelNote}
          periods={scene.periods}
          serviceStatus={services.status}
          layout={layout}
          placeName={figures === null || figures.listed.rows === null ? null : figures.listed.name}
          drawnCuts={figures?.classification.cuts ?? []}
          range={rangeOf(scene)}
          scheme={props.scheme}
          baseMap={
            ALLOWED_BASE_MAP === null
              ? null
              : { host: new URL(ALLOWED_BASE_MAP.tiles).host, ...baseMap }
          }
        />
      )}
      <TaskControls state={state} update={update} level={scene.level} />
    </>
  );
}

function rangeOf({ figures }: Scene): readonly [number, number] | null {
  const low = figures?.classification.min ?? null;
  const high = figures?.classification.max ?? null;
  return low === null || high === null ? null : [low, high];
}
