/** One agreed measure in one area: baseline, latest, trend, change, target, and whether it can have moved. */
import { periodsOf } from '../../indicators/column-of-period.ts';
import { formatLimits, formatValue, formatWithUnit } from '../../indicators/format.ts';
import { measuredOver, monthsShared } from '../../indicators/period-span.ts';
import { isModelledAt, originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import type { Level } from '../../place/levels.ts';
import { figureAt } from '../compare/benchmark.ts';
import { type Difference, differenceOf } from '../compare/difference.ts';
import { confidenceAt } from '../comparison.ts';
import { type Books, type NamedArea, type SeriesEntry, valueOfEntry } from '../inputs.ts';
import { type AgreedMeasure, judged, type MeasureList, startOf } from './agreed-list.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { type MovedYet, movedYet, withoutEarlier } from './moved-yet.ts';
import { type TargetDistance, targetDistance } from './target.ts';

/** All periods of one indicator at one level, by area code, oldest first. */
export type SeriesOfLevel = ReadonlyMap<string, readonly SeriesEntry[]>;

/** What the figures are read from. */
export interface MeasureInputs {
  readonly books: Books;
  /** by `seriesKey` */
  readonly series: ReadonlyMap<string, SeriesOfLevel>;
}
export const seriesKey = (level: Level, id: string): string => `${level}/${id}`;

/** A figure with its words. */
export interface ShownFigure {
  readonly period: string;
  readonly value: Value;
  /** "76.4 years", "75.0 years, modelled", or why there is none */
  readonly text: string;
  /** "76.1 to 76.8"; null where there are none */
  readonly limitsText: string | null;
}

export interface MeasureFigures {
  readonly measure: AgreedMeasure;
  /** as the board judges it */
  readonly indicator: Indicator;
  readonly area: NamedArea;
  /** level of the figures: a unitary authority's may be those of its upper-tier self */
  readonly level: Level;
  readonly modelled: boolean;
  readonly latest: ShownFigure;
  /** null where only the latest period is held, or there is none at all */
  readonly baseline: (ShownFigure & { readonly chosen: Baseline }) | null;
  /** latest less baseline; null where they are one period, or one is absent */
  readonly change: Difference | null;
  /** "0.8 years lower than in 2016-18 (0.1 to 1.5): worse", or why there is no change to tell */
  readonly changeWords: string;
  /** what must be known to read the change: shared months, a break in the series */
  readonly changeNotes: readonly string[];
  /** all periods held for the area, oldest first; empty where only the latest is held */
  readonly entries: readonly SeriesEntry[];
  readonly target: TargetDistance;
  readonly moved: MovedYet;
  /** of a place that has no figure: the levels beneath it that have some, largest first; else empty */
  readonly beneath: readonly HeldBeneath[];
}

/** A level beneath a place at which areas have the figure that the place has not. */
export interface HeldBeneath {
  readonly level: Level;
  readonly period: string;
  /** areas with a figure */
  readonly present: number;
  readonly areas: number;
}

const NO_ENTRIES: readonly SeriesEntry[] = [];
const PERIODS = new WeakMap<SeriesOfLevel, readonly string[]>();

/** The periods of a series, oldest first, gathered once. */
export function seriesPeriods(series: SeriesOfLevel): readonly string[] {
  const known = PERIODS.get(series);
  if (known !== undefined) return known;
  const periods = periodsOf(series);
  PERIODS.set(series, periods);
  return periods;
}

/** The measure in that area, from what is at hand. @throws RangeError where the registry has no such indicator */
export function measureFigures(
  list: MeasureList,
  measure: AgreedMeasure,
  area: NamedArea,
  { books, series }: MeasureInputs,
): MeasureFigures {
  const i = judged(measure);
  const start = startOf(list);
  const at = figureAt(i, area, books);
  // null: no other period exists; undefined: others do, and are not at hand
  const held =
    i.series && originAt(i, at.level) === 'published'
      ? series.get(seriesKey(at.level, i.id))
      : null;
  const entries = held?.get(area.code) ?? NO_ENTRIES;
  const latest = shown(i, at.period, at.value, at.level, at.modelled);
  const chosen =
    at.modelled || originAt(i, at.level) === null || held === undefined
      ? null
      : baselineOf(i, held === null ? [at.period] : seriesPeriods(held), measure.baseline, start);
  const isLatest = chosen?.period === at.period;
  const baseline =
    chosen === null
      ? null
      : {
          ...shown(
            i,
            chosen.period,
            isLatest
              ? at.value
              : valueOfEntry(entries.find(({ period }) => period === chosen.period)),
            at.level,
            false,
          ),
          chosen,
        };
  return {
    measure,
    indicator: i,
    area,
    level: at.level,
    modelled: at.modelled,
    latest,
    baseline,
    ...(held === undefined
      ? {
          change: null,
          changeWords: 'Earlier periods are not at hand: no change can be told.',
          changeNotes: [],
        }
      : changeOf(i, baseline, latest, entries, at.modelled, at.level)),
    entries,
    target: targetDistance(i, at.value, measure.target, measure.by, {
      modelled: isModelledAt(i, at.level),
      measured: measuredOver(i, at.period),
    }),
    moved: movedAt(i, at.period, at.modelled, start, hasEarlier(at, held, entries)),
    beneath: [],
  };
}

const shown = (
  i: Indicator,
  period: string,
  value: Value,
  level: Level,
  modelled: boolean,
): ShownFigure => ({
  period,
  value,
  text:
    value.kind === 'present'
      ? `${formatWithUnit(i, value.value)}${modelled ? ', modelled' : ''}`
      : formatValue(i, value, level),
  limitsText: formatLimits(i, value),
});

function changeOf(
  i: Indicator,
  baseline: (ShownFigure & { readonly chosen: Baseline }) | null,
  latest: ShownFigure,
  entries: readonly SeriesEntry[],
  modelled: boolean,
  level: Level,
): Pick<MeasureFigures, 'change' | 'changeWords' | 'changeNotes'> {
  const none = (changeWords: string) => ({ change: null, changeWords, changeNotes: [] });
  if (modelled) return none('Modelled for one period only: no change can be told.');
  if (latest.value.kind !== 'present') return none('No latest figure, so no change can be told.');
  if (baseline === null) return none('No baseline is held.');
  if (baseline.period === latest.period)
    return none(
      entries.length > 1
        ? 'The baseline is the latest period: nothing later is held yet.'
        : 'Only this period is held: no change can be told.',
    );
  if (baseline.value.kind !== 'present')
    return none(`No figure for the baseline of ${baseline.period}: no change can be told.`);
  const change = differenceOf(
    i,
    { name: latest.period, value: latest.value },
    { name: `in ${baseline.period}`, value: baseline.value },
    confidenceAt(level),
  );
  return {
    change,
    changeWords: sentence(
      change.words.replace('cannot be told apart from in ', 'cannot be told apart from '),
    ),
    changeNotes: notesOf(i, baseline.period, latest.period, entries, change),
  };
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.:]$/.test(words) ? '' : '.'}`;

function notesOf(
  i: Indicator,
  from: string,
  to: string,
  entries: readonly SeriesEntry[],
  change: Difference,
): string[] {
  const notes: string[] = [];
  const [a, b] = [measuredOver(i, from), measuredOver(i, to)];
  const shared = a.kind === 'span' && b.kind === 'span' ? monthsShared(a, b) : 0;
  // Months that stand in both cancel out of their difference: as independent, its limits are too wide.
  if (shared > 1 && change.interval !== null)
    notes.push(
      `${from} and ${to} share ${shared} months. The limits of the change take them as independent, so they are too wide: a real change may be called one that cannot be told apart.`,
    );
  const fromAt = entries.findIndex(({ period }) => period === from);
  const toAt = entries.findIndex(({ period }) => period === to);
  const broken = entries.slice(Math.max(0, fromAt + 1), toAt + 1).filter((e) => e.breaksBefore);
  if (broken.length > 0)
    notes.push(
      `The series breaks before ${broken.map(({ period }) => period).join(' and ')}: method or population base changed, so part of the change may be of method.`,
    );
  return notes;
}

/** Not known where the other periods are not at hand, or the area has no figure at all: then as if there were one. */
const hasEarlier = (
  { value, period }: { readonly value: Value; readonly period: string },
  held: SeriesOfLevel | null | undefined,
  entries: readonly SeriesEntry[],
): boolean =>
  held === undefined ||
  value.kind !== 'present' ||
  entries.some((entry) => entry.period !== period && !Number.isNaN(entry.value));

/** A modelled figure takes how areas differ within a district from years before its own period. */
export function movedAt(
  i: Indicator,
  period: string,
  modelled: boolean,
  start: number | null,
  hasEarlierFigure: boolean,
): MovedYet {
  const found = movedYet(measuredOver(i, period), period, start);
  if (found.kind === 'no' || found.kind === 'noStart') return found;
  if (!modelled) return hasEarlierFigure ? found : withoutEarlier(found, period);
  return {
    kind: 'untold',
    words: `Cannot be told: modelled for ${period} from how areas differed within their district in 2016-20 or 2009-13.`,
  };
}
