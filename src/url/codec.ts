/** A URL parameter: its default, how it is read (never throws) and how it is written. */
export interface Codec<T> {
  readonly fallback: T;
  /**
   * The value, with a sentence where part of it was left out; or a sentence that says what was wrong,
   * and the caller takes the fallback.
   */
  parse(text: string): { readonly value: T; readonly left?: string } | { readonly problem: string };
  stringify(value: T): string;
}
