import { useMemo } from 'react';
import { Toasts } from '../ui/Toasts.tsx';

/** How long a message stands that needs no answer, in milliseconds. */
const LASTS = 8000;

/** Why the area that was chosen on the map is not pinned. */
export function PinProblem({
  problem,
  onDismiss,
}: {
  /** null: it was pinned */
  readonly problem: string | null;
  readonly onDismiss: () => void;
}) {
  const toasts = useMemo(
    () =>
      problem === null
        ? []
        : [
            {
              id: 'pins',
              kind: 'warning' as const,
              title: 'It was not pinned.',
              detail: problem,
              lasts: LASTS,
            },
          ],
    [problem],
  );
  return <Toasts toasts={toasts} onDismiss={onDismiss} />;
}
