import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { MapEngine } from './engine.ts';
import { MapUnavailableError } from './map-error.ts';
import type { CameraTarget, MapEvents, MapModel } from './model.ts';
import './map.css';

// Asked for as this module loads, not when the component mounts: the map's code (a chunk of its own)
// then travels beside the first packs.
const engineModule = import('./engine.ts');
engineModule.catch(() => {
  // Told where it is awaited; here only kept from being an unhandled rejection.
});

/** What a parent can ask of the map; each does nothing while there is none. */
export interface MapHandle {
  zoomIn(): void;
  zoomOut(): void;
  moveTo(target: CameraTarget, options?: { readonly animate?: boolean }): void;
  focus(): void;
  /** null while there is no map */
  snapshot(): Promise<HTMLCanvasElement | null>;
}

export interface MapViewProps {
  readonly model: MapModel;
  /** where the camera is to be; a new object moves it */
  readonly target: CameraTarget;
  readonly events: MapEvents;
  /** name of the map for screen readers */
  readonly label: string;
  readonly handle?: Ref<MapHandle>;
  /** what stands in the map's place where it cannot be drawn */
  readonly fallback: (error: MapUnavailableError) => ReactNode;
}

/** The map. It fills its parent, and says in its place what is wrong where there is no WebGL. */
export function MapView({ model, target, events, label, handle, fallback }: MapViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [failure, setFailure] = useState<MapUnavailableError | null>(null);
  // The engine is made once; it reads the latest events and starting view through this.
  const latest = useRef({ model, target, events, label });
  const startedAt = useRef<CameraTarget | null>(null);
  useEffect(() => {
    latest.current = { model, target, events, label };
  });

  useEffect(() => {
    let made: MapEngine | null = null;
    let gone = false;
    engineModule.then(
      ({ createMapEngine }) => {
        if (gone || container.current === null) return;
        const now = latest.current;
        startedAt.current = now.target;
        try {
          made = createMapEngine(container.current, forwardTo(latest), {
            label: now.label,
            scheme: now.model.scheme,
            target: now.target,
            onUnavailable: setFailure,
          });
        } catch (error) {
          if (!(error instanceof MapUnavailableError)) throw error;
          setFailure(error);
          return;
        }
        setEngine(made);
      },
      (cause: unknown) => {
        if (!gone) setFailure(new MapUnavailableError('not-loaded', cause));
      },
    );
    return () => {
      gone = true;
      made?.destroy();
      setEngine(null);
    };
  }, []);

  useEffect(() => {
    if (failure !== null) latest.current.events.onUnavailable();
  }, [failure]);
  useEffect(() => engine?.apply(model), [engine, model]);
  useEffect(() => {
    if (startedAt.current === target) return;
    startedAt.current = null;
    engine?.moveTo(target);
  }, [engine, target]);
  useEffect(() => engine?.setLabel(label), [engine, label]);

  useImperativeHandle(
    handle,
    (): MapHandle => ({
      zoomIn: () => engine?.zoomIn(),
      zoomOut: () => engine?.zoomOut(),
      moveTo: (to, options) => engine?.moveTo(to, options),
      focus: () => engine?.focus(),
      snapshot: async () => (engine === null ? null : engine.snapshot()),
    }),
    [engine],
  );

  return (
    <div className="map-view">
      <div ref={container} className="map-view-canvas" hidden={failure !== null} />
      {failure === null ? null : fallback(failure)}
    </div>
  );
}

/** Events that always reach the handlers of the last render. */
function forwardTo(latest: { readonly current: { readonly events: MapEvents } }): MapEvents {
  return {
    onFocusArea: (...args) => latest.current.events.onFocusArea(...args),
    onChooseArea: (code) => latest.current.events.onChooseArea(code),
    onChooseSite: (site) => latest.current.events.onChooseSite(site),
    onCameraEnd: (...args) => latest.current.events.onCameraEnd(...args),
    onReady: () => latest.current.events.onReady(),
    onUnavailable: () => latest.current.events.onUnavailable(),
  };
}
