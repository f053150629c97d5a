import { formatBare, formatNumber, formatWithUnit } from '../../indicators/format.ts';
import type { DeprivationGroup } from '../../report/inequality/groups.ts';
import { headlineOf } from '../../report/inequality/headline.ts';
import { groupingWords, type InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { levelSingular } from '../../report/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { extentOf, roundTicks } from '../../ui/charts/scale.ts';
import { dotsPath, type Plot, plotOf, tickDecimals } from './plot.ts';
import { useAnswerSource } from './use-answer-source.ts';
import { useWidth } from './use-width.ts';

/** Over this many, limits would hide the points, and points are drawn as dots. */
const MOST_LIMITS = 60;
const MOST_CIRCLES = 400;

/** The figure of each group across deprivation, sized by people, with the line through them. */
export function SlopeChart({ answer }: { readonly answer: InequalityAnswer }) {
  const { ref, width } = useWidth<HTMLDivElement>(360);
  const source = useAnswerSource(answer);
  const { groups, fit, indicator: i, question, period } = answer;
  const { figure, words, limits, second } = headlineOf(answer);
  const hasLimits = groups.some(({ lower }) => lower !== null);
  const drawsLimits = hasLimits && groups.length <= MOST_LIMITS;
  return (
    <ChartFigure
      title={`${i.label}, ${period}: ${groupingWords(question)}`}
      savedTitle={answer.title}
      // The answer goes with its chart, and waits for its limits.
      source={
        source === null || fit.limits === 'pending'
          ? null
          : `${i.label}, ${period}: ${figure} ${words} (${limits}). ${second} ${source}`
      }
      rows={groups}
      rowKey={(group) => `${group.label}${group.position}`}
      columns={[
        { id: 'label', head: 'Group', rowHead: true, cell: (group) => group.label },
        {
          id: 'people',
          head: 'People',
          numeric: true,
          cell: (group) => formatNumber(group.population),
        },
        {
          id: 'value',
          head: i.shortLabel,
          numeric: true,
          cell: (group) => valueText(answer, group),
        },
        {
          id: 'areas',
          head: 'Areas',
          numeric: true,
          cell: (group) => formatNumber(group.rows.length),
        },
      ]}
      tablePrinted={groups.length <= MOST_LIMITS}
      chartKey={
        <ul className="chart__key">
          <li>
            <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
              {drawsLimits && <line className="whisker-own" x1="10" x2="10" y1="0" y2="12" />}
              <circle className="mark-own" cx="10" cy="6" r="4" />
            </svg>
            {groups.length > MOST_CIRCLES
              ? `One ${levelSingular(question.level)} or more a dot`
              : 'A group, the larger the more people'}
            {drawsLimits && ', with 95% limits'}
          </li>
          <li>
            <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
              <line className="slope__line" x1="0" x2="20" y1="9" y2="3" />
            </svg>
            The line whose ends make the slope index
          </li>
        </ul>
      }
    >
      <div ref={ref}>
        <Drawing answer={answer} width={width} drawsLimits={drawsLimits} />
      </div>
    </ChartFigure>
  );
}

function valueText({ indicator: i }: InequalityAnswer, group: DeprivationGroup): string {
  const { value, lower, upper } = group;
  return lower === null || upper === null
    ? formatBare(i, value)
    : `${formatBare(i, value)} (${formatBare(i, lower)} to ${formatBare(i, upper)})`;
}

function Drawing({
  answer,
  width,
  drawsLimits,
}: {
  readonly answer: InequalityAnswer;
  readonly width: number;
  readonly drawsLimits: boolean;
}) {
  const { groups, fit, indicator: i } = answer;
  const figures = groups.flatMap(({ value, lower, upper }) =>
    drawsLimits && lower !== null && upper !== null ? [lower, upper] : [value],
  );
  let [low, high] = [fit.atMostDeprived, fit.atMostDeprived];
  for (const figure of [...figuresExtent(figures), fit.atLeastDeprived]) {
    low = Math.min(low, figure);
    high = Math.max(high, figure);
  }
  const yExtent = extentOf([low, high], 0.12) ?? [0, 1];
  const plot = plotOf(width, [0, 1], yExtent);
  const ticks = roundTicks(yExtent, 5);
  const decimals = tickDecimals(ticks);
  const { left, right, top, bottom, height, x, y } = plot;
  // Outside the line: it runs between its two labels, not through them.
  const rises = fit.atLeastDeprived > fit.atMostDeprived;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      aria-hidden="true"
      focusable="false"
      className="slope"
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="line-grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 6} y={y(tick) + 3.5} textAnchor="end">
            {formatBare({ ...i, decimals }, tick)}
          </text>
        </g>
      ))}
      {i.unit !== '%' && (
        <text x={2} y={10}>
          {i.unit === 'score' || i.unit === 'rate' || i.unit === 'ratio' ? i.shortLabel : i.unit}
        </text>
      )}
      <line
        className="line-middle"
        x1={left}
        x2={width - right}
        y1={height - bottom}
        y2={height - bottom}
      />
      <text x={left} y={height - bottom + 15} className="slope__end">
        Most deprived
      </text>
      <text x={width - right} y={height - bottom + 15} textAnchor="end" className="slope__end">
        Least deprived
      </text>
      <text x={(left + width - right) / 2} y={height - 4} textAnchor="middle">
        people, by how deprived their area is
      </text>
      {groups.length > MOST_CIRCLES ? (
        <path
          className="slope__dots"
          d={dotsPath(groups.map(({ position, value }) => ({ x: x(position), y: y(value) })))}
        />
      ) : (
        <Circles answer={answer} plot={plot} drawsLimits={drawsLimits} />
      )}
      <line
        className="slope__line"
        x1={x(0)}
        x2={x(1)}
        y1={y(fit.atMostDeprived)}
        y2={y(fit.atLeastDeprived)}
      />
      {[
        { at: 0, value: fit.atMostDeprived, anchor: 'start' as const },
        { at: 1, value: fit.atLeastDeprived, anchor: 'end' as const },
      ].map(({ at, value, anchor }) => (
        <text
          key={at}
          className="slope__value"
          x={x(at) + (at === 0 ? 3 : -3)}
          y={Math.max(top - 4, y(value) + ((at === 0) === rises ? 18 : -9))}
          textAnchor={anchor}
        >
          {formatWithUnit(i, value)}
        </text>
      ))}
    </svg>
  );
}

/** The lowest and the highest of very many figures: too many to spread over a call. */
function figuresExtent(figures: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const figure of figures) {
    low = Math.min(low, figure);
    high = Math.max(high, figure);
  }
  return [low, high];
}

function Circles({
  answer,
  plot: { width, height, left, right, top, bottom, x, y },
  drawsLimits,
}: {
  readonly answer: InequalityAnswer;
  readonly plot: Plot;
  readonly drawsLimits: boolean;
}) {
  const { groups } = answer;
  const people = groups.reduce((sum, { population }) => sum + population, 0);
  // All circles together take a twentieth of the plot, so that they are as large as they can be apart.
  const ground = 0.05 * (width - left - right) * (height - top - bottom);
  return groups.map((group) => {
    const { label, position, value, lower, upper, population } = group;
    const radius = Math.sqrt(((population / people) * ground) / Math.PI);
    return (
      <g key={`${label}${position}`}>
        {drawsLimits && lower !== null && upper !== null && (
          <line
            className="whisker-own"
            x1={x(position)}
            x2={x(position)}
            y1={y(lower)}
            y2={y(upper)}
          />
        )}
        <circle
          className="mark-own slope__group"
          cx={x(position)}
          cy={y(value)}
          r={Math.min(14, Math.max(1.5, radius))}
        >
          <title>{`${label}: ${valueText(answer, group)}`}</title>
        </circle>
      </g>
    );
  });
}
