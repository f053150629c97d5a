/** The dashboard as tables that leave the app: every figure with its words, and every period. */
import { formatValue } from '../../indicators/format.ts';
import { monthWords, parseYearMonth } from '../../indicators/period-span.ts';
import { originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import { differenceMethod } from '../compare/difference.ts';
import { confidenceAt } from '../comparison.ts';
import { UNROUNDED_NOTE } from '../difference-words.ts';
import { fullDifference, fullFigure } from '../figure-cells.ts';
import { type NamedArea, type Source, valueOfEntry } from '../inputs.ts';
import {
  GEOGRAPHY_SOURCES,
  LICENCE_NOTE,
  originSentence,
  sourceNote,
  sourcesOf,
} from '../provenance.ts';
import type { Cell, TableFile } from '../table-file.ts';
import { fileNamePart } from '../words.ts';
import type { MeasureList } from './agreed-list.ts';
import type { InequalityWithin } from './inequality-within.ts';
import type { MeasureFigures, ShownFigure } from './measure-figures.ts';
import { MOVED_YET, MOVED_YET_METHOD } from './moved-yet.ts';
import { presetOf } from './presets.ts';
import { directionWords } from './summary.ts';

export interface MeasuresTableInput {
  readonly list: MeasureList;
  readonly place: NamedArea;
  /** areas of all levels, the place's own first */
  readonly figures: readonly MeasureFigures[];
  /** of the place, by indicator */
  readonly within: ReadonlyMap<string, InequalityWithin>;
  readonly edition: string;
  readonly sources: readonly Source[];
}

const cellsOf = (figure: Pick<ShownFigure, 'period' | 'value'> | null): Cell[] => {
  if (figure === null) return [null, null, null, null];
  const { value, period } = figure;
  return value.kind === 'present'
    ? [period, fullFigure(value.value), fullFigure(value.lower), fullFigure(value.upper)]
    : [period, null, null, null];
};

const HEAD = [
  'Level',
  'Code',
  'Name',
  'Measure',
  'Unit',
  'Direction',
  'Baseline period',
  'Baseline',
  'Baseline: lower 95%',
  'Baseline: upper 95%',
  'Baseline: status',
  'Latest period',
  'Latest',
  'Latest: lower 95%',
  'Latest: upper 95%',
  'Latest: status',
  'Change',
  'Change: lower limit',
  'Change: upper limit',
  'Change: confidence',
  'Change in words',
  'Target',
  'Target by',
  'Short of target',
  'Target in words',
  'Can it have moved yet',
  'Why',
  'Slope index of inequality within',
  'Slope index: lower 95%',
  'Slope index: upper 95%',
  'Slope index: a positive one means',
  'Inequality within, in words',
] as const;

/** One row an area and measure. */
export function measuresTable(input: MeasuresTableInput): TableFile {
  const { list, place, figures, within, edition } = input;
  return {
    name: `evenground_${fileNamePart(list.strategy) || 'measures'}_${fileNamePart(place.name)}_${edition}`,
    sheet: 'Measures',
    head: HEAD,
    rows: figures.map((one) => {
      const { indicator: i, area, baseline, latest, change, measure, target, moved } = one;
      const changed = (part: number | null | undefined) =>
        fullDifference(part ?? null, [
          latest.value,
          ...(baseline === null ? [] : [baseline.value]),
        ]);
      return [
        LEVELS[area.level].singular,
        area.code,
        area.name,
        i.label,
        i.unit,
        directionWords(i),
        ...cellsOf(baseline),
        baseline === null ? 'None held' : statusOf(baseline, one),
        ...cellsOf(latest),
        statusOf(latest, one),
        changed(change?.value),
        changed(change?.interval?.[0]),
        changed(change?.interval?.[1]),
        change?.confidence ?? null,
        [one.changeWords, ...one.changeNotes].join(' '),
        measure.target,
        measure.by,
        fullDifference(target.short, [latest.value]),
        target.words,
        MOVED_YET[moved.kind],
        moved.words,
        ...(area.code === place.code ? slopeCells(within.get(i.id)) : NO_SLOPE),
      ];
    }),
    notes: notesOf(input),
  };
}

/** What kind of figure it is, or why there is none. */
const statusOf = (
  { value, text }: Pick<ShownFigure, 'value' | 'text'>,
  { modelled, level, indicator: i }: MeasureFigures,
): string => {
  if (value.kind !== 'present') return text;
  if (modelled) return 'modelled';
  return originAt(i, level) === 'bestFit' ? 'present, best fit' : 'present';
};

/** Beneath the place no slope is asked for. */
const NO_SLOPE: readonly Cell[] = [null, null, null, null, null];

/** An empty cell that a later save would fill says so. */
function slopeCells(within: InequalityWithin | undefined): Cell[] {
  if (within === undefined) return [null, null, null, null, 'Not worked out when this was saved.'];
  if (within.kind === 'none') return [null, null, null, null, within.reason];
  const { fit, indicator: i } = within.answer;
  return [
    fullFigure(fit.slope),
    fullFigure(fit.slopeInterval?.[0] ?? null),
    fullFigure(fit.slopeInterval?.[1] ?? null),
    i.direction === 'neutral'
      ? 'a higher figure at the least deprived end; no judgement is meant'
      : 'the most deprived end is worse off',
    `${within.words} Among: ${within.among}.${fit.limits === 'pending' || fit.limits === 'undrawn' ? ' Its limits had not been drawn when this was saved.' : ''}`,
  ];
}

/** One row an area, measure and period: the series that the trends are drawn from. */
export function periodsTable(input: MeasuresTableInput): TableFile {
  const { list, place, figures, edition } = input;
  return {
    name: `evenground_${fileNamePart(list.strategy) || 'measures'}_${fileNamePart(place.name)}_periods_${edition}`,
    sheet: 'Periods',
    head: [
      'Level',
      'Code',
      'Name',
      'Measure',
      'Unit',
      'Period',
      'Value',
      'Lower 95%',
      'Upper 95%',
      'Status',
      'Method or population base changed before it',
    ],
    rows: figures.flatMap((one) => {
      const { area, indicator: i, entries, latest, level } = one;
      const head = [LEVELS[area.level].singular, area.code, area.name, i.label, i.unit];
      if (entries.length === 0) {
        const [period = null, ...cells] = cellsOf(latest);
        return [[...head, period, ...cells, statusOf(latest, one), null]];
      }
      return entries.map((entry) => {
        const value = valueOfEntry(entry);
        const shown = { period: entry.period, value, text: formatValue(i, value, level) };
        return [
          ...head,
          ...cellsOf(shown),
          statusOf(shown, one),
          entry.breaksBefore ? 'yes' : 'no',
        ];
      });
    }),
    notes: notesOf(input),
  };
}

/** How differences, targets and verdicts are reached: for a footnote, and for a file. */
export function methodNotes(figures: readonly MeasureFigures[]): string[] {
  const confidences = [
    ...new Set(
      figures.flatMap(({ change, level }) =>
        change?.interval === null || change === null ? [] : confidenceAt(level),
      ),
    ),
  ].sort((a, b) => a - b);
  return [
    ...confidences.map(differenceMethod),
    ...(figures.some(({ change }) => change !== null && change.value !== null)
      ? [UNROUNDED_NOTE]
      : []),
    MOVED_YET_METHOD,
    ...(figures.some(({ modelled, latest }) => modelled && latest.value.kind === 'present')
      ? [
          'Modelled figures are read: no change, target, rank or inequality is taken of them. Areas of one district share its figure and its error.',
        ]
      : []),
  ];
}

/** The sources of what is shown, outlines and names of its levels among them. */
export function measureSources(
  figures: readonly MeasureFigures[],
  within: ReadonlyMap<string, InequalityWithin>,
  sources: readonly Source[],
): Source[] {
  const levels = new Set<Level>(figures.flatMap(({ area, level }) => [area.level, level]));
  const ids = new Set<string>([...levels].flatMap((level) => GEOGRAPHY_SOURCES[level]));
  for (const { indicator: i, level } of figures)
    for (const { id } of sourcesOf([i], sources, level)) ids.add(id);
  for (const one of within.values())
    if (one.kind === 'answer') for (const id of one.answer.sources) ids.add(id);
  return sourcesOf([], sources, undefined, [...ids]);
}

function notesOf({ list, place, figures, within, edition, sources }: MeasuresTableInput): string[] {
  const indicators = new Map<string, Indicator>(figures.map(({ indicator: i }) => [i.id, i]));
  const preset = presetOf(list);
  const start = list.starts === null ? null : parseYearMonth(list.starts);
  return [
    `Evenground: ${list.strategy || 'Agreed measures'}, ${place.name} (${place.code})`,
    ...(start === null ? [] : [`The strategy began in ${monthWords(start)}`]),
    ...(preset === null ? [] : [preset.source, preset.startNote]),
    ...(preset === null ? [] : [`Not held here: ${preset.notHeld.join('; ')}`]),
    `Packs of ${edition}`,
    'An empty cell is never zero: the status column says why it is empty',
    ...methodNotes(figures),
    ...[...indicators.values()].flatMap((i) => [
      `${i.label}: ${i.description}`,
      ...originsOf(i, figures),
      ...(i.caveat === undefined ? [] : [`${i.label}, note: ${i.caveat}`]),
    ]),
    ...measureSources(figures, within, sources).map(sourceNote),
    LICENCE_NOTE,
  ];
}

/** How the indicator came to stand at each level shown, where it is not as published. */
function originsOf(i: Indicator, figures: readonly MeasureFigures[]): string[] {
  const levels = new Set(figures.flatMap((one) => (one.indicator.id === i.id ? one.level : [])));
  return [...levels].flatMap((level) => {
    const origin = originAt(i, level);
    return origin === null || origin === 'published'
      ? []
      : [`${i.label}, ${LEVELS[level].plural}: ${originSentence(i, origin)}`];
  });
}
