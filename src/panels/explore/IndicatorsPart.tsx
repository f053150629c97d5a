import { useMemo } from 'react';
import { absenceWords, formatBare, formatValue } from '../../indicators/format.ts';
import type { Indicator, Theme } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { Level } from '../../place/levels.ts';
import { groupsOf, type IndicatorRow, indicatorGroups } from '../../report/indicator-groups.ts';
import { comparatorOf, type Place } from '../../report/place.ts';
import { ORIGIN_BADGE } from '../../report/provenance.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { requestsFor } from './DeprivationPart.tsx';
import { Failures, Section, Skeleton } from './Section.tsx';
import { useSeen } from './use-seen.ts';

const OTHER_THEMES = ['health', 'census', 'access', 'subdomains'] as const satisfies Theme[];

/** Every other figure of the place, by heading, against England and its comparator. */
export function IndicatorsPart({ place }: { readonly place: Place }) {
  const { ref, seen } = useSeen<HTMLElement>();
  const themes = OTHER_THEMES.filter((theme) => groupsOf(theme, place.area.level).length > 0);
  return (
    <Section title="Other figures" ref={ref}>
      {seen ? (
        themes.map((theme) => <ThemeGroups key={theme} theme={theme} place={place} />)
      ) : (
        <Skeleton lines={themes.length} />
      )}
    </Section>
  );
}

function ThemeGroups({ theme, place }: { readonly theme: Theme; readonly place: Place }) {
  const { level } = place.area;
  const comparator = comparatorOf(place);
  const requests = requestsFor(place, theme);
  const withUpper =
    level === 'ltla' && place.alsoUpperTier && theme === 'health'
      ? [...requests, { level: 'utla' as const, themes: [theme] }]
      : requests;
  const loaded = useBooks([], withUpper);
  const groups = useMemo(
    () => (loaded.pending ? null : indicatorGroups(theme, place, loaded.books, comparator)),
    [loaded.pending, loaded.books, theme, place, comparator],
  );
  return (
    <>
      <Failures loaded={loaded} title="Some figures could not be shown." />
      {groups === null ? (
        <Skeleton lines={1} />
      ) : (
        groups.map(({ heading, rows }) => (
          <Disclosure key={heading} summary={heading}>
            <ul className="indicator-list">
              {rows.map((row) => (
                <Row
                  key={row.indicator.id}
                  row={row}
                  level={level}
                  parent={comparator?.name ?? null}
                />
              ))}
            </ul>
          </Disclosure>
        ))
      )}
    </>
  );
}

function Row({
  row,
  level,
  parent,
}: {
  readonly row: IndicatorRow;
  readonly level: Level;
  readonly parent: string | null;
}) {
  const { indicator: i, value } = row;
  const badge = ORIGIN_BADGE[row.origin];
  const others = [
    against(i, 'England', row.england),
    parent === null ? null : against(i, parent, row.parent),
    row.standingWords,
  ].filter((words) => words !== null);
  return (
    <li>
      <span>
        {i.label} {badge === 'modelled' && <Badge tone="warning">{badge}</Badge>}
      </span>
      <span
        className={
          value.kind === 'present'
            ? 'indicator-list__value'
            : 'indicator-list__value indicator-list__value--absent'
        }
      >
        {value.kind === 'present'
          ? `${formatValue(i, value, level)}${i.unit === 'per 100,000' ? ' per 100,000' : ''}`
          : absenceWords(i, value.kind, level)}
      </span>
      <span className="indicator-list__more">
        {row.period}. {others.join('; ')}
        {others.length > 0 && '.'}
      </span>
    </li>
  );
}

const against = (i: Indicator, name: string, value: Value | null): string | null =>
  value === null || value.kind !== 'present' ? null : `${name} ${formatBare(i, value.value)}`;
