import './workings.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { manifestQuery } from '../../../pack/queries.ts';
import { sourceLine } from '../../../report/provenance.ts';
import { packsWords } from '../../../report/shift/input-check-words.ts';
import { formatPerHead } from '../../../report/shift/outcome-words.ts';
import { formatPence } from '../../../report/shift/paper-numbers.ts';
import { type PaperSum, paperSum } from '../../../report/shift/paper-sum.ts';
import { paperSumText } from '../../../report/shift/paper-sum-text.ts';
import { scenarioSources } from '../../../report/shift/scenario-provenance.ts';
import { scenarioSentence } from '../../../report/shift/scenario-sentence.ts';
import {
  type ShiftSubject,
  type Stage,
  stageOf,
  subjectOf,
} from '../../../report/shift/subject.ts';
import type { OutcomeArea } from '../../../shift/outcome.ts';
import { rule as ruleOf } from '../../../shift/rules.ts';
import { METHOD_VERSION } from '../../../shift/scenario.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Empty, Notice } from '../../../ui/Notice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import type { ShiftView } from '../../../view/shift/shift-view.ts';
import { useFlagWords } from '../../../view/shift/use-flag-words.ts';

export interface WorkingsDialogProps {
  readonly shift: ShiftView;
  /** of an area of the scenario or of a ward beneath one; null: closed */
  readonly code: string | null;
  readonly onClose: () => void;
}

/** Where an area of that code is listed: among the scenario's own, or the wards beneath. */
function found(subject: ShiftSubject, code: string): { stage: Stage; row: number } | null {
  for (const isBeneath of [false, true]) {
    const stage = stageOf(subject, isBeneath);
    const row = stage.run.areas.findIndex((area) => area.code === code);
    if (row >= 0) return { stage, row };
  }
  return null;
}

/** The sum behind one area's money, such that it can be redone on paper. */
export function WorkingsDialog({ shift, code, onClose }: WorkingsDialogProps) {
  const { name, figures, run, beneath } = shift;
  const subject = code === null ? null : subjectOf({ name, figures, run, beneath });
  const at = subject === null || code === null ? null : found(subject, code);
  const sum = at === null ? null : paperSum(at.stage.run, at.row, at.stage.figures);
  const { data: manifest } = useQuery(manifestQuery());
  const sources =
    subject === null ? [] : scenarioSources(subject, manifest?.sources ?? []).map(sourceLine);
  const area = at === null ? undefined : at.stage.run.outcome.areas[at.row];
  return (
    <Dialog
      title={sum === null ? 'The sum of one area' : `The sum: ${sum.name}`}
      open={code !== null}
      onClose={onClose}
      {...(subject === null || at === null || sum === null || area === undefined
        ? {}
        : {
            actions: (
              <CopySum
                text={paperSumText(sum, aboutLines(subject, at.stage, area, sources))}
                key={sum.code}
              />
            ),
          })}
    >
      {subject !== null && at !== null && sum !== null && area !== undefined ? (
        <Sum
          subject={subject}
          stage={at.stage}
          sum={sum}
          area={area}
          row={at.row}
          sources={sources}
        />
      ) : shift.pending ? (
        <Loading>Loading the figures of the sum</Loading>
      ) : (
        <Empty>
          {shift.problem === null
            ? `${code ?? ''} is none of this scenario’s areas.`
            : 'These settings give no allocation, so there is no sum to show. The panel says why.'}
        </Empty>
      )}
    </Dialog>
  );
}

/** What the copied text says above the sum. */
const aboutLines = (
  { figures, run }: ShiftSubject,
  stage: Stage,
  area: OutcomeArea,
  sources: readonly string[],
): string[] => [
  scenarioSentence(run.settings, figures.placeName),
  getsSentence(stage, area),
  `Method ${METHOD_VERSION}; packs of ${figures.packs.edition}`,
  ...(sources.length === 0 ? [] : [`Sources: ${sources.join('; ')}`]),
];

function getsSentence({ run }: Stage, area: OutcomeArea): string {
  const { changePerHead, change, name, allocation } = area;
  const head = changePerHead === null ? '' : ` (${formatPerHead(changePerHead)} a head)`;
  if (!run.countsBaseline) return `${name} gets ${formatPence(Math.round(change * 100))}${head}.`;
  const moved = formatPence(Math.round(Math.abs(change) * 100));
  const ends = `and ends at ${formatPence(Math.round(allocation * 100))}`;
  if (change === 0)
    return `${name} keeps what it has, ${formatPence(Math.round(allocation * 100))}.`;
  return `${name} ${change > 0 ? 'gains' : 'loses'} ${moved}${head} ${ends}.`;
}

/** By head there is something to compare with only where money is added, and the area takes part in it. */
function byHeadWords({ run }: Stage, { change, changeByHead }: OutcomeArea): string | null {
  if (changeByHead === null || run.outcome.change <= 0) return null;
  const more = change - changeByHead;
  if (Math.abs(more) <= 0.01) return null;
  const pence = (pounds: number): string => formatPence(Math.round(pounds * 100));
  return `By head alone it would ${run.countsBaseline ? 'gain' : 'have'} ${pence(changeByHead)}: this is ${pence(Math.abs(more))} ${more > 0 ? 'more' : 'less'}.`;
}

function Sum({
  subject,
  stage,
  sum,
  area,
  row,
  sources,
}: {
  readonly subject: ShiftSubject;
  readonly stage: Stage;
  readonly sum: PaperSum;
  readonly area: OutcomeArea;
  readonly row: number;
  readonly sources: readonly string[];
}) {
  const { figures, run } = subject;
  const rule = ruleOf(run.settings.rule);
  const parent = stage.isBeneath ? subject.beneath?.parentOf[row] : null;
  const above = run.outcome.areas.find((one) => one.code === parent);
  const beside = byHeadWords(stage, area);
  const flag = useFlagWords(stage.run.settings.unit)(area.code);
  return (
    <div className="workings">
      <p className="workings__gets">{getsSentence(stage, area)}</p>
      {flag !== null && <p>⚑ {flag}.</p>}
      <p className="small">{scenarioSentence(run.settings, figures.placeName)}</p>
      <p className="small muted">
        {rule.label}: {rule.formula}
      </p>
      {sum.inputs.length > 0 && (
        <section aria-labelledby="workings-inputs">
          <h3 id="workings-inputs">What the sum reads</h3>
          <dl className="workings__inputs">
            {sum.inputs.map(({ words, text }) => (
              <div key={words}>
                <dt>{words}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section aria-labelledby="workings-sum">
        <h3 id="workings-sum">The sum</h3>
        <table className="workings__sum">
          <caption className="visually-hidden">
            Lines of the sum, each with how it is worked out; they add up to the last row
          </caption>
          <tbody>
            {sum.lines.map(({ words, sum: how, pence }) => (
              <tr key={words}>
                <th scope="row">
                  {words}
                  {how !== null && <span className="workings__how">{how}</span>}
                </th>
                <td>{formatPence(pence)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">In all</th>
              <td>{formatPence(sum.pence)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <ul className="workings__notes">
        {beside !== null && <li>{beside}</li>}
        {above !== undefined && (
          <li>
            It lies in {above.name}. The wards there add up to {above.name}’s{' '}
            {formatPence(Math.round(above.change * 100))}, to a penny a ward.
          </li>
        )}
        <li>
          Every number is printed with the digits that the sum was worked out from. Totals over all
          areas are those of the table: its CSV file has each area’s people and need.
        </li>
        {sources.length > 0 && <li>Sources: {sources.join('; ')}.</li>}
        <li>
          Method {METHOD_VERSION}. {packsWords(figures)}.
        </li>
      </ul>
    </div>
  );
}

function CopySum({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  // An intranet page over plain http has no clipboard: the text can still be taken by hand.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <div className="workings__copy">
      {outcome === 'copied' && (
        <Notice kind="good" live>
          The sum is copied as text.
        </Notice>
      )}
      {outcome === 'refused' && (
        <>
          <Notice kind="warning" live>
            This browser does not let the page copy. Select the text below and copy it.
          </Notice>
          <textarea
            className="workings__text"
            aria-label="The sum as text"
            readOnly
            rows={6}
            value={text}
            onFocus={(event) => event.target.select()}
          />
        </>
      )}
      <Button icon="share" onClick={() => void copy()}>
        Copy as text
      </Button>
    </div>
  );
}
