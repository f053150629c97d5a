/** A URL parameter: its default, how it is read (never throws) and how it is written. */
export interface Codec<T> {
  readonly fallback: T;
  /** The value, or a sentence that says what was wrong; the caller then takes the fallback. */
  parse(text: string): { readonly value: T } | { readonly problem: string };
  stringify(value: T): string;
}
