import type { LegendModel } from '../../map/legend.ts';

const HEIGHT = 40;

/**
 * How many areas have which figure, in the colours of the map; the chosen place is a line through
 * it. The rows beneath say the same in words and numbers, so it is hidden from screen readers,
 * but for the place's own figure.
 */
export function Histogram({
  histogram,
  marker,
  unit,
}: {
  readonly histogram: NonNullable<LegendModel['histogram']>;
  readonly marker: LegendModel['marker'];
  readonly unit: string | null;
}) {
  const { bins, highest, low, high } = histogram;
  const present = marker?.kind === 'present' ? marker : null;
  return (
    <figure className="legend__histogram">
      {present && (
        <figcaption>
          {present.name}: <strong>{present.text}</strong>
        </figcaption>
      )}
      <svg
        viewBox={`0 0 ${bins.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {bins.map(({ from, count, colour }, i) => {
          // A bin with one area in it is still to be seen.
          const height = count === 0 ? 0 : Math.max(1, (count / highest) * HEIGHT);
          return (
            <rect key={from} x={i} y={HEIGHT - height} width={0.9} height={height} fill={colour} />
          );
        })}
        {present && (
          <line
            className="legend__marker-line"
            x1={present.position * bins.length}
            x2={present.position * bins.length}
            y1={0}
            y2={HEIGHT}
          />
        )}
      </svg>
      <p className="legend__axis" aria-hidden="true">
        <span>{low}</span>
        {unit !== null && <span>{unit}</span>}
        <span>{high}</span>
      </p>
    </figure>
  );
}
