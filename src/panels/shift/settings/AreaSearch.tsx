import { useState } from 'react';
import type { AreaCode } from '../../../place/area.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import { useAreaSearch } from './use-area-search.ts';

/** Finds a place of a scenario by name or code: England, region, ICB, county, district or ward. */
export function AreaSearch({
  label,
  onChoose,
  leftOut,
}: {
  readonly label: string;
  readonly onChoose: (code: AreaCode) => void;
  /** codes that are there already */
  readonly leftOut: readonly string[];
}) {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(false);
  const { results, loading, failure } = useAreaSearch(text, wanted);
  const found = results.filter(({ code }) => !leftOut.includes(code));
  const typed = text.trim() !== '';
  return (
    <div className="field">
      <span className="field__label" aria-hidden="true">
        {label}
      </span>
      <Combobox
        label={label}
        text={text}
        onText={setText}
        onFocus={() => setWanted(true)}
        groups={[
          {
            id: 'areas',
            label: null,
            options: found.map(({ code, name, context }) => ({
              id: code,
              content: (
                <>
                  <strong>{name}</strong> <span className="muted">{context}</span>
                </>
              ),
            })),
          },
        ]}
        onChoose={(id) => {
          setText('');
          onChoose(id as AreaCode);
        }}
        status={
          !typed
            ? ''
            : found.length > 0
              ? `${found.length} ${found.length === 1 ? 'result' : 'results'}`
              : loading
                ? 'Loading…'
                : `No place of today is called “${text.trim()}”.`
        }
        {...(failure === null
          ? loading && typed
            ? { notice: <Loading>Loading place names…</Loading> }
            : {}
          : {
              notice: (
                <FailureNotice
                  title="Not every place could be searched."
                  error={failure.error}
                  onRetry={failure.retry}
                />
              ),
            })}
      />
    </div>
  );
}
