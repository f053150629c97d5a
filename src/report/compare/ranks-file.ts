/** The areas of a level in the order of one indicator, as a file. */
import type { Indicator } from '../../indicators/types.ts';
import type { Value } from '../../indicators/value.ts';
import { type AreaTable, parentOf } from '../../place/area-table.ts';
import type { Level } from '../../place/levels.ts';
import type { RankIntervals } from '../../stats/rank-intervals.ts';
import { figureCells, figureHeads, fullFigure } from '../figure-cells.ts';
import { type FilePacks, fileNotes } from '../file-notes.ts';
import type { NamedArea } from '../inputs.ts';
import type { Cell, TableFile } from '../table-file.ts';
import { countOf, fileNamePart, inPeriod, levelPlural } from '../words.ts';
import { firstInRank, type RankedAreas, rankMethod } from './ranked-areas.ts';

export interface RankedFigures {
  readonly indicator: Indicator;
  readonly level: Level;
  readonly period: string;
  readonly modelled: boolean;
  /** false: figures that are read, not ranked: only the pinned areas stand in the file */
  readonly isRanked: boolean;
  /** "England", or the place whose areas alone are ranked */
  readonly within: string;
  readonly table: AreaTable;
  readonly ranked: RankedAreas;
  readonly pinned: readonly {
    readonly place: { readonly area: NamedArea };
    readonly value: Value;
    readonly position: number | null;
  }[];
  /** by code; empty where areas need no district to be told apart */
  readonly districtNames: ReadonlyMap<string, string>;
  /** limits of the ranks by position in `ranked`; null while there are none */
  readonly intervals: RankIntervals | null;
}

/** "evenground_ranks_smoking_ltla_england_2026-11-22" */
export function ranksFile(figures: RankedFigures, packs: FilePacks): TableFile {
  const { indicator: i, level, period, modelled, isRanked, within, intervals } = figures;
  const of = isRanked
    ? `${countOf(figures.ranked.rows.length, level)} of ${within}, rank 1 = ${firstInRank(i)}`
    : `the pinned ${levelPlural(level)}, not ranked`;
  return {
    name: `evenground_ranks_${fileNamePart(i.id)}_${level}_${fileNamePart(within)}_${packs.edition}`,
    sheet: isRanked ? 'Ranks' : 'Figures',
    ...(isRanked ? rankedRows(figures) : pinnedRows(figures)),
    notes: [
      `Evenground: ${inPeriod(i.label, period)} (${i.unit}${modelled ? ', modelled' : ''}): ${of}`,
      ...(isRanked
        ? [
            'Areas with the same figure share a rank. A rank says who comes before whom, not by how much',
          ]
        : []),
      ...(isRanked && figures.ranked.absent > 0
        ? [`Without a figure, so without a rank: ${countOf(figures.ranked.absent, level)}`]
        : []),
      ...(isRanked && intervals !== null ? [rankMethod(intervals.draws, intervals.of, level)] : []),
      ...fileNotes([i], [level], packs),
    ],
  };
}

type Body = Pick<TableFile, 'head' | 'rows'>;

function rankedRows(figures: RankedFigures): Body {
  const {
    indicator: i,
    level,
    modelled,
    table,
    ranked,
    pinned,
    districtNames,
    intervals,
  } = figures;
  const marked = new Set(pinned.map(({ place }) => place.area.code as string));
  const withDistrict = districtNames.size > 0;
  // Where some areas have no limits, the drawn ranks are among those that have.
  const isOfSome = intervals !== null && intervals.of !== ranked.rows.length;
  const limit = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return {
    head: [
      'Rank',
      'Code',
      'Name',
      ...(withDistrict ? ['District'] : []),
      ...figureHeads('Figure'),
      ...(isOfSome ? ['Rank among those with limits'] : []),
      ...(intervals === null ? [] : ['Rank: lower 95%', 'Rank: upper 95%']),
      'Pinned',
    ],
    rows: Array.from(ranked.rows, (row, at): readonly Cell[] => {
      const code = table.codes[row] as string;
      const district = withDistrict ? parentOf(table, row, 'ltla') : null;
      const value: Value = {
        kind: 'present',
        value: ranked.values[at] as number,
        lower: limit(ranked.lower[at] as number),
        upper: limit(ranked.upper[at] as number),
      };
      return [
        ranked.rank[at] as number,
        code,
        table.names[row] as string,
        ...(withDistrict ? [districtNames.get(district ?? '') ?? null] : []),
        ...figureCells(i, value, { level, modelled }),
        ...(isOfSome ? [fullFigure(intervals.rank[at] as number)] : []),
        ...(intervals === null
          ? []
          : [fullFigure(intervals.lower[at] as number), fullFigure(intervals.upper[at] as number)]),
        marked.has(code) ? 'yes' : 'no',
      ];
    }),
  };
}

function pinnedRows({ indicator: i, level, modelled, pinned }: RankedFigures): Body {
  return {
    head: ['Code', 'Name', ...figureHeads('Figure')],
    rows: pinned.map(({ place: { area }, value }) => [
      area.code,
      area.name,
      ...figureCells(i, value, { level, modelled }),
    ]),
  };
}
