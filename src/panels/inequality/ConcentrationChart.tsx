import { formatNumber } from '../../indicators/format.ts';
import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { roundTicks } from '../../ui/charts/scale.ts';
import { useWidth } from '../../ui/use-width.ts';
import { plotOf } from './plot.ts';
import { useAnswerSource } from './use-answer-source.ts';

/** Points enough for a smooth line and a table that can be read. */
const MOST_POINTS = 200;
const percent = (share: number): string => `${formatNumber(100 * share, 0)}%`;

/** How much of all that is measured the most deprived have, against an even spread. */
export function ConcentrationChart({ answer }: { readonly answer: InequalityAnswer }) {
  const { ref, width } = useWidth<HTMLDivElement>(360);
  const source = useAnswerSource(answer);
  const { concentrationCurve: curve, indicator: i, groups } = answer;
  if (curve === null) return null;
  const step = Math.max(1, Math.ceil(curve.length / MOST_POINTS));
  const points = curve.filter((_, k) => k % step === 0 || k === curve.length - 1);
  const { height, left, right, bottom, x, y } = plotOf(width, [0, 1], [0, 1]);
  const isBad = i.direction === 'higherIsWorse';
  return (
    <ChartFigure
      title={`Share of all ${i.label.toLowerCase()} that falls to the most deprived share of people`}
      savedTitle={answer.title}
      source={source}
      rows={points.map(({ people, amount }, k) => ({ people, amount, k }))}
      rowKey={({ k }) => String(k)}
      columns={[
        {
          id: 'people',
          head: 'Most deprived share of people',
          rowHead: true,
          cell: ({ people }) => `${formatNumber(100 * people, 1)}%`,
        },
        {
          id: 'amount',
          head: 'Their share of all',
          numeric: true,
          cell: ({ amount }) => `${formatNumber(100 * amount, 1)}%`,
        },
      ]}
      tablePrinted={groups.length <= 20}
      chartKey={
        <ul className="chart__key">
          <li>
            <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
              <line className="line-own" x1="0" x2="20" y1="6" y2="6" />
            </svg>
            Above the even line, more than an even share falls to the more deprived
            {isBad ? '' : '; below, to the less deprived'}
          </li>
          <li>
            <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
              <line className="line-other" x1="0" x2="20" y1="6" y2="6" />
            </svg>
            Spread evenly
          </li>
        </ul>
      }
    >
      <div ref={ref}>
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden="true" focusable="false">
          {roundTicks([0, 1], 4).map((tick) => (
            <g key={tick}>
              <line className="line-grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
              <text x={left - 6} y={y(tick) + 3.5} textAnchor="end">
                {percent(tick)}
              </text>
              <text x={x(tick)} y={height - bottom + 15} textAnchor="middle">
                {percent(tick)}
              </text>
            </g>
          ))}
          <text x={(left + width - right) / 2} y={height - 4} textAnchor="middle">
            of people, the most deprived first
          </text>
          <line className="line-other" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} />
          <path
            className="line-own"
            d={`M${points.map(({ people, amount }) => `${x(people).toFixed(1)} ${y(amount).toFixed(1)}`).join('L')}`}
          />
        </svg>
      </div>
    </ChartFigure>
  );
}
