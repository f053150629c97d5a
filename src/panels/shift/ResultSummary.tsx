import { formatNumber } from '../../indicators/format.ts';
import type { ScenarioRun } from '../../shift/scenario.ts';
import { shownPounds } from './money-words.ts';
import { shareRows } from './share-rows.ts';

const SPOKEN = 4;

/** The result in a breath, for screen readers, after a change; silent while a control moves. */
export function ResultSummary({
  run,
  moving,
}: {
  readonly run: ScenarioRun | null;
  readonly moving: boolean;
}) {
  return (
    <p className="visually-hidden" role="status">
      {moving || run === null ? '' : spoken(run)}
    </p>
  );
}

function spoken({ outcome }: ScenarioRun): string {
  const ranked = shareRows(outcome.areas, true).top;
  const named = ranked.slice(0, SPOKEN).map(({ name, change }) => `${name} ${shownPounds(change)}`);
  const more = ranked.length - named.length;
  const { areas } = outcome.losers;
  const lost =
    areas === 0
      ? 'Nobody loses'
      : `${formatNumber(areas)} ${areas === 1 ? 'area loses' : 'areas lose'}`;
  return `${named.join(', ')}${more > 0 ? ` and ${formatNumber(more)} more areas` : ''}. ${lost}.`;
}
