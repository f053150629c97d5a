import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Evidence } from '../../../pack/money.ts';
import { evidenceQuery } from '../../../pack/queries.ts';
import {
  citedWords,
  EVIDENCE_LIMITS,
  EVIDENCE_PRICES,
  evidenceModel,
  isDeflator,
} from '../../../report/shift/evidence-words.ts';
import { NO_REVIEW_OF_PROPORTIONATE_UNIVERSALISM } from '../../../shift/evidence.ts';
import type { ScenarioSettings } from '../../../shift/scenario-settings.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import { OutcomePart } from './OutcomePart.tsx';

/** The one box of evidence: a total where one is published, what it cannot say, and the citations. */
export function EvidencePart({
  settings,
  onDeflator,
}: {
  readonly settings: ScenarioSettings;
  readonly onDeflator: (deflator: number | null) => void;
}) {
  const model = evidenceModel(settings);
  return (
    <OutcomePart title="What can the evidence say?">
      <div className="evidence">
        <p>{model.sentence}</p>
        {model.kind === 'none' &&
          settings.moneyKind === 'other' &&
          settings.mode !== 'existing' &&
          settings.rule !== 'paceOfChange' && (
            <p className="small">If it is one of these, say so under “Money”.</p>
          )}
        {model.kind !== 'none' && (
          <>
            <p className="small">
              {model.total.effect.setting}. {model.total.effect.caveat} An association across
              councils, for all of the money together
              {settings.recurrent ? ', for one year of it' : ''}.
            </p>
            <DeflatorField
              key={settings.deflator}
              deflator={settings.deflator}
              priceBase={settings.priceBase}
              onDeflator={onDeflator}
            />
          </>
        )}
        <ul className="evidence__limits">
          {[...EVIDENCE_LIMITS, NO_REVIEW_OF_PROPORTIONATE_UNIVERSALISM].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <Citations computed={model.kind === 'none' ? null : model.total.effect.id} />
      </div>
    </OutcomePart>
  );
}

function DeflatorField({
  deflator,
  priceBase,
  onDeflator,
}: {
  readonly deflator: number | null;
  readonly priceBase: string;
  readonly onDeflator: (deflator: number | null) => void;
}) {
  const [text, setText] = useState(deflator === null ? '' : String(deflator));
  const [problem, setProblem] = useState<string | null>(null);
  const commit = () => {
    const typed = text.trim().replace(/^£/, '');
    if (typed === '') {
      setProblem(null);
      if (deflator !== null) onDeflator(null);
      return;
    }
    const value = Number(typed);
    if (!isDeflator(value)) {
      setProblem(
        value > 1 && value <= 2
          ? `“${text.trim()}” would make £1 of today more than £1 of 2013/14. Prices have risen: is it the wrong way round? ${(1 / value).toFixed(2)} is one over it.`
          : `“${text.trim()}” is no deflator. A number above 0 and up to 1, such as 0.75.`,
      );
      return;
    }
    setProblem(null);
    if (value !== deflator) onDeflator(value);
  };
  return (
    <TextField
      label={`Your deflator: £ of 2013/14 to £1 of ${priceBase}`}
      hint={`From a published series that you can name, such as HM Treasury’s GDP deflators. Empty: ${EVIDENCE_PRICES} only.`}
      inputMode="decimal"
      value={text}
      onChange={setText}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      problem={problem}
    />
  );
}

function Citations({ computed }: { readonly computed: string | null }) {
  const { data, error, isPending, refetch } = useQuery(evidenceQuery());
  return (
    <Disclosure summary="All the evidence that is held, with its caveats">
      {isPending && <Loading>Loading the citations</Loading>}
      {error !== null && (
        <FailureNotice
          title="The citations could not be loaded."
          error={error}
          kept="The rest of this page is as it was."
          onRetry={() => void refetch()}
        />
      )}
      <ul className="evidence__citations">
        {data?.map((row) => (
          <li key={row.id}>
            <Citation row={row} isComputed={row.id === computed} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Citation({ row, isComputed }: { readonly row: Evidence; readonly isComputed: boolean }) {
  const { setting, citation, doi, foundAt, caveat } = row;
  const link = doi === null ? /^https?:\/\/\S+/.exec(foundAt)?.[0] : `https://doi.org/${doi}`;
  return (
    <>
      <p>
        {citedWords(row)}.{' '}
        <strong>{isComputed ? 'Computed above.' : 'Cited, not computed.'}</strong>
      </p>
      <p className="muted">
        {setting}.{' '}
        {link === undefined ? (
          citation
        ) : (
          <a href={link} rel="noreferrer">
            {citation}
          </a>
        )}
        {caveat !== null && `. ${caveat}`}
      </p>
    </>
  );
}
