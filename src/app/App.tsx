import './map-notes.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
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
import { sourceLine, sourcesOf } from '../report/provenance.ts';
import { spokenSummary } from '../report/spoken-summary.ts';
import { Loading } from '../ui/Spinner.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { useViewState } from '../url/use-view-state.ts';
import { useMapView, type Viewport, zoomOf } from '../view/use-map-view.ts';
import { usePlace } from '../view/use-place.ts';
import { type Scene, useScene } from '../view/use-scene.ts';
import { useServices } from '../view/use-services.ts';
import { Attribution } from './Attribution.tsx';
import { exportItems } from './export-items.ts';
import { MapNotes } from './MapNotes.tsx';
import { MapUnavailable } from './MapUnavailable.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { PrintPage } from './PrintPage.tsx';
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
  const [pin, setPin] = useState<MapModel['pin']>(null);
  const [tableOpen, setTableOpen] = useState(false);
  const map = useRef<MapHandle>(null);
  const searchInput = useRef<HTMLInputElement>(null);

  const scene = useScene(state, place, zoomOf(viewport, state, place), scheme);
  const services = useServices(state.services);
  const view = useMapView({
    state,
    place,
    scene,
    viewport,
    scheme,
    services: services.layers,
    highlighted,
    pin,
  });
  const sources = useQuery(manifestQuery()).data?.sources ?? [];
  const edition = useQuery(manifestQuery()).data?.edition ?? '';
  const shownSources = sourcesOf([scene.indicator], sources);
  const mainSource = sources.find(({ id }) => id === scene.indicator.sources[0]);
  const snapshot = useCallback(async () => (await map.current?.snapshot()) ?? null, []);
  const { taken, print } = usePrinting(snapshot);
  useShortcut('/', () => searchInput.current?.focus());

  const choosePlace = useCallback(
    (code: AreaCode | null) => {
      setPin(null);
      update({ place: code, camera: null });
    },
    [update],
  );
  const choosePostcode = useCallback(
    (choice: PostcodeChoice) => {
      const { longitude, latitude, postcode } = choice;
      setPin({ longitude, latitude, label: postcode });
      update({ place: choice.ward ?? choice.ltla, camera: null });
    },
    [update],
  );
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
      onReady: () => performance.mark('evenground:first-colour'),
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
          {card !== null && <AreaCard card={card} spoken={focused?.by === 'keyboard'} />}
          {site !== null && <SiteCard site={site} onClose={() => setSite(null)} />}
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
        />
      }
      notes={<MapNotes scene={scene} view={view} viewport={viewport} />}
      controlsSummary={indicator.shortLabel}
      legend={
        figures === null ? null : (
          <Legend
            model={figures.legend}
            source={mainSource === undefined ? 'see Data and sources' : sourceLine(mainSource)}
            compact={narrow}
          />
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
              onChoosePlace={choosePlace}
              onHighlight={setHighlighted}
            />
          </Suspense>
        ),
      }}
      spokenSummary={summary}
    >
      <ViewProblems problems={problems} placeProblem={place.problem} />
      <PrintPage
        taken={taken}
        title={placeName ?? 'England'}
        subtitle={figures?.legend.sentence ?? title}
        sources={shownSources.map((source) => `${sourceLine(source)}. ${source.attribution}`)}
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
