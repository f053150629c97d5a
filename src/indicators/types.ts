import type { Level } from '../place/levels.ts';

/** Whether a high value is good or bad for people; neutral where no judgement is meant. */
export type Direction = 'higherIsWorse' | 'higherIsBetter' | 'neutral';

/** The pack themes. A level's theme is one Parquet file: `values/<level>/<theme>.parquet`. */
export const THEMES = {
  deprivation: 'Deprivation',
  domains: 'Domains of deprivation',
  subdomains: 'Sub-domains of deprivation',
  health: 'Health and life expectancy',
  census: 'People and households',
  access: 'Access and connection',
} as const satisfies Record<string, string>;
export type Theme = keyof typeof THEMES;

/** How an indicator comes to stand at a level. */
export type Origin =
  /** published at this level by its source */
  | 'published'
  /** worked out here from published figures of the same areas */
  | 'computed'
  /** population-weighted mean (or sum, or share) of the LSOAs that make up the area */
  | 'aggregated'
  /** the same over LSOAs that fit the area best, not exactly: wards */
  | 'bestFit'
  /** modelled here: the word "modelled" stands wherever it is shown */
  | 'modelled';

export interface Indicator {
  readonly id: string;
  /** Plain name, as in a legend title. */
  readonly label: string;
  /** Name short enough for a table head or a chart axis. */
  readonly shortLabel: string;
  /** What the figure is, in one sentence that a board member can read. */
  readonly description: string;
  /** The unit in words, e.g. "years", "%", "score", "people". */
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly theme: Theme;
  /** The heading it stands under in menus and tables. */
  readonly group: string;
  /** Levels at which it exists, and how it came there. */
  readonly levels: Readonly<Partial<Record<Level, Origin>>>;
  /** Period of the latest figure, in words: "2021-23", "March 2021", "2025". */
  readonly period: string;
  /** A period of a level that differs from `period`. */
  readonly periodAt?: Readonly<Partial<Record<Level, string>>>;
  /** Ids in sources.json / the manifest that the figure is computed from. */
  readonly sources: readonly string[];
  /** those of `sources` that only its modelled figures are computed from */
  readonly modelSources?: readonly string[];
  /** those of `sources` that hold only periods before the latest */
  readonly earlierSources?: readonly string[];
  /** True where the pack holds `<id>_lower` and `<id>_upper`. */
  readonly interval: boolean;
  /** True where `series/<level>/<id>.parquet` holds all periods, at each level where it is published. */
  readonly series: boolean;
  /** The smallest geography that the source itself was measured at: nothing is inferred below it. */
  readonly sourceLevel: Level;
  /** Whose model its published figures are: they are read, and no slope, rank or target is taken of them. */
  readonly modelledBy?: string;
  /** A share of the usual residents counted by the census: its denominator is held, so limits can be worked out. */
  readonly ofCensusResidents?: true;
  /** What a reader must know not to be misled. */
  readonly caveat?: string;
  /** True where neighbourhoods count alike in figures above them, not by their people. */
  readonly unweighted?: boolean;
  /** False for counts, which are shown in tables but make no choropleth. */
  readonly mappable: boolean;
}
