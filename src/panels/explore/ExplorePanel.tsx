import './explore.css';
import { useEffect, useMemo, useRef } from 'react';
import { useBooks } from '../../pack/use-books.ts';
import { type AreaCode, ENGLAND } from '../../place/area.ts';
import { LEVELS_WITHIN, type Level, levelOfCode } from '../../place/levels.ts';
import { noFigureWords } from '../../report/deprivation-section.ts';
import { type Place, placeOf, TABLES_FOR } from '../../report/place.ts';
import { Notice } from '../../ui/Notice.tsx';
import { type ExploreActions, ExploreActionsProvider } from './context.ts';
import { DeprivationPart } from './DeprivationPart.tsx';
import { DomainsPart } from './DomainsPart.tsx';
import { EnglandStart } from './EnglandStart.tsx';
import { ExtremesPart } from './ExtremesPart.tsx';
import { IndicatorsPart } from './IndicatorsPart.tsx';
import { LifeExpectancyPart } from './LifeExpectancyPart.tsx';
import { NeighbourhoodsPart } from './NeighbourhoodsPart.tsx';
import { PlaceDoors } from './PlaceDoors.tsx';
import { PlaceHead } from './PlaceHead.tsx';
import { type ChosenPostcode, PostcodePart } from './PostcodePart.tsx';
import { PrintedSourcesProvider, useSourcesWhilePrinting } from './printed-sources.ts';
import { Failures, Skeleton } from './Section.tsx';
import { ServicesPart } from './ServicesPart.tsx';
import { SourceList } from './SourceList.tsx';
import { TablePart } from './TablePart.tsx';

export interface ExplorePanelProps {
  /** null: England */
  readonly place: AreaCode | null;
  /** the postcode by which the place was found; null where it was not */
  readonly postcode: ChosenPostcode | null;
  /** null: England */
  readonly onChoosePlace: (code: AreaCode | null) => void;
  /** an area named in the panel is pointed at or focused; null when that ends */
  readonly onHighlight: (code: AreaCode | null) => void;
  /** opens the table of the areas of a level within the place */
  readonly onOpenTable: (level: Exclude<Level, 'england'>) => void;
  /** opens the sheets of a ward, or of a place's wards */
  readonly onSheet: (code: AreaCode) => void;
  /** whether the map is drawn, or none will be: what is not read at once is fetched after it */
  readonly afterMap: boolean;
}

/** A place's page: where it is, how deprived, how long people live, and what is inside it. */
export function ExplorePanel({
  place: chosen,
  postcode,
  onChoosePlace,
  onHighlight,
  onOpenTable,
  onSheet,
  afterMap,
}: ExplorePanelProps) {
  const code = chosen ?? ENGLAND;
  const level = levelOfCode(code);
  const loaded = useBooks(level === null ? [] : TABLES_FOR[level], []);
  const place = useMemo(() => placeOf(loaded.tables, code), [loaded.tables, code]);
  const actions = useMemo<ExploreActions>(
    () => ({ onChoosePlace, onHighlight, onOpenTable, onSheet, afterMap }),
    [onChoosePlace, onHighlight, onOpenTable, onSheet, afterMap],
  );
  const page = useRef<HTMLElement>(null);
  const printedSources = useSourcesWhilePrinting(page);
  const shown = useRef(code);
  // Another place is another page: it is read from its top. The focus comes along where a link was
  // followed, and stays where the place was searched for or chosen on the map.
  useEffect(() => {
    if (shown.current === code) return;
    shown.current = code;
    page.current?.closest('[role=tabpanel]')?.scrollTo({ top: 0 });
    const { activeElement } = document;
    if (activeElement === document.body || activeElement instanceof HTMLAnchorElement)
      page.current?.focus({ preventScroll: true });
  }, [code]);
  return (
    <ExploreActionsProvider value={actions}>
      <PrintedSourcesProvider value={printedSources}>
        <article
          className="explore"
          aria-label={place?.area.name ?? 'Place'}
          key={code}
          ref={page}
          tabIndex={-1}
        >
          <Failures
            loaded={loaded}
            title="The areas could not be loaded."
            kept="The link keeps the place that you chose."
          />
          {place !== null ? (
            <Page place={place} postcode={postcode} />
          ) : loaded.pending ? (
            <Skeleton lines={8} />
          ) : (
            loaded.errors.length === 0 && (
              <Notice kind="warning" title={`There is no area ${code} among those of today.`}>
                Search above for its name, or go back to England.
              </Notice>
            )
          )}
          <SourceList />
        </article>
      </PrintedSourcesProvider>
    </ExploreActionsProvider>
  );
}

/** The level whose most and least deprived areas are listed on a place's page. */
function listedLevel(level: Level): Level | null {
  if (level === 'england') return 'ltla';
  if (level === 'ward' || level === 'msoa') return 'lsoa';
  return LEVELS_WITHIN[level].includes('ward') ? 'ward' : null;
}

function Page({
  place,
  postcode,
}: {
  readonly place: Place;
  readonly postcode: ChosenPostcode | null;
}) {
  const { area } = place;
  const listed = listedLevel(area.level);
  const found = postcode !== null && <PostcodePart postcode={postcode} place={area.code} />;
  if (area.level === 'england')
    return (
      <>
        <EnglandStart place={place} />
        {listed !== null && <ExtremesPart place={area} level={listed} />}
        <LifeExpectancyPart place={place} />
        <ServicesPart place={place} />
        <IndicatorsPart place={place} />
        <TablePart place={place} />
      </>
    );
  // A ward that no LSOA fits best: why it has no figure, what its district has, and what is in it.
  if (noFigureWords(place) !== null)
    return (
      <>
        <PlaceHead place={place} />
        <PlaceDoors place={place} />
        {found}
        <DeprivationPart place={place} />
        <LifeExpectancyPart place={place} />
        <ServicesPart place={place} />
      </>
    );
  return (
    <>
      <PlaceHead place={place} />
      <PlaceDoors place={place} />
      {found}
      <DeprivationPart place={place} />
      {area.level !== 'lsoa' && <NeighbourhoodsPart place={place} />}
      <DomainsPart place={place} />
      <LifeExpectancyPart place={place} />
      {listed !== null && <ExtremesPart place={area} level={listed} />}
      <ServicesPart place={place} />
      <IndicatorsPart place={place} />
      <TablePart place={place} />
    </>
  );
}
