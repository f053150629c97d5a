import './map-notes.css';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type MapHandle, MapView } from '../map/MapView.tsx';
import { manifestQuery } from '../pack/queries.ts';
import { ZoomButtons } from '../panels/map-controls/ZoomButtons.tsx';
import { SearchBox } from '../panels/search/SearchBox.tsx';
import type { AreaCode } from '../place/area.ts';
import { LEVELS } from '../place/levels.ts';
import type { Source } from '../report/inputs.ts';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { useViewState } from '../url/use-view-state.ts';
import { useMapView, zoomOf } from '../view/use-map-view.ts';
import { usePlace, utlasOf } from '../view/use-place.ts';
import { useScene } from '../view/use-scene.ts';
import { useServices } from '../view/use-services.ts';
import { Attribution } from './Attribution.tsx';
import { ALLOWED_BASE_MAP } from './base-map.ts';
import { CardsPart } from './CardsPart.tsx';
import { ControlsPart } from './ControlsPart.tsx';
import { captionedMap } from './captioned-map.ts';
import { fetchExploreTable } from './ExploreTable.tsx';
import { exportItems } from './export-items.ts';
import { LegendPart } from './LegendPart.tsx';
import { MapNotes } from './MapNotes.tsx';
import { MapUnavailable } from './MapUnavailable.tsx';
import { useOpenMoney } from './money-channel.ts';
import { PanelTabs } from './PanelTabs.tsx';
import { PinProblem } from './PinProblem.tsx';
import { PrintPage } from './PrintPage.tsx';
import { SecondLegend } from './SecondLegend.tsx';
import { Shell } from './Shell.tsx';
import { ShiftOverlays } from './ShiftParts.tsx';
import { ReportPart, SecondMapPart, SheetPart, stageOf } from './StageParts.tsx';
import { useOpenScene } from './scene-channel.ts';
import { useShortcut } from './shortcuts.ts';
import { TablePart } from './TablePart.tsx';
import { TopBar } from './TopBar.tsx';
import { useScheme } from './theme.ts';
import { useChoosing } from './use-choosing.ts';
import { useCramped } from './use-cramped.ts';
import { useIndicatorSubject } from './use-indicator-subject.ts';
import { useMapPicture } from './use-map-picture.ts';
import { useMapSession } from './use-map-session.ts';
import { today, usePrinting } from './use-printing.ts';
import { useRefit } from './use-refit.ts';
import { useTabSubject } from './use-tab-subject.ts';
import { useViewTitle, viewWords } from './use-view-title.ts';
import { ViewProblems } from './ViewProblems.tsx';

/** After the first map the table's code comes unasked: it is there when the network is not. */
const FETCH_TABLE_AFTER_MS = 3000;
const NO_SOURCES: readonly Source[] = [];

/** The page: what the address bar says, drawn, listed and told. */
export function App() {
  const { state, problems, left, update } = useViewState();
  const { scheme } = useScheme();
  const narrow = useMedia(NARROW);
  const cramped = useCramped();
  const short = useMedia('(max-width: 82rem)');
  const place = usePlace(state.place);
  const money = useOpenMoney();
  const open = useOpenScene();
  const isShift = state.tab === 'shift';
  const openWorkings = useCallback(
    (code: string | null) => update({ workings: code }, code === null ? 'replace' : 'push'),
    [update],
  );
  const openTable = useCallback(() => setTableOpen(true), []);
  const choosing = useChoosing(state, update, openWorkings);
  const session = useMapSession(update, state.level, choosing.onMap);
  const { map, viewport, focused, choosePlace } = session;
  const chooseFound = (code: AreaCode | null) =>
    code !== null && choosing.onFound !== null ? choosing.onFound(code) : choosePlace(code);
  const [tableOpen, setTableOpen] = useState(false);
  const [sheetOf, setSheetOf] = useState<AreaCode | null>(null);
  // No part of the link: following one must never make the page ask another server.
  const [baseMapOn, setBaseMapOn] = useState(false);
  const baseMap = baseMapOn ? ALLOWED_BASE_MAP : null;
  const searchInput = useRef<HTMLInputElement>(null);
  const secondMap = useRef<MapHandle>(null);
  const manifest = useQuery(manifestQuery()).data;
  const sources = manifest?.sources ?? NO_SOURCES;
  const edition = manifest?.edition ?? '';

  // Money has levels of its own: the indicator's then stays at what the whole of England needs.
  const zoom = isShift ? 0 : zoomOf(viewport, state, place);
  const scene = useScene(state, place, zoom, scheme);
  const indicatorSubject = useIndicatorSubject(scene, place, focused, sources);
  const subject = useTabSubject(indicatorSubject, money, open, focused, sources);
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
  const stage = stageOf(state, update, place, session.highlight);
  // A page of its own needs no map: none is made before one is to be seen. Then it stays.
  const isAlone = stage?.printsAlone === true;
  const [hasMap, setHasMap] = useState(!isAlone);
  if (!isAlone && !hasMap) setHasMap(true);
  const isTwoMaps = state.tab === 'compare' && state.look === 'maps';
  // Beside another map each has half the room.
  const folded = cramped || isTwoMaps;
  const picture = useMapPicture(session.snapshot, isTwoMaps ? secondMap : null);
  useRefit(map, isTwoMaps ? 'half' : 'whole', state.camera === null ? view.home : null);
  const legended = useCallback(() => captionedMap(picture, subject), [picture, subject]);
  const { taken, print } = usePrinting(
    // Two maps need their two legends by them.
    isTwoMaps ? legended : picture.snapshot,
    isAlone ? 'stage' : 'view',
    legended,
  );
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

  const words = viewWords(state, subject.placeName, subject.shortTitle);
  useViewTitle(words);
  const { figures } = scene;
  const isGap = state.tab === 'inequality' && open?.scene != null;
  const listed = figures?.listed.name ?? 'England';
  return (
    <Shell
      topBar={
        <TopBar
          search={
            <SearchBox
              onChoose={chooseFound}
              onChoosePostcode={session.choosePostcode}
              inputRef={searchInput}
            />
          }
          exports={exportItems({
            print,
            picture,
            subject,
            edition,
            stage,
            canReport: state.tab === 'compare' && state.pins.length > 0,
            saveRecord: money === null || money.shift.run === null ? null : saveRecord,
            openTable: isGap ? null : openTable,
            openSheets: place.code === null ? null : () => setSheetOf(place.code),
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
            !hasMap ||
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
          zoom={zoom}
          map={map}
          onWorkings={openWorkings}
          onOpenShiftTable={openTable}
          onSheet={setSheetOf}
        />
      }
      map={
        hasMap && (
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
        )
      }
      cards={<CardsPart subject={subject} session={session} />}
      controls={
        <ControlsPart
          state={state}
          update={update}
          money={money}
          isOwn={isGap}
          scene={scene}
          services={services}
          scheme={scheme}
          layout={cramped ? 'stack' : 'bar'}
          baseMap={{ on: baseMapOn, onChange: setBaseMapOn }}
        />
      }
      notes={
        <MapNotes
          subject={subject}
          view={view}
          viewport={viewport}
          // Of a gap only the place that it is of is coloured.
          enough={isGap ? utlasOf(place) : null}
        />
      }
      controlsSummary={subject.shortTitle}
      legend={
        <LegendPart
          // Folded anew where the room changes: it is open or closed by the reader's own hand else.
          key={String(folded)}
          open={open}
          subject={subject}
          compact={folded}
          services={services}
        />
      }
      zoom={
        <ZoomButtons
          onZoomIn={() => map.current?.zoomIn()}
          onZoomOut={() => map.current?.zoomOut()}
          onFit={() => {
            update({ camera: null }, 'replace');
            map.current?.moveTo(view.home);
          }}
          fitLabel={subject.pinned === null ? `Fit ${subject.placeName}` : 'Fit all that is pinned'}
        />
      }
      attribution={
        <Attribution
          sources={sources}
          edition={edition}
          short={short || isTwoMaps}
          baseMap={baseMap?.attribution ?? null}
          onSources={() => update({ tab: 'data' })}
        />
      }
      stage={stage}
      page={stage === null && !isTwoMaps ? null : `${state.tab} ${state.look}`}
      beside={
        isTwoMaps ? (
          <SecondMapPart
            state={state}
            update={update}
            scheme={scheme}
            camera={viewport?.camera ?? null}
            onCamera={(camera) => update({ camera }, 'replace')}
            highlighted={session.highlighted ?? (focused?.code as AreaCode | undefined) ?? null}
            onHighlight={session.highlight}
            pinned={subject.pinned}
            onChoose={(code) => choosing.onMap?.(code, viewport?.camera ?? null)}
            handle={secondMap}
            legend={(model, second) => (
              <SecondLegend
                model={model}
                scene={second}
                held={sources}
                compact={folded}
                onShown={picture.onSecond}
              />
            )}
          />
        ) : null
      }
      table={
        // Parts in the gap have their table beside the answer that they are part of.
        isGap
          ? null
          : {
              label: isShift
                ? `Who gets what: ${subject.placeName}`
                : `${LEVELS[scene.level].plural} in ${listed}`,
              open: tableOpen,
              onOpen: setTableOpen,
              content: () => (
                <TablePart
                  money={money}
                  scene={scene}
                  session={session}
                  workings={state.workings}
                  onWorkings={openWorkings}
                  place={place.code}
                  onChangeLevel={(level) => update({ level })}
                  onChoosePlace={(code) => {
                    // On a phone the table covers the page that it leads to.
                    if (narrow) setTableOpen(false);
                    chooseFound(code);
                  }}
                />
              ),
            }
      }
      opened={words ?? ''}
      onFocusMap={() => map.current?.focus()}
      spokenSummary={subject.summary}
    >
      <ViewProblems problems={problems} left={left} placeProblem={place.problem} />
      <PinProblem problem={choosing.problem} onDismiss={choosing.forgetProblem} />
      <PrintPage
        taken={taken}
        title={stage === null ? subject.placeName : (words ?? stage.label)}
        subtitle={subject.legend?.sentence ?? subject.title}
        hasMap={stage === null}
        sources={subject.sources}
        edition={edition}
      />
      <ReportPart state={state} zoom={zoom} taken={taken} />
      <SheetPart place={sheetOf} onClose={() => setSheetOf(null)} />
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
