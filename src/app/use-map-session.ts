/** What the reader points at, picks up and puts down on the map: none of it is part of the link. */
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { MapHandle } from '../map/MapView.tsx';
import type { MapEvents, MapModel } from '../map/model.ts';
import type { ServiceSite } from '../pack/points.ts';
import type { PostcodeChoice } from '../panels/search/search-options.ts';
import type { AreaCode } from '../place/area.ts';
import { isLocalLevel, levelOfCode } from '../place/levels.ts';
import { placeChange } from '../url/place-change.ts';
import type { UpdateViewState } from '../url/use-view-state.ts';
import type { Camera, LevelChoice } from '../url/view-state.ts';
import type { Viewport } from '../view/use-map-view.ts';

/** The area at the pointer or the keyboard focus. */
export interface Focused {
  readonly code: string;
  readonly by: 'pointer' | 'keyboard';
}

export interface MapSession {
  readonly map: RefObject<MapHandle | null>;
  /** null until the map has stood still once */
  readonly viewport: Viewport | null;
  /** whether a first coloured map has been drawn */
  readonly coloured: boolean;
  /** there is none to wait for */
  readonly unavailable: boolean;
  readonly focused: Focused | null;
  /** an area pointed at in a panel or table */
  readonly highlighted: AreaCode | null;
  readonly highlight: (code: AreaCode | null) => void;
  readonly site: ServiceSite | null;
  readonly closeSite: () => void;
  readonly postcode: PostcodeChoice | null;
  readonly pin: MapModel['pin'];
  readonly choosePlace: (code: AreaCode | null) => void;
  readonly choosePostcode: (choice: PostcodeChoice) => void;
  readonly events: MapEvents;
  /** the map as it stands, as a canvas; null where there is none */
  readonly snapshot: () => Promise<HTMLCanvasElement | null>;
}

/** What choosing an area on the map does, where it is not to open the area's page; `camera`: where the map stands. */
export type ChooseOnMap = (code: AreaCode, camera: Camera | null) => void;

/** @param chooseOnMap null: the area's page is opened */
export function useMapSession(
  update: UpdateViewState,
  /** chosen by hand or automatic */
  level: LevelChoice,
  chooseOnMap: ChooseOnMap | null,
): MapSession {
  const map = useRef<MapHandle>(null);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [coloured, setColoured] = useState(false);
  const [unavailable, setUnavailable] = useState(false);
  const [focused, setFocused] = useState<Focused | null>(null);
  const [highlighted, highlight] = useState<AreaCode | null>(null);
  const [site, setSite] = useState<ServiceSite | null>(null);
  const [postcode, setPostcode] = useState<PostcodeChoice | null>(null);

  const choosePlace = useCallback(
    (code: AreaCode | null) => {
      setPostcode(null);
      // The link that marked it may be gone with the page it stood on, and then tells of no leaving.
      highlight(null);
      update(placeChange(level, code));
    },
    [update, level],
  );
  const choosePostcode = useCallback(
    (choice: PostcodeChoice) => {
      setPostcode(choice);
      highlight(null);
      update(placeChange(level, choice.ward ?? choice.ltla));
    },
    [update, level],
  );
  const closeSite = useCallback(() => {
    setSite(null);
    map.current?.focus();
  }, []);
  const snapshot = useCallback(async () => (await map.current?.snapshot()) ?? null, []);
  const pin = useMemo((): MapModel['pin'] => {
    if (postcode === null) return null;
    const { longitude, latitude, postcode: label } = postcode;
    return { longitude, latitude, label };
  }, [postcode]);
  const events = useMemo(
    (): MapEvents => ({
      onFocusArea: (code, by) => setFocused(code === null ? null : { code, by }),
      onChooseArea: (code) => {
        if (chooseOnMap !== null) {
          chooseOnMap(code as AreaCode, viewport?.camera ?? null);
          return;
        }
        const level = levelOfCode(code);
        // A small area is chosen where it is seen; a large one is gone into.
        const stays = level !== null && isLocalLevel(level) && viewport !== null;
        update({ place: code as AreaCode, camera: stays ? viewport.camera : null });
      },
      onChooseSite: setSite,
      onCameraEnd: (camera, bounds, byUser) => {
        setViewport({ camera, bounds });
        if (byUser) update({ camera }, 'replace');
      },
      onReady: () => {
        performance.mark('evenground:first-colour');
        setColoured(true);
      },
      onUnavailable: () => setUnavailable(true),
    }),
    [update, viewport, chooseOnMap],
  );
  return {
    map,
    viewport,
    coloured,
    unavailable,
    focused,
    highlighted,
    highlight,
    site,
    closeSite,
    postcode,
    pin,
    choosePlace,
    choosePostcode,
    events,
    snapshot,
  };
}
