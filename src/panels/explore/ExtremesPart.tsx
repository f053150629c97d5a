import { useMemo } from 'react';
import { formatNumber } from '../../indicators/format.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { Level } from '../../place/levels.ts';
import { type ExtremeArea, extremesSection, FLAG_NOTE } from '../../report/extremes-section.ts';
import { levelPlural } from '../../report/words.ts';
import { AreaLink } from './AreaLink.tsx';
import { Failures, Section, Skeleton } from './Section.tsx';
import { useSeen } from './use-seen.ts';

/** The most and the least deprived areas of a level within a place, and the gap between them. */
export function ExtremesPart({
  place,
  level,
}: {
  readonly place: { readonly level: Level; readonly code: string; readonly name: string };
  readonly level: Level;
}) {
  const { ref, seen } = useSeen<HTMLElement>();
  const loaded = useBooks([], [{ level, themes: ['deprivation', 'domains'] }], seen);
  const book = loaded.books[level];
  const section = useMemo(
    () =>
      book === undefined || loaded.pending
        ? null
        : extremesSection(loaded.tables, place, book, book),
    [loaded.tables, loaded.pending, book, place],
  );
  const plural = levelPlural(level);
  return (
    <Section
      title={`Most and least deprived ${plural}`}
      ref={ref}
      indicators={['imd_score']}
      notes={[
        `The driving domain is the one in which the area stands worst among all ${plural} of England.`,
        ...(level === 'ltla' ? [] : [FLAG_NOTE]),
      ]}
    >
      <Failures loaded={loaded} title={`The ${plural} could not be shown.`} />
      {section === null ? (
        (!seen || loaded.pending) && <Skeleton lines={6} />
      ) : section.most.length === 0 ? (
        <p>No area within it has a score.</p>
      ) : (
        <>
          <h4>People living in the most deprived {plural}</h4>
          <List areas={section.most} />
          {section.least.length > 0 && (
            <>
              <h4>People living in the least deprived {plural}</h4>
              <List areas={section.least} />
            </>
          )}
          {section.gap !== null && <p className="small">{section.gap}</p>}
          {section.leftOut !== null && <p className="small muted">{section.leftOut}</p>}
        </>
      )}
    </Section>
  );
}

function List({ areas }: { readonly areas: readonly ExtremeArea[] }) {
  return (
    <ol className="extremes">
      {areas.map((area) => (
        <li key={area.code}>
          <span className="extremes__name">
            <AreaLink code={area.code}>{area.name}</AreaLink>
            {area.within !== null && <span className="muted">, {area.within}</span>}
          </span>
          <span className="extremes__score">
            <span className="visually-hidden">IMD score </span>
            {area.decile === null ? formatNumber(area.score, 1) : `decile ${area.decile}`}
          </span>
          <span className="extremes__more">
            {formatNumber(Math.round(area.population))} people
            {area.oneLsoa && ' in one neighbourhood'}
            {area.driver !== null && `. Driven by ${area.driver.toLowerCase()}`}
            {area.inEngland !== null && <>. {sentence(area.inEngland)}</>}
          </span>
          {area.flagWords !== null && <span className="extremes__flag">⚑ {area.flagWords}</span>}
        </li>
      ))}
    </ol>
  );
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
