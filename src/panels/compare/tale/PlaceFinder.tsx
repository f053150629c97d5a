import { useState } from 'react';
import type { AreaCode } from '../../../place/area.ts';
import type { Level } from '../../../place/levels.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Loading } from '../../../ui/Spinner.tsx';
import { usePlaceFinder } from '../../../view/tale/use-place-finder.ts';

/** Finds a place of today by name or code, down to wards. */
export function PlaceFinder({
  label,
  placeholder,
  leftOut,
  isOffered,
  onChoose,
}: {
  readonly label: string;
  readonly placeholder: string;
  /** codes that are there already */
  readonly leftOut: readonly string[];
  /** whether areas of that level may be chosen here */
  readonly isOffered: (level: Level) => boolean;
  readonly onChoose: (code: AreaCode) => void;
}) {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(false);
  const { results, loading, error, retry } = usePlaceFinder(text, wanted);
  const found = results.filter(({ code, level }) => !leftOut.includes(code) && isOffered(level));
  const typed = text.trim() !== '';
  return (
    <div className="field tale-chooser__field">
      <span className="field__label" aria-hidden="true">
        {label}
      </span>
      <Combobox
        label={label}
        placeholder={placeholder}
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
                : `No place to choose here is called “${text.trim()}”.`
        }
        {...(error !== null
          ? {
              notice: (
                <FailureNotice
                  title="Not every place could be searched."
                  error={error}
                  onRetry={retry}
                />
              ),
            }
          : loading && typed
            ? { notice: <Loading>Loading place names…</Loading> }
            : {})}
      />
    </div>
  );
}
