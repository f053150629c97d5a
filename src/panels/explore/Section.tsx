import './explore.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useId } from 'react';
import { indicator } from '../../indicators/registry.ts';
import { manifestQuery } from '../../pack/queries.ts';
import type { LoadedBooks } from '../../pack/use-books.ts';
import type { Level } from '../../place/levels.ts';
import { sourceLinks, sourcesOf } from '../../report/provenance.ts';
import { numberedPublishers } from '../../report/source-numbers.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SourceLinks } from '../../ui/SourceLinks.tsx';
import { SOURCES_ATTRIBUTE, usePrintedSources } from './printed-sources.ts';

export interface SectionProps {
  readonly title: string;
  readonly ref?: Ref<HTMLElement>;
  /** indicators whose sources stand under the section */
  readonly indicators?: readonly string[];
  /** the level of the figures, which decides whether sources of modelled figures are among them */
  readonly level?: Level;
  /** ids of further sources (services) */
  readonly sourceIds?: readonly string[];
  /** how the figures were made, a sentence each */
  readonly notes?: readonly string[];
  /** false: of no use on paper */
  readonly printed?: boolean;
  readonly children: ReactNode;
}

/** A part of the place's page: heading, figures, and under them period, source and method. */
export function Section({
  title,
  ref,
  indicators = [],
  level,
  sourceIds = [],
  notes = [],
  printed = true,
  children,
}: SectionProps) {
  const id = useId();
  return (
    <section
      className={printed ? 'explore-section' : 'explore-section no-print'}
      aria-labelledby={id}
      ref={ref}
    >
      <h3 id={id} className="explore-section__title">
        {title}
      </h3>
      {children}
      {indicators.length + sourceIds.length + notes.length > 0 && (
        <SourceNote indicators={indicators} level={level} sourceIds={sourceIds} notes={notes} />
      )}
    </section>
  );
}

function SourceNote({
  indicators,
  level,
  sourceIds,
  notes,
}: Required<Pick<SectionProps, 'indicators' | 'sourceIds' | 'notes'>> & {
  readonly level: Level | undefined;
}) {
  const { data: manifest } = useQuery(manifestQuery());
  const all = manifest?.sources ?? [];
  const used = indicators.map(indicator);
  const sources = [
    ...sourcesOf(used, all, level),
    ...all.filter((source) => sourceIds.includes(source.id)),
  ];
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const caveats = [...new Set(used.flatMap(({ caveat }) => caveat ?? []))];
  const numbers = usePrintedSources();
  const methods = [...notes, ...caveats].map((note) => <p key={note}>{note}</p>);
  return (
    <div
      className="explore-section__source"
      {...{ [SOURCES_ATTRIBUTE]: sources.map(({ id }) => id).join(' ') }}
    >
      {numbers !== null && (
        <div className="explore-section__printed print-only">
          {sources.length > 0 && <p>Source: {numberedPublishers(sources, numbers)}.</p>}
          {methods}
        </div>
      )}
      {/* It stays in the page while it is printed, so that what the reader opened stays open. */}
      <div className={numbers === null ? undefined : 'no-print'}>
        <Disclosure
          summary={
            publishers.length === 0 ? 'Sources and method' : `Source: ${publishers.join('; ')}`
          }
        >
          <SourceLinks sources={sourceLinks(sources)} />
          {methods}
          {manifest && <p>Packs of {manifest.edition}.</p>}
        </Disclosure>
      </div>
    </div>
  );
}

/** Grey bars where figures will stand. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className="skeleton">
      <span className="visually-hidden">Loading</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
}

/** Says which packs failed, with Retry; nothing while all is well. */
export function Failures({
  loaded,
  title,
  kept = 'The rest of this page is as it was.',
}: {
  readonly loaded: Pick<LoadedBooks, 'errors' | 'retry'>;
  readonly title: string;
  readonly kept?: string;
}) {
  const [error] = loaded.errors;
  if (error === undefined) return null;
  const more = loaded.errors.length - 1;
  return (
    <FailureNotice
      title={title}
      error={
        more === 0
          ? error
          : new Error(`${error.message} And ${more} more ${more === 1 ? 'pack' : 'packs'}.`, {
              cause: error,
            })
      }
      kept={kept}
      onRetry={loaded.retry}
    />
  );
}
