import { formatNumber } from '../../indicators/format.ts';
import { peopleIn } from '../../report/inputs.ts';
import type { Place } from '../../report/place.ts';
import { levelLabel } from '../../report/words.ts';
import { AreaLink } from './AreaLink.tsx';

const CITY_OF_LONDON = 'E09000001';

/** Name, kind and code, where it lies, and how many live there. */
export function PlaceHead({ place }: { readonly place: Place }) {
  const { area, table, ancestors, icb, alsoUpperTier } = place;
  const now = peopleIn(table, area.row);
  const census = table.populationCensus[area.row] ?? Number.NaN;
  const official = table.officialNames?.[area.row];
  return (
    <header className="explore__head">
      {ancestors.length > 0 && (
        <nav className="explore__trail" aria-label="Where it lies">
          <ol>
            {ancestors.map((ancestor) => (
              <li key={ancestor.code}>
                <AreaLink code={ancestor.code}>{ancestor.name}</AreaLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h2>{area.name}</h2>
      <p className="explore__kind">
        {levelLabel(area.level, alsoUpperTier)} · {area.code}
        {official !== undefined && official !== area.name && ` · ${official}`}
      </p>
      {icb !== null && (
        <p className="explore__kind">
          Integrated care board
          {/* The larger places may lie in several: the table names the one of most people. */}
          {(area.level === 'ltla' || area.level === 'utla') && ' of most or all of its people'}:{' '}
          <AreaLink code={icb.code}>{icb.name}</AreaLink>
        </p>
      )}
      {now === null ? (
        <p className="small">No population is counted for it: no neighbourhood fits it best.</p>
      ) : (
        <p className="small">
          <strong>{formatNumber(Math.round(now))}</strong> people now (
          {formatNumber(Math.round(census))} at the census of March 2021).{' '}
          <span className="muted">
            Now is the census count scaled to the district’s mid-2023 estimate.
            {(area.code === CITY_OF_LONDON ||
              ancestors.some(({ code }) => code === CITY_OF_LONDON)) &&
              ' Here it is scaled by 1.57, more than anywhere else: take it with care.'}
          </span>
        </p>
      )}
    </header>
  );
}
