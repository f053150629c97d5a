import { formatNumber } from '../../../indicators/format.ts';
import { formatPounds } from '../../../report/shift/scenario-sentence.ts';
import type { ShiftArea } from '../../../shift/shift-area.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { matchOf, type OwnKept, type Refused } from './own-file-state.ts';

const MOST_LISTED = 200;

/** What a file holds, what of it is used here, and what is not: counted and listed, nothing dropped quietly. */
export function OwnFiguresSummary({
  own,
  areas,
  absentWords,
  onUse,
  onRemove,
}: {
  readonly own: OwnKept;
  /** null while the areas load */
  readonly areas: readonly ShiftArea[] | null;
  /** what the scenario does with areas that have no figure */
  readonly absentWords: string;
  /** reads it, where it is loaded but not read; null where it is */
  readonly onUse: (() => void) | null;
  readonly onRemove: () => void;
}) {
  const match = areas === null ? null : matchOf(own, areas);
  const total = (sum: number): string =>
    own.figure === 'baseline' ? formatPounds(sum) : sum.toLocaleString('en-GB');
  return (
    <div className="own-figures__summary">
      <p>
        <strong>{own.fileName}</strong>: {counted(own.values.length, 'row')}
        {match !== null && `, ${formatNumber(match.used)} used here`}.
      </p>
      {match !== null && (
        <>
          <p className="small">
            Sum of the column: {total(match.total)}
            {match.usedTotal !== match.total && `; of the rows used: ${total(match.usedTotal)}`}.
          </p>
          <Listed
            summary={`${counted(match.unmatched.length, 'row')} of other areas: not used`}
            names={match.unmatched}
          />
          <Listed
            summary={`${counted(match.absent.length, 'area')} without a figure: ${absentWords}`}
            names={match.absent}
          />
        </>
      )}
      <div className="own-figures__more">
        {onUse !== null && (
          <Button size="small" onClick={onUse}>
            Use it as the need
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={onRemove}>
          Take it out
        </Button>
      </div>
    </div>
  );
}

function Listed({
  summary,
  names,
}: {
  readonly summary: string;
  readonly names: readonly string[];
}) {
  if (names.length === 0) return null;
  const more = names.length - MOST_LISTED;
  return (
    <Disclosure summary={summary}>
      <p className="small">
        {names.slice(0, MOST_LISTED).join(', ')}
        {more > 0 && ` and ${formatNumber(more)} more`}
      </p>
    </Disclosure>
  );
}

const MOST_PROBLEMS = 20;

/** A file that was not taken: everything that is wrong with it at once, and what is kept. */
export function RefusedNotice({
  refused,
  kept,
  onDismiss,
}: {
  readonly refused: Refused;
  /** file that stays in use; null for none */
  readonly kept: string | null;
  readonly onDismiss: () => void;
}) {
  const { fileName, problems } = refused;
  const more = problems.length - MOST_PROBLEMS;
  return (
    <Notice
      kind="error"
      live
      title={`${fileName} was not taken: ${counted(problems.length, 'thing')} to put right.`}
      onDismiss={onDismiss}
    >
      <ul className="own-figures__problems">
        {problems.slice(0, MOST_PROBLEMS).map((problem) => (
          <li key={problem}>{sentence(problem)}</li>
        ))}
        {more > 0 && <li>And {formatNumber(more)} more like these.</li>}
      </ul>
      <p>{kept === null ? 'Nothing has changed.' : `${kept} stays in use.`}</p>
    </Notice>
  );
}

const counted = (n: number, what: string): string =>
  `${formatNumber(n)} ${what}${n === 1 ? '' : 's'}`;
const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
