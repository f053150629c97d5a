/** Where a figure comes from and how it came to stand at its level, in words. */

import type { Indicator, Origin } from '../indicators/types.ts';
import type { Level } from '../place/levels.ts';
import type { Source } from './inputs.ts';

/** How the figures of the neighbourhoods in an area were put together. */
const gathered = ({ unit, unweighted }: Indicator): string => {
  if (unweighted) return 'each counted once';
  return unit === 'people' ? 'summed' : 'weighted by population';
};

/** How a figure comes to stand at a level, for a line of provenance. */
export function originSentence(i: Indicator, origin: Origin): string {
  switch (origin) {
    case 'published':
      return 'As published';
    case 'computed':
      return 'Computed here from published figures';
    case 'aggregated':
      return `From neighbourhoods (LSOAs), ${gathered(i)}`;
    case 'bestFit':
      return `From the neighbourhoods (LSOAs) that fit the ward best, ${gathered(i)}`;
    case 'modelled':
      return 'Modelled here';
    default:
      return origin satisfies never;
  }
}

/** The same in the few words of a legend; null where the figure is as published. */
export function originPhrase(i: Indicator, origin: Origin): string | null {
  switch (origin) {
    case 'published':
      return null;
    case 'computed':
      return 'computed here';
    case 'aggregated':
      return `from neighbourhoods, ${gathered(i)}`;
    case 'bestFit':
      return 'best fit from neighbourhoods';
    case 'modelled':
      return 'modelled';
    default:
      return origin satisfies never;
  }
}

/** One word for a badge or a head; null where none is needed. */
export const ORIGIN_BADGE: Readonly<Record<Origin, string | null>> = {
  published: null,
  computed: null,
  aggregated: null,
  bestFit: 'best fit',
  modelled: 'modelled',
};

/** Ids of the sources of a level's outlines, names and make-up: due beside whatever is shown by it. */
export const GEOGRAPHY_SOURCES: Readonly<Record<Level, readonly string[]>> = {
  england: ['lsoa21_bgc'],
  region: ['lsoa21_bgc', 'ltla24_region24'],
  icb: ['lsoa21_bgc', 'lsoa21_sicbl24_icb24'],
  utla: ['lsoa21_bgc', 'ltla23_utla23'],
  ltla: ['lsoa21_bgc', 'lsoa21_ward24_ltla24'],
  msoa: ['lsoa21_bgc', 'lsoa21_msoa21', 'msoa21_commons_names'],
  ward: ['ward25_bgc', 'lsoa21_ward25'],
  lsoa: ['lsoa21_bgc'],
};

/** The outlines that all areas larger than neighbourhoods, save wards, are merged from. */
const OUTLINES = 'lsoa21_bgc';

/** Those of a level's names and make-up, for what draws no outlines: a chart or a file. */
export function areaSources(level: Level): readonly string[] {
  const ids = GEOGRAPHY_SOURCES[level];
  const others = ids.filter((id) => id !== OUTLINES);
  return others.length === 0 ? ids : others;
}

/** Ids of the sources of the place names on the map. */
export const PLACE_NAME_SOURCES: readonly string[] = ['os_gb_places', 'geonames_england_places'];

/**
 * The sources of some indicators, each once, in the order of the manifest. With a level, those that
 * only modelled figures use are left out where the level's figures are published.
 *
 * @param also ids of other sources to name
 */
export function sourcesOf(
  indicators: readonly Indicator[],
  sources: readonly Source[],
  level?: Level,
  also: readonly string[] = [],
): Source[] {
  const ids = new Set([
    ...also,
    ...indicators.flatMap((i) =>
      level === undefined || i.levels[level] === 'modelled'
        ? i.sources
        : i.sources.filter((id) => i.modelSources?.includes(id) !== true),
    ),
  ]);
  return sources.filter((source) => ids.has(source.id));
}

/**
 * The few sources that a map's own legend names: whose figure it is, and for one that is modelled or
 * computed here all that it was made from, as a figure of our own under the name of one publisher
 * would mislead.
 *
 * @param period an earlier one than the latest; null for the latest
 */
export function figureSources(
  i: Indicator,
  sources: readonly Source[],
  level: Level,
  period: string | null,
): Source[] {
  const latest = i.sources.slice(0, 1);
  const earlier = period === null ? undefined : i.earlierSources;
  const origin = i.levels[level];
  const ids =
    origin === 'modelled'
      ? [...latest, ...(i.modelSources ?? [])]
      : origin === 'computed'
        ? i.sources
        : (earlier ?? latest);
  return ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
}

/** "English Indices of Deprivation 2025 (MHCLG, 2025)" for a line under a section. */
export const sourceLine = (source: Source): string =>
  `${source.title} (${[source.publisher, periodOf(source)].filter((part) => part !== null).join(', ')})`;

/** "Claimant count (October 2025)": without its publisher, where that is said beside; its period once. */
export function titleWithPeriod(source: Source): string {
  const period = periodOf(source);
  return period === null || source.title.includes(period)
    ? source.title
    : `${source.title} (${period})`;
}

/** Licence and attribution, which often names the licence itself: what must be said beside a source. */
export const dutiesOf = ({ licence, attribution }: Source): string =>
  attribution.includes(licence) ? attribution : `${licence}. ${attribution}`;

/** Sources as links with their duties, for a list on the page. */
export const sourceLinks = (sources: readonly Source[]) =>
  sources.map((source) => ({
    id: source.id,
    page: source.page,
    words: sourceLine(source),
    duties: dutiesOf(source),
  }));

/** The last line of a file: under what licence its figures may be used. */
export const LICENCE_NOTE =
  'Computed from open data; the Open Government Licence v3.0 is at https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/** A source whole, with all that is known of it, for a line of a file. */
export const sourceNote = (source: Source): string =>
  `Source: ${[source.title, source.publisher, periodOf(source), source.licence, source.attribution, source.page].filter((part) => part !== null).join('. ')}`;

/** "Open Government Licence v3.0. Contains OS data © Crown copyright …": for many sources at once. */
export function licenceWords(sources: readonly Source[]): string {
  const licences = new Set(sources.map(({ licence }) => licence));
  const contains = new Set(
    sources.flatMap(({ attribution }) => /Contains .*$/.exec(attribution)?.[0] ?? []),
  );
  return [...licences, ...contains].map((words) => `${words}.`).join(' ');
}

/** A source of many periods has none of its own: that of each figure stands beside the figure. */
export const periodOf = ({ period }: Source): string | null =>
  period === 'see the period column' ? null : period;

/**
 * Sources with a period each: one of many periods takes those of the figures that are shown from it, in the order
 * given. One that none of the figures is from stays as it is.
 */
export const datedSources = (
  sources: readonly Source[],
  figures: readonly { readonly indicator: Indicator; readonly period: string }[],
): Source[] =>
  sources.map((source) => {
    if (periodOf(source) !== null) return source;
    const periods = figures.flatMap(({ indicator: i, period }) =>
      [...i.sources, ...(i.earlierSources ?? [])].includes(source.id) ? [period] : [],
    );
    return periods.length === 0 ? source : { ...source, period: [...new Set(periods)].join(', ') };
  });

/** What a legend says of its sources, as the words after "Source: ". */
export function figureSourceWords(named: readonly Source[], i: Indicator, level: Level): string {
  if (named.length === 0) return 'see Data and sources';
  if (i.levels[level] !== 'modelled') return named.map(sourceLine).join('; ');
  // Their titles in full are longer than the legend: they stand under the figures and in print.
  const from = named.map((source) => `${source.publisher} (${source.period})`);
  return `modelled here from figures of ${from.slice(0, -1).join(', ')} and ${from.at(-1)}`;
}
