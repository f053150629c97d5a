import { type Ref, useState } from 'react';
import type { AreaCode } from '../../place/area.ts';
import type { Level } from '../../place/levels.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import { type Finest, useAreaSearch } from '../../view/compare/use-area-search.ts';

/** Finds an area by name or code. */
export function AddArea({
  label,
  placeholder = 'Place, ward or area code',
  leftOut,
  leftOutWords = 'pinned already',
  finest = 'lsoa',
  isOffered = () => true,
  onChoose,
  inputRef,
  autoFocus = false,
}: {
  readonly label: string;
  readonly placeholder?: string;
  /** codes that are there already */
  readonly leftOut: readonly AreaCode[];
  /** what is said of those */
  readonly leftOutWords?: string;
  /** the smallest areas that are searched */
  readonly finest?: Finest;
  /** whether areas of that level may be chosen here */
  readonly isOffered?: (level: Level) => boolean;
  readonly onChoose: (code: AreaCode) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
}) {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(autoFocus);
  const { results, loading, failure } = useAreaSearch(text, wanted, finest);
  const offered = results.filter(({ level }) => isOffered(level));
  const typed = text.trim() !== '';
  return (
    <div className="field">
      <span className="field__label" aria-hidden="true">
        {label}
      </span>
      <Combobox
        label={label}
        placeholder={placeholder}
        text={text}
        onText={setText}
        onFocus={() => setWanted(true)}
        autoFocus={autoFocus}
        {...(inputRef === undefined ? {} : { inputRef })}
        groups={[
          {
            id: 'areas',
            label: null,
            options: offered.map(({ code, name, context }) => {
              const isThere = leftOut.includes(code);
              return {
                id: code,
                disabled: isThere,
                content: (
                  <>
                    <strong>{name}</strong>{' '}
                    <span className="muted">
                      {context}
                      {isThere && `, ${leftOutWords}`}
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
            : offered.length > 0
              ? `${offered.length} ${offered.length === 1 ? 'result' : 'results'}`
              : loading
                ? 'Loading…'
                : `No area ${finest === 'ward' || results.length > 0 ? 'to choose here' : 'of today'} is called “${text.trim()}”.`
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
