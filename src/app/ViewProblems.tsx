import { useCallback, useMemo, useState } from 'react';
import { Toasts } from '../ui/Toasts.tsx';

/** What in the link was not understood, and what stands in its place. */
export function ViewProblems({
  problems,
  left,
  placeProblem,
}: {
  /** parameters that were not understood, one phrase each */
  readonly problems: readonly string[];
  /** what of a list was left out, one phrase each */
  readonly left: readonly string[];
  /** what is wrong with the place's code, as a phrase that says what is shown */
  readonly placeProblem: string | null;
}) {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const onDismiss = useCallback((id: string) => setDismissed((ids) => [...ids, id]), []);
  const key = problems.join('\n');
  const leftKey = left.join('\n');
  const toasts = useMemo(() => {
    const settings = key === '' ? [] : key.split('\n');
    const told = settings.map((problem) => ({
      title: 'Part of this link could not be followed.',
      detail: `${capital(problem)}. The usual setting is shown instead.`,
    }));
    for (const phrase of leftKey === '' ? [] : leftKey.split('\n'))
      told.push({
        title: 'Part of this link could not be followed.',
        detail: `${capital(phrase)}. The rest is shown.`,
      });
    if (placeProblem !== null)
      told.push({
        title: 'The place’s code in this link is not one of the map’s.',
        detail: `${capital(placeProblem)}.`,
      });
    return told.map(({ title, detail }) => ({
      id: detail,
      kind: 'warning' as const,
      title,
      detail,
    }));
  }, [key, leftKey, placeProblem]);
  return (
    <Toasts toasts={toasts.filter(({ id }) => !dismissed.includes(id))} onDismiss={onDismiss} />
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
