import { type Ref, useState } from 'react';
import type { AreaCode } from '../../place/area.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import { useAreaSearch } from '../../view/compare/use-area-search.ts';

/** Finds an area of any level by name or code. */
export function AddArea({
  label,
  leftOut,
  onChoose,
  inputRef,
  autoFocus = false,
}: {
  readonly label: string;
  /** codes that are there already */
  readonly leftOut: readonly AreaCode[];
  readonly onChoose: (code: AreaCode) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
}) {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(autoFocus);
  const { results, loading, failure } = useAreaSearch(text, wanted);
  const typed = text.trim() !== '';
  return (
    <div className="field">
      <span className="field__label" aria-hidden="true">
        {label}
      </span>
      <Combobox
        label={label}
        placeholder="Place, ward or area code"
        text={text}
        onText={setText}
        onFocus={() => setWanted(true)}
        autoFocus={autoFocus}
        {...(inputRef === undefined ? {} : { inputRef })}
        groups={[
          {
            id: 'areas',
            label: null,
            options: results.map(({ code, name, context }) => {
              const isThere = leftOut.includes(code);
              return {
                id: code,
                disabled: isThere,
                content: (
                  <>
                    <strong>{name}</strong>{' '}
                    <span className="muted">
                      {context}
                      {isThere && ', pinned already'}
                    </span>
                  </>
                ),
              };
            }),
          },
        ]}
        onChoose={(id) => {
          setText('');
          onChoose(id as AreaCode);
        }}
        status={
          !typed
            ? ''
            : results.length > 0
              ? `${results.length} ${results.length === 1 ? 'result' : 'results'}`
              : loading
                ? 'Loading…'
                : `No area of today is called “${text.trim()}”.`
        }
        {...(failure === null
          ? loading && typed
            ? { notice: <Loading>Loading place names…</Loading> }
            : {}
          : {
              notice: (
                <FailureNotice
                  title="Not every area could be searched."
                  error={failure.error}
                  onRetry={failure.retry}
                />
              ),
            })}
      />
    </div>
  );
}
