/** The gap map: what each area adds to the slope of its place, and the areas that stand out from it. */

import { formatWithUnit } from '../../indicators/format.ts';
import { indicator } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import type { Column } from '../../indicators/value.ts';
import type { AreaCode } from '../../place/area.ts';
import type { AreaTable } from '../../place/area-table.ts';
import { type SlopeArea, slopeContributions } from '../../stats/slope-contributions.ts';
import { formatDifference } from '../difference-words.ts';
import { flagWords } from '../extremes-section.ts';
import { levelPlural } from '../words.ts';
import { multiplierOf } from './fit.ts';
import { standardErrorIn } from './groups.ts';
import type { OtherPeriod } from './inequality-report.ts';
import { columnFor, type InequalityInputs, type InequalityQuestion } from './question.ts';
import { deprivationOf } from './ranking.ts';
import { type NotComputed, reasonAgainst, weightless } from './reasons.ts';
import { reasonAgainstGroups, type Taking, takingPart } from './taking-part.ts';

export interface GapArea {
  /** row in the table of the level */
  readonly row: number;
  readonly code: AreaCode;
  readonly name: string;
  readonly value: number;
  /** 0 the most deprived end of the place, 1 the least */
  readonly position: number;
  /** what it adds to the gap, in the unit of the indicator; they sum to the gap. Minus narrows it */
  readonly contribution: number;
  /** figure that the line gives an area so deprived */
  readonly fitted: number;
  readonly standsOut: boolean;
  /** "3.1 years lower than others as deprived"; for those that stand out, else null */
  readonly standsOutWords: string | null;
  /** whether it stands out on the worse side; null where no judgement is meant or it does not stand out */
  readonly worse: boolean | null;
  /** "Prison, barracks or students likely …"; null where nothing points to it */
  readonly flagWords: string | null;
}

export interface GapMap {
  readonly kind: 'gapMap';
  /** the slope with every area a group of its own, a disadvantage of the most deprived positive */
  readonly gap: number;
  readonly gapInterval: readonly [number, number] | null;
  /** from most to least deprived */
  readonly areas: readonly GapArea[];
  /** rows of areas in the place that take no part, for want of residents, deprivation or figure */
  readonly leftOut: readonly number[];
  /** how it was reckoned, for the line under the map */
  readonly method: string;
  readonly caveat: string;
}

/** Share of areas that would stand out by chance alone: 99.8% limits, as wherever many are looked at. */
const CONFIDENCE = 0.998;

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
  const i = indicator(question.indicator);
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
    ) ?? made(i, question, table, column, deprivation, taking)
  );
}

function made(
  i: Indicator,
  { confidence = 0.95 }: InequalityQuestion,
  table: AreaTable,
  column: Column,
  deprivation: Float64Array,
  { used, leftOut }: Taking,
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
  const found = slopeContributions(areas, { confidence: CONFIDENCE, slopeConfidence: confidence });
  const [low, high] = found.interval ?? [null, null];
  return {
    kind: 'gapMap',
    gap: multiplier * found.slope,
    gapInterval:
      low === null || high === null ? null : multiplier === 1 ? [low, high] : [-high, -low],
    areas: found.areas.map((area): GapArea => {
      const row = used[area.area] as number;
      const isHigher = area.residual > 0;
      return {
        row,
        code: table.codes[row] as AreaCode,
        name: table.names[row] as string,
        value: column.values[row] as number,
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
    method: `What each area adds to the slope with all ${levelPlural(table.level)} as groups of their own: c(y − ȳ), c = a(b − b̄)/Σa(b − b̄)². They sum to the gap; minus narrows it. An area stands out where its distance from the line through all others is beyond 99.8% limits (t of the deleted residual).`,
    caveat:
      'A large contribution is a matter of size and position too: it points to where the gap lies, not to whom it is due.',
  };
}
