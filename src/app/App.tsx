import './map-notes.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { MapView } from '../map/MapView.tsx';
import { manifestQuery } from '../pack/queries.ts';
import { AreaCard } from '../panels/area-card/AreaCard.tsx';
import { Legend } from '../panels/legend/Legend.tsx';
import { MapControls } from '../panels/map-controls/MapControls.tsx';
import { ZoomButtons } from '../panels/map-controls/ZoomButtons.tsx';
import { SearchBox } from '../panels/search/SearchBox.tsx';
import { ShiftMapControls } from '../panels/shift-map/ShiftMapControls.tsx';
import { SiteCard } from '../panels/site-card/SiteCard.tsx';
import type { AreaCode } from '../place/area.ts';
import { LEVELS } from '../place/levels.ts';
import type { Source } from '../report/inputs.ts';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { useViewState } from '../url/use-view-state.ts';
import { useMoneyScene } from '../view/shift/use-money-scene.ts';
import { useMapView, zoomOf } from '../view/use-map-view.ts';
import { usePlace } from '../view/use-place.ts';
import { type Scene, useScene } from '../view/use-scene.ts';
import { useServices } from '../view/use-services.ts';
import { Attribution } from './Attribution.tsx';
import { ALLOWED_BASE_MAP } from './base-map.ts';
import { ExploreTable, fetchExploreTable } from './ExploreTable.tsx';
import { exportItems } from './export-items.ts';
import { MapNotes } from './MapNotes.tsx';
import { MapUnavailable } from './MapUnavailable.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { PrintPage } from './PrintPage.tsx';
import { ServicesKey } from './ServicesKey.tsx';
import { Shell } from './Shell.tsx';
import { ShiftOverlays, ShiftTablePart } from './ShiftParts.tsx';
import { useShortcut } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { useScheme } from './theme.ts';
import { useIndicatorSubject } from './use-indicator-subject.ts';
import { useMapSession } from './use-map-session.ts';
import { useMoneySubject } from './use-money-subject.ts';
import { today, usePrinting } from './use-printing.ts';
import { useShiftSession } from './use-shift-session.ts';
import { ViewProblems } from './ViewProblems.tsx';

/** After the first map the table's code comes unasked: it is there when the network is not. */
const FETCH_TABLE_AFTER_MS = 3000;
const NO_SOURCES: readonly Source[] = [];

/** The page: what the address bar says, drawn, listed and told. */
export function App() {
  const { state, problems, update } = useViewState();
  const { scheme } = useScheme();
  const narrow = useMedia(NARROW);
  const short = useMedia('(max-width: 82rem)');
  const place = usePlace(state.place);
  const money = useShiftSession(state, update);
  const session = useMapSession(update, money.open ? money.openWorkings : null);
  const { map, viewport, focused, site, choosePlace } = session;
  const [tableOpen, setTableOpen] = useState(false);
  // No part of the link: following one must never make the page ask another server.
  const [baseMapOn, setBaseMapOn] = useState(false);
  const baseMap = baseMapOn ? ALLOWED_BASE_MAP : null;
  const searchInput = useRef<HTMLInputElement>(null);
  const manifest = useQuery(manifestQuery()).data;
  const sources = manifest?.sources ?? NO_SOURCES;
  const edition = manifest?.edition ?? '';

  // Money has levels of its own: the indicator's then stays at what the whole of England needs.
  const scene = useScene(state, place, money.open ? 0 : zoomOf(viewport, state, place), scheme);
  const moneyScene = useMoneyScene(money.shift, { ...state, scheme }, money.open);
  const indicatorSubject = useIndicatorSubject(scene, place, focused, sources);
  const moneySubject = useMoneySubject(money, moneyScene, focused, sources);
  const subject = moneySubject ?? indicatorSubject;
  const services = useServices(state.services);
  const view = useMapView({
    state,
    place,
    shown: subject,
    viewport,
    coloured: session.coloured,
    scheme,
    services: services.layers,
    highlighted: session.highlighted,
    pin: session.pin,
    baseMap,
  });
  const { taken, print } = usePrinting(session.snapshot);
  useShortcut('/', () => searchInput.current?.focus());
  useEffect(() => {
    if (!session.coloured) return;
    const later = setTimeout(
      () => fetchExploreTable().catch(() => undefined),
      FETCH_TABLE_AFTER_MS,
    );
    return () => clearTimeout(later);
  }, [session.coloured]);

  const saveRecord = async () => {
    const { saveRecordText } = await import('../panels/shift-record/save-record-text.ts');
    const about = { printedOn: today(), link: window.location.href };
    saveRecordText(money.shift, place.nationals, sources, about);
  };

  const { figures } = scene;
  const listed = figures?.listed.name ?? 'England';
  const controls =
    moneyScene !== null ? (
      <ShiftMapControls
        value={state}
        onChange={(change) => update(change)}
        shown={moneyScene.shown}
        available={moneyScene.available}
        canBeneath={moneyScene.canBeneath}
        unitLabel={moneyScene.unitLabel}
        layout={narrow ? 'stack' : 'bar'}
      />
    ) : (
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
            subject,
            edition,
            saveRecord: !money.open || money.shift.run === null ? null : saveRecord,
            openTable: () => setTableOpen(true),
          })}
          shareTitle={
            subject.placeName === 'England' ? 'Evenground' : `Evenground: ${subject.placeName}`
          }
          onSources={() => update({ tab: 'data' })}
        />
      }
      panel={
        <PanelTabs
          tab={state.tab}
          onTab={(tab) => update({ tab, camera: null })}
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
          shift={money.shift}
          workings={state.workings}
          onWorkings={money.openWorkings}
          onOpenShiftTable={() => setTableOpen(true)}
        />
      }
      map={
        <MapView
          model={view.model}
          target={view.target}
          events={session.events}
          label={`Map: ${subject.title}`}
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
            {subject.card !== null && (
              <AreaCard card={subject.card} spoken={focused?.by === 'keyboard'} />
            )}
          </div>
          <div aria-live="polite">
            {site !== null && <SiteCard site={site} onClose={session.closeSite} />}
          </div>
        </>
      }
      controls={controls}
      notes={<MapNotes subject={subject} view={view} viewport={viewport} />}
      controlsSummary={subject.shortTitle}
      legend={
        subject.legend === null ? null : (
          <Legend model={subject.legend} source={subject.legendSource} compact={narrow}>
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
          fitLabel={`Fit ${subject.placeName}`}
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
        label: money.open
          ? `Who gets what: ${subject.placeName}`
          : `${LEVELS[scene.level].plural} in ${listed}`,
        open: tableOpen,
        onOpen: setTableOpen,
        content: () =>
          moneyScene !== null ? (
            <ShiftTablePart
              session={money}
              money={moneyScene.shown}
              highlighted={focused?.code ?? state.workings}
              onHighlight={(code) => session.highlight(code as AreaCode | null)}
            />
          ) : (
            <ExploreTable
              scene={scene}
              onChangeLevel={(level) => update({ level })}
              highlighted={(focused?.code as AreaCode | undefined) ?? place.code}
              onChoosePlace={(code) => {
                // On a phone the table covers the page that it leads to.
                if (narrow) setTableOpen(false);
                choosePlace(code);
              }}
              onHighlight={session.highlight}
            />
          ),
      }}
      onFocusMap={() => map.current?.focus()}
      spokenSummary={subject.summary}
    >
      <ViewProblems problems={problems} placeProblem={place.problem} />
      <PrintPage
        taken={taken}
        title={subject.placeName}
        subtitle={subject.legend?.sentence ?? subject.title}
        sources={subject.sources}
        edition={edition}
      />
      <ShiftOverlays
        session={money}
        workings={state.workings}
        printed={taken?.kind === 'record' ? taken : null}
      />
    </Shell>
  );
}

function rangeOf({ figures }: Scene): readonly [number, number] | null {
  const low = figures?.classification.min ?? null;
  const high = figures?.classification.max ?? null;
  return low === null || high === null ? null : [low, high];
}
