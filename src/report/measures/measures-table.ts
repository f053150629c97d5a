/** The dashboard as tables that leave the app: every figure with its words, and every period. */
import { monthWords, parseYearMonth } from '../../indicators/period-span.ts';
import { originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { LEVELS, type Level } from '../../place/levels.ts';
import { differenceMethod } from '../compare/difference.ts';
import { confidenceAt } from '../comparison.ts';
import type { NamedArea, Source } from '../inputs.ts';
import { GEOGRAPHY_SOURCES, originSentence, periodOf, sourcesOf } from '../provenance.ts';
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

/** Single precision holds about seven digits: more would be noise. */
const full = (value: number | null): Cell => (value === null ? null : Number(value.toPrecision(7)));

const cellsOf = (figure: ShownFigure | null): Cell[] => {
  if (figure === null) return [null, null, null, null];
  const { value, period } = figure;
  return value.kind === 'present'
    ? [period, full(value.value), full(value.lower), full(value.upper)]
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
      const { indicator: i, area, latest, change, measure, target, moved } = one;
      const own = area.code === place.code ? (within.get(i.id) ?? null) : null;
      return [
        LEVELS[area.level].singular,
        area.code,
        area.name,
        i.label,
        i.unit,
        directionWords(i),
        ...cellsOf(one.baseline),
        ...cellsOf(latest),
        statusOf(one),
        full(change?.value ?? null),
        full(change?.interval?.[0] ?? null),
        full(change?.interval?.[1] ?? null),
        change?.confidence ?? null,
        [one.changeWords, ...one.changeNotes].join(' '),
        measure.target,
        measure.by,
        full(target.short),
        target.words,
        MOVED_YET[moved.kind],
        moved.words,
        ...slopeCells(own),
      ];
    }),
    notes: notesOf(input),
  };
}

const statusOf = ({ latest, modelled, level, indicator: i }: MeasureFigures): string => {
  if (latest.value.kind !== 'present') return latest.text;
  if (modelled) return 'modelled';
  return originAt(i, level) === 'bestFit' ? 'present, best fit' : 'present';
};

function slopeCells(within: InequalityWithin | null): Cell[] {
  if (within === null) return [null, null, null, null];
  if (within.kind === 'none') return [null, null, null, within.reason];
  const { fit } = within.answer;
  return [
    full(fit.slope),
    full(fit.slopeInterval?.[0] ?? null),
    full(fit.slopeInterval?.[1] ?? null),
    `${within.words} Among: ${within.among}.`,
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
      'Method or population base changed before it',
    ],
    rows: figures.flatMap(({ area, indicator: i, entries, latest, modelled }) => {
      const head = [LEVELS[area.level].singular, area.code, area.name, i.label, i.unit];
      if (entries.length === 0) {
        const [period = null, ...cells] = cellsOf(latest);
        return [[...head, period, ...cells, modelled ? 'modelled' : null]];
      }
      return entries.map(({ period, value, lower, upper, breaksBefore }) => [
        ...head,
        period,
        ...[value, lower, upper].map((number) => (Number.isNaN(number) ? null : full(number))),
        breaksBefore ? 'yes' : null,
      ]);
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
    ...measureSources(figures, within, sources).map(
      (source) =>
        `Source: ${[source.title, source.publisher, periodOf(source), source.licence, source.attribution, source.page].filter((part) => part !== null).join('. ')}`,
    ),
    'Computed from open data; the Open Government Licence v3.0 is at https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
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
