/** What the map shows of a gap: each area's part in the slope, and what the page around it says. Pure. */
import { formatNumber, formatWithUnit } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { LegendModel } from '../../map/legend.ts';
import { ABSENT_CLASS, type AreaColouring } from '../../map/model.ts';
import { CLASS_PATTERN_COUNT } from '../../map/patterns.ts';
import type { Scheme } from '../../map/ramps.ts';
import { MAP_THEMES } from '../../map/theme.ts';
import type { AreaTable } from '../../place/area-table.ts';
import { LEVELS } from '../../place/levels.ts';
import type { AreaCard } from '../../report/area-card.ts';
import { formatDifference } from '../../report/difference-words.ts';
import type { GapArea, GapMap } from '../../report/inequality/gap-map.ts';
import { type InequalityQuestion, rankingName } from '../../report/inequality/question.ts';
import type { AreaTables, Source } from '../../report/inputs.ts';
import { namedArea } from '../../report/place.ts';
import {
  datedSources,
  GEOGRAPHY_SOURCES,
  PLACE_NAME_SOURCES,
  sourcesOf,
} from '../../report/provenance.ts';
import { countOf, inPeriod, levelPlural, levelSingular, ordinal } from '../../report/words.ts';
import type { MapLevel } from '../shown-level.ts';
import type { SubjectScene } from '../subject-scene.ts';
import { GAP_STEPS, type GapClass, type GapClasses, gapClasses } from './gap-classes.ts';
import {
  areasWords,
  contributionText,
  contributionWords,
  hatchedWords,
  sideOf,
  standingWords,
  widens,
} from './gap-words.ts';

export interface GapSceneInput {
  readonly gap: GapMap;
  readonly question: InequalityQuestion;
  readonly period: string;
  /** of the areas */
  readonly table: AreaTable;
  /** by which districts are named */
  readonly tables: AreaTables;
  readonly patterns: boolean;
  readonly scheme: Scheme;
}

/** Cross-hatching, the heaviest: kept for areas that stand out. */
const STANDS_OUT_MARK = CLASS_PATTERN_COUNT - 1;
/** Lines, over the less deprived that widen the gap: in grey their colour is that of the more deprived. */
const LESS_DEPRIVED_MARK = 3;
/** With patterns on: by step and, where it has one, side. No two alike, and the lines stay with the one side. */
const MARKS = { narrows: [6, 5], middle: 0, less: [3, 4], more: [1, 7] } as const;

function markOf({ step, side, standsOut }: GapClass, patterns: boolean): number | null {
  if (standsOut) return STANDS_OUT_MARK;
  if (!patterns) return side === 'less' ? LESS_DEPRIVED_MARK : null;
  const away = Math.abs(step - (GAP_STEPS - 1) / 2);
  if (away === 0) return MARKS.middle;
  return MARKS[side ?? 'narrows'][away - 1] as number;
}

export function gapScene(input: GapSceneInput): SubjectScene {
  const { gap, question, scheme } = input;
  const i = gap.indicator;
  const classes = gapClasses(gap, scheme);
  const marks = classes.classes.map((one) => markOf(one, input.patterns));
  const title = titleOf(question, input.period);
  const byCode = new Map<string, GapArea>(gap.areas.map((area) => [area.code, area]));
  const dated = (held: readonly Source[]) =>
    datedSources(held, [{ indicator: i, period: input.period }]);
  const leftOut = new Set(gap.leftOut.map((row) => input.table.codes[row] as string));
  return {
    level: question.level as MapLevel,
    colouring: colouringOf(input, classes, marks),
    legend: legendOf(input, i, classes, marks),
    title,
    shortTitle: 'Part in the gap',
    placeName: question.place.name,
    summary: summaryOf(i, input, title),
    cardOf: (code) => cardOf(code, input, i, byCode.get(code), leftOut.has(code)),
    home: null,
    sourcesAmong: (held) =>
      dated(
        sourcesOf([], held, undefined, [
          ...gap.sources,
          ...GEOGRAPHY_SOURCES[question.level],
          ...PLACE_NAME_SOURCES,
        ]),
      ),
    sourceWords: (held) => sourceWords(dated(held.filter(({ id }) => gap.sources.includes(id)))),
  };
}

const titleOf = ({ indicator: id, level, place }: InequalityQuestion, period: string) =>
  `What each ${levelSingular(level)} of ${place.name} adds to the gap: ${inPeriod(indicator(id).label, period)}`;

function sourceWords(named: readonly Source[]): string {
  const from = [
    ...new Set(
      named.map(({ publisher, period }) => `${publisher} (${period.replace(/ \(.*\)$/, '')})`),
    ),
  ];
  if (from.length === 0) return 'see Data and sources';
  const last = from.pop() as string;
  return `worked out here from figures of ${from.length === 0 ? last : `${from.join(', ')} and ${last}`}`;
}

function colouringOf(
  { gap, table }: GapSceneInput,
  classes: GapClasses,
  marks: readonly (number | null)[],
): AreaColouring {
  const codes = [
    ...gap.areas.map(({ code }) => code),
    ...gap.leftOut.map((row) => table.codes[row] as string),
  ];
  const bytes = new Uint8Array(codes.length).fill(ABSENT_CLASS.missing);
  const values = new Float64Array(codes.length).fill(Number.NaN);
  gap.areas.forEach((area, k) => {
    bytes[k] = classes.indexOf(area);
    values[k] = area.contribution;
  });
  return {
    codes,
    classes: bytes,
    values,
    colours: classes.classes.map(({ colour }) => colour),
    patterns: false,
    marks,
    others: 'outside',
  };
}

function legendOf(
  { gap, question, period, scheme }: GapSceneInput,
  i: Indicator,
  classes: GapClasses,
  marks: readonly (number | null)[],
): LegendModel {
  const { level, place, ranking } = question;
  const counts = new Array<number>(classes.classes.length).fill(0);
  for (const area of gap.areas) {
    const at = classes.indexOf(area);
    counts[at] = (counts[at] as number) + 1;
  }
  const title = `Part in the gap: ${i.shortLabel}`;
  const levels = LEVELS[level].plural;
  const turned =
    gap.gap < 0 && i.direction !== 'neutral' ? '; along it the most deprived are better off' : '';
  const basis = `they sum to the gap of ${formatDifference(i, gap.gap)} from end to end of ${place.name}, along the slope through ${areasWords(gap)}, ranked by ${rankingName(ranking)}${turned}`;
  const method = `${hatchedWords(gap)}; size and position count too`;
  return {
    title,
    level: levels,
    period,
    origin: null,
    modelled: false,
    basis,
    method,
    sentence: `${[title, levels, period, basis, method].join('; ')}.`,
    unit:
      i.unit === '%'
        ? 'percentage points'
        : i.unit === 'years' || i.unit === 'per 100,000'
          ? i.unit
          : null,
    ends:
      gap.gap > 0
        ? { low: 'Narrows the gap', high: 'Widens the gap' }
        : { low: 'Widens the gap', high: 'Narrows the gap' },
    order: 'highestFirst',
    classes: classes.classes.map(({ text, note, colour }, k) => ({
      colour,
      text,
      note,
      count: counts[k] as number,
      pattern: marks[k] ?? null,
    })),
    absences:
      gap.leftOut.length === 0
        ? []
        : [
            {
              kind: 'missing',
              text: 'Takes no part: no figure, deprivation score or residents',
              count: gap.leftOut.length,
              ...MAP_THEMES[scheme].absence.missing,
            },
          ],
    histogram: null,
    marker: null,
  };
}

function cardOf(
  code: string,
  { gap, question, table, tables, period }: GapSceneInput,
  i: Indicator,
  area: GapArea | undefined,
  isLeftOut: boolean,
): AreaCard | null {
  const row = table.rowOf.get(code);
  if (row === undefined || (area === undefined && !isLeftOut)) return null;
  const { level, place } = question;
  const district =
    level === 'ltla' ? null : namedArea(tables, 'ltla', table.parents.ltla?.[row] ?? null);
  const base = {
    name: table.names[row] as string,
    context:
      district === null ? LEVELS[level].singular : `${LEVELS[level].singular} in ${district.name}`,
    what: `${inPeriod(i.shortLabel, period)}; part in the gap of ${place.name}`,
    interval: null,
    modelled: false,
    standing: null,
  };
  if (area === undefined)
    return {
      ...base,
      figure: 'Takes no part',
      lines: ['No figure, deprivation score or residents'],
      flag: null,
    };
  return {
    ...base,
    figure: contributionWords(i, area.contribution, gap.gap),
    lines: [
      `${formatWithUnit(i, area.value)}; the line gives an area so deprived ${formatWithUnit(i, area.fitted)}`,
      whereWords(gap, area, question, table),
      ...(area.contribution === 0
        ? []
        : [capital(`${standingWords(i, standingOf(area))} than the average of ${place.name}`)]),
      ...(area.standsOutWords === null ? [] : [`Stands out: ${area.standsOutWords}`]),
    ],
    flag: area.flagWords,
  };
}

const standingOf = (area: GapArea) => ({ side: sideOf(area), positive: area.contribution > 0 });
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "12th most deprived of 98 wards; 8% of the people of Leicester live in more deprived ones" */
function whereWords(
  gap: GapMap,
  area: GapArea,
  { level, place }: InequalityQuestion,
  { population }: AreaTable,
): string {
  const areas = `${countOf(gap.areas.length, level)} of ${place.name}`;
  const people = (among: readonly GapArea[]) =>
    among.reduce((sum, { row }) => sum + (population[row] as number), 0);
  const before = gap.areas.filter(({ position }) => position < area.position);
  if (before.length === 0) return `The most deprived of the ${areas}`;
  if (gap.areas.every(({ position }) => position <= area.position))
    return `The least deprived of the ${areas}`;
  const share = formatNumber((100 * people(before)) / people(gap.areas));
  return `${ordinal(before.length + 1)} most deprived of the ${areas}: ${share}% of the people live in more deprived ones`;
}

function summaryOf(i: Indicator, { gap, question }: GapSceneInput, title: string): string {
  const { level } = question;
  const parted = gap.areas.filter(({ contribution }) => contribution !== 0);
  const wider = parted.filter(({ contribution }) => widens(contribution, gap.gap));
  const narrower = parted.length - wider.length;
  const top = gap.areas.reduce<GapArea | null>((most, area) => {
    const size = (one: GapArea) => (gap.gap > 0 ? one.contribution : -one.contribution);
    return most === null || size(area) > size(most) ? area : most;
  }, null);
  const out = gap.areas.filter(({ standsOut }) => standsOut).map(({ name }) => name);
  const named =
    out.length > 5 ? `${out.slice(0, 5).join(', ')} and ${out.length - 5} more` : out.join(', ');
  return [
    `${title}.`,
    `The gap is ${formatDifference(i, gap.gap)}; ${countOf(wider.length, level)} ${wider.length === 1 ? 'widens' : 'widen'} it${kindsOf(i, wider)}, ${narrower === 0 ? 'none narrows' : narrower === 1 ? '1 narrows' : `${formatNumber(narrower)} narrow`} it.`,
    top === null ? '' : `${top.name} widens it most, by ${contributionText(i, top.contribution)}.`,
    out.length === 0
      ? `No ${levelSingular(level)} stands out from others as deprived.`
      : `${out.length === 1 ? 'One stands' : `${out.length} ${levelPlural(level)} stand`} out from others as deprived: ${named}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** " (6 more deprived, worse off; 5 less deprived, better off)": what widens a gap is of two kinds. */
function kindsOf(i: Indicator, wider: readonly GapArea[]): string {
  const counts = new Map<string, number>();
  for (const area of wider) {
    const words = standingWords(i, standingOf(area));
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts.size === 0
    ? ''
    : ` (${[...counts].map(([words, n]) => `${formatNumber(n)} ${words}`).join('; ')})`;
}
