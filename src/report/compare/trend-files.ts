/** Figures over time as files: all areas on one axis, and the gap between two of them. */
import type { Indicator } from '../../indicators/types.ts';
import type { Level } from '../../place/levels.ts';
import { figureHeads, fullDifference, fullFigure } from '../figure-cells.ts';
import { type FilePacks, fileNotes } from '../file-notes.ts';
import type { NamedArea } from '../inputs.ts';
import type { Cell, TableFile } from '../table-file.ts';
import type { Trend, TrendPoint } from '../trend.ts';
import { fileNamePart } from '../words.ts';
import { DIFFERENCE_CLASSES, differenceMethod } from './difference.ts';
import type { GapTrend } from './trend-gap.ts';

export interface TrendLine {
  readonly area: NamedArea;
  /** of the figures: a unitary authority's may be those of its upper-tier self */
  readonly level: Level;
  /** null for a benchmark */
  readonly pin: number | null;
  readonly trend: Trend;
}

const BREAKS_NOTE =
  'Where the column says so the method or the population base changed before this period: the figures before it do not compare';
const CELLS_OF_NONE: readonly Cell[] = [null, null, null, 'Not held'];

const presentOf = (point: TrendPoint) => ({ kind: 'present' as const, ...point });
const cellsOf = ({ value, lower, upper }: TrendPoint): readonly Cell[] => [
  fullFigure(value),
  fullFigure(lower),
  fullFigure(upper),
  'present',
];

/**
 * A row an area and period, oldest first; a period that only others have is an empty row of its own.
 * "evenground_trend_smoking_leicester-and-2-more_2026-11-22"
 */
export function trendsFile(
  i: Indicator,
  lines: readonly TrendLine[],
  /** areas without a line, each with why */
  without: readonly { readonly name: string; readonly why: string }[],
  packs: FilePacks,
): TableFile {
  const starts = new Map(
    lines.flatMap(({ trend }) =>
      trend.segments.flat().map(({ period, start }) => [period, start] as const),
    ),
  );
  const periods = [...starts].sort((a, b) => a[1] - b[1]).map(([period]) => period);
  const others = lines.length - 1;
  return {
    name: `evenground_trend_${fileNamePart(i.id)}_${fileNamePart(lines[0]?.area.name ?? '')}${others < 1 ? '' : `-and-${others}-more`}_${packs.edition}`,
    sheet: 'Trends',
    head: ['Code', 'Area', 'Period', ...figureHeads('Figure'), 'Break before it', 'Shown as'],
    rows: lines.flatMap(({ area, pin, trend }) => {
      const held = new Map(trend.segments.flat().map((point) => [point.period, point]));
      const broken = new Set(trend.breaks);
      return periods.map((period) => {
        const point = held.get(period);
        return [
          area.code,
          area.name,
          period,
          ...(point === undefined ? CELLS_OF_NONE : cellsOf(point)),
          broken.has(period) ? 'yes' : 'no',
          pin === null ? 'benchmark' : 'pinned',
        ];
      });
    }),
    notes: [
      `Evenground: ${i.label} (${i.unit}), every period that is held`,
      BREAKS_NOTE,
      ...without.map(({ name, why }) => `${name}: ${why}`),
      ...fileNotes([i], levelsOf(lines), packs),
    ],
  };
}

/** A row a period that both have. "evenground_gap_smoking_uttlesford-less-tendring_2026-11-22" */
export function gapFile(
  i: Indicator,
  one: Pick<TrendLine, 'area' | 'level'>,
  another: Pick<TrendLine, 'area' | 'level'>,
  { points, breaks }: GapTrend,
  packs: FilePacks,
): TableFile {
  const [own, other] = [one.area, another.area];
  const confidences = new Set(points.flatMap(({ difference }) => difference.confidence ?? []));
  return {
    name: `evenground_gap_${fileNamePart(i.id)}_${fileNamePart(own.name)}-less-${fileNamePart(other.name)}_${packs.edition}`,
    sheet: 'Gap over time',
    head: [
      'Period',
      ...figureHeads(own.name),
      ...figureHeads(other.name),
      `${own.name} less ${other.name}`,
      'Difference: lower 95%',
      'Difference: upper 95%',
      'Told apart',
      'In words',
      'Break before it',
    ],
    rows: points.map(({ period, own: mine, other: theirs, difference }) => [
      period,
      ...cellsOf(mine),
      ...cellsOf(theirs),
      ...[difference.value, ...(difference.interval ?? [null, null])].map((one) =>
        fullDifference(one, [presentOf(mine), presentOf(theirs)]),
      ),
      DIFFERENCE_CLASSES[difference.class],
      difference.words,
      breaks.includes(period) ? 'yes' : 'no',
    ]),
    notes: [
      `Evenground: ${i.label} (${i.unit}), ${own.name} (${own.code}) less ${other.name} (${other.code}), every period that both have`,
      ...[...confidences].map(differenceMethod),
      BREAKS_NOTE,
      ...fileNotes([i], levelsOf([one, another]), packs),
    ],
  };
}

/** Of figures, and of areas where those are others: the sources of both are due. */
const levelsOf = (lines: readonly Pick<TrendLine, 'area' | 'level'>[]) => [
  ...new Set(lines.flatMap(({ area, level }) => [level, area.level])),
];
