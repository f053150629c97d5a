import './area-card.css';
import type { AreaCard as Card } from '../../report/area-card.ts';
import { Badge } from '../../ui/Badge.tsx';

/**
 * What is at the pointer or the keyboard focus. It stands in a live region, and is read out when the
 * keyboard brings it.
 */
export function AreaCard({ card, spoken }: { readonly card: Card; readonly spoken: boolean }) {
  return (
    <div className="area-card card" aria-hidden={!spoken}>
      <p className="area-card__name">{card.name}</p>
      <p className="area-card__context">{card.context}</p>
      <p className="area-card__figure">
        <strong className="figures">{card.figure}</strong>{' '}
        {card.modelled && <Badge>modelled</Badge>}
      </p>
      {card.interval !== null && <p className="figures">{card.interval}</p>}
      {card.lines?.map((line) => (
        <p key={line} className="figures">
          {line}
        </p>
      ))}
      {card.flag !== null && <p>⚑ {card.flag}</p>}
      {card.standing !== null && <p>{card.standing}</p>}
      <p className="area-card__context">{card.what}</p>
    </div>
  );
}
