import './site-card.css';
import type { ServiceSite } from '../../pack/points.ts';
import { SERVICE_KINDS } from '../../pack/schemas.ts';
import { IconButton } from '../../ui/Button.tsx';
import { siteFacts } from '../../view/site-facts.ts';

/** What is held about a service site, as published, with its date. */
export function SiteCard({
  site,
  onClose,
}: {
  readonly site: ServiceSite;
  readonly onClose: () => void;
}) {
  const { singular, period } = SERVICE_KINDS[site.kind];
  return (
    <section className="site-card card" aria-label={`${singular}: ${site.name}`}>
      <header className="site-card__head">
        <div>
          <p className="site-card__kind">{singular}</p>
          <h2 className="site-card__name">{site.name}</h2>
        </div>
        <IconButton icon="close" label="Close the details" onClick={onClose} />
      </header>
      <p>
        {site.address}
        {site.postcode !== null && !site.address.includes(site.postcode) && `, ${site.postcode}`}
      </p>
      <dl className="site-card__facts">
        {siteFacts(site).map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="site-card__source">
        As published, {period}. Places change: check before you go.
      </p>
    </section>
  );
}
