import './print.css';

export interface PrintPageProps {
  /** what `usePrinting` took; null: nothing is being printed */
  readonly taken: Printed | null;
  readonly title: string;
  /** level, period and basis, in words */
  readonly subtitle: string;
  /** false: something else stands in its place, which prints in its own way */
  readonly hasMap: boolean;
  /** publishers and licences of what is shown */
  readonly sources: readonly string[];
  /** when the packs were built, in words */
  readonly edition: string;
}

/** What is printed: the page as it stands; a scenario's decision record, a comparison's report, or what stands in the map's place, alone. */
export type PrintKind = 'view' | 'record' | 'compare' | 'stage';

/** What a printed page shows that the screen does not. */
export interface Printed {
  readonly kind: PrintKind;
  /** the day, in words */
  readonly on: string;
  /** the map as a data URL; null where there was none to take */
  readonly picture: string | null;
  readonly link: string;
}

/** The head and the foot of a printed page. The legend and the figures are the screen's own. */
export function PrintPage({ taken, title, subtitle, hasMap, sources, edition }: PrintPageProps) {
  if (taken === null || taken.kind !== 'view') return null;
  return (
    <>
      <div className="print-head print-only">
        <p className="print-head__title">{title}</p>
        {hasMap && <p>{subtitle}</p>}
        {!hasMap ? null : taken.picture === null ? (
          <p>There is no map in this print. Export, then Print, in Evenground’s own bar adds it.</p>
        ) : (
          <img src={taken.picture} alt={`Map: ${title}`} />
        )}
      </div>
      <div className="print-foot print-only">
        {hasMap && (
          <>
            <p>Sources of the map</p>
            <ul>
              {sources.map((source) => (
                <li key={source}>{source}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          Evenground, data of {edition}. {taken.link}
        </p>
      </div>
    </>
  );
}
