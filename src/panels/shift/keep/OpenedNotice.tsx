import { useMemo } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import {
  arePacksFigures,
  differingFigures,
  differingWords,
  packsWords,
} from '../../../report/shift/input-check-words.ts';
import {
  inputDifferences,
  inputDifferenceWords,
  ownInputs,
} from '../../../shift/input-differences.ts';
import { pennyDifferences } from '../../../shift/penny-differences.ts';
import type { ScenarioSettings } from '../../../shift/scenario-settings.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Notice, type NoticeProps } from '../../../ui/Notice.tsx';
import { sameSettings } from '../../../view/shift/keep-scenario.ts';
import type { ShiftFigures, ShiftView } from '../../../view/shift/shift-view.ts';
import type { Opened, ScenarioOpener } from '../../../view/shift/use-open-scenario.ts';
import { savedWhen } from './saved-when.ts';

const overPacks = (settings: ScenarioSettings): ScenarioSettings => ({
  ...settings,
  figures: null,
});

/** What was opened, how it differs, and the two ways on: its own figures or today's. */
export function OpenedNotice({
  shift,
  opener,
}: {
  readonly shift: ShiftView;
  readonly opener: ScenarioOpener;
}) {
  const { opened, failure, dismiss } = opener;
  const { settings, figures } = shift;
  const isFrozen = settings.figures !== null;
  const recompute = {
    label: 'Recompute from today’s packs',
    onClick: () => shift.change({ figures: null }),
  };
  const isOpen = opened !== null && sameSettings(overPacks(settings), overPacks(opened.settings));
  return (
    <>
      {failure !== null && (
        <Notice kind="error" title={`${failure.name} was not opened.`} live onDismiss={dismiss}>
          <p>{failure.problem}</p>
          <p>The scenario on screen is as it was.</p>
        </Notice>
      )}
      {failure === null && isOpen && !isFrozen && (
        <OverPacks shift={shift} opened={opened} opener={opener} />
      )}
      {failure === null &&
        opened !== null &&
        isFrozen &&
        settings.figures === opened.settings.figures && (
          <WithOwnFigures opened={opened} onDismiss={dismiss} />
        )}
      {isFrozen && !shift.pending && figures === null && (
        <Notice kind="warning" title="The figures of the opened scenario" action={recompute}>
          They can’t be shown.
        </Notice>
      )}
      {isFrozen && figures?.frozen === true && (
        <FrozenFigures figures={figures} recompute={recompute} />
      )}
    </>
  );
}

/** How the file differs from what this copy of the app would have made of the same figures. */
function WithOwnFigures({
  opened: { name, differences, scenario },
  onDismiss,
}: {
  readonly opened: Opened;
  readonly onDismiss: () => void;
}) {
  const many = differences.length;
  return (
    <Notice
      kind={many === 0 ? 'info' : 'warning'}
      title={`“${name}” is open with its own figures${many === 0 ? '' : `: ${formatNumber(many)} ${many === 1 ? 'thing differs' : 'things differ'}`}`}
      onDismiss={onDismiss}
      live
    >
      <p>Saved {savedWhen(scenario.savedAt)}.</p>
      <Sentences sentences={differences.map(({ message }) => message)} />
    </Notice>
  );
}

/**
 * Whether the packs vouch for the figures on screen. It can't be dismissed: what is copied, printed or
 * kept of them while they stand is theirs.
 */
function FrozenFigures({
  figures,
  recompute,
}: {
  readonly figures: ShiftFigures;
  readonly recompute: NonNullable<NoticeProps['action']>;
}) {
  const isVouched = arePacksFigures(figures);
  const isWaiting = figures.check?.state === 'waiting';
  const hasDiffering = differingWords(figures) !== null;
  return (
    <Notice
      kind={isVouched || isWaiting ? 'info' : 'warning'}
      title={
        hasDiffering
          ? 'Figures that are not those of the packs'
          : 'The figures are those of the scenario as it was saved'
      }
      action={recompute}
      live
    >
      {isWaiting ? (
        <p>They are being held against the packs here.</p>
      ) : (
        <p>{packsWords(figures)}.</p>
      )}
      <Sentences sentences={differingFigures(figures)} />
    </Notice>
  );
}

/** Opened over today's packs: the same figures and pennies, or exactly where not. */
function OverPacks({
  shift: { run, figures },
  opened: { scenario, name },
  opener,
}: {
  readonly shift: ShiftView;
  readonly opened: Opened;
  readonly opener: ScenarioOpener;
}) {
  const pennies = useMemo(
    () => (run === null ? null : pennyDifferences(scenario, run)),
    [scenario, run],
  );
  const inputs = useMemo(
    () =>
      figures === null || figures.frozen
        ? null
        : inputDifferences(scenario.areas, figures.areas, ownInputs(scenario.settings)).map(
            inputDifferenceWords,
          ),
    [scenario, figures],
  );
  if (pennies === null || inputs === null) return null;
  if (pennies.length === 0 && inputs.length === 0)
    return (
      <Notice kind="good" title={`“${name}” is open`} live onDismiss={opener.dismiss}>
        Saved {savedWhen(scenario.savedAt)}. Today’s packs give the same figures and pennies for all{' '}
        {formatNumber(scenario.areas.length)} areas.
      </Notice>
    );
  return (
    <Notice
      kind="warning"
      title={
        pennies.length === 0
          ? `“${name}” has figures that today’s packs do not give`
          : `Today’s packs do not give “${name}” its pennies`
      }
      action={{ label: 'Open with its own figures', onClick: opener.openWithOwnFigures }}
      onDismiss={opener.dismiss}
      live
    >
      <p>
        {inputs.length === 0
          ? 'Its figures are those of today’s packs; its results are not.'
          : `${formatNumber(inputs.length)} ${inputs.length === 1 ? 'figure' : 'figures'} of its areas ${inputs.length === 1 ? 'is' : 'are'} not today’s:`}
      </p>
      <Sentences sentences={inputs} />
      {inputs.length > 0 && pennies.length > 0 && <p>What comes of it:</p>}
      <Sentences sentences={pennies} />
    </Notice>
  );
}

const MOST_SHOWN = 4;
const MOST_LISTED = 300;

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const rest = sentences.slice(MOST_SHOWN, MOST_LISTED);
  return (
    <>
      <SentenceList sentences={sentences.slice(0, MOST_SHOWN)} />
      {rest.length > 0 && (
        <Disclosure summary={`${formatNumber(sentences.length - MOST_SHOWN)} more`} printed={false}>
          <SentenceList sentences={rest} />
          {sentences.length > MOST_LISTED && (
            <p>And {formatNumber(sentences.length - MOST_LISTED)} more like these.</p>
          )}
        </Disclosure>
      )}
    </>
  );
}

const SentenceList = ({ sentences }: { readonly sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <ul className="keep-sentences">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
