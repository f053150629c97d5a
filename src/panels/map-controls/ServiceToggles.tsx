import { SERVICE_MARKS } from '../../map/service-marks.ts';
import { SERVICE_KINDS, type ServiceKind } from '../../pack/schemas.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';

/** How a kind's sites stand: how many, being fetched, or failed. Unasked kinds are not there. */
export type ServiceStatus =
  | { readonly kind: 'loaded'; readonly count: number }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string; readonly onRetry: () => void };

export interface ServiceTogglesProps {
  readonly value: readonly string[];
  readonly onChange: (services: readonly string[]) => void;
  readonly status: Readonly<Partial<Record<ServiceKind, ServiceStatus>>>;
}

const KINDS = Object.keys(SERVICE_KINDS) as ServiceKind[];

function detail(kind: ServiceKind, status: ServiceStatus | undefined): string {
  const { period } = SERVICE_KINDS[kind];
  switch (status?.kind) {
    case undefined:
    case 'failed':
      return period;
    case 'loading':
      return `${period}, loading…`;
    case 'loaded':
      return `${period}, ${status.count.toLocaleString('en-GB')} in England`;
  }
}

/** Which service points the map shows, each with its shape, date and number. */
export function ServiceToggles({ value, onChange, status }: ServiceTogglesProps) {
  return (
    <fieldset className="choices">
      <legend className="field__label">Service points</legend>
      {KINDS.map((kind) => {
        const state = status[kind];
        const on = value.includes(kind);
        return (
          <div key={kind} className="service-toggle">
            <ServiceSymbol kind={kind} />
            <div>
              <Checkbox
                checked={on}
                onChange={(checked) =>
                  // in registry order, so that one choice has one address
                  onChange(KINDS.filter((k) => (k === kind ? checked : value.includes(k))))
                }
                detail={detail(kind, state)}
              >
                {SERVICE_KINDS[kind].label}
              </Checkbox>
              {on && state?.kind === 'failed' && (
                <p className="field__problem">
                  {state.message}{' '}
                  <Button size="small" onClick={state.onRetry}>
                    Retry
                  </Button>
                </p>
              )}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

/** The mark of a kind as the map draws it: shape, colour and letter. */
export function ServiceSymbol({ kind }: { readonly kind: ServiceKind }) {
  const { colour, letter, path } = SERVICE_MARKS[kind];
  return (
    <svg className="service-symbol" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} fill={colour} />
      <text x="12" y={kind === 'surgical_hub' ? 20 : 16.5} textAnchor="middle">
        {letter}
      </text>
    </svg>
  );
}
