import './data.css';
import { useQuery } from '@tanstack/react-query';
import { group } from 'd3-array';
import { buildReportQuery, manifestQuery } from '../../pack/queries.ts';
import type { Manifest, PackSource } from '../../pack/schemas.ts';
import { METHOD_NOTES } from '../../report/method-notes.ts';
import { notJoinedOf } from '../../report/not-joined.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import { PackSummary } from './PackSummary.tsx';

/** Where everything comes from, how it was made, under which licence, and what has no place. */
export function DataPanel() {
  const { data: manifest, error, refetch } = useQuery(manifestQuery());
  return (
    <article className="data-panel" aria-label="Data and sources">
      <header>
        <h2>Data and sources</h2>
        {manifest && (
          <p className="muted">
            {manifest.sources.length} sources, packs of {manifest.edition}. All are computed from
            open data; nothing here leaves your browser.
          </p>
        )}
      </header>
      {error !== null && (
        <FailureNotice
          title="The list of sources could not be loaded."
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      {manifest ? (
        <Sources manifest={manifest} />
      ) : (
        error === null && <Loading>Loading sources</Loading>
      )}
      <section>
        <h3>How the figures are made</h3>
        <div>
          {METHOD_NOTES.map(({ id, title, paragraphs }) => (
            <Disclosure key={id} summary={title}>
              {paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </Disclosure>
          ))}
        </div>
      </section>
      {manifest && <NotJoined sources={manifest.sources} />}
      {manifest && <PackSummary manifest={manifest} />}
      <section>
        <h3>Licence</h3>
        <p>
          Evenground’s code is under the MIT licence. Its packs are computed from the sources above
          and contain public sector information licensed under the{' '}
          <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
            Open Government Licence v3.0
          </a>
          . Contains OS data © Crown copyright and database right; contains Royal Mail data © Royal
          Mail copyright and database right; contains National Statistics data © Crown copyright and
          database right.
        </p>
        <p>
          Names of middle-layer areas contain Parliamentary information licensed under the{' '}
          <a href="https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/">
            Open Parliament Licence v3.0
          </a>
          . Town names on the map are from OS and <a href="https://www.geonames.org/">GeoNames</a>,{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>; a selection.
        </p>
      </section>
    </article>
  );
}

function Sources({ manifest }: { readonly manifest: Manifest }) {
  const publishers = group(manifest.sources, ({ publisher }) => publisher);
  return (
    <section>
      <h3>Sources</h3>
      <div>
        {[...publishers].map(([publisher, sources]) => (
          <Disclosure key={publisher} summary={`${publisher} (${sources.length})`}>
            {sources.map((source) => (
              <Source key={source.id} source={source} />
            ))}
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

function Source({ source }: { readonly source: PackSource }) {
  return (
    <div className="data-panel__source">
      <p>
        <a href={source.page} rel="noreferrer">
          {source.title}
        </a>
      </p>
      <p>Period: {source.period}</p>
      <p className="muted">
        {source.licence}. {source.attribution}
      </p>
    </div>
  );
}

function NotJoined({ sources }: { readonly sources: readonly PackSource[] }) {
  const { data, error, refetch } = useQuery(buildReportQuery());
  const groups = notJoinedOf(data);
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  return (
    <section>
      <h3>What has no place</h3>
      <p>Areas that a source names and today’s geography does not, or the other way round.</p>
      {error !== null && (
        <FailureNotice
          title="The list could not be loaded."
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      {data === undefined && error === null && <Loading>Loading the list</Loading>}
      <div>
        {[...group(groups, ({ source, title }) => source ?? title)].map(([key, found]) => (
          <Disclosure key={key} summary={titles.get(key) ?? key}>
            {found.map(({ title, count, areas }) => (
              <p key={title}>
                <strong>
                  {title === key ? '' : `${title}: `}
                  {count.toLocaleString('en-GB')}.
                </strong>{' '}
                {areas.join('; ')}
              </p>
            ))}
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
