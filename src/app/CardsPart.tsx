import { AreaCard } from '../panels/area-card/AreaCard.tsx';
import { SiteCard } from '../panels/site-card/SiteCard.tsx';
import type { MapSubject } from './map-subject.ts';
import type { MapSession } from './use-map-session.ts';

/** Details of the area that is pointed at, and of the service that was chosen. */
export function CardsPart({
  subject,
  session,
}: {
  readonly subject: Pick<MapSubject, 'card'>;
  readonly session: Pick<MapSession, 'focused' | 'site' | 'closeSite'>;
}) {
  const { focused, site, closeSite } = session;
  return (
    <>
      {/* Live regions that stand before their content comes: one that comes with it is often not read. */}
      <div role="status">
        {subject.card !== null && (
          <AreaCard card={subject.card} spoken={focused?.by === 'keyboard'} />
        )}
      </div>
      <div aria-live="polite">{site !== null && <SiteCard site={site} onClose={closeSite} />}</div>
    </>
  );
}
