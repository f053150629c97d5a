import { useEffect, useId, useRef, useState } from 'react';
import { DOMAINS, type Domain } from '../../deprivation/imd.ts';
import { indicator } from '../../indicators/registry.ts';
import { FIRST_WEIGHTS, parseOrder, stringifyOrder } from '../../report/inequality/order-code.ts';
import type { Ranking } from '../../report/inequality/question.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, type SelectGroup } from '../../ui/Field.tsx';

const OWN = 'own';
const domainName = (domain: Domain): string => indicator(`${domain}_score`).shortLabel;

const OPTIONS: readonly SelectGroup<string>[] = [
  {
    label: 'All of deprivation',
    options: [
      { value: 'imd', label: 'IMD 2025' },
      { value: 'imd-without-health', label: 'IMD 2025 without its health domain' },
    ],
  },
  {
    label: 'One domain',
    options: DOMAINS.map((domain) => ({ value: domain, label: domainName(domain) })),
  },
  { label: 'Your own', options: [{ value: OWN, label: 'Your own weights' }] },
];

/** What areas are ordered by; own weights with a slider a domain. */
export function OrderPart({
  ranking,
  onChange,
}: {
  readonly ranking: Ranking;
  readonly onChange: (ranking: Ranking) => void;
}) {
  return (
    <>
      <Select
        label="Ordered by"
        value={ranking.kind === 'own' ? OWN : stringifyOrder(ranking)}
        onChange={(value) =>
          onChange(
            value === OWN
              ? { kind: 'own', weights: FIRST_WEIGHTS }
              : (parseOrder(value) ?? { kind: 'imd' }),
          )
        }
        options={OPTIONS}
      />
      {ranking.kind === 'own' && (
        <Weights
          // A link or Back brings other weights than those at hand.
          key={stringifyOrder(ranking)}
          weights={ranking.weights}
          onChange={(weights) => onChange({ kind: 'own', weights })}
        />
      )}
    </>
  );
}

type Weighted = Readonly<Partial<Record<Domain, number>>>;
const MOST = 100;

function Weights({
  weights,
  onChange,
}: {
  readonly weights: Weighted;
  readonly onChange: (weights: Weighted) => void;
}) {
  const [moved, setMoved] = useState(weights);
  const all = DOMAINS.reduce((sum, domain) => sum + (moved[domain] ?? 0), 0);
  return (
    <fieldset className="choices weights">
      <legend className="field__label">Your own weights</legend>
      <p className="field__hint">
        Only their shares count. A domain at nought takes no part. Ranks are taken anew from the
        published domain scores.
      </p>
      {DOMAINS.map((domain) => (
        <WeightSlider
          key={domain}
          label={domainName(domain)}
          value={moved[domain] ?? 0}
          share={all === 0 ? 0 : (moved[domain] ?? 0) / all}
          onMove={(value) => setMoved((now) => ({ ...now, [domain]: value }))}
          onSettle={(value) => onChange({ ...moved, [domain]: value })}
        />
      ))}
      <Button size="small" onClick={() => onChange(FIRST_WEIGHTS)}>
        Back to about the published weights
      </Button>
    </fieldset>
  );
}

/** While it moves only its own words follow; let go, the question is asked. */
function WeightSlider({
  label,
  value,
  share,
  onMove,
  onSettle,
}: {
  readonly label: string;
  readonly value: number;
  readonly share: number;
  readonly onMove: (value: number) => void;
  readonly onSettle: (value: number) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const words = `${Math.round(100 * share)}%`;
  // React's change is the browser's input: its own change tells when the thumb was let go.
  const settle = useRef(onSettle);
  useEffect(() => {
    settle.current = onSettle;
  });
  useEffect(() => {
    const range = input.current;
    const released = () => settle.current(Number(range?.value));
    range?.addEventListener('change', released);
    return () => range?.removeEventListener('change', released);
  }, []);
  return (
    <div className="weight">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={MOST}
        step={1}
        value={Math.min(MOST, value)}
        aria-valuetext={`${value}, ${words} of all`}
        onChange={(event) => onMove(Number(event.target.value))}
      />
      <output htmlFor={id} className="figures" aria-hidden="true">
        {words}
      </output>
    </div>
  );
}
