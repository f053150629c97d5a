import { formatBare, formatValue } from '../../../indicators/format.ts';
import { isModelledAt } from '../../../indicators/registry.ts';
import type { AreaCode } from '../../../place/area.ts';
import { levelPlural } from '../../../report/words.ts';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useWidth } from '../../../ui/use-width.ts';
import type { PinnedRank, RankedLevel, RanksView } from '../../../view/compare/use-ranks.ts';
import { useChartSource } from '../../../view/use-chart-source.ts';
import { figureTitle } from '../figure-title.ts';
import { SeriesSwatch } from '../SeriesMark.tsx';
import { RankPlot } from './RankPlot.tsx';

/** Figures that are read and not ranked: only the pinned ones, in the order in which they were pinned. */
export function ReadOnly({
  view,
  shown,
  onHighlight,
}: {
  readonly view: RanksView;
  readonly shown: RankedLevel;
  readonly onHighlight: (code: AreaCode | null) => void;
}) {
  const { indicator, level } = view;
  const { ref, width } = useWidth<HTMLDivElement>(900);
  const source = useChartSource([indicator], [level]);
  const present = shown.pinned.flatMap((one) =>
    one.value.kind === 'present' ? [{ ...one, value: one.value }] : [],
  );
  const numbers = (pick: (one: (typeof present)[number]) => number | null) =>
    Float64Array.from(present, (one) => pick(one) ?? Number.NaN);
  return (
    <>
      <Notice
        title={
          isModelledAt(indicator, level) ? 'Modelled figures are read, not ranked' : 'Not ranked'
        }
      >
        {view.modelled
          ? `For ${levelPlural(level)} this figure is modelled here: areas of one district share its figure and its error, so their order would say more than is known. The pinned ones stand below with their limits, in the order in which they were pinned.`
          : isModelledAt(indicator, level)
            ? 'This figure comes out of a model of its publisher, so the order of its areas would say more than is known. The pinned ones stand below in the order in which they were pinned.'
            : 'A count of people, or a change of position, makes no order that means anything. The pinned ones stand below as they were pinned.'}
      </Notice>
      {shown.pinned.length === 0 ? (
        <p className="small">Pin {levelPlural(level)} in the panel to read their figures here.</p>
      ) : (
        <ChartFigure<PinnedRank>
          title={`${figureTitle(indicator, view.period)}${view.modelled ? ', modelled' : ''}: the pinned ${levelPlural(level)}`}
          source={source}
          rows={shown.pinned}
          rowKey={({ place }) => place.area.code}
          columns={[
            {
              id: 'name',
              head: 'Pinned',
              rowHead: true,
              cell: ({ pin, place }) => (
                <>
                  <SeriesSwatch pin={pin} />
                  {place.area.name}
                </>
              ),
            },
            {
              id: 'value',
              head: `${indicator.shortLabel} (95% limits)`,
              numeric: true,
              cell: ({ value }) =>
                `${formatValue(indicator, value, level)}${view.modelled && value.kind === 'present' ? ', modelled' : ''}`,
            },
          ]}
        >
          <div ref={ref}>
            <RankPlot
              width={width}
              values={numbers(({ value }) => value.value)}
              lower={numbers(({ value }) => value.lower)}
              upper={numbers(({ value }) => value.upper)}
              pins={present.map(({ pin, place }, position) => ({
                pin,
                name: place.area.name,
                position,
              }))}
              lines={view.benchmarks.flatMap(({ area, figure: { value } }) =>
                value.kind === 'present'
                  ? [{ id: area.code, name: area.name, value: value.value }]
                  : [],
              )}
              pointed={null}
              onPoint={(position) =>
                onHighlight(position === null ? null : (present[position]?.place.area.code ?? null))
              }
              formatTick={(value) => formatBare(indicator, value)}
              leftEnd="as pinned, not in rank"
              rightEnd=""
              ranked={false}
            />
          </div>
        </ChartFigure>
      )}
    </>
  );
}
