import { useMemo } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import { pennyDifferences } from '../../../shift/penny-differences.ts';
import type { ScenarioSettings } from '../../../shift/scenario-settings.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { sameSettings } from '../../../view/shift/keep-scenario.ts';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
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
  const { settings } = shift;
  const frozen = settings.figures !== null;
  const recompute = {
    label: 'Recompute from today’s packs',
    onClick: () => shift.change({ figures: null }),
  };
  if (failure !== null)
    return (
      <Notice kind="error" title={`${failure.name} was not opened.`} live onDismiss={dismiss}>
        <p>{failure.problem}</p>
        <p>The scenario on screen is as it was.</p>
      </Notice>
    );
  const isOpen = opened !== null && sameSettings(overPacks(settings), overPacks(opened.settings));
  if (isOpen && !frozen) return <OverPacks shift={shift} opened={opened} opener={opener} />;
  if (!frozen) return null;
  if (opened === null || settings.figures !== opened.settings.figures)
    return (
      <Notice
        kind="info"
        title="The figures are those of the scenario as it was saved"
        action={recompute}
      >
        Not those of today’s packs.
      </Notice>
    );
  const { differences, scenario } = opened;
  const many = differences.length;
  return (
    <Notice
      kind={many === 0 ? 'info' : 'warning'}
      title={
        many === 0
          ? `“${opened.name}” is open with its own figures`
          : `“${opened.name}” is open with its own figures: ${formatNumber(many)} ${many === 1 ? 'thing differs' : 'things differ'}`
      }
      action={recompute}
      onDismiss={dismiss}
      live
    >
      <p>Saved {savedWhen(scenario.savedAt)}.</p>
      {many === 0 && (
        <p>It reads figures of its author’s own, which are not in this browser but in the file.</p>
      )}
      <Sentences sentences={differences.map(({ message }) => message)} />
    </Notice>
  );
}

/** Opened over today's packs: the same pennies, or exactly where not. */
function OverPacks({
  shift: { run, figures },
  opened,
  opener,
}: {
  readonly shift: ShiftView;
  readonly opened: Opened;
  readonly opener: ScenarioOpener;
}) {
  const differences = useMemo(
    () => (run === null ? null : pennyDifferences(opened.scenario, run)),
    [opened.scenario, run],
  );
  if (differences === null || figures === null) return null;
  if (differences.length === 0)
    return (
      <Notice kind="good" title={`“${opened.name}” is open`} live onDismiss={opener.dismiss}>
        Saved {savedWhen(opened.scenario.savedAt)}. Today’s packs give the same pennies for all{' '}
        {formatNumber(opened.scenario.areas.length)} areas.
      </Notice>
    );
  return (
    <Notice
      kind="warning"
      title={`Today’s packs do not give “${opened.name}” its pennies`}
      action={{ label: 'Open with its own figures', onClick: opener.openWithOwnFigures }}
      onDismiss={opener.dismiss}
      live
    >
      <Sentences sentences={differences} />
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
