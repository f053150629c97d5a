import './outcomes.css';
import { useMemo } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import { type ComparedNeed, compareNeeds } from '../../../report/shift/need-compared.ts';
import { needSentence } from '../../../report/shift/outcome-words.ts';
import { formatPounds } from '../../../report/shift/scenario-sentence.ts';
import { unitPlural } from '../../../report/shift/subject.ts';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import { ScatterChart } from '../../../ui/charts/ScatterChart.tsx';
import { extentOf } from '../../../ui/charts/scale.ts';
import { Loading } from '../../../ui/Spinner.tsx';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { useShiftChartSource } from './use-shift-chart-source.ts';

export interface NeedComparedProps {
  readonly shift: ShiftView;
  /** the same scenario with the other measure of need: its figures and its run; null while it loads */
  readonly second: Pick<ShiftView, 'figures' | 'run'> | null;
}

const MOST_NAMED = 6;
const index = (value: number | null): string =>
  value === null ? 'No figure' : formatNumber(value, 3);

/** Two measures of need against each other: their gradients, their areas, and who would get more. */
export function NeedCompared({ shift, second }: NeedComparedProps) {
  const { figures, run } = shift;
  const other = second?.figures ?? null;
  const otherRun = second?.run ?? null;
  const source = useShiftChartSource(figures, other);
  const compared = useMemo(
    () =>
      figures === null || other === null
        ? null
        : compareNeeds({ figures, run }, { figures: other, run: otherRun }),
    [figures, run, other, otherRun],
  );
  if (figures === null || other === null || compared === null)
    return <Loading>Loading the second measure</Loading>;
  const { rows } = compared;
  const points = rows.flatMap(({ code, first, second: own }) =>
    first === null || own === null ? [] : [{ id: code, x: first, y: own }],
  );
  const extent = extentOf(points.flatMap(({ x, y }) => [x, y]));
  const money = rows.some((row) => row.morePounds !== null);
  const more = rows
    .filter((row) => row.morePounds !== null && row.morePounds > 0.01)
    .sort((a, b) => (b.morePounds as number) - (a.morePounds as number));
  return (
    <div className="outcome-part">
      <dl className="needs">
        <div>
          <dt>First</dt>
          <dd>{compared.first === null ? compared.firstWords : needSentence(compared.first)}</dd>
        </div>
        <div>
          <dt>Second</dt>
          <dd>{compared.second === null ? compared.secondWords : needSentence(compared.second)}</dd>
        </div>
      </dl>
      {extent === null ? (
        <p>No area has both figures.</p>
      ) : (
        <ChartFigure
          title={`Need a head under both measures, ${unitPlural(figures.unit)}; 1 is the mean of the place`}
          savedTitle={`${figures.placeName}: need a head under two measures, ${unitPlural(figures.unit)}; 1 is the mean of the place`}
          source={source}
          rows={rows}
          rowKey={(row) => row.code}
          columns={[
            {
              id: 'name',
              head: 'Area',
              rowHead: true,
              sortBy: (row: ComparedNeed) => row.name,
              cell: (row: ComparedNeed) => row.name,
            },
            {
              id: 'first',
              head: 'First',
              numeric: true,
              sortBy: (row: ComparedNeed) => row.first,
              cell: (row: ComparedNeed) => index(row.first),
            },
            {
              id: 'second',
              head: 'Second',
              numeric: true,
              sortBy: (row: ComparedNeed) => row.second,
              cell: (row: ComparedNeed) => index(row.second),
            },
            ...(money
              ? [
                  {
                    id: 'more',
                    head: 'More under the second',
                    numeric: true,
                    sortBy: (row: ComparedNeed) => row.morePounds,
                    cell: (row: ComparedNeed) =>
                      row.morePounds === null ? 'No figure' : formatPounds(row.morePounds, 0),
                  },
                ]
              : []),
          ]}
          tablePrinted={false}
        >
          <ScatterChart
            points={points}
            extent={extent}
            xLabel="Need by the first measure"
            yLabel="Need by the second measure"
            formatTick={(value) => formatNumber(value, 1)}
          />
        </ChartFigure>
      )}
      {money && (
        <p>
          {more.length === 0
            ? 'No area would get more under the second measure.'
            : `${formatNumber(more.length)} of ${formatNumber(rows.length)} ${unitPlural(figures.unit)} would get more under the second: ${more
                .slice(0, MOST_NAMED)
                .map((row) => `${row.name} ${formatPounds(row.morePounds as number, 0)}`)
                .join(', ')}${more.length > MOST_NAMED ? ' and others in the table' : ''}.`}
        </p>
      )}
      <p className="outcome-part__note">
        Each measure is divided by its own mean over the place, so the two stand on one scale. On
        the dashed line both are equal; above it the second finds more need.
      </p>
    </div>
  );
}
