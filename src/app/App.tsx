import './map-notes.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { periodAt } from '../indicators/registry.ts';
import { type MapHandle, MapView } from '../map/MapView.tsx';
import type { MapEvents, MapModel } from '../map/model.ts';
import type { ServiceSite } from '../pack/points.ts';
import { manifestQuery } from '../pack/queries.ts';
import { AreaCard } from '../panels/area-card/AreaCard.tsx';
import { Legend } from '../panels/legend/Legend.tsx';
import { MapControls } from '../panels/map-controls/MapControls.tsx';
import { ZoomButtons } from '../panels/map-controls/ZoomButtons.tsx';
import { SearchBox } from '../panels/search/SearchBox.tsx';
import type { PostcodeChoice } from '../panels/search/search-options.ts';
import { SiteCard } from '../panels/site-card/SiteCard.tsx';
import type { AreaCode } from '../place/area.ts';
import { isLocalLevel, LEVELS, levelOfCode } from '../place/levels.ts';
import { type AreaCard as AreaCardModel, areaCard } from '../report/area-card.ts';
import {
  figureSources,
  GEOGRAPHY_SOURCES,
  PLACE_NAME_SOURCES,
  sourceLine,
  sourcesOf,
} from '../report/provenance.ts';
import { spokenSummary } from '../report/spoken-summary.ts';
import { Loading } from '../ui/Spinner.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { useViewState } from '../url/use-view-state.ts';
import { useMapView, type Viewport, zoomOf } from '../view/use-map-view.ts';
import { usePlace } from '../view/use-place.ts';
import { type Scene, useScene } from '../view/use-scene.ts';
import { useServices } from '../view/use-services.ts';
import { Attribution } from './Attribution.tsx';
import { ALLOWED_BASE_MAP } from './base-map.ts';
import { exportItems } from './export-items.ts';
import { MapNotes } from './MapNotes.tsx';
import { MapUnavailable } from './MapUnavailable.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { PrintPage } from './PrintPage.tsx';
import { ServicesKey } from './ServicesKey.tsx';
import { Shell } from './Shell.tsx';
import { useShortcut } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { useScheme } from './theme.ts';
import { usePrinting } from './use-printing.ts';
import { ViewProblems } from './ViewProblems.tsx';

const AreaTableDrawer = lazy(() =>
  import('../panels/table/AreaTableDrawer.tsx').then((m) => ({ default: m.AreaTableDrawer })),
);

interface Focused {
  readonly code: string;
  readonly by: 'pointer' | 'keyboard';
}

/** The page: what the address bar says, drawn, listed and told. */
export function App() {
  const { state, problems, update } = useViewState();
  const { scheme } = useScheme();
  const narrow = useMedia(NARROW);
  const short = useMedia('(max-width: 82rem)');
  const place = usePlace(state.place);
  const [viewport, setViewport] = useState<Viewport | null>(null);
  const [focused, setFocused] = useState<Focused | null>(null);
  const [highlighted, setHighlighted] = useState<AreaCode | null>(null);
  const [site, setSite] = useState<ServiceSite | null>(null);
  const [postcode, setPostcode] = useState<PostcodeChoice | null>(null);
  const [coloured, setColoured] = useState(false);
  const [tableOpen, setTableOpen] = useState(false);
  // No part of the link: following one must never make the page ask another server.
  const [baseMapOn, setBaseMapOn] = useState(false);
  const baseMap = baseMapOn ? ALLOWED_BASE_MAP : null;
  const map = useRef<MapHandle>(null);
  const searchInput = useRef<HTMLInputElement>(null);

  const pin = useMemo(
    (): MapModel['pin'] =>
      postcode === null
        ? null
        : {
            longitude: postcode.longitude,
            latitude: postcode.latitude,
            label: postcode.postcode,
          },
    [postcode],
  );

  const scene = useScene(state, place, zoomOf(viewport, state, place), scheme);
  const services = useServices(state.services);
  const view = useMapView({
    state,
    place,
    scene,
    viewport,
    coloured,
    scheme,
    services: services.layers,
    highlighted,
    pin,
    baseMap,
  });
  const sources = useQuery(manifestQuery()).data?.sources ?? [];
  const edition = useQuery(manifestQuery()).data?.edition ?? '';
  const shownSources = sourcesOf([scene.indicator], sources, scene.level, [
    ...GEOGRAPHY_SOURCES[scene.level],
    ...PLACE_NAME_SOURCES,
  ]);
  const named = figureSources(
    scene.indicator,
    sources,
    scene.level,
    scene.period === periodAt(scene.indicator, scene.level) ? null : scene.period,
  );
  const printedSources = shownSources.map((s) => `${sourceLine(s)}. ${s.attribution}`);
  const snapshot = useCallback(async () => (await map.current?.snapshot()) ?? null, []);
  const { taken, print } = usePrinting(snapshot);
  useShortcut('/', () => searchInput.current?.focus());

  const choosePlace = useCallback(
    (code: AreaCode | null) => {
      setPostcode(null);
      // The link that marked it may be gone with the page it stood on, and then tells of no leaving.
      setHighlighted(null);
      update({ place: code, camera: null });
    },
    [update],
  );
  const choosePostcode = useCallback(
    (choice: PostcodeChoice) => {
      setPostcode(choice);
      setHighlighted(null);
      update({ place: choice.ward ?? choice.ltla, camera: null });
    },
    [update],
  );
  const closeSite = () => {
    setSite(null);
    map.current?.focus();
  };
  const events = useMemo(
    (): MapEvents => ({
      onFocusArea: (code, by) => setFocused(code === null ? null : { code, by }),
      onChooseArea: (code) => {
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
    }),
    [update, viewport],
  );

  const { figures, indicator } = scene;
  const listed = figures?.listed.name ?? 'England';
  const placeName = place.context?.area.name ?? null;
  const title = `${indicator.label}, ${scene.period}, by ${LEVELS[scene.level].singular.toLowerCase()}`;
  const card = useFocusCard(scene, place, focused);
  const summary = useMemo(
    () =>
      figures === null
        ? 'The figures are being loaded.'
        : spokenSummary({
            indicator,
            table: figures.table,
            column: figures.column,
            period: scene.period,
            rows: figures.listed.rows,
            within: figures.listed.name,
            chosenRow: figures.chosenRow,
          }),
    [figures, indicator, scene.period],
  );

  return (
    <Shell
      topBar={
        <TopBar
          search={
            <SearchBox
              onChoose={choosePlace}
              onChoosePostcode={choosePostcode}
              inputRef={searchInput}
            />
          }
          exports={exportItems({
            print,
            snapshot,
            scene,
            placeName: placeName ?? 'England',
            sources: printedSources,
            edition,
            openTable: () => setTableOpen(true),
          })}
          shareTitle={placeName === null ? 'Evenground' : `Evenground: ${placeName}`}
          onSources={() => update({ tab: 'data' })}
        />
      }
      panel={
        <PanelTabs
          tab={state.tab}
          onTab={(tab) => update({ tab })}
          place={place.code}
          postcode={postcode}
          onChoosePlace={choosePlace}
          onHighlight={setHighlighted}
          onOpenTable={(level) => {
            update({ level });
            setTableOpen(true);
          }}
        />
      }
      map={
        <MapView
          model={view.model}
          target={view.target}
          events={events}
          label={`Map: ${title}`}
          handle={map}
          fallback={(error) => (
            <MapUnavailable error={error} onOpenTable={() => setTableOpen(true)} />
          )}
        />
      }
      cards={
        <>
          {/* Live regions that stand before their content comes: one that comes with it is often not read. */}
          <div role="status">
            {card !== null && <AreaCard card={card} spoken={focused?.by === 'keyboard'} />}
          </div>
          <div aria-live="polite">
            {site !== null && <SiteCard site={site} onClose={closeSite} />}
          </div>
        </>
      }
      controls={
        <MapControls
          value={state}
          onChange={(change) => update(change)}
          shownLevel={scene.level}
          levelNote={scene.levelNote}
          periods={scene.periods}
          serviceStatus={services.status}
          layout={narrow ? 'stack' : 'bar'}
          placeName={figures === null || figures.listed.rows === null ? null : listed}
          drawnCuts={figures?.classification.cuts ?? []}
          range={rangeOf(scene)}
          scheme={scheme}
          baseMap={
            ALLOWED_BASE_MAP === null
              ? null
              : {
                  host: new URL(ALLOWED_BASE_MAP.tiles).host,
                  on: baseMapOn,
                  onChange: setBaseMapOn,
                }
          }
        />
      }
      notes={<MapNotes scene={scene} view={view} viewport={viewport} />}
      controlsSummary={indicator.shortLabel}
      legend={
        figures === null ? null : (
          <Legend
            model={figures.legend}
            source={named.length === 0 ? 'see Data and sources' : named.map(sourceLine).join('; ')}
            compact={narrow}
          >
            <ServicesKey kinds={services.layers.map(({ kind }) => kind)} />
          </Legend>
        )
      }
      zoom={
        <ZoomButtons
          onZoomIn={() => map.current?.zoomIn()}
          onZoomOut={() => map.current?.zoomOut()}
          onFit={() => {
            update({ camera: null }, 'replace');
            map.current?.moveTo(view.home);
          }}
          fitLabel={`Fit ${placeName ?? 'England'}`}
        />
      }
      attribution={
        <Attribution
          sources={sources}
          edition={edition}
          short={short}
          baseMap={baseMap?.attribution ?? null}
          onSources={() => update({ tab: 'data' })}
        />
      }
      table={{
        label: `${LEVELS[scene.level].plural} in ${listed}`,
        open: tableOpen,
        onOpen: setTableOpen,
        content: () => (
          <Suspense fallback={<Loading>Loading the table</Loading>}>
            <AreaTableDrawer
              place={(figures?.listed.code as AreaCode | undefined) ?? null}
              level={scene.level}
              onChangeLevel={(level) => update({ level })}
              indicator={indicator.id}
              highlighted={(focused?.code as AreaCode | undefined) ?? place.code}
              onChoosePlace={(code) => {
                // On a phone the table covers the page that it leads to.
                if (narrow) setTableOpen(false);
                choosePlace(code);
              }}
              onHighlight={setHighlighted}
            />
          </Suspense>
        ),
      }}
      onFocusMap={() => map.current?.focus()}
      spokenSummary={summary}
    >
      <ViewProblems problems={problems} placeProblem={place.problem} />
      <PrintPage
        taken={taken}
        title={placeName ?? 'England'}
        subtitle={figures?.legend.sentence ?? title}
        sources={printedSources}
        edition={edition}
      />
    </Shell>
  );
}

function rangeOf({ figures }: Scene): readonly [number, number] | null {
  const low = figures?.classification.min ?? null;
  const high = figures?.classification.max ?? null;
  return low === null || high === null ? null : [low, high];
}

/** The card of the area at the pointer or the keyboard focus. */
function useFocusCard(
  { figures, indicator, period }: Scene,
  { nationals }: ReturnType<typeof usePlace>,
  focused: Focused | null,
): AreaCardModel | null {
  return useMemo(() => {
    if (figures === null || focused === null) return null;
    const row = figures.table.rowOf.get(focused.code);
    if (row === undefined) return null;
    return areaCard({
      tables: { ...nationals, [figures.table.level]: figures.table },
      table: figures.table,
      column: figures.column,
      indicator,
      period,
      row,
      rows: figures.basis.rows,
      within: figures.basis.name,
    });
  }, [figures, indicator, period, nationals, focused]);
}
