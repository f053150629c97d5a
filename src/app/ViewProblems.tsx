import { useCallback, useMemo, useState } from 'react';
import { Toasts } from '../ui/Toasts.tsx';

/** What in the link was not understood, and what stands in its place. */
export function ViewProblems({ problems }: { readonly problems: readonly string[] }) {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const onDismiss = useCallback((id: string) => setDismissed((ids) => [...ids, id]), []);
  const key = problems.join('\n');
  const toasts = useMemo(
    () =>
      (key === '' ? [] : key.split('\n')).map((problem) => ({
        id: problem,
        kind: 'warning' as const,
        title: 'Part of this link could not be followed.',
        detail: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}. The usual setting is shown instead.`,
      })),
    [key],
  );
  return (
    <Toasts toasts={toasts.filter(({ id }) => !dismissed.includes(id))} onDismiss={onDismiss} />
  );
}
