import { formatBare, formatNumber } from '../../indicators/format.ts';
import type { DeprivationGroup } from '../../report/inequality/groups.ts';
import { headlineOf } from '../../report/inequality/headline.ts';
import { groupingWords, type InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import { inPeriod, levelSingular } from '../../report/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { extentOf, roundTicks } from '../../ui/charts/scale.ts';
import { useWidth } from '../../ui/use-width.ts';
import { dotsPath, type Plot, plotOf, radiiIn, tickDecimals } from './plot.ts';
import { MOST_CIRCLES, slopeLabels } from './slope-labels.ts';
import { useAnswerSource } from './use-answer-source.ts';

/** Over this many, limits would hide the points. */
const MOST_LIMITS = 60;

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
      title={`${inPeriod(i.label, period)}: ${groupingWords(question)}`}
      savedTitle={answer.title}
      // The answer goes with its chart, and waits for its limits.
      source={
        source === null || fit.limits === 'pending'
          ? null
          : `${inPeriod(i.label, period)}: ${figure} ${words} (${limits}). ${second} ${source}`
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
  // Room for the two labels beyond the circles at the ends, but none below nought where nothing is.
  const [from, to] = extentOf([low, high], 0.25) ?? [0, 1];
  const yExtent = [low >= 0 ? Math.max(0, from) : from, to] as const;
  const plot = plotOf(width, [0, 1], yExtent);
  const ticks = roundTicks(yExtent, 5);
  const decimals = tickDecimals(ticks);
  const { left, right, bottom, height, x, y } = plot;
  const radii = radiiIn(
    groups.map(({ population }) => population),
    plot,
  );
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
          {axisWords(i)}
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
        <Circles answer={answer} plot={plot} radii={radii} drawsLimits={drawsLimits} />
      )}
      <line
        className="slope__line"
        x1={x(0)}
        x2={x(1)}
        y1={y(fit.atMostDeprived)}
        y2={y(fit.atLeastDeprived)}
      />
      {slopeLabels(answer, plot, radii, drawsLimits).map(
        ({ kind, text, anchor, leader, ...at }) => (
          <g key={`${kind}${anchor}${text}`}>
            {leader !== null && (
              <line
                className="slope__leader"
                x1={leader[0]}
                y1={leader[1]}
                x2={leader[2]}
                y2={leader[3]}
              />
            )}
            <text
              className={kind === 'line' ? 'slope__line-end' : 'slope__name'}
              {...at}
              textAnchor={anchor}
            >
              {text}
            </text>
          </g>
        ),
      )}
    </svg>
  );
}

/** Over the axis: the unit, or what the figure is where it has none. */
function axisWords({ unit, shortLabel }: InequalityAnswer['indicator']): string {
  if (unit === 'score' || unit === 'ratio') return shortLabel;
  return unit === 'rate' ? `${shortLabel}, standardised rate` : unit;
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
  plot: { x, y },
  radii,
  drawsLimits,
}: {
  readonly answer: InequalityAnswer;
  readonly plot: Plot;
  readonly radii: readonly number[];
  readonly drawsLimits: boolean;
}) {
  return answer.groups.map((group, k) => {
    const { label, position, value, lower, upper } = group;
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
        <circle className="mark-own slope__group" cx={x(position)} cy={y(value)} r={radii[k]}>
          <title>{`${label}: ${valueText(answer, group)}`}</title>
        </circle>
      </g>
    );
  });
}
