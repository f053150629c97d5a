/** One thing that `npm run packs:check` looked at. */
export interface Finding {
  /** what was checked, in a few words: "Counts by level" */
  readonly check: string;
  readonly ok: boolean;
  /** what was found, in one or two sentences; names the areas where not ok */
  readonly detail: string;
  /** the figures behind it, for the printed table */
  readonly figures?: Readonly<Record<string, number | string>>;
}
