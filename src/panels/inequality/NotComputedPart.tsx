import type { InequalityAnswer } from '../../report/inequality/inequality-report.ts';
import type { NotComputed } from '../../report/inequality/reasons.ts';
import { levelSingular } from '../../report/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { InequalityView } from '../../view/inequality/use-inequality.ts';

/** Why there is no answer, and what can be asked instead. */
export function NotComputedPart({
  notComputed,
  instead: answer,
  ask,
}: {
  readonly notComputed: NotComputed;
  /** the answer to another question that stands below; null: none does */
  readonly instead: InequalityAnswer | null;
  readonly ask: InequalityView['ask'];
}) {
  const { sentence, instead, reason } = notComputed;
  const answered = answer !== null;
  const asks = instead.filter((one) => one.kind === 'ask');
  const doors = instead.filter((one) => one.kind === 'import');
  return (
    <Notice
      kind={answered ? 'info' : 'warning'}
      title={
        answered
          ? `Every ${levelSingular(answer.question.level)} is a group of its own here`
          : reason === 'modelled'
            ? 'Modelled figures take no part'
            : 'There is no answer to this'
      }
      live
    >
      <p>{sentence}</p>
      {asks.length > 0 && (
        <>
          {!answered && <p>What can be asked instead:</p>}
          <p className="instead">
            {asks
              .filter(({ change }) => !(answered && change.grouping === 'continuous'))
              .map(({ words, change }) => (
                <Button key={words} size="small" onClick={() => ask(change)}>
                  {words}
                </Button>
              ))}
          </p>
        </>
      )}
      {doors.length > 0 && (
        <p>
          Official figures for small areas of 2016-20 and later are published elsewhere; they could
          not be held here.
        </p>
      )}
    </Notice>
  );
}
