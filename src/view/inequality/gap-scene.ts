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
import {
  type InequalityQuestion,
  rankingIndicator,
  rankingName,
} from '../../report/inequality/question.ts';
import type { AreaTables, Source } from '../../report/inputs.ts';
import { namedArea } from '../../report/place.ts';
import { GEOGRAPHY_SOURCES, PLACE_NAME_SOURCES, sourcesOf } from '../../report/provenance.ts';
import { countOf, levelPlural, levelSingular } from '../../report/words.ts';
import type { MapLevel } from '../shown-level.ts';
import type { SubjectScene } from '../subject-scene.ts';
import { decimalsOf, GAP_STEPS, type GapClasses, gapClasses, widens } from './gap-classes.ts';

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

export function gapScene(input: GapSceneInput): SubjectScene {
  const { gap, question, scheme } = input;
  const i = indicator(question.indicator);
  const classes = gapClasses(gap, scheme);
  const marks = classes.classes.map(({ step, standsOut }) => {
    if (standsOut) return STANDS_OUT_MARK;
    return input.patterns ? Math.round((step * (STANDS_OUT_MARK - 1)) / (GAP_STEPS - 1)) : null;
  });
  const title = titleOf(question, input.period);
  const byCode = new Map<string, GapArea>(gap.areas.map((area) => [area.code, area]));
  const leftOut = new Set(gap.leftOut.map((row) => input.table.codes[row] as string));
  const own = sourceIds(i, question);
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
      sourcesOf([], held, undefined, [
        ...own,
        ...GEOGRAPHY_SOURCES[question.level],
        ...PLACE_NAME_SOURCES,
      ]),
    sourceWords: (held) => sourceWords(held.filter(({ id }) => own.includes(id))),
  };
}

const titleOf = ({ indicator: id, level, place }: InequalityQuestion, period: string) =>
  `What each ${levelSingular(level)} of ${place.name} adds to the gap: ${indicator(id).label}, ${period}`;

const sourceIds = (i: Indicator, { ranking, level }: InequalityQuestion): string[] => {
  const modelOnly = i.levels[level] === 'modelled' ? [] : (i.modelSources ?? []);
  return [
    ...i.sources.filter((id) => !modelOnly.includes(id)),
    ...indicator(rankingIndicator(ranking) ?? 'imd_without_health_score').sources,
  ];
};

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
  const basis = `they sum to the gap of ${formatDifference(i, gap.gap)} from end to end of ${place.name}, ranked by ${rankingName(ranking)}`;
  const method =
    'hatched areas stand out from others as deprived (99.8% limits); size and position count too';
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

/** A contribution with as many decimals as tell it from nothing, and its unit. */
export function contributionText(i: Indicator, contribution: number): string {
  const size = Math.abs(contribution);
  const decimals = size > 0 ? Math.max(i.decimals, Math.min(6, decimalsOf(size) + 1)) : i.decimals;
  return formatDifference({ ...i, decimals }, size);
}

/** "Widens the gap by 0.12 years" */
export const contributionWords = (i: Indicator, contribution: number, gap: number): string =>
  contribution === 0
    ? 'Adds nothing to the gap'
    : `${widens(contribution, gap) ? 'Widens' : 'Narrows'} the gap by ${contributionText(i, contribution)}`;

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
    what: `${i.shortLabel}, ${period}; part in the gap of ${place.name}`,
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
  const more = formatNumber(100 * area.position, 0);
  return {
    ...base,
    figure: contributionWords(i, area.contribution, gap.gap),
    lines: [
      `${formatWithUnit(i, area.value)}; the line gives an area so deprived ${formatWithUnit(i, area.fitted)}`,
      `${more}% of the way from the most to the least deprived people of ${place.name}`,
      ...(area.standsOutWords === null ? [] : [`Stands out: ${area.standsOutWords}`]),
    ],
    flag: area.flagWords,
  };
}

function summaryOf(i: Indicator, { gap, question }: GapSceneInput, title: string): string {
  const { level } = question;
  const wider = gap.areas.filter(({ contribution }) => widens(contribution, gap.gap)).length;
  const top = gap.areas.reduce<GapArea | null>((most, area) => {
    const size = (one: GapArea) => (gap.gap > 0 ? one.contribution : -one.contribution);
    return most === null || size(area) > size(most) ? area : most;
  }, null);
  const out = gap.areas.filter(({ standsOut }) => standsOut).map(({ name }) => name);
  const named =
    out.length > 5 ? `${out.slice(0, 5).join(', ')} and ${out.length - 5} more` : out.join(', ');
  return [
    `${title}.`,
    `The gap is ${formatDifference(i, gap.gap)}; ${countOf(wider, level)} ${wider === 1 ? 'widens' : 'widen'} it, ${formatNumber(gap.areas.length - wider)} narrow it.`,
    top === null ? '' : `${top.name} widens it most, by ${contributionText(i, top.contribution)}.`,
    out.length === 0
      ? `No ${levelSingular(level)} stands out from others as deprived.`
      : `${out.length === 1 ? 'One stands' : `${out.length} ${levelPlural(level)} stand`} out from others as deprived: ${named}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
