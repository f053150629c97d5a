import './series.css';

/** Outlines of five marks about the origin, each of about the same ink. */
const SHAPES = [
  'M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0 -4.5 0Z',
  'M-4 -4H4V4H-4Z',
  'M0 -5.4L5.2 4H-5.2Z',
  'M0 -5.6L5.6 0L0 5.6L-5.6 0Z',
  'M0 5.4L5.2 -4H-5.2Z',
] as const;
const DASHES = ['', '8 3', '2 3', '9 3 2 3', '5 2'] as const;

/** Class that gives a pinned area its colour. */
export const seriesClass = (pin: number): string => `series-${pin % 5}`;

/** Dashes of its line; after five areas the colours come again, with other dashes. */
export const seriesDash = (pin: number): string =>
  DASHES[(pin + (pin >= 5 ? 2 : 0)) % DASHES.length] as string;

/** The mark of a pinned area: its own colour and shape, hollow from the sixth on. */
export function SeriesMark({
  pin,
  x,
  y,
}: {
  readonly pin: number;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <path
      className={`${seriesClass(pin)} series-mark${pin >= 5 ? ' series-mark--hollow' : ''}`}
      d={SHAPES[pin % 5] as string}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
    />
  );
}

/** The mark and a piece of the line, for a table or a list of names. */
export function SeriesSwatch({
  pin,
  line = false,
}: {
  readonly pin: number;
  readonly line?: boolean;
}) {
  return (
    <svg
      className={`series-swatch${line ? ' series-swatch--line' : ''} ${seriesClass(pin)}`}
      viewBox={line ? '0 0 32 14' : '9 0 14 14'}
      aria-hidden="true"
      focusable="false"
    >
      {line && (
        <line
          className="series-line"
          x1="0"
          x2="32"
          y1="7"
          y2="7"
          strokeDasharray={seriesDash(pin)}
        />
      )}
      <SeriesMark pin={pin} x={16} y={7} />
    </svg>
  );
}
