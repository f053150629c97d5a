import './map-notes.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { periodAt } from '../indicators/registry.ts';
import { MapView } from '../map/MapView.tsx';
import { manifestQuery } from '../pack/queries.ts';
import { AreaCard } from '../panels/area-card/AreaCard.tsx';
import { Legend } from '../panels/legend/Legend.tsx';
import { MapControls } from '../panels/map-controls/MapControls.tsx';
import { ZoomButtons } from '../panels/map-controls/ZoomButtons.tsx';
import { SearchBox } from '../panels/search/SearchBox.tsx';
import { SiteCard } from '../panels/site-card/SiteCard.tsx';
import type { AreaCode } from '../place/area.ts';
import { LEVELS } from '../place/levels.ts';
import {
  figureSources,
  figureSourceWords,
  GEOGRAPHY_SOURCES,
  PLACE_NAME_SOURCES,
  sourceLine,
  sourcesOf,
} from '../report/provenance.ts';
import { spokenSummary } from '../report/spoken-summary.ts';
import { Loading } from '../ui/Spinner.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { useViewState } from '../url/use-view-state.ts';
import { useMapView, zoomOf } from '../view/use-map-view.ts';
import { usePlace } from '../view/use-place.ts';
import { type Scene, useScene } from '../view/use-scene.ts';
import { useServices } from '../view/use-services.ts';
import { Attribution } from './Attribution.tsx';
import { ALLOWED_BASE_MAP } from './base-map.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
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
import { useFocusCard } from './use-focus-card.ts';
import { useMapSession } from './use-map-session.ts';
import { usePrinting } from './use-printing.ts';
import { ViewProblems } from './ViewProblems.tsx';

const areaTable = () => import('../panels/table/AreaTableDrawer.tsx');
const AreaTableDrawer = lazy(() => areaTable().then((m) => ({ default: m.AreaTableDrawer })));
/** After the first map the table's code comes unasked: it is there when the network is not. */
const FETCH_TABLE_AFTER_MS = 3000;

/** The page: what the address bar says, drawn, listed and told. */
export function App() {
  const { state, problems, update } = useViewState();
  const { scheme } = useScheme();
  const narrow = useMedia(NARROW);
  const short = useMedia('(max-width: 82rem)');
  const place = usePlace(state.place);
  const session = useMapSession(update);
  const { map, viewport, focused, site, choosePlace } = session;
  const [tableOpen, setTableOpen] = useState(false);
  // No part of the link: following one must never make the page ask another server.
  const [baseMapOn, setBaseMapOn] = useState(false);
  const baseMap = baseMapOn ? ALLOWED_BASE_MAP : null;
  const searchInput = useRef<HTMLInputElement>(null);

  const scene = useScene(state, place, zoomOf(viewport, state, place), scheme);
  const services = useServices(state.services);
  const view = useMapView({
    state,
    place,
    scene,
    viewport,
    coloured: session.coloured,
    scheme,
    services: services.layers,
    highlighted: session.highlighted,
    pin: session.pin,
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
  const earlier = useMemo(
    () =>
      scene.figures === null || scene.period === periodAt(scene.indicator, scene.level)
        ? null
        : {
            indicator: scene.indicator.id,
            period: scene.period,
            column: scene.figures.column,
          },
    [scene.figures, scene.indicator, scene.period, scene.level],
  );
  const printedSources = shownSources.map((s) => `${sourceLine(s)}. ${s.attribution}`);
  const { taken, print } = usePrinting(session.snapshot);
  useShortcut('/', () => searchInput.current?.focus());
  useEffect(() => {
    if (!session.coloured) return;
    const later = setTimeout(() => areaTable().catch(() => undefined), FETCH_TABLE_AFTER_MS);
    return () => clearTimeout(later);
  }, [session.coloured]);

  const { figures, indicator } = scene;
  const listed = figures?.listed.name ?? 'England';
  const placeName = place.context?.area.name ?? null;
  const title = `${indicator.label}, ${scene.period}, by ${LEVELS[scene.level].singular.toLowerCase()}`;
  const card = useFocusCard(scene, place, focused);
  const summary = useMemo(
    () =>
      figures === null
        ? scene.error === null
          ? 'The figures are being loaded.'
          : 'The figures could not be loaded.'
        : spokenSummary({
            indicator,
            table: figures.table,
            column: figures.column,
            period: scene.period,
            rows: figures.listed.rows,
            within: figures.listed.name,
            chosenRow: figures.chosenRow,
          }),
    [figures, indicator, scene.period, scene.error],
  );

  return (
    <Shell
      topBar={
        <TopBar
          search={
            <SearchBox
              onChoose={choosePlace}
              onChoosePostcode={session.choosePostcode}
              inputRef={searchInput}
            />
          }
          exports={exportItems({
            print,
            snapshot: session.snapshot,
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
          afterMap={
            session.coloured ||
            session.unavailable ||
            scene.error !== null ||
            view.outlines.errors.length > 0
          }
          place={place.code}
          postcode={session.postcode}
          onChoosePlace={choosePlace}
          onHighlight={session.highlight}
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
          events={session.events}
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
            {site !== null && <SiteCard site={site} onClose={session.closeSite} />}
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
            source={figureSourceWords(named, indicator, scene.level)}
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
          <ErrorBoundary part="The table">
            <Suspense fallback={<Loading>Loading the table</Loading>}>
              <AreaTableDrawer
                place={(figures?.listed.code as AreaCode | undefined) ?? null}
                level={scene.level}
                onChangeLevel={(level) => update({ level })}
                indicator={indicator.id}
                earlier={earlier}
                highlighted={(focused?.code as AreaCode | undefined) ?? place.code}
                onChoosePlace={(code) => {
                  // On a phone the table covers the page that it leads to.
                  if (narrow) setTableOpen(false);
                  choosePlace(code);
                }}
                onHighlight={session.highlight}
              />
            </Suspense>
          </ErrorBoundary>
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
