/** A source as it stands in a list: a link, and what its licence asks to be said beside it. */
export interface SourceLink {
  readonly id: string;
  /** address of its page */
  readonly page: string;
  /** "English Indices of Deprivation 2025 (MHCLG, 2025)" */
  readonly words: string;
  /** licence and attribution, without a full stop at the end */
  readonly duties: string;
}

/** Sources one under another, a paragraph each. */
export const SourceLinks = ({ sources }: { readonly sources: readonly SourceLink[] }) =>
  sources.map(({ id, page, words, duties }) => (
    <p key={id}>
      <a href={page} rel="noreferrer">
        {words}
      </a>
      . {duties}.
    </p>
  ));
