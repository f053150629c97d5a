/** Why there are no figures for a scenario's settings, in words for the page. */
export class FiguresProblem extends Error {
  override readonly name = 'FiguresProblem';
  /** invalid: settings that cannot go together. unavailable: a figure that is not held or not published. */
  readonly kind: 'invalid' | 'unavailable';

  constructor(kind: 'invalid' | 'unavailable', message: string) {
    super(message);
    this.kind = kind;
  }
}
