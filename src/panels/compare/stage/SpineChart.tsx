import { formatBare, formatWithUnit } from '../../../indicators/format.ts';
import type { Level } from '../../../place/levels.ts';
import { DIFFERENCE_CLASSES } from '../../../report/compare/difference.ts';
import type { PinnedComparison } from '../../../report/compare/pinned-comparison.ts';
import {
  SPINE_METHOD,
  type SpineRow,
  type SpineScale,
  spineRows,
} from '../../../report/compare/spine.ts';
import type { Books } from '../../../report/inputs.ts';
import { levelPlural } from '../../../report/words.ts';
import { Segments } from '../../../ui/Choice.tsx';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import type { DataColumn } from '../../../ui/DataTable.tsx';
import { Select } from '../../../ui/Field.tsx';
import { useChartSource } from '../../../view/use-chart-source.ts';
import { ClassKey, isMarked, shapeOf } from '../ClassMark.tsx';
import { levelsOf } from '../figure-levels.ts';

/** Where one pinned area stands among all of its level, indicator by indicator, around the benchmark. */
export function SpineChart({
  comparison,
  against,
  books,
  place,
  onPlace,
}: {
  readonly comparison: PinnedComparison;
  readonly against: string;
  readonly books: Books;
  /** which of the pinned areas */
  readonly place: number;
  readonly onPlace: (place: number) => void;
}) {
  const shown = comparison.places[place];
  const source = useChartSource(
    comparison.rows.map(({ indicator }) => indicator),
    levelsOf(comparison),
  );
  if (shown === undefined) return null;
  const { area } = shown;
  const rows = spineRows(comparison.rows, place, books);
  const options = comparison.places.map((one, k) => ({ value: String(k), label: one.area.name }));
  const choose = (value: string) => onPlace(Number(value));
  return (
    <>
      {options.length > 1 && (
        <div className="no-print figures-stage__switch">
          {options.length <= 4 ? (
            <Segments label="Area" value={String(place)} onChange={choose} options={options} />
          ) : (
            <Select label="Area" value={String(place)} onChange={choose} options={options} />
          )}
        </div>
      )}
      <ChartFigure
        title={`${area.name} among the ${levelPlural(area.level)} of England, against ${against}`}
        source={source === null ? null : `${SPINE_METHOD} ${source}`}
        rows={rows}
        columns={COLUMNS}
        rowKey={({ indicator }) => indicator.id}
        chartKey={<SpineKey name={area.name} against={against} />}
      >
        <div className="spine">
          <div className="spine__head">
            <span>Indicator</span>
            <span className="spine__number">{area.name}</span>
            <span className="spine__number">Benchmark</span>
            <span className="spine__ends">
              <span>← Worse, or lower</span>
              <span>Better, or higher →</span>
            </span>
          </div>
          {rows.map((row) => (
            <Row key={row.indicator.id} row={row} level={area.level} />
          ))}
        </div>
      </ChartFigure>
    </>
  );
}

function Row({
  row: { indicator: i, cell, scale, none },
  level,
}: {
  readonly row: SpineRow;
  /** of the area; a unitary authority's upper-tier figures are placed among upper-tier authorities */
  readonly level: Level;
}) {
  const { value, period, level: figureLevel } = cell.figure;
  const benchmark = cell.benchmark?.figure.value;
  return (
    <div className="spine__row">
      <span className="spine__label">
        {i.label}
        <small>
          {period}
          {i.direction === 'neutral' && '; no judgement meant'}
          {figureLevel !== level && scale !== null && `; among ${levelPlural(figureLevel)}`}
        </small>
      </span>
      <span className="spine__number">
        <strong>{value.kind === 'present' ? formatBare(i, value.value) : '–'}</strong>
        <small>{isMarked(cell.difference) ? DIFFERENCE_CLASSES[cell.difference.class] : ''}</small>
      </span>
      <span className="spine__number">
        {benchmark?.kind === 'present' ? formatBare(i, benchmark.value) : '–'}
        {scale?.centreIs === 'median' && <small>line: median {formatBare(i, scale.centre)}</small>}
      </span>
      {scale === null || value.kind !== 'present' ? (
        <span className="spine__none">{none}</span>
      ) : (
        <span className="spine__track">
          <small className="spine__end">{formatBare(i, scale.leftEnd)}</small>
          <Track scale={scale} row={{ indicator: i, cell, scale, none }} own={value} />
          <small className="spine__end">{formatBare(i, scale.rightEnd)}</small>
        </span>
      )}
    </div>
  );
}

const MARKS = {
  up: 'M0 -7L7 6H-7Z',
  down: 'M0 7L-7 -6H7Z',
  round: 'M0 -6A6 6 0 1 1 0 6A6 6 0 1 1 0 -6Z',
  square: 'M-5 -5H5V5H-5Z',
} as const;

function Track({
  scale,
  row,
  own,
}: {
  readonly scale: SpineScale;
  readonly row: SpineRow;
  readonly own: {
    readonly value: number;
    readonly lower: number | null;
    readonly upper: number | null;
  };
}) {
  const { at, spread } = scale;
  const { difference } = row.cell;
  const bar = (from: number, to: number) => {
    const [a, b] = [at(from), at(to)];
    return { x: `${Math.min(a, b)}%`, width: `${Math.abs(b - a)}%` };
  };
  const shape = isMarked(difference) ? MARKS[shapeOf(difference)] : MARKS.square;
  return (
    <svg className="spine__svg" aria-hidden="true" focusable="false">
      <rect className="spine__range" {...bar(spread.lowest, spread.highest)} y="25%" height="50%" />
      <rect
        className="spine__middle"
        {...bar(spread.lowerQuartile, spread.upperQuartile)}
        y="25%"
        height="50%"
      />
      {own.lower !== null && own.upper !== null && (
        <line
          className="spine__limits"
          x1={`${at(own.lower)}%`}
          x2={`${at(own.upper)}%`}
          y1="50%"
          y2="50%"
        />
      )}
      <line
        className={
          scale.centreIs === 'benchmark' ? 'spine__centre' : 'spine__centre spine__centre--median'
        }
        x1="50%"
        x2="50%"
        y1="0"
        y2="100%"
      />
      <svg x={`${at(own.value)}%`} y="50%" overflow="visible" aria-hidden="true">
        <path
          className={`class-mark class-mark--${isMarked(difference) ? difference.class : 'none'}`}
          d={shape}
        />
      </svg>
    </svg>
  );
}

function SpineKey({ name, against }: { readonly name: string; readonly against: string }) {
  return (
    <>
      <ul className="chart__key">
        <li>
          <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
            <rect className="spine__range" x="0" y="2" width="20" height="8" />
            <rect className="spine__middle" x="6" y="2" width="8" height="8" />
          </svg>
          All areas of the level; darker: the middle half
        </li>
        <li>
          <svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
            <line className="spine__centre" x1="10" x2="10" y1="0" y2="12" />
          </svg>
          {against}
        </li>
        <li>
          <svg viewBox="-10 -6 20 12" aria-hidden="true" focusable="false">
            <path className="class-mark class-mark--none" d={MARKS.square} />
          </svg>
          {name}, where no limits are published
        </li>
      </ul>
      <ClassKey />
    </>
  );
}

const COLUMNS: readonly DataColumn<SpineRow>[] = [
  {
    id: 'indicator',
    head: 'Indicator',
    rowHead: true,
    cell: ({ indicator, cell }) => `${indicator.label}, ${cell.figure.period}`,
  },
  { id: 'own', head: 'Figure', cell: ({ cell }) => cell.text },
  { id: 'limits', head: '95% limits', cell: ({ cell }) => cell.limitsText ?? 'none published' },
  {
    id: 'benchmark',
    head: 'Benchmark',
    cell: ({ indicator, cell: { benchmark } }) =>
      benchmark?.figure.value.kind === 'present'
        ? `${benchmark.name}: ${formatWithUnit(indicator, benchmark.figure.value.value)}`
        : 'no figure',
  },
  { id: 'difference', head: 'Difference', cell: ({ cell }) => cell.difference.words },
  {
    id: 'spread',
    head: 'All areas of the level',
    cell: ({ indicator: i, scale, none }) =>
      scale === null
        ? none
        : `${formatBare(i, scale.spread.lowest)} to ${formatBare(i, scale.spread.highest)}; middle half ${formatBare(i, scale.spread.lowerQuartile)} to ${formatBare(i, scale.spread.upperQuartile)} (${scale.spread.of.toLocaleString('en-GB')} ${levelPlural(scale.spread.level)})`,
  },
];
