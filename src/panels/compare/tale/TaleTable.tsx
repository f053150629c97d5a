import { isHeadline } from '../../../report/tale/in-short.ts';
import type { TaleSide } from '../../../report/tale/sides.ts';
import { TALE_MARKS } from '../../../report/tale/tale-difference.ts';
import type { TaleFigure, TaleRow } from '../../../report/tale/tale-row.ts';
import { classNames } from '../../../ui/class-names.ts';
import { drawingOf, type TaleDrawing } from './drawing.ts';

/** The sign of a side, told apart by shape. */
export const SideMark = ({ side }: { readonly side: TaleSide['id'] }) => (
  <svg className="tale-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {side === 'first' ? (
      <circle className="tale-sign--first" cx="6" cy="6" r="5" />
    ) : (
      <path className="tale-sign--second" d="M6 1L11 6L6 11L1 6Z" />
    )}
  </svg>
);

/** Figures of both sides, their difference in words, and for some a drawing. */
export function TaleTable({
  caption,
  rows,
  sides,
}: {
  readonly caption: string;
  readonly rows: readonly TaleRow[];
  readonly sides: readonly [TaleSide, TaleSide];
}) {
  const [first, second] = sides;
  return (
    <table className="tale-table">
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col className="tale-table__label" />
        <col span={2} />
        <col className="tale-table__difference" />
      </colgroup>
      <thead>
        <tr className="tale-table__heads">
          <th scope="col">Figure</th>
          {sides.map((side) => (
            <th key={side.id} scope="col">
              <SideMark side={side.id} /> <SideName side={side} />
            </th>
          ))}
          <th scope="col">
            <span aria-hidden="true">
              <SideMark side="first" /> against <SideMark side="second" /> (95% interval)
            </span>
            <span className="visually-hidden">
              {first.name} against {second.inWords}, with 95% interval
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.indicator.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** On paper the heads of each stage have one line: "Most deprived" for "The most deprived tenth of wards". */
function SideName({ side: { kind, name } }: { readonly side: TaleSide }) {
  const short = kind === 'tenth' ? /(most|least) deprived/.exec(name)?.[0] : undefined;
  if (short === undefined) return name;
  return (
    <>
      <span className="no-print">{name}</span>
      <span className="print-only">{short.replace(/^./, (letter) => letter.toUpperCase())}</span>
    </>
  );
}

/** Of such figures the number alone says nothing: what it is stands with it. */
const UNIT_UNSAID: ReadonlySet<string> = new Set(['rate', 'ratio']);

function Line({ row }: { readonly row: TaleRow }) {
  const { indicator: i, lead, figures, difference, england, period } = row;
  const drawing = lead ? drawingOf(row) : null;
  const isShared =
    difference.class === 'shared' &&
    difference.words === 'One figure for both' &&
    figures[0].around !== null;
  return (
    <tr className={classNames('tale-row', lead && 'tale-row--lead')}>
      <th scope="row">
        <span className="tale-row__label">{lead ? i.label : i.shortLabel}</span>
        <span className="tale-row__period">
          {period}
          {lead && england !== null && `. England ${england.text}`}
          {lead && UNIT_UNSAID.has(i.unit) && !isHeadline(i) && `. ${i.description}`}
        </span>
      </th>
      {isShared ? (
        <td colSpan={2} className="tale-row__shared">
          {figures[0].around}
          <span className="tale-row__period">, for the whole of it only</span>
        </td>
      ) : (
        <>
          <Cell side="first" figure={figures[0]} drawing={drawing} />
          <Cell side="second" figure={figures[1]} drawing={drawing} />
        </>
      )}
      <td className={`tale-row__difference tale-row__difference--${difference.class}`}>
        <span className="tale-row__words">
          {difference.words}
          {difference.mark !== null && (
            <>
              <span aria-hidden="true">&nbsp;{TALE_MARKS[difference.mark]}</span>
              <span className="visually-hidden">
                {' '}
                ({difference.mark === 'census' ? 'a census count, no limits' : 'no limits'})
              </span>
            </>
          )}
        </span>
        {difference.brief !== null && <span className="tale-row__period">{difference.brief}</span>}
      </td>
    </tr>
  );
}

function Cell({
  side,
  figure,
  drawing,
}: {
  readonly side: TaleSide['id'];
  readonly figure: TaleFigure;
  readonly drawing: TaleDrawing | null;
}) {
  const { value, text, limitsText, modelled, around } = figure;
  return (
    <td className={`tale-row__side tale-row__side--${side}`}>
      <span className="tale-row__figure">
        <SideMark side={side} />
        {value.kind === 'present' ? (
          <strong>{text}</strong>
        ) : (
          <span>{around === null ? text : ''}</span>
        )}
        {around !== null && <span className="tale-row__around">{around}</span>}
        {limitsText !== null && <span className="tale-row__period">({limitsText})</span>}
        {modelled && <em className="tale-row__period">modelled</em>}
      </span>
      {drawing !== null && value.kind === 'present' && (
        <Drawn side={side} value={value} drawing={drawing} />
      )}
    </td>
  );
}

function Drawn({
  side,
  value: { value, lower, upper },
  drawing,
}: {
  readonly side: TaleSide['id'];
  readonly value: {
    readonly value: number;
    readonly lower: number | null;
    readonly upper: number | null;
  };
  readonly drawing: TaleDrawing;
}) {
  const at = (figure: number): string => `${drawing.position(figure)}%`;
  return (
    <svg className="tale-row__drawn" aria-hidden="true" focusable="false">
      <line className="tale-axis" x1="0" x2="100%" y1="50%" y2="50%" />
      {drawing.kind === 'bar' ? (
        <rect
          className={side === 'first' ? 'tale-bar tale-bar--first' : 'tale-bar tale-bar--second'}
          x="0.5"
          y="25%"
          height="50%"
          width={at(value)}
        />
      ) : (
        <>
          {lower !== null && upper !== null && (
            <line className="tale-whisker" x1={at(lower)} x2={at(upper)} y1="50%" y2="50%" />
          )}
          <svg x={at(value)} y="50%" overflow="visible" aria-hidden="true">
            {side === 'first' ? (
              <circle className="tale-sign--first" r="4.5" />
            ) : (
              <path className="tale-sign--second" d="M0 -5L5 0L0 5L-5 0Z" />
            )}
          </svg>
        </>
      )}
      {drawing.england !== null && (
        <line
          className="tale-england"
          x1={at(drawing.england)}
          x2={at(drawing.england)}
          y1="0"
          y2="100%"
        />
      )}
    </svg>
  );
}
