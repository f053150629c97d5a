import './class-mark.css';
import { DIFFERENCE_CLASSES, type Difference } from '../../report/compare/difference.ts';

const SHAPES = {
  up: 'M6 1L11 11H1Z',
  down: 'M6 11L1 1H11Z',
  round: 'M6 1A5 5 0 1 1 6 11A5 5 0 1 1 6 1Z',
} as const;

/** Classes that are drawn: the shape says higher or lower, the colour better or worse, a word both. */
export const isMarked = ({ class: kind }: Difference): boolean =>
  kind === 'better' ||
  kind === 'worse' ||
  kind === 'higher' ||
  kind === 'lower' ||
  kind === 'notToldApart';

/** Up for higher than the benchmark, down for lower, round for what cannot be told apart from it. */
export const shapeOf = ({ class: kind, value }: Difference): keyof typeof SHAPES =>
  kind === 'notToldApart' || value === null ? 'round' : value > 0 ? 'up' : 'down';

/** The shape and colour of a difference; never without its words beside it. */
export function ClassMark({ difference }: { readonly difference: Difference }) {
  if (!isMarked(difference)) return null;
  return (
    <svg
      className={`class-mark class-mark--${difference.class}`}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[shapeOf(difference)]} />
    </svg>
  );
}

const KEY = [
  ['better', 'up'],
  ['worse', 'down'],
  ['notToldApart', 'round'],
  ['higher', 'up'],
  ['lower', 'down'],
] as const;

/** What shapes and colours mean. */
export function ClassKey() {
  return (
    <ul className="class-key">
      {KEY.map(([kind, shape]) => (
        <li key={kind}>
          <svg
            className={`class-mark class-mark--${kind}`}
            viewBox="0 0 12 12"
            aria-hidden="true"
            focusable="false"
          >
            <path d={SHAPES[shape]} />
          </svg>
          {DIFFERENCE_CLASSES[kind]}
          {(kind === 'higher' || kind === 'lower') && ', no judgement meant'}
        </li>
      ))}
      <li>Up: the higher figure; down: the lower</li>
    </ul>
  );
}
