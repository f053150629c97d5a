import { Fragment, useId } from 'react';
import { formatLimits, formatWithUnit } from '../../../indicators/format.ts';
import type { Indicator } from '../../../indicators/types.ts';
import type { AreaCode } from '../../../place/area.ts';
import {
  confidenceKey,
  intervalWords,
  uncomparedWords,
} from '../../../report/compare/cell-words.ts';
import { DIFFERENCE_CLASSES } from '../../../report/compare/difference.ts';
import type {
  ComparedCell,
  ComparedRow,
  PinnedComparison,
} from '../../../report/compare/pinned-comparison.ts';
import { levelLabel } from '../../../report/words.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { ClassKey, ClassMark, isMarked } from '../ClassMark.tsx';

/** Areas across, indicators down: figure, limits, and the difference from the benchmark in words, shape and colour. */
export function ComparisonTable({
  comparison,
  against,
  isOne,
  onHighlight,
}: {
  readonly comparison: PinnedComparison;
  readonly against: string;
  /** all areas have one benchmark, so it has a column */
  readonly isOne: boolean;
  readonly onHighlight: (code: AreaCode | null) => void;
}) {
  const id = useId();
  const { places, rows } = comparison;
  const columns = places.length + (isOne ? 2 : 1);
  return (
    <>
      <ClassKey />
      <ConfidenceKey rows={rows} />
      <section
        className="side-by-side"
        aria-labelledby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        <table>
          <caption id={id} className="visually-hidden">
            Pinned areas against {against}, latest figures with 95% limits
          </caption>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              {places.map(({ area, alsoUpperTier }) => (
                <th
                  key={area.code}
                  scope="col"
                  onPointerEnter={() => onHighlight(area.code)}
                  onPointerLeave={() => onHighlight(null)}
                >
                  {area.name}
                  <span className="side-by-side__level">
                    {levelLabel(area.level, alsoUpperTier)}
                  </span>
                </th>
              ))}
              {isOne && (
                <th scope="col" className="side-by-side__benchmark">
                  {against}
                  <span className="side-by-side__level">Benchmark</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {groupsOf(rows).map(({ heading, rows: inGroup }) => (
              <Fragment key={heading}>
                <tr className="side-by-side__group">
                  <th colSpan={columns} scope="colgroup">
                    <span>{heading}</span>
                  </th>
                </tr>
                {inGroup.map((row) => (
                  <Row key={row.indicator.id} row={row} isOne={isOne} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Row({ row, isOne }: { readonly row: ComparedRow; readonly isOne: boolean }) {
  const { indicator: i, cells } = row;
  const period = commonPeriod(cells);
  return (
    <tr>
      <th scope="row">
        {i.label}
        <span className="side-by-side__period">{period ?? 'periods differ'}</span>
      </th>
      {cells.map((cell, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one cell a pinned area, in their order
        <td key={k}>
          <Cell i={i} cell={cell} isOne={isOne} withPeriod={period === null} />
        </td>
      ))}
      {isOne && (
        <td className="side-by-side__benchmark">
          <Benchmark i={i} cells={cells} />
        </td>
      )}
    </tr>
  );
}

/** The period of all figures of a row that there are; null where they differ. */
export function commonPeriod(cells: readonly ComparedCell[]): string | null {
  const present = cells.filter(({ figure }) => figure.value.kind === 'present');
  const periods = new Set(
    (present.length > 0 ? present : cells).map(({ figure }) => figure.period),
  );
  const [first] = periods;
  return periods.size === 1 && first !== undefined ? first : null;
}

function Cell({
  i,
  cell,
  isOne,
  withPeriod,
}: {
  readonly i: Indicator;
  readonly cell: ComparedCell;
  readonly isOne: boolean;
  readonly withPeriod: boolean;
}) {
  const { figure, limitsText, benchmark, difference } = cell;
  if (figure.value.kind !== 'present')
    return <span className="side-by-side__absent">{cell.text}</span>;
  const isUnjudged = difference.class === 'unjudged';
  return (
    <>
      <span className="side-by-side__figure">
        {formatWithUnit(i, figure.value.value)}{' '}
        {figure.modelled && <Badge tone="warning">modelled</Badge>}
      </span>
      {limitsText !== null && <span className="side-by-side__limits">{limitsText}</span>}
      {withPeriod && <span className="side-by-side__limits">{figure.period}</span>}
      {(isMarked(difference) || isUnjudged) && (
        <span
          className={classNames('side-by-side__difference', isUnjudged && 'muted')}
          title={difference.words}
        >
          <ClassMark difference={difference} />
          <span aria-hidden="true">
            {isUnjudged ? (
              unjudgedWords(cell)
            ) : (
              <strong>{DIFFERENCE_CLASSES[difference.class]}</strong>
            )}
            {!isUnjudged && difference.text !== null && (
              <>
                {' '}
                {difference.text}
                {difference.intervalText !== null && ` (${intervalWords(difference)})`}
              </>
            )}
          </span>
          <span className="visually-hidden">
            {difference.words}
            {difference.confidence === 0.998 && ' (99.8% limits of the difference)'}
          </span>
        </span>
      )}
      {!isOne && benchmark !== null && difference.class !== 'itself' && (
        <span className="side-by-side__limits">
          against {benchmark.name}
          {benchmark.figure.value.kind === 'present' &&
            ` ${formatWithUnit(i, benchmark.figure.value.value)}`}
          {benchmark.figure.modelled && ', modelled'}
        </span>
      )}
      {difference.class === 'itself' && <span className="side-by-side__limits">the benchmark</span>}
      {difference.class === 'modelled' && <span className="side-by-side__limits">not judged</span>}
      {difference.class === 'absent' && benchmark !== null && (
        <span className="side-by-side__limits">{uncomparedWords(i)}</span>
      )}
      {cell.periodNote !== null && (
        <span className="side-by-side__limits">Periods: {cell.periodNote}</span>
      )}
    </>
  );
}

/** Said once, where a cell holds limits of two confidences. */
export function ConfidenceKey({ rows }: { readonly rows: readonly ComparedRow[] }) {
  const words = confidenceKey(rows);
  return words === null ? null : <p className="figures-stage__notes">{words}.</p>;
}

/** A bare difference, or for a place in an order the side on which it stands. */
const unjudgedWords = ({ difference }: ComparedCell): string =>
  difference.text === null ? difference.words : `${difference.text}, no limits`;

function Benchmark({
  i,
  cells,
}: {
  readonly i: Indicator;
  readonly cells: readonly ComparedCell[];
}) {
  const figure = cells.find(({ benchmark }) => benchmark !== null)?.benchmark?.figure;
  if (figure === undefined || figure.value.kind !== 'present')
    return <span className="side-by-side__absent">No figure</span>;
  const limits = formatLimits(i, figure.value);
  return (
    <>
      <span className="side-by-side__figure">
        {formatWithUnit(i, figure.value.value)}{' '}
        {figure.modelled && <Badge tone="warning">modelled</Badge>}
      </span>
      {limits !== null && <span className="side-by-side__limits">{limits}</span>}
    </>
  );
}

interface RowGroup {
  readonly heading: string;
  readonly rows: readonly ComparedRow[];
}

/** Rows under the headings of the registry, in the order in which these first come. */
export function groupsOf(rows: readonly ComparedRow[]): RowGroup[] {
  const groups = new Map<string, ComparedRow[]>();
  for (const row of rows)
    groups.set(row.indicator.group, [...(groups.get(row.indicator.group) ?? []), row]);
  return [...groups].map(([heading, inGroup]) => ({ heading, rows: inGroup }));
}
