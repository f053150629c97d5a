import './toasts.css';
import { useEffect } from 'react';
import { Notice, type NoticeKind } from './Notice.tsx';

export interface Toast {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly detail?: string;
  /** milliseconds after which it goes by itself; without it, it stays until dismissed */
  readonly lasts?: number;
}

interface TimedProps {
  readonly toast: Toast;
  readonly onDismiss: (id: string) => void;
}

function Timed({ toast, onDismiss }: TimedProps) {
  useEffect(() => {
    if (toast.lasts === undefined) return;
    const timer = setTimeout(() => onDismiss(toast.id), toast.lasts);
    return () => clearTimeout(timer);
  }, [toast.id, toast.lasts, onDismiss]);
  return (
    <Notice kind={toast.kind} title={toast.title} onDismiss={() => onDismiss(toast.id)}>
      {toast.detail}
    </Notice>
  );
}

/** Messages about what just happened, in one live region that always stands in the page. */
export function Toasts({
  toasts,
  onDismiss,
}: {
  readonly toasts: readonly Toast[];
  /** keep it the same function between renders: a new one starts the clocks again */
  readonly onDismiss: (id: string) => void;
}) {
  return (
    <section className="toasts no-print" role="status" aria-label="Messages">
      {toasts.map((toast) => (
        <Timed key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
    </section>
  );
}
