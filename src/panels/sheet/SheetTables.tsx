import { formatNumber } from '../../indicators/format.ts';
import type { SheetCell, SheetDistrictRow, SheetRow } from '../../report/sheet/sheet-rows.ts';

/** Figures of the ward beside those of its district and England, each row with its own small bars. */
export function FigureTable({
  caption,
  rows,
  wards,
  periodShown,
}: {
  readonly caption: string;
  readonly rows: readonly SheetRow[];
  /** of England, with a figure */
  readonly wards: number;
  /** false where the heading above says it for all */
  readonly periodShown: boolean;
}) {
  return (
    <table className="ward-sheet__table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="ward-sheet__number">
            Ward
          </th>
          <td />
          <th scope="col" className="ward-sheet__number">
            District
          </th>
          <th scope="col" className="ward-sheet__number">
            England
          </th>
          <th scope="col" className="ward-sheet__place">
            Of {formatNumber(wards)} wards
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.indicator.id}>
            <th scope="row">
              {row.indicator.shortLabel}
              {periodShown && <span className="ward-sheet__fine"> {row.indicator.period}</span>}
            </th>
            <td className="ward-sheet__number">
              {row.ward.value === null ? (
                <Absent cell={row.ward} />
              ) : (
                <strong>{bare(row.ward)}</strong>
              )}
            </td>
            <td>
              <Bars row={row} />
            </td>
            <td className="ward-sheet__number">
              <Shown cell={row.district} />
            </td>
            <td className="ward-sheet__number">
              <Shown cell={row.england} />
            </td>
            <td className="ward-sheet__place">{row.place}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Absent = ({ cell }: { readonly cell: SheetCell }) => (
  <span className="ward-sheet__fine">{cell.text}</span>
);
const Shown = ({ cell }: { readonly cell: SheetCell }) =>
  cell.value === null ? <Absent cell={cell} /> : bare(cell);

/** In a column of one unit it is not said again. */
const bare = ({ text }: SheetCell): string =>
  text.replace(/ (years|patients|people|per 100,000)$/, '');

/** The ward's bar, and where its district (a diamond) and England (a line) stand on the same scale. */
function Bars({ row: { indicator: i, ward, district, england } }: { readonly row: SheetRow }) {
  const [own, theirs, all] = [ward.value, district.value, england.value];
  if (i.unit === 'score' || i.unit === 'years') return null;
  const most = Math.max(own ?? 0, theirs ?? 0, all ?? 0);
  if (most <= 0) return null;
  const x = (value: number): number => 2 + (44 * Math.max(0, value)) / most;
  return (
    <svg className="ward-sheet__bars" viewBox="0 0 50 8" aria-hidden="true" focusable="false">
      {own !== null && (
        <rect className="ward-sheet__bar" x="2" y="2" height="4" width={x(own) - 2} />
      )}
      {all !== null && (
        <line className="ward-sheet__england" x1={x(all)} x2={x(all)} y1="0" y2="8" />
      )}
      {theirs !== null && (
        <path
          className="ward-sheet__district"
          d={`M${x(theirs)} 1.2L${x(theirs) + 2.4} 4L${x(theirs)} 6.8L${x(theirs) - 2.4} 4Z`}
        />
      )}
    </svg>
  );
}

/** Official figures of the district or the upper tier, with their limits and how they compare with England. */
export function DistrictTable({
  rows,
  district,
}: {
  readonly rows: readonly SheetDistrictRow[];
  readonly district: string;
}) {
  return (
    <table className="ward-sheet__table">
      <caption className="visually-hidden">Figures of larger places</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="ward-sheet__number">
            District
          </th>
          <th scope="col" className="ward-sheet__number">
            England
          </th>
          <th scope="col" className="ward-sheet__place">
            Against England
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ indicator: i, period, of, figure, england, verdict }) => (
          <tr key={i.id}>
            <th scope="row">
              {i.shortLabel}{' '}
              <span className="ward-sheet__fine">
                {of.name === district ? '' : `in ${of.name}, `}
                {period}
              </span>
            </th>
            <td className="ward-sheet__number">
              <Shown cell={figure} />
              {figure.limitsText !== null && (
                <span className="ward-sheet__fine"> ({figure.limitsText})</span>
              )}
            </td>
            <td className="ward-sheet__number">
              <Shown cell={england} />
            </td>
            <td className="ward-sheet__place">
              {verdict ?? (figure.value === null ? '' : 'no limits to judge by')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
