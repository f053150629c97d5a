/** What the legend says, as plain data: title, basis, classes, absences, histogram, the place's mark. */
import { absenceWords, formatBare, formatNumber, formatWithUnit } from '../indicators/format.ts';
import { originAt, periodAt } from '../indicators/registry.ts';
import type { Indicator } from '../indicators/types.ts';
import { ABSENCES, type Absence, type Column, valueAt } from '../indicators/value.ts';
import { LEVELS, type Level } from '../place/levels.ts';
import { originPhrase } from '../report/provenance.ts';
import { levelPlural } from '../report/words.ts';
import { type HistogramBin, histogram, positionOf } from './histogram.ts';
import { patternOfClass } from './patterns.ts';
import { isDiverging, type Scheme } from './ramps.ts';
import { type Classification, countAbsences } from './symbology.ts';
import { MAP_THEMES } from './theme.ts';

export interface LegendInput {
  readonly indicator: Indicator;
  readonly level: Level;
  /** the period shown where it is not the latest */
  readonly period: string | null;
  readonly column: Column;
  readonly classification: Classification;
  readonly colours: readonly string[];
  readonly patterns: boolean;
  readonly scheme: Scheme;
  /** where limits and counts come from: null for England, else the place's name and its rows */
  readonly within: { readonly name: string; readonly rows: ArrayLike<number> } | null;
  /** the chosen place, where it is an area of this level */
  readonly chosen: { readonly name: string; readonly row: number } | null;
}

export interface LegendClass {
  readonly colour: string;
  /** "12.3 to 15.5", as many decimals as figures are shown with */
  readonly text: string;
  /** areas of the basis */
  readonly count: number;
  /** what the range means, after it: "more than by head"; left out: only the ends say so */
  readonly note?: string;
  /** which of the nine class patterns lies over it (0: none); null where patterns are off */
  readonly pattern: number | null;
}

export interface LegendAbsence {
  readonly kind: Absence | 'setAside';
  readonly text: string;
  /** areas of the basis; 0 where all of them lie outside it */
  readonly count: number;
  readonly fill: string;
  readonly mark: string;
}

export interface LegendModel {
  readonly title: string;
  /** "Wards", "2025", "best fit from neighbourhoods", "limits from all wards of England", "quantiles" */
  readonly level: string;
  readonly period: string;
  /** how the figures came to stand at this level; null where published there */
  readonly origin: string | null;
  readonly modelled: boolean;
  readonly basis: string;
  readonly method: string;
  /** all of it in one sentence, for screen readers, print and exports */
  readonly sentence: string;
  /** "years", "%", …; null for a score or rank, which has none */
  readonly unit: string | null;
  /** what the lowest and the highest values mean */
  readonly ends: { readonly low: string; readonly high: string };
  /** from the lowest to the highest */
  readonly classes: readonly LegendClass[];
  readonly absences: readonly LegendAbsence[];
  /** which class stands on top: the darkest (where left out), or the highest */
  readonly order?: 'darkestFirst' | 'highestFirst';
  readonly histogram: {
    readonly bins: readonly (HistogramBin & { readonly colour: string })[];
    readonly highest: number;
    readonly low: string;
    readonly high: string;
  } | null;
  readonly marker:
    | {
        readonly kind: 'present';
        readonly name: string;
        readonly text: string;
        /** 0 to 1 along the histogram */
        readonly position: number;
        readonly classIndex: number;
      }
    | { readonly kind: 'absent'; readonly name: string; readonly text: string }
    | null;
}

const METHOD_WORDS: Record<Classification['method'], string> = {
  quantile: 'classes of about equal numbers of areas (quantiles)',
  equal: 'classes of equal width',
  natural: 'natural breaks (Fisher–Jenks)',
  own: 'class limits of your own',
};

const DEPRIVATION_THEMES: readonly string[] = ['deprivation', 'domains', 'subdomains'];

/** What low and high values of an indicator mean, in words. */
export function endWords(
  indicator: Pick<Indicator, 'id' | 'theme' | 'direction'>,
): LegendModel['ends'] {
  if (isDiverging(indicator.id))
    return { low: 'Towards most deprived', high: 'Towards least deprived' };
  if (indicator.direction === 'neutral') return { low: 'Lower', high: 'Higher' };
  const [bad, good] = DEPRIVATION_THEMES.includes(indicator.theme)
    ? ['Most deprived', 'Least deprived']
    : ['Worse', 'Better'];
  return indicator.direction === 'higherIsWorse'
    ? { low: good, high: bad }
    : { low: bad, high: good };
}

/**
 * The range of each class as text. Neighbouring ranges neither touch nor leave a gap: a class ends
 * one unit of the last decimal under the next one's start.
 */
export function classTexts(indicator: Indicator, classification: Classification): string[] {
  const { cuts, min, max, decimals } = classification;
  const shown = { unit: indicator.unit, decimals };
  const scale = 10 ** decimals;
  const unitBelow = (cut: number) => (Math.round(cut * scale) - 1) / scale;
  const text = (value: number) => formatBare(shown, value);
  return Array.from({ length: cuts.length + 1 }, (_, i) => {
    const start = i === 0 ? null : (cuts[i - 1] as number);
    const end = i === cuts.length ? null : unitBelow(cuts[i] as number);
    const from = start ?? min;
    const to = end ?? max;
    if (from === null || to === null) {
      // Own limits over a basis without figures: only the limits themselves can be said.
      if (end !== null) return `${text(end)} or less`;
      return start === null ? 'No figures' : `${text(start)} or more`;
    }
    if (from > to) return end === null ? `${text(from)} or more` : `${text(to)} or less`;
    return text(from) === text(to) ? text(from) : `${text(from)} to ${text(to)}`;
  });
}

function basisWords({ level, within }: LegendInput, present: number): string {
  const areas = levelPlural(level);
  const of = within === null ? 'England' : within.name;
  return level === 'england'
    ? 'England'
    : `compared with the ${formatNumber(present)} ${areas} of ${of} that have a figure`;
}

function markerOf(input: LegendInput, bins: readonly HistogramBin[]): LegendModel['marker'] {
  const { chosen, column, classification, indicator, level } = input;
  if (chosen === null) return null;
  const value = valueAt(column, chosen.row);
  if (value.kind !== 'present')
    return { kind: 'absent', name: chosen.name, text: absenceWords(indicator, value.kind, level) };
  return {
    kind: 'present',
    name: chosen.name,
    text: formatWithUnit(indicator, value.value),
    position: positionOf(value.value, bins, classification.decimals),
    classIndex: classification.classes[chosen.row] as number,
  };
}

const WITHOUT_UNIT: readonly string[] = ['score', 'rank', 'decile', 'ratio', 'rate'];

export function legendModel(input: LegendInput): LegendModel {
  const { indicator, level, column, classification, colours, patterns, scheme } = input;
  const rows = input.within?.rows;
  const bins = histogram(column, classification, rows);
  const texts = classTexts(indicator, classification);
  const origin = originAt(indicator, level);
  const absent = countAbsences(column);
  const absentHere = countAbsences(column, rows);
  const theme = MAP_THEMES[scheme].absence;
  const period = input.period ?? periodAt(indicator, level);
  const originWords = origin === null ? null : originPhrase(indicator, origin);
  const basis = basisWords(input, classification.present);
  const method = METHOD_WORDS[classification.method];
  const [first, last] = [bins[0], bins[bins.length - 1]];
  return {
    title: indicator.label,
    level: LEVELS[level].plural,
    period,
    origin: originWords,
    modelled: origin === 'modelled',
    basis,
    method,
    sentence: `${[indicator.label, LEVELS[level].plural, period, originWords, basis, method]
      .filter((part) => part !== null)
      .join('; ')}.`,
    unit: WITHOUT_UNIT.includes(indicator.unit) ? null : indicator.unit,
    ends: endWords(indicator),
    classes: texts.map((text, i) => ({
      colour: colours[i] as string,
      text,
      count: classification.counts[i] as number,
      pattern: patterns ? patternOfClass(i, texts.length) : null,
    })),
    absences: ABSENCES.filter((kind) => absent[kind] > 0).map((kind) => ({
      kind,
      text: absenceWords(indicator, kind, level),
      count: absentHere[kind],
      ...theme[kind],
    })),
    histogram:
      first === undefined ||
      last === undefined ||
      classification.min === null ||
      classification.max === null
        ? null
        : {
            bins: bins.map((bin) => ({ ...bin, colour: colours[bin.classIndex] as string })),
            highest: Math.max(...bins.map(({ count }) => count)),
            low: formatBare(indicator, classification.min),
            high: formatBare(indicator, classification.max),
          },
    marker: markerOf(input, bins),
  };
}
