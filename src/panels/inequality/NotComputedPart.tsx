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
  const elsewhere = instead.filter((one) => one.kind === 'elsewhere');
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
          {!answered && <p className="no-print">What can be asked instead:</p>}
          <p className="instead no-print">
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
      {elsewhere.map(({ words }) => (
        <p key={words}>{words}</p>
      ))}
    </Notice>
  );
}
