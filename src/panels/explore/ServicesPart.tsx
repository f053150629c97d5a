import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatNumber } from '../../indicators/format.ts';
import type { ServiceSite } from '../../pack/points.ts';
import { servicesQuery } from '../../pack/queries.ts';
import { SERVICE_KINDS, type ServiceKind } from '../../pack/schemas.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { AreaTables } from '../../report/inputs.ts';
import type { Place } from '../../report/place.ts';
import { SERVICE_TABLES_FOR, sitesWithin } from '../../report/services-section.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { siteFacts } from '../../view/site-facts.ts';
import { Failures, Section, Skeleton } from './Section.tsx';
import { useSeen } from './use-seen.ts';

const KINDS = Object.keys(SERVICE_KINDS) as ServiceKind[];
/** Above this a list is no longer read: the count stands, and a smaller area lists. */
const MOST_LISTED = 300;

const NOTES = [
  'GP points are main sites only: no current list of branch surgeries is held. Practices that are active with a list of 500 or more are shown.',
  'Sites are placed by the point of their postcode or address within the outlines of 2025. A count says nothing of capacity.',
];

/** The service sites inside the place, by kind, each with its date. */
export function ServicesPart({ place }: { readonly place: Place }) {
  const { ref, seen } = useSeen<HTMLElement>();
  const loaded = useBooks(SERVICE_TABLES_FOR[place.area.level], [], seen);
  const ready = SERVICE_TABLES_FOR[place.area.level].every(
    (level) => loaded.tables[level] !== undefined,
  );
  return (
    <Section
      title="Services"
      ref={ref}
      sourceIds={KINDS.map((kind) => SERVICE_KINDS[kind].source)}
      notes={NOTES}
    >
      <Failures loaded={loaded} title="Services could not be placed." />
      {ready && seen ? (
        <ul className="plain-list">
          {KINDS.map((kind) => (
            <li key={kind}>
              <OneKind kind={kind} place={place} tables={loaded.tables} />
            </li>
          ))}
        </ul>
      ) : (
        (!seen || loaded.pending) && <Skeleton lines={5} />
      )}
      <p className="small muted">GP practices by their main site only.</p>
    </Section>
  );
}

function OneKind({
  kind,
  place,
  tables,
}: {
  readonly kind: ServiceKind;
  readonly place: Place;
  readonly tables: AreaTables;
}) {
  const { data, error, refetch } = useQuery(servicesQuery(kind));
  const { label, singular, period } = SERVICE_KINDS[kind];
  const { area } = place;
  const sites = useMemo(
    () => (data === undefined ? null : sitesWithin(tables, area, data)),
    [data, tables, area],
  );
  if (error !== null)
    return (
      <FailureNotice
        title={`${label} could not be shown.`}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (sites === null) return <Skeleton lines={1} />;
  const head = (
    <>
      <strong>{formatNumber(sites.length)}</strong> {sites.length === 1 ? singular : label},{' '}
      {period}
    </>
  );
  if (sites.length === 0 || sites.length > MOST_LISTED) return <p>{head}</p>;
  return (
    <Disclosure summary={head} printed={false}>
      <ul className="plain-list">
        {sites.map((site) => (
          <li key={site.id}>
            <strong>{site.name}</strong>
            <br />
            {addressOf(site)}
            {factsOf(site).map(({ name, text }) => (
              <span key={name} className="services__fact">
                {name}: {text}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What the map's card says of a site; the note that goes for every practice stands under the list. */
const factsOf = (site: ServiceSite) =>
  siteFacts(site).filter(({ name }) => site.kind !== 'gp' || name !== 'Note');

const addressOf = ({ address, postcode }: ServiceSite): string =>
  postcode === null || address.includes(postcode)
    ? address
    : [address, postcode].filter((part) => part !== '').join(', ');
