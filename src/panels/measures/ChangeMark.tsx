import { DIFFERENCE_CLASSES, type Difference } from '../../report/compare/difference.ts';

const SHAPES = {
  up: 'M6 1L11 11H1Z',
  down: 'M6 11L1 1H11Z',
  round: 'M6 1A5 5 0 1 1 6 11A5 5 0 1 1 6 1Z',
} as const;

const MARKED: ReadonlySet<string> = new Set(['better', 'worse', 'higher', 'lower', 'notToldApart']);

/** Up for a rise, down for a fall, round where the two cannot be told apart; never without its words. */
export function ChangeMark({ change }: { readonly change: Difference | null }) {
  if (change === null || change.value === null || !MARKED.has(change.class)) return null;
  const shape = change.class === 'notToldApart' ? 'round' : change.value > 0 ? 'up' : 'down';
  return (
    <svg
      className={`agreed-mark agreed-mark--${change.class}`}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[shape]} />
    </svg>
  );
}

/** "Better", "Cannot be told apart": the class in a word or three. */
export const changeClassWords = ({ class: kind }: Difference): string => DIFFERENCE_CLASSES[kind];
