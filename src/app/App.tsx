import './map-notes.css';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
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
import { useOpenMoney } from './money-channel.ts';
import { PanelTabs } from './PanelTabs.tsx';
import { PrintPage } from './PrintPage.tsx';
import { ServicesKey } from './ServicesKey.tsx';
import { Shell } from './Shell.tsx';
import { ShiftOverlays, ShiftTablePart } from './ShiftParts.tsx';
import { useShortcut } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { useScheme } from './theme.ts';
import { useCramped } from './use-cramped.ts';
import { useIndicatorSubject } from './use-indicator-subject.ts';
import { useMapSession } from './use-map-session.ts';
import { useMoneySubject } from './use-money-subject.ts';
import { today, usePrinting } from './use-printing.ts';
import { ViewProblems } from './ViewProblems.tsx';

/** After the first map the table's code comes unasked: it is there when the network is not. */
const FETCH_TABLE_AFTER_MS = 3000;
const NO_SOURCES: readonly Source[] = [];

/** The page: what the address bar says, drawn, listed and told. */
export function App() {
  const { state, problems, update } = useViewState();
  const { scheme } = useScheme();
  const narrow = useMedia(NARROW);
  const cramped = useCramped();
  const short = useMedia('(max-width: 82rem)');
  const place = usePlace(state.place);
  const money = useOpenMoney();
  const isShift = state.tab === 'shift';
  const openWorkings = useCallback(
    (code: string | null) => update({ workings: code }, code === null ? 'replace' : 'push'),
    [update],
  );
  const openTable = useCallback(() => setTableOpen(true), []);
  const session = useMapSession(update, state.level, isShift ? openWorkings : null);
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
  const scene = useScene(state, place, isShift ? 0 : zoomOf(viewport, state, place), scheme);
  const indicatorSubject = useIndicatorSubject(scene, place, focused, sources);
  const moneySubject = useMoneySubject(money, focused, sources);
  const moneyScene = money?.scene ?? null;
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
    if (money !== null) saveRecordText(money.shift, place.nationals, sources, about);
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
        layout={cramped ? 'stack' : 'bar'}
      />
    ) : (
      <MapControls
        value={state}
        onChange={(change) => update(change)}
        shownLevel={scene.level}
        levelNote={scene.levelNote}
        periods={scene.periods}
        serviceStatus={services.status}
        layout={cramped ? 'stack' : 'bar'}
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
            saveRecord: money === null || money.shift.run === null ? null : saveRecord,
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
          state={state}
          scheme={scheme}
          onWorkings={openWorkings}
          onOpenShiftTable={openTable}
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
          <Legend model={subject.legend} source={subject.legendSource} compact={cramped}>
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
        label: isShift
          ? `Who gets what: ${subject.placeName}`
          : `${LEVELS[scene.level].plural} in ${listed}`,
        open: tableOpen,
        onOpen: setTableOpen,
        content: () =>
          moneyScene !== null && money !== null ? (
            <ShiftTablePart
              shift={money.shift}
              onWorkings={openWorkings}
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
      {money !== null && (
        <ShiftOverlays
          shift={money.shift}
          workings={state.workings}
          onWorkings={openWorkings}
          printed={taken?.kind === 'record' ? taken : null}
        />
      )}
    </Shell>
  );
}

function rangeOf({ figures }: Scene): readonly [number, number] | null {
  const low = figures?.classification.min ?? null;
  const high = figures?.classification.max ?? null;
  return low === null || high === null ? null : [low, high];
}
