import { useState } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import {
  CURVE_STEPS,
  type CurveFigures,
  hasCurve,
  shareWords,
} from '../../../report/shift/curve-figures.ts';
import { formatPart, formatPerHead, stageWords } from '../../../report/shift/outcome-words.ts';
import { formatPounds } from '../../../report/shift/scenario-sentence.ts';
import { type Stage, unitPlural } from '../../../report/shift/subject.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import { type Curve, CurveChart, CurveKey } from '../../../ui/charts/CurveChart.tsx';
import { extentOf } from '../../../ui/charts/scale.ts';
import type { DataColumn } from '../../../ui/DataTable.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import { OutcomePart } from './OutcomePart.tsx';
import { useCurve } from './use-curve.ts';
import { useShiftChartSource } from './use-shift-chart-source.ts';

/** All of it as the slider goes from "by head" to "all by need". Worked out when it is asked for. */
export function CurvePart({ stage }: { readonly stage: Stage }) {
  const [open, setOpen] = useState(false);
  const can = hasCurve(stage.run);
  const { points, done, problem } = useCurve(open && can ? stage.run : null);
  const title = 'What would another share do?';
  if (!can)
    return (
      <OutcomePart title={title}>
        <p>This rule takes no universal share, so there is nothing between to show.</p>
      </OutcomePart>
    );
  return (
    <OutcomePart
      title={title}
      help="The same scenario as the slider goes from all by head to all by need."
    >
      {!open && (
        <p>
          <Button size="small" onClick={() => setOpen(true)}>
            Show the whole slider
          </Button>
        </p>
      )}
      {open && !done && (
        <Loading>{`Working out ${points.length} of ${CURVE_STEPS.length} points`}</Loading>
      )}
      {problem !== null && (
        <Notice kind="warning" title="The curve stops here.">
          {problem}
        </Notice>
      )}
      {open && done && points.length > 1 && <Curves points={points} stage={stage} />}
    </OutcomePart>
  );
}

type Reading = (point: CurveFigures) => number | null;

const curve = (id: string, kind: Curve['kind'], points: readonly CurveFigures[], y: Reading) => ({
  id,
  kind,
  points: points.map((point) => ({ x: point.universalShare, y: y(point) })),
});

function Curves({
  points,
  stage,
}: {
  readonly points: readonly CurveFigures[];
  readonly stage: Stage;
}) {
  const source = useShiftChartSource(stage.figures);
  const { placeName } = stage.figures;
  const unit = unitPlural(stage.figures.unit);
  const present = stage.run.settings.universalShare;
  const values = (...of: readonly Reading[]): number[] =>
    of.flatMap((y) => points.flatMap((point) => y(point) ?? []));
  const common = {
    xExtent: [1, 0] as const,
    xLabels: ['All by head', 'All by need'] as const,
    present,
  };
  const most: Reading = (point) => point.mostDeprived;
  const least: Reading = (point) => point.leastDeprived;
  const reached: Reading = (point) => point.incomeDeprivedReached;
  const others: Reading = (point) => point.moneyToNotIncomeDeprived;
  const nothing: Reading = (point) => point.areasWithNothing;
  const losing: Reading = (point) => point.areasThatLose;
  const loses = points.some((point) => point.areasThatLose > 0);
  const share: DataColumn<CurveFigures> = {
    id: 'share',
    head: 'Slider',
    rowHead: true,
    cell: (point) => shareWords(point.universalShare),
  };
  const column = (
    id: string,
    head: string,
    y: Reading,
    format: (value: number) => string,
  ): DataColumn<CurveFigures> => ({
    id,
    head,
    numeric: true,
    cell: (point) => {
      const value = y(point);
      return value === null ? 'No figure' : format(value);
    },
  });
  const rowKey = (point: CurveFigures): string => String(point.universalShare);
  const money = extentOf([0, ...values(most, least)]);
  const fewest = Math.max(1, ...values(nothing, losing));
  return (
    <div className="curves">
      {money !== null && values(most).length > 1 && (
        <ChartFigure
          title="£ a head in the most and the least deprived fifth"
          savedTitle={`£ a head in the most and the least deprived fifth of people, by the share that goes by head: ${placeName}`}
          source={source}
          rows={points}
          rowKey={rowKey}
          columns={[
            share,
            column('most', 'Most deprived', most, formatPerHead),
            column('least', 'Least deprived', least, formatPerHead),
            column(
              'gradient',
              'Slope, £ a head',
              (point) => point.gradient,
              (value) => formatPounds(value, 2),
            ),
          ]}
          chartKey={<CurveKey own="most deprived fifth" other="least deprived fifth" />}
        >
          <CurveChart
            {...common}
            yExtent={money}
            formatY={(value) => formatPounds(value, 2)}
            curves={[curve('most', 'own', points, most), curve('least', 'other', points, least)]}
          />
        </ChartFigure>
      )}
      {values(reached, others).length > 1 && (
        <ChartFigure
          title="Targeting, both ways"
          savedTitle={`Targeting, both ways, by the share that goes by head: ${placeName}`}
          source={source}
          rows={points}
          rowKey={rowKey}
          columns={[
            share,
            column('reached', 'Income-deprived people where more is gained', reached, formatPart),
            column('others', 'Money to others', others, formatPart),
          ]}
          chartKey={
            <CurveKey
              own={`income-deprived people in ${unit} that gain more than by head`}
              other="money to residents who are not income-deprived"
            />
          }
        >
          <CurveChart
            {...common}
            yExtent={[0, 1]}
            formatY={(value) => formatPart(value)}
            curves={[
              curve('reached', 'own', points, reached),
              curve('others', 'other', points, others),
            ]}
          />
        </ChartFigure>
      )}
      {values(nothing, losing).some((count) => count > 0) ? (
        <ChartFigure
          title={`How many ${unit} get nothing${loses ? ', and how many lose' : ''}`}
          savedTitle={`How many ${unit} get nothing${loses ? ', and how many lose' : ''}, by the share that goes by head: ${placeName}`}
          source={source}
          rows={points}
          rowKey={rowKey}
          columns={[
            share,
            column('nothing', 'Nothing', nothing, (value) => formatNumber(value)),
            column('losing', 'Lose', losing, (value) => formatNumber(value)),
          ]}
          chartKey={<CurveKey own="get nothing" other={loses ? 'lose' : null} />}
        >
          <CurveChart
            {...common}
            yExtent={[0, fewest]}
            formatY={(value) => formatNumber(value)}
            curves={[
              curve('nothing', 'own', points, nothing),
              ...(loses ? [curve('losing', 'other' as const, points, losing)] : []),
            ]}
          />
        </ChartFigure>
      ) : (
        <p className="small">
          Wherever the slider stands, every area gets something and none loses.
        </p>
      )}
      <p className="outcome-part__note">
        The upright line is where the slider stands. {stageWords(stage)}
      </p>
    </div>
  );
}
