import './progress.css';

/** A turning ring beside words that say what is going on; decorative by itself. */
export function Spinner() {
  return <span className="spinner" aria-hidden="true" />;
}

/** Something is being fetched or computed: a ring, words, and a polite announcement. */
export function Loading({ children }: { readonly children: string }) {
  return (
    <p className="loading" role="status">
      <Spinner />
      {children}
    </p>
  );
}

export interface ProgressProps {
  /** what is going on, in words */
  readonly label: string;
  /** parts done and parts in all; without a total it only says that it runs */
  readonly done?: number;
  readonly total?: number;
  /** shows a button that stops it */
  readonly onCancel?: () => void;
}

/** Long work: a bar, what it does, and a way to stop it. */
export function Progress({ label, done, total, onCancel }: ProgressProps) {
  const known = done !== undefined && total !== undefined && total > 0;
  return (
    <div className="progress">
      <label className="progress__label">
        <span>{known ? `${label}, ${done} of ${total}` : label}</span>
        <progress {...(known ? { value: done, max: total } : {})} />
      </label>
      {onCancel && (
        <button type="button" className="button button--secondary button--small" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
