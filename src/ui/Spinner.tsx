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
