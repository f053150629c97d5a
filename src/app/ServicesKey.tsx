import { SERVICE_KINDS, type ServiceKind } from '../pack/schemas.ts';
import { ServiceSymbol } from '../panels/map-controls/ServiceToggles.tsx';

/** The legend's part on service points: the mark of each kind that is on, its name and its date. */
export function ServicesKey({ kinds }: { readonly kinds: readonly ServiceKind[] }) {
  if (kinds.length === 0) return null;
  return (
    <ul className="services-key" aria-label="Service points">
      {kinds.map((kind) => (
        <li key={kind}>
          <ServiceSymbol kind={kind} />
          <span>{SERVICE_KINDS[kind].label}</span>
          <span className="services-key__date">{SERVICE_KINDS[kind].period}</span>
        </li>
      ))}
    </ul>
  );
}
