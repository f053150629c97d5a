/** One indicator on both sides of a tale: their figures, England's, and how the two differ. */
import { absenceWords, formatLimits, formatWithUnit } from '../../indicators/format.ts';
import { originAt } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { ABSENCE_WORDS, type Value } from '../../indicators/value.ts';
import { ENGLAND } from '../../place/area.ts';
import { type FigureAt, figureAt } from '../compare/benchmark.ts';
import type { AreaTables, Books } from '../inputs.ts';
import { levelPlural } from '../words.ts';
import { withCensusLimits } from './census-limits.ts';
import { figuresAround, sideFigure } from './side-figure.ts';
import type { TaleSide } from './sides.ts';
import { type TaleDifference, taleDifference } from './tale-difference.ts';

export interface TaleFigure {
  readonly value: Value;
  /** "38.1%", "75.0 years", or why there is none */
  readonly text: string;
  /** "74.1 to 75.9"; null where there are none */
  readonly limitsText: string | null;
  readonly modelled: boolean;
  /** figures of the places around, where the side has none of its own; else null */
  readonly around: string | null;
}

export interface TaleRow {
  readonly indicator: Indicator;
  /** whether it is drawn, not only written */
  readonly lead: boolean;
  readonly period: string;
  readonly figures: readonly [TaleFigure, TaleFigure];
  readonly difference: TaleDifference;
  /** England's figure, for its mark and its words; null where it has none */
  readonly england: { readonly value: number; readonly text: string } | null;
}

/** A row of a tale; null where neither side has a figure, nor a place around it. */
export function rowOf(
  i: Indicator,
  lead: boolean,
  sides: readonly [TaleSide, TaleSide],
  tables: AreaTables,
  books: Books,
): TaleRow | null {
  const [first, second] = sides.map((side) => ({ side, at: sideFigure(i, side, books) })) as [
    Read,
    Read,
  ];
  const around = [first, second].map(({ side, at }) =>
    at.value.kind === 'notPublished' ? figuresAround(i, side, tables, books) : null,
  );
  const isNowhere = [first, second].every(
    ({ at }, k) => at.value.kind === 'notPublished' && around[k] === null,
  );
  if (isNowhere) return null;
  const limited = ({ side, at }: Read): Read => ({
    side,
    at: { ...at, value: withCensusLimits(i, side, at, books) },
  });
  const periods = [...new Set([first, second].map(({ at }, k) => around[k]?.period ?? at.period))];
  const england = figureAt(i, { code: ENGLAND, name: 'England', level: 'england' }, books).value;
  return {
    indicator: i,
    lead,
    period: periods.join(' and '),
    figures: [
      written(i, first, around[0]?.text ?? null),
      written(i, second, around[1]?.text ?? null),
    ],
    difference: taleDifference(i, limited(first), limited(second), [
      around[0] ?? null,
      around[1] ?? null,
    ]),
    england:
      england.kind === 'present' &&
      first.side.level !== 'england' &&
      second.side.level !== 'england'
        ? { value: england.value, text: formatWithUnit(i, england.value) }
        : null,
  };
}

interface Read {
  readonly side: TaleSide;
  readonly at: FigureAt;
}

function written(i: Indicator, { side, at }: Read, around: string | null): TaleFigure {
  const { value, modelled } = at;
  return {
    value,
    text:
      value.kind === 'present'
        ? formatWithUnit(i, value.value)
        : originAt(i, at.level) === null
          ? `Not published for ${levelPlural(side.level)}`
          : (absenceWords(i, value.kind, at.level) ?? ABSENCE_WORDS[value.kind]),
    limitsText: formatLimits(i, value),
    modelled: modelled && value.kind === 'present',
    around,
  };
}
