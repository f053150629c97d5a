import { useState } from 'react';
import {
  formatBare,
  formatLimits,
  formatNumber,
  formatWithUnit,
} from '../../../indicators/format.ts';
import type { AreaCode } from '../../../place/area.ts';
import { parentOf } from '../../../place/area-table.ts';
import { firstInRank, rankOrder } from '../../../report/compare/ranked-areas.ts';
import { speaksOfDeprivation } from '../../../report/standing.ts';
import { levelPlural, levelSingular } from '../../../report/words.ts';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { useWidth } from '../../../ui/use-width.ts';
import type { RankedLevel, RanksView } from '../../../view/compare/use-ranks.ts';
import { useChartSource } from '../../../view/use-chart-source.ts';
import { figureTitle } from '../figure-title.ts';
import { RankPlot, whiskerStep } from './RankPlot.tsx';

interface AreaRow {
  readonly code: AreaCode;
  readonly name: string;
  readonly rank: number;
  readonly value: number;
  readonly limits: string | null;
}

/** The plot of all areas in order, and its table: every area, the first hundred at once. */
export function AreaRanks({
  view,
  shown,
  onHighlight,
}: {
  readonly view: RanksView;
  readonly shown: RankedLevel;
  readonly onHighlight: (code: AreaCode | null) => void;
}) {
  const { indicator, level } = view;
  const { ranked, table, pinned } = shown;
  const [pointed, setPointed] = useState<number | null>(null);
  const { ref, width } = useWidth<HTMLDivElement>(900);
  const source = useChartSource([indicator], [level]);
  const rowAt = (position: number): AreaRow => {
    const row = ranked.rows[position] as number;
    const value = ranked.values[position] as number;
    const [lower, upper] = [ranked.lower[position] as number, ranked.upper[position] as number];
    const has = !Number.isNaN(lower) && !Number.isNaN(upper);
    return {
      code: table.codes[row] as AreaCode,
      name: table.names[row] as string,
      rank: ranked.rank[position] as number,
      value,
      limits: has ? formatLimits(indicator, { kind: 'present', value, lower, upper }) : null,
    };
  };
  const point = (position: number | null) => {
    if (position === pointed) return;
    setPointed(position);
    onHighlight(position === null ? null : rowAt(position).code);
  };
  const at = pointed === null || pointed >= ranked.rows.length ? null : rowAt(pointed);
  const step = whiskerStep(ranked.rows.length, width);
  const isInvitation = at === null && (step === 1 || ranked.withLimits === 0);
  const last = rankOrder(indicator) === 'ascending' ? 'highest' : 'lowest';
  const title = `${figureTitle(indicator, view.period)}: ${formatNumber(ranked.rows.length)} ${levelPlural(level)} of ${view.within} in order`;
  const rows = Array.from(ranked.rows, (_, position) => rowAt(position));
  return (
    <ChartFigure
      title={title}
      source={
        source === null || ranked.withLimits === 0
          ? source
          : `Upright lines: the 95% limits of an area. ${source}`
      }
      rows={rows}
      rowKey={({ code }) => code}
      tableSummary={`All ${formatNumber(rows.length)} as a table`}
      tablePrinted={false}
      columns={[
        {
          id: 'name',
          head: levelSingular(level).replace(/^./, (c) => c.toUpperCase()),
          rowHead: true,
          cell: ({ code, name }) => districtNamed(view, shown, code, name),
          sortBy: ({ name }) => name,
        },
        {
          id: 'rank',
          head: 'Rank',
          numeric: true,
          cell: ({ rank }) => formatNumber(rank),
          sortBy: ({ rank }) => rank,
          firstDirection: 'ascending',
        },
        {
          id: 'value',
          head: indicator.shortLabel,
          numeric: true,
          cell: ({ value }) => formatBare(indicator, value),
          sortBy: ({ value }) => value,
        },
        {
          id: 'limits',
          head: '95% limits',
          numeric: true,
          cell: ({ limits }) => limits ?? 'None published',
        },
      ]}
      chartKey={
        <p
          // An invitation to point is of no use on paper, nor in a saved picture.
          className={classNames('rank-plot__readout', isInvitation && 'no-print')}
        >
          {at === null
            ? !isInvitation
              ? `The limits of one area in ${formatNumber(step)} are drawn, so that they can be told apart; pinned ones always.`
              : 'Point at the plot, or tap it, to read an area. The table below has them all.'
            : `${at.name}: ${formatWithUnit(indicator, at.value)}${at.limits === null ? '' : ` (${at.limits})`}, rank ${formatNumber(at.rank)} of ${formatNumber(ranked.rows.length)}`}
        </p>
      }
    >
      <div ref={ref}>
        <RankPlot
          width={width}
          values={ranked.values}
          lower={ranked.lower}
          upper={ranked.upper}
          pins={pinned.flatMap(({ pin, place, position }) =>
            position === null ? [] : [{ pin, name: place.area.name, position }],
          )}
          lines={view.benchmarks.flatMap(({ area, figure: { value } }) =>
            value.kind === 'present'
              ? [{ id: area.code, name: area.name, value: value.value }]
              : [],
          )}
          pointed={pointed}
          onPoint={point}
          formatTick={(value) => formatBare(indicator, value)}
          leftEnd={firstInRank(indicator).replace('the ', '')}
          rightEnd={speaksOfDeprivation(indicator) ? 'least deprived' : last}
          ranked
        />
      </div>
    </ChartFigure>
  );
}

/** Ward names repeat across England: the district tells them apart. */
function districtNamed(
  view: RanksView,
  { table }: RankedLevel,
  code: AreaCode,
  name: string,
): string {
  const row = table.rowOf.get(code);
  const district = row === undefined ? null : parentOf(table, row, 'ltla');
  const found = district === null ? undefined : view.districtNames.get(district);
  return found === undefined ? name : `${name}, ${found}`;
}
