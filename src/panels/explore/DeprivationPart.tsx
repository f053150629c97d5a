import { useMemo } from 'react';
import { formatBare, formatNumber } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Theme } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { type BookRequest, useBooks } from '../../pack/use-books.ts';
import { type DeprivationSection, deprivationSection } from '../../report/deprivation-section.ts';
import { FLAG_NOTE, flagWords } from '../../report/extremes-section.ts';
import { comparatorOf, type Place } from '../../report/place.ts';
import { BigFigure } from './Figure.tsx';
import { Failures, Section, Skeleton } from './Section.tsx';

/** The levels at which a theme is needed to read a place against England and its comparator. */
export function requestsFor(place: Place, theme: Theme): BookRequest[] {
  const levels = new Set([place.area.level, 'england' as const]);
  const comparator = comparatorOf(place);
  if (comparator !== null) levels.add(comparator.level);
  return [...levels].map((level) => ({ level, themes: [theme] }));
}

const INDICATORS = ['imd_score', 'core20_share', 'income_deprived_in_core20_share'];

/** How deprived the place is, and where that puts it. */
export function DeprivationPart({ place }: { readonly place: Place }) {
  const loaded = useBooks([], requestsFor(place, 'deprivation'));
  const section = useMemo((): DeprivationSection | null => {
    const own = loaded.books[place.area.level];
    const { england } = loaded.books;
    const comparator = comparatorOf(place);
    const parent = comparator === null ? undefined : loaded.books[comparator.level];
    if (own === undefined || england === undefined) return null;
    return deprivationSection(
      place,
      own,
      england,
      comparator === null || parent === undefined ? null : { book: parent, area: comparator },
    );
  }, [loaded.books, place]);
  const { row, level } = place.area;
  const flagNote = flagWords(level, place.table.institutionFlag?.[row]) === null ? [] : [FLAG_NOTE];
  const notes =
    place.area.level === 'ward'
      ? [bestFitNote(place), ...flagNote]
      : section !== null && section.summaries.length > 0
        ? ['Rank, extent and concentration after MHCLG’s definitions, with the population now.']
        : flagNote;
  return (
    <Section title="Deprivation" indicators={INDICATORS} notes={notes}>
      <Failures loaded={loaded} title="Deprivation could not be shown." />
      {section === null ? (
        loaded.pending && <Skeleton lines={5} />
      ) : section.noFigure !== null ? (
        <p>{section.noFigure}</p>
      ) : (
        <Figures place={place} section={section} />
      )}
    </Section>
  );
}

function bestFitNote({ area, table }: Place): string {
  const fit = table.bestFit?.[area.row] ?? Number.NaN;
  const lsoas = table.lsoas?.[area.row] ?? Number.NaN;
  const how = Number.isNaN(fit)
    ? ''
    : ` ${lsoas === 1 ? 'Its one LSOA has' : `Its ${formatNumber(lsoas)} LSOAs have on average`} ${formatNumber(fit * 100)}% of the postcodes in one ward: the nearer to 100%, the better the fit.`;
  return `Ward of 2025, made from the neighbourhoods (LSOAs) that fit it best, weighted by population.${how}`;
}

function Figures({
  place,
  section,
}: {
  readonly place: Place;
  readonly section: DeprivationSection;
}) {
  const { score, core20, neighbourhood, england, parent } = section;
  const { level, row } = place.area;
  const flag = flagWords(level, place.table.institutionFlag?.[row]);
  return (
    <>
      {neighbourhood !== null ? (
        <div className="headline">
          <p className="headline__figure">
            Decile {text('imd_decile', neighbourhood.decile)} <span className="small">of 10</span>
          </p>
          <p className="headline__words">
            Rank {text('imd_rank', neighbourhood.rank)} of 33,755 neighbourhoods, 1 being the most
            deprived (IMD 2025)
          </p>
          <p className="small">{neighbourhood.changeWords}</p>
        </div>
      ) : (
        <div className="headline">
          <p className="headline__figure">
            {score.value.kind === 'present'
              ? formatBare(score.indicator, score.value.value)
              : 'No score'}{' '}
            <span className="small">IMD 2025 score</span>
          </p>
          {score.standingWords !== null && (
            <p className="headline__words">{sentence(score.standingWords)}</p>
          )}
        </div>
      )}
      {section.withinParent !== null && <p className="small">{sentence(section.withinParent)}.</p>}
      {flag !== null && <p className="small">⚑ {flag}.</p>}
      {(england !== null || parent !== null) && (
        <p className="small">
          {neighbourhood !== null && `Score ${text('imd_score', score.value)}: `}
          {[england, parent]
            .flatMap((c) => c?.words ?? [])
            .map((words, k) => (k === 0 && neighbourhood === null ? sentence(words) : words))
            .join('; ')}
          . Higher is more deprived.
        </p>
      )}
      {core20 !== null && (
        <>
          <dl className="facts">
            <div className="fact">
              <dt>People living in Core20 neighbourhoods</dt>
              <BigFigure indicator={indicator('core20_share')} value={core20.share} level={level} />
              {core20.people.kind === 'present' && (
                <dd className="muted">{formatNumber(Math.round(core20.people.value))} people</dd>
              )}
            </div>
            <div className="fact">
              <dt>Income-deprived people who live in them</dt>
              <BigFigure
                indicator={indicator('income_deprived_in_core20_share')}
                value={core20.incomeDeprivedReached}
                level={level}
              />
              <dd className="muted">of the area’s income-deprived people</dd>
            </div>
          </dl>
          <p className="small muted">
            Core20 is the most deprived fifth of England’s neighbourhoods (IMD 2025). It describes
            neighbourhoods, not people.
          </p>
        </>
      )}
      {section.summaries.length > 0 && (
        <ul className="indicator-list">
          {section.summaries.map(({ indicator: i, value, standingWords }) => (
            <li key={i.id}>
              <span>{i.shortLabel}</span>
              <span className="indicator-list__value">
                {value.kind === 'present' ? formatBare(i, value.value) : 'Not published'}
              </span>
              {standingWords !== null && (
                <span className="indicator-list__more">{sentence(standingWords)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const text = (id: string, value: Value): string =>
  value.kind === 'present' ? formatBare(indicator(id), value.value) : 'not held';
