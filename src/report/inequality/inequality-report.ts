/** "How unequal is it?": the model of the answer, for the panel, the print and the files. */

import { formatNumber } from '../../indicators/format.ts';
import { indicator, originAt, periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Column } from '../../indicators/value.ts';
import { type CurvePoint, concentrationCurve } from '../../stats/inequality.ts';
import { originSentence } from '../provenance.ts';
import { countOf, levelPlural } from '../words.ts';
import { type Fit, fitLine, type GivenLimits } from './fit.ts';
import { type DeprivationGroup, groupAreas } from './groups.ts';
import { hasTrueZero, type Measure } from './measure.ts';
import { measuresOf } from './measures.ts';
import { overlapNote } from './overlap-note.ts';
import {
  askedIndicator,
  columnFor,
  type InequalityInputs,
  type InequalityQuestion,
  rankingIndicator,
  rankingName,
} from './question.ts';
import { deprivationOf } from './ranking.ts';
import { type NotComputed, reasonAgainst, weightless } from './reasons.ts';

export interface InequalityAnswer {
  readonly kind: 'answer';
  readonly question: InequalityQuestion;
  readonly indicator: Indicator;
  readonly period: string;
  /** "Life expectancy at birth, men, by national tenths of wards of Essex, ranked by IMD 2025" */
  readonly title: string;
  /** points of the slope chart, from most to least deprived */
  readonly groups: readonly DeprivationGroup[];
  /** the line of the slope chart */
  readonly fit: Fit;
  readonly measures: readonly Measure[];
  /** of all that is measured, gathered from the most deprived on; null for a score without a true zero */
  readonly concentrationCurve: readonly CurvePoint[] | null;
  /** rows of areas in the place that take no part */
  readonly leftOut: readonly number[];
  /** what must stand beside the numbers, in sentences */
  readonly notes: readonly string[];
  /** ids of the sources of figure and ranking */
  readonly sources: readonly string[];
}

/** Figures of another period than the latest, in the order of the level's table. */
export interface OtherPeriod {
  readonly column: Column;
  readonly period: string;
}

export type InequalityReport = InequalityAnswer | NotComputed;

/**
 * The answer, or the reason why there is none. Never NaN: what cannot be computed has its sentence.
 *
 * @param other the indicator's figures at the level in another period; null: the book's own
 * @param given limits that are simulated elsewhere; null: here and now
 * @throws RangeError where a column that `packsFor` names is not at hand
 */
export function inequalityReport(
  question: InequalityQuestion,
  inputs: InequalityInputs,
  other: OtherPeriod | null = null,
  given: GivenLimits | null = null,
): InequalityReport {
  const i = askedIndicator(question);
  const { ranking } = question;
  const against = reasonAgainst(i, question) ?? weightless(ranking);
  if (against !== null) return against;
  const { book } = inputs;
  const column = other?.column ?? columnFor(i, question.level, inputs);
  const deprivation = deprivationOf(ranking, inputs);
  const grouped = groupAreas(question, book.table, column, deprivation);
  if (grouped.kind === 'notComputed') return grouped;
  const { groups, leftOut, coverage } = grouped;
  const fit = fitLine(i, groups, question, given);
  return {
    kind: 'answer',
    question,
    indicator: i,
    period: other?.period ?? periodAt(i, question.level),
    title: titleOf(i, question),
    groups,
    fit,
    measures: measuresOf(i, question, groups, fit),
    concentrationCurve:
      hasTrueZero(i) && groups.every(({ value }) => value >= 0) ? concentrationCurve(groups) : null,
    leftOut,
    notes: notesOf(i, question, leftOut.length, coverage, groups),
    sources: sourceIdsOf(i, question, other !== null),
  };
}

/** How the areas are grouped, in words: the basis stands in every title. */
export function groupingWords({ grouping, basis, level, place }: InequalityQuestion): string {
  if (grouping === 'continuous')
    return `every ${levelWord(level)} of ${place.name} a group of its own`;
  return basis === 'national'
    ? `England’s ${grouping} of ${levelPlural(level)}${place.level === 'england' ? '' : `, in ${place.name}`}`
    : `${grouping} of the ${levelPlural(level)} within ${place.name}`;
}

const levelWord = (level: InequalityQuestion['level']): string => countOf(1, level).slice(2);

/** "Smoking: fifths of the districts within Essex, ranked by IMD 2025" */
export const titleOf = (i: Indicator, question: InequalityQuestion): string =>
  `${i.label}: ${groupingWords(question)}, ranked by ${rankingName(question.ranking)}`;

/**
 * Ids of the sources of figure and ranking, and no others: not those that only modelled figures use, nor those
 * of other periods than the one that is asked about.
 */
export function sourceIdsOf(
  i: Indicator,
  { ranking, level }: InequalityQuestion,
  isEarlier = false,
): string[] {
  const { modelSources = [], earlierSources = [] } = i;
  const unused = [...(i.levels[level] === 'modelled' ? [] : modelSources), ...earlierSources];
  const own =
    isEarlier && earlierSources.length > 0
      ? earlierSources
      : i.sources.filter((id) => !unused.includes(id));
  const ranked = indicator(rankingIndicator(ranking) ?? 'imd_without_health_score');
  return [...new Set([...own, ...ranked.sources])];
}

/** What must stand beside the numbers of a question, in sentences. */
export function notesOf(
  i: Indicator,
  question: InequalityQuestion,
  leftOut: number,
  coverage: number,
  groups: readonly Pick<DeprivationGroup, 'standardError'>[],
): string[] {
  const { grouping, basis, level, ranking, place } = question;
  const origin = originAt(i, level);
  const notes: string[] = [];
  if (grouping !== 'continuous' && place.level !== 'england')
    notes.push(
      basis === 'national'
        ? `Groups are England’s ${grouping} of ${levelPlural(level)}. ${place.name}’s own ${grouping} would give another answer.`
        : `Groups are ${grouping} of ${place.name}’s own ${levelPlural(level)}. England’s ${grouping} would give another answer.`,
    );
  const overlap = overlapNote(i, ranking);
  if (overlap !== null) notes.push(overlap);
  if (ranking.kind === 'own')
    notes.push(
      'Domain ranks are taken anew from the published domain scores; equal scores share a rank.',
    );
  if (leftOut > 0)
    notes.push(
      `${countOf(leftOut, level)} of ${place.name} ${leftOut === 1 ? 'takes' : 'take'} no part, for want of a figure, a deprivation score or residents; ${coverageWords(coverage)} of the people are covered. None is counted as zero.`,
    );
  if (groups.some(({ standardError }) => standardError === null))
    notes.push(
      'Without limits: the figures are published without an interval, for some areas at least.',
    );
  if (origin !== null && origin !== 'published') notes.push(`${originSentence(i, origin)}.`);
  // The caveat of an indicator that is modelled at some level speaks of that level, which is never computed.
  if (i.caveat !== undefined && !Object.values(i.levels).includes('modelled')) notes.push(i.caveat);
  return notes;
}

const coverageWords = (share: number): string =>
  share > 0.9995 ? 'over 99.9%' : `${formatNumber(100 * share, 1)}%`;
