import { formatNumber } from '../../../indicators/format.ts';
import type { NeedSummary, ShiftFigures } from '../../../view/shift/shift-view.ts';

/** What the measure does between the most and the least deprived fifth, and the NHS formula's beside it. */
export function NeedGradients({ figures }: { readonly figures: ShiftFigures | null }) {
  if (figures === null) return null;
  const rows = [figures.need, figures.nhsNeed].filter((row) => row !== null);
  if (figures.needState !== 'read')
    return <p className="small muted">{NOT_READ[figures.needState]}</p>;
  if (rows.length === 0)
    return <p className="small muted">There is no gradient to show for these areas.</p>;
  return (
    <table className="gradients">
      <caption>Need a head in the most and least deprived fifth of people</caption>
      <thead>
        <tr>
          <th scope="col">Most deprived</th>
          <th scope="col">Least deprived</th>
          <th scope="col">Ratio</th>
        </tr>
      </thead>
      {rows.map((row) => (
        <Gradient key={row.label} row={row} />
      ))}
      {figures.nhsNeed === null && (
        <tbody>
          <tr>
            <td colSpan={3}>The NHS formula’s is not held here.</td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

/** Why there is no gradient to see yet. */
const NOT_READ = {
  loading: 'How steep need is comes with the figures of neighbourhoods, which are being loaded.',
  failed: 'How steep need is could not be read: figures of neighbourhoods could not be loaded.',
} as const;

const figure = (value: number): string => formatNumber(value, Math.abs(value) >= 20 ? 0 : 2);

function Gradient({
  row: { label, mostDeprived, leastDeprived, ratio },
}: {
  readonly row: NeedSummary;
}) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          {label}
        </th>
      </tr>
      <tr>
        <td>{figure(mostDeprived)}</td>
        <td>{figure(leastDeprived)}</td>
        <td>{ratio === null ? 'none' : `${formatNumber(ratio, 2)} to 1`}</td>
      </tr>
    </tbody>
  );
}
