import { formatNumber, formatValue } from '../../../indicators/format.ts';
import type { AreaCode } from '../../../place/area.ts';
import { rankMethod, rankWords } from '../../../report/compare/ranked-areas.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { PinnedRank, RankedLevel, RanksView } from '../../../view/compare/use-ranks.ts';
import { figureTitle } from '../figure-title.ts';
import { SeriesSwatch } from '../SeriesMark.tsx';

interface PartProps {
  readonly view: RanksView;
  readonly shown: RankedLevel;
  readonly onHighlight: (code: AreaCode | null) => void;
}

/** The pinned areas' ranks in words, each with its limits. */
export function PinnedRanks({ view, shown, onHighlight }: PartProps) {
  const { indicator, limits } = view;
  if (shown.pinned.length === 0)
    return (
      <p className="small">
        Nothing of this kind is pinned. Pin areas in the panel, and they are marked in the plot and
        their ranks are told with limits.
      </p>
    );
  return (
    <>
      <Progress view={view} />
      <DataTable<PinnedRank>
        caption={`Pinned: rank by ${figureTitle(indicator, view.period)}, among those of ${view.within}`}
        rows={shown.pinned}
        rowKey={({ place }) => place.area.code}
        onHoverRow={(row) => onHighlight(row?.place.area.code ?? null)}
        columns={[
          {
            id: 'name',
            head: 'Pinned',
            rowHead: true,
            cell: ({ pin, place }) => (
              <>
                <SeriesSwatch pin={pin} />
                {place.area.name}
              </>
            ),
          },
          {
            id: 'value',
            head: `${indicator.shortLabel} (95% limits)`,
            numeric: true,
            cell: ({ value, place }) => formatValue(indicator, value, place.area.level),
          },
          {
            id: 'rank',
            head: 'Rank, and its 95% limits',
            cell: (row) => <span className="rank-table__rank">{rankOf(view, shown, row)}</span>,
          },
        ]}
      />
      {limits.kind === 'done' && (
        <p className="compare-look__notes">
          {rankMethod(limits.intervals.draws, limits.intervals.of, view.level)}
        </p>
      )}
    </>
  );
}

function rankOf(view: RanksView, { ranked }: RankedLevel, { position, value }: PinnedRank): string {
  if (value.kind !== 'present') return 'No figure, so no rank';
  if (position === null) return `Not among those of ${view.within}`;
  const rank = ranked.rank[position] as number;
  const of = ranked.rows.length;
  const { limits } = view;
  if (limits.kind !== 'done') return rankWords(rank, of, null);
  const { intervals } = limits;
  const lower = intervals.lower[position] as number;
  if (Number.isNaN(lower)) return `${rankWords(rank, of, null)}; it has no limits of its own`;
  // Where some have no limits, the drawn ranks are among those that have.
  const own = intervals.rank[position] as number;
  const upper = intervals.upper[position] as number;
  return rankWords(own, intervals.of, { lower, upper });
}

/** How far the draws have come, and the way to stop them. */
function Progress({ view }: { readonly view: RanksView }) {
  const { limits } = view;
  if (limits.kind === 'running')
    return (
      <div className="compare-look__progress no-print">
        <label>
          Working out how sure the ranks are{' '}
          <progress max={1} value={limits.share}>
            {formatNumber(100 * limits.share)}%
          </progress>
        </label>
        <Button size="small" onClick={view.cancelLimits}>
          Stop
        </Button>
      </div>
    );
  if (limits.kind === 'cancelled')
    return (
      <div className="compare-look__progress">
        <span role="status">Stopped: ranks stand without limits.</span>
        <Button size="small" className="no-print" onClick={view.startLimits}>
          Work out the limits
        </Button>
      </div>
    );
  if (limits.kind === 'failed')
    return (
      <Notice
        kind="error"
        title="The limits of the ranks could not be worked out."
        action={{ label: 'Try again', onClick: view.startLimits }}
        live
      >
        {limits.message} The ranks themselves stand.
      </Notice>
    );
  return null;
}
