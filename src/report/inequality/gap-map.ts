/** The gap map: what each area adds to the slope of its place, and the areas that stand out from it. */

import { formatWithUnit } from '../../indicators/format.ts';
import { periodAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Column } from '../../indicators/value.ts';
import type { AreaCode } from '../../place/area.ts';
import type { AreaTable } from '../../place/area-table.ts';
import {
  type SlopeArea,
  type SlopeContributions,
  slopeContributions,
} from '../../stats/slope-contributions.ts';
import { formatDifference } from '../difference-words.ts';
import { flagWords } from '../extremes-section.ts';
import { levelPlural } from '../words.ts';
import { multiplierOf } from './fit.ts';
import { standardErrorIn } from './groups.ts';
import { notesOf, type OtherPeriod, sourceIdsOf, titleOf } from './inequality-report.ts';
import {
  askedIndicator,
  columnFor,
  type InequalityInputs,
  type InequalityQuestion,
} from './question.ts';
import { deprivationOf } from './ranking.ts';
import { type NotComputed, reasonAgainst, weightless } from './reasons.ts';
import { peopleByRow, reasonAgainstGroups, type Taking, takingPart } from './taking-part.ts';

export interface GapArea {
  /** row in the table of the level */
  readonly row: number;
  readonly code: AreaCode;
  readonly name: string;
  readonly value: number;
  /** 95% limits of the figure; null where it has none */
  readonly limits: readonly [number, number] | null;
  /** from its limits, as normal; null where it has none */
  readonly standardError: number | null;
  /** what it is ranked by: higher is more deprived */
  readonly deprivation: number;
  /** 0 the most deprived end of the place, 1 the least */
  readonly position: number;
  /** what it adds to the gap, in the unit of the indicator; they sum to the gap. Minus narrows it */
  readonly contribution: number;
  /** figure that the line gives an area so deprived */
  readonly fitted: number;
  readonly standsOut: boolean;
  /** "3.1 years lower than the line gives an area so deprived (79.2 years)"; for those that stand out, else null */
  readonly standsOutWords: string | null;
  /** whether it stands out on the worse side; null where no judgement is meant or it does not stand out */
  readonly worse: boolean | null;
  /** "Prison, barracks or students likely …"; null where nothing points to it */
  readonly flagWords: string | null;
}

export interface GapMap {
  readonly kind: 'gapMap';
  /** what is taken apart, every area a group of its own: of other areas, it may be, than the answer's */
  readonly question: InequalityQuestion;
  readonly indicator: Indicator;
  readonly period: string;
  /** "Smoking: every ward of Essex a group of its own, ranked by IMD 2025" */
  readonly title: string;
  /** what must stand beside the numbers, in sentences */
  readonly notes: readonly string[];
  /** ids of the sources of figure and ranking */
  readonly sources: readonly string[];
  /** −1 where the slope is turned so that a disadvantage of the most deprived is positive */
  readonly multiplier: number;
  /** the slope with every area a group of its own, a disadvantage of the most deprived positive */
  readonly gap: number;
  readonly gapInterval: readonly [number, number] | null;
  /** from most to least deprived */
  readonly areas: readonly GapArea[];
  /** rows of areas in the place that take no part, for want of residents, deprivation or figure */
  readonly leftOut: readonly number[];
  /** how many of those are wards that no neighbourhood fits best: nothing could be known of them */
  readonly withoutNeighbourhood: number;
  /**
   * what the areas that stand out are beyond: limits made of those of the figures, which tell of chance; or,
   * where a figure has none, the usual scatter about the line, which does not
   */
  readonly limitsOf: SlopeContributions['limitsOf'];
  /** how it was reckoned, for the line under the map */
  readonly method: string;
  readonly caveat: string;
}

/** Limits beyond which an area stands out: 99.8%, as wherever many are looked at. */
const CONFIDENCE = 0.998;

const STANDING_OUT = {
  errors:
    'An area stands out where its distance from the line through all others is beyond 99.8% limits, made of its own standard error and that of the line through the others (both from the limits of the figures, as normal).',
  scatter:
    'Not every figure has limits, so chance cannot be told: an area stands out where its distance from the line through all others is beyond 99.8% of the scatter of the areas about the line (t of the deleted residual).',
} as const;

/**
 * The gap map of a question, of whatever grouping: every area is a group of its own.
 *
 * @param other figures of another period; null: the book's own
 * @returns the reason where there is none: that of the slope, of which it is made up
 * @throws RangeError where a column that `packsFor` names is not at hand
 */
export function gapMap(
  question: InequalityQuestion,
  inputs: InequalityInputs,
  other: OtherPeriod | null = null,
): GapMap | NotComputed {
  const continuous: InequalityQuestion = { ...question, grouping: 'continuous' };
  const i = askedIndicator(question);
  const against = reasonAgainst(i, continuous) ?? weightless(question.ranking);
  if (against !== null) return against;
  const { table } = inputs.book;
  const column = other?.column ?? columnFor(i, question.level, inputs);
  const deprivation = deprivationOf(question.ranking, inputs);
  const taking = takingPart(continuous, table, column, deprivation);
  if (taking.kind === 'notComputed') return taking;
  const { used } = taking;
  return (
    reasonAgainstGroups(
      new Set(used.map((row) => deprivation[row])).size,
      used.map((row) => column.values[row] as number),
      question.place.name,
    ) ?? made(i, continuous, table, column, deprivation, taking, other?.period ?? null)
  );
}

function made(
  i: Indicator,
  question: InequalityQuestion,
  table: AreaTable,
  column: Column,
  deprivation: Float64Array,
  { used, leftOut, coverage }: Taking,
  earlier: string | null,
): GapMap {
  const areas = used.map(
    (row): SlopeArea => ({
      population: table.population[row] as number,
      deprivation: deprivation[row] as number,
      value: column.values[row] as number,
      standardError: standardErrorIn(column, row),
    }),
  );
  const multiplier = multiplierOf(i);
  const found = slopeContributions(areas, {
    confidence: CONFIDENCE,
    slopeConfidence: question.confidence ?? 0.95,
  });
  const [low, high] = found.interval ?? [null, null];
  return {
    kind: 'gapMap',
    question,
    indicator: i,
    period: earlier ?? periodAt(i, question.level),
    title: titleOf(i, question),
    notes: notesOf(
      i,
      question,
      leftOut.length,
      coverage,
      used.map((row) => ({ standardError: standardErrorIn(column, row) })),
    ),
    sources: sourceIdsOf(i, question, earlier !== null),
    multiplier,
    gap: multiplier * found.slope,
    gapInterval:
      low === null || high === null ? null : multiplier === 1 ? [low, high] : [-high, -low],
    areas: found.areas.map((area): GapArea => {
      const row = used[area.area] as number;
      const isHigher = area.residual > 0;
      const standardError = standardErrorIn(column, row);
      return {
        row,
        code: table.codes[row] as AreaCode,
        name: table.names[row] as string,
        value: column.values[row] as number,
        limits:
          standardError === null
            ? null
            : [column.lower?.[row] as number, column.upper?.[row] as number],
        standardError,
        deprivation: deprivation[row] as number,
        position: area.position,
        contribution: multiplier * area.contribution,
        fitted: area.fitted,
        standsOut: area.standsOut,
        standsOutWords: area.standsOut
          ? `${formatDifference(i, Math.abs(area.residual))} ${isHigher ? 'higher' : 'lower'} than the line gives an area so deprived (${formatWithUnit(i, area.fitted)})`
          : null,
        worse:
          area.standsOut && i.direction !== 'neutral'
            ? isHigher === (i.direction === 'higherIsWorse')
            : null,
        flagWords: flagWords(table.level, table.institutionFlag?.[row]),
      };
    }),
    leftOut,
    withoutNeighbourhood:
      table.level === 'ward'
        ? leftOut.filter((row) => Number.isNaN(peopleByRow(table)[row])).length
        : 0,
    limitsOf: found.limitsOf,
    method: `An area’s part is how far its figure is from the average of the place, weighed by its people and by how far it lies towards the most or the least deprived end. The parts sum to the gap; minus narrows it. ${STANDING_OUT[found.limitsOf]} In symbols, with all ${levelPlural(table.level)} as groups of their own: c(y − ȳ), c = a(b − b̄)/Σa(b − b̄)².`,
    caveat:
      'A large contribution is a matter of size and position too: it points to where the gap lies, not to whom it is due.',
  };
}
