import { useMemo, useState } from 'react';
import type { Indicator } from '../../../indicators/types.ts';
import { DIFFERENCE_CLASSES } from '../../../report/compare/difference.ts';
import { type GapPoint, gapTrend } from '../../../report/compare/trend-gap.ts';
import { bareDifference } from '../../../report/difference-words.ts';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import { Select } from '../../../ui/Field.tsx';
import { useWidth } from '../../../ui/use-width.ts';
import type { AreaTrend } from '../../../view/compare/use-trends.ts';
import { useChartSource } from '../../../view/use-chart-source.ts';
import { LookFile } from '../LookFile.tsx';
import { BreakKey } from './BreakKey.tsx';
import { limitsDrawn } from './line-parts.ts';
import { TrendLines } from './TrendLines.tsx';

/** One area less another in every period, with the interval of the difference. */
export function GapOverTime({
  indicator,
  lines,
}: {
  readonly indicator: Indicator;
  readonly lines: readonly AreaTrend[];
}) {
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null]);
  const { ref, width } = useWidth<HTMLDivElement>(900);
  const source = useChartSource(
    [indicator],
    lines.flatMap(({ area, level }) => [level, area.level]),
  );
  const own = lines.find(({ area }) => area.code === chosen[0]) ?? (lines[0] as AreaTrend);
  const others = lines.filter(({ area }) => area.code !== own.area.code);
  const other = others.find(({ area }) => area.code === chosen[1]) ?? (others[0] as AreaTrend);
  const gap = useMemo(
    () =>
      gapTrend(
        indicator,
        { name: own.area.name, trend: own.trend },
        { name: other.area.name, trend: other.trend },
      ),
    [indicator, own, other],
  );
  const first = gap?.points[0];
  const last = gap?.points.at(-1);
  return (
    <>
      <h3>The gap over time</h3>
      <div className="compare-look__controls no-print">
        <Select
          label="One area"
          value={own.area.code}
          onChange={(code) =>
            // The other keeps its place, unless it is the same: then the two change places.
            setChosen([code, code === other.area.code ? own.area.code : other.area.code])
          }
          options={lines.map(({ area }) => ({ value: area.code, label: area.name }))}
        />
        <Select
          label="less another"
          value={other.area.code}
          onChange={(code) => setChosen([own.area.code, code])}
          options={others.map(({ area }) => ({ value: area.code, label: area.name }))}
        />
      </div>
      {gap === null || first === undefined || last === undefined ? (
        <p className="small">
          {own.area.name} and {other.area.name} have no period in common.
        </p>
      ) : (
        <>
          <p>
            {last.period}: {own.area.name} {last.difference.words}.
            {first !== last && (
              <>
                {' '}
                {first.period}: {first.difference.words}.
              </>
            )}
          </p>
          <ChartFigure<GapPoint>
            title={`${indicator.label}: ${own.area.name} less ${other.area.name}, ${first.period === last.period ? last.period : `${first.period} to ${last.period}`}`}
            source={source}
            rows={gap.points.toReversed()}
            rowKey={({ period }) => period}
            columns={[
              { id: 'period', head: 'Period', rowHead: true, cell: ({ period }) => period },
              {
                id: 'gap',
                head: 'Difference (95% interval)',
                numeric: true,
                cell: ({ difference: { text, intervalText } }) =>
                  `${text ?? 'None'}${intervalText === null ? '' : ` (${intervalText})`}`,
              },
              {
                id: 'class',
                head: 'Told apart',
                cell: ({ difference }) => DIFFERENCE_CLASSES[difference.class],
              },
            ]}
            chartKey={
              <BreakKey
                breaks={gap.breaks}
                limits={limitsDrawn([
                  gap.segments.map((run) =>
                    run.map(({ difference: { interval } }) => ({
                      lower: interval?.[0] ?? null,
                      upper: interval?.[1] ?? null,
                    })),
                  ),
                ])}
              />
            }
          >
            <div ref={ref}>
              <TrendLines
                width={width}
                height={230}
                lines={[
                  {
                    id: 'gap',
                    name: 'Gap',
                    pin: own.pin ?? 0,
                    runs: gap.segments.map((run) =>
                      run.flatMap(({ start, difference: { value, interval } }) =>
                        value === null
                          ? []
                          : [
                              {
                                x: start,
                                value,
                                lower: interval?.[0] ?? null,
                                upper: interval?.[1] ?? null,
                              },
                            ],
                      ),
                    ),
                  },
                ]}
                periods={gap.points.map(({ start, period }) => ({ x: start, label: period }))}
                breaks={gap.points.flatMap(({ period, start }, k) => {
                  const before = gap.points[k - 1];
                  return gap.breaks.includes(period) && before !== undefined
                    ? [(before.start + start) / 2]
                    : [];
                })}
                formatTick={(value) => bareDifference(indicator, value)}
                zero={0}
              />
            </div>
          </ChartFigure>
          <LookFile
            label="The gap over time"
            make={async (packs) => {
              const { gapFile } = await import('../../../report/compare/trend-files.ts');
              return gapFile(indicator, own, other, gap, packs);
            }}
          />
          {gap.points.some(({ difference }) => difference.interval !== null) && (
            <p className="compare-look__notes">
              Each interval is that of the difference, from the published limits of the two, as
              normal and independent. Where it holds zero the two cannot be told apart. Whether the
              gap itself has changed is another question: see whether the intervals of two periods
              that share no years overlap.
            </p>
          )}
        </>
      )}
    </>
  );
}
