import { useState } from 'react';
import { formatNumber } from '../../../indicators/format.ts';
import { leftOutSentences, nothingSentence } from '../../../report/shift/beneath-words.ts';
import { lossAnswer } from '../../../report/shift/outcome-words.ts';
import { formatPounds } from '../../../report/shift/scenario-sentence.ts';
import type { ShiftSubject } from '../../../report/shift/subject.ts';
import { Button } from '../../../ui/Button.tsx';
import { OutcomePart } from './OutcomePart.tsx';

/** Shown at once; the rest comes when asked for. */
const SHORT = 8;

interface Named {
  readonly code: string;
  readonly name: string;
  readonly words: string;
}

/** Who loses, who gets nothing, who takes no part. */
export function WhoPart({
  subject,
  onWorkings,
}: {
  readonly subject: ShiftSubject;
  readonly onWorkings: (code: string) => void;
}) {
  const { run } = subject;
  const { areas, losers, nothing } = run.outcome;
  const nameOf = new Map(run.areas.map((area) => [area.code, area.name]));
  const [answer, ...rest] = lossAnswer(run, run.settings.unit);
  // Who loses stands in a list below, with their sums.
  const more = losers.areas > 0 ? rest.slice(1) : rest;
  const leftOut = leftOutSentences(subject);
  const aside = new Set(run.setAside.map(({ code }) => code));
  return (
    <OutcomePart title="Does anyone lose, and who?">
      <p className="outcome-part__answer">{answer}</p>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {losers.areas > 0 && (
        <NamedAreas
          title="Who loses"
          onWorkings={onWorkings}
          areas={areas
            .filter((row) => row.change < 0)
            .sort((a, b) => a.change - b.change)
            .map(({ code, name, change }) => ({ code, name, words: formatPounds(change, 0) }))}
        />
      )}
      <h4>Who gets nothing?</h4>
      <p>{nothingSentence(subject)}</p>
      {nothing.areas > 0 && (
        <NamedAreas
          title="Who gets nothing"
          onWorkings={onWorkings}
          areas={areas
            .filter((row) => row.change === 0)
            .map(({ code, name }) => ({
              code,
              name,
              words: aside.has(code) ? 'set aside' : 'nothing more',
            }))}
        />
      )}
      {(run.setAside.length > 0 || leftOut.length > 0) && <h4>Who takes no part?</h4>}
      {leftOut.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {run.setAside.length > 0 && (
        <>
          <p>
            {formatNumber(run.setAside.length)} set aside: each keeps what it has. A missing figure
            is not a need of nothing.
          </p>
          <NamedAreas
            title="Who takes no part"
            onWorkings={onWorkings}
            areas={run.setAside.map(({ code, reason }) => ({
              code,
              name: nameOf.get(code) ?? code,
              words: reason,
            }))}
          />
        </>
      )}
    </OutcomePart>
  );
}

function NamedAreas({
  title,
  areas,
  onWorkings,
}: {
  readonly title: string;
  readonly areas: readonly Named[];
  readonly onWorkings: (code: string) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? areas.slice(0, 500) : areas.slice(0, SHORT);
  const rest = areas.length - shown.length;
  return (
    <>
      <ul className="named-areas" aria-label={title}>
        {shown.map(({ code, name, words }) => (
          <li key={code}>
            <button type="button" className="named-areas__open" onClick={() => onWorkings(code)}>
              {name}
              <span className="visually-hidden">, open its sum</span>
            </button>
            <span className="named-areas__words">{words}</span>
          </li>
        ))}
      </ul>
      {rest > 0 &&
        (all ? (
          <p className="small muted">{formatNumber(rest)} more: the table has them all.</p>
        ) : (
          <p>
            <Button size="small" variant="quiet" onClick={() => setAll(true)}>
              {`${formatNumber(rest)} more`}
            </Button>
          </p>
        ))}
    </>
  );
}
