import { useMemo } from 'react';
import { formatNumber } from '../../indicators/format.ts';
import { useBooks } from '../../pack/use-books.ts';
import type { NamedArea } from '../../report/inputs.ts';
import { modelledBasis, msoasWithSameFigure } from '../../report/modelled-basis.ts';
import type { Place } from '../../report/place.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { AreaLink } from './AreaLink.tsx';
import { Failures, Skeleton } from './Section.tsx';

/** Which MSOAs the modelled figures of a ward or MSOA come from, and who shares them. */
export function ModelledBasisNote({ place }: { readonly place: Place }) {
  return (
    <Disclosure summary="Which areas it is modelled from">
      {place.area.level === 'msoa' ? <MsoaBasis place={place} /> : <WardBasis place={place} />}
    </Disclosure>
  );
}

function WardBasis({ place }: { readonly place: Place }) {
  const loaded = useBooks(['lsoa', 'msoa', 'ward'], []);
  const basis = useMemo(
    () =>
      loaded.tables.lsoa === undefined || loaded.tables.msoa === undefined
        ? null
        : modelledBasis(loaded.tables, place.area.code),
    [loaded.tables, place],
  );
  return (
    <>
      <Failures loaded={loaded} title="The basis of the modelled figures could not be shown." />
      {basis === null ? (
        loaded.pending && <Skeleton />
      ) : (
        <>
          <p>Modelled from the MSOAs in which its people live:</p>
          <ul className="plain-list">
            {basis.msoas.map((msoa) => (
              <li key={msoa.code}>
                <AreaLink code={msoa.code}>{msoa.name}</AreaLink>, {formatNumber(msoa.share * 100)}%
                of its people
              </li>
            ))}
          </ul>
          {basis.sameFigure.length > 0 && (
            <p>
              Stand on the same MSOA, so their figures are the same:{' '}
              <Names areas={basis.sameFigure} />.
            </p>
          )}
          {basis.sharedWith.length > 0 && (
            <p>
              Other wards with people in these MSOAs: <Names areas={basis.sharedWith} />.
            </p>
          )}
        </>
      )}
    </>
  );
}

function MsoaBasis({ place }: { readonly place: Place }) {
  const loaded = useBooks([], [{ level: 'msoa', themes: ['health'] }]);
  const same = useMemo(
    () =>
      loaded.books.msoa === undefined
        ? []
        : msoasWithSameFigure(loaded.tables, loaded.books.msoa, place.area.code),
    [loaded.tables, loaded.books, place],
  );
  return (
    <>
      <p>
        Modelled from the MSOA of 2011 that most of its LSOAs come from, in 2016-20 or, where that
        is blank, 2009-13.
      </p>
      {same.length > 0 && (
        <p>
          The same MSOA of 2011 gives these their figures, which are therefore equal:{' '}
          <Names areas={same} />.
        </p>
      )}
    </>
  );
}

function Names({ areas }: { readonly areas: readonly NamedArea[] }) {
  return areas.map((area, k) => (
    <span key={area.code}>
      {k > 0 && ', '}
      <AreaLink code={area.code}>{area.name}</AreaLink>
    </span>
  ));
}
