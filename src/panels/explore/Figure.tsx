import { absenceWords, formatBare, formatLimits } from '../../indicators/format.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import type { Level } from '../../place/levels.ts';
import type { Comparison } from '../../report/comparison.ts';

/** A figure as it stands in a fact: large, with its limits under it, or why there is none. */
export function BigFigure({
  indicator,
  value,
  level,
}: {
  readonly indicator: Indicator;
  readonly value: Value;
  readonly level: Level;
}) {
  if (value.kind !== 'present')
    return <dd className="fact__absent">{absenceWords(indicator, value.kind, level)}</dd>;
  const limits = formatLimits(indicator, value);
  const unit = indicator.unit === 'years' ? ' years' : '';
  return (
    <>
      <dd className="fact__figure">
        {formatBare(indicator, value.value)}
        {unit !== '' && <span className="small">{unit}</span>}
      </dd>
      {limits !== null && (
        <dd className="muted">
          <span className="visually-hidden">95% limits </span>
          {limits}
        </dd>
      )}
    </>
  );
}

const SHAPES = {
  higher: 'M6 1L11 11H1Z',
  lower: 'M6 11L1 1H11Z',
  similar: 'M6 1A5 5 0 1 1 6 11A5 5 0 1 1 6 1Z',
} as const;

/** A comparison in words, with a shape and a colour where the limits allow a verdict. */
export function Verdict({
  comparison,
  indicator,
}: {
  readonly comparison: Comparison;
  readonly indicator: Indicator;
}) {
  const { verdict, words } = comparison;
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  if (verdict === 'unjudged' || verdict === 'absent') return <span>{sentence}</span>;
  const tone =
    verdict === 'similar' || indicator.direction === 'neutral'
      ? verdict
      : (verdict === 'higher') === (indicator.direction === 'higherIsBetter')
        ? 'better'
        : 'worse';
  return (
    <span className={`verdict verdict--${tone}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={SHAPES[verdict]} />
      </svg>
      <span>{sentence}</span>
    </span>
  );
}
