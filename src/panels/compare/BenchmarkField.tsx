import { useState } from 'react';
import type { AreaCode } from '../../place/area.ts';
import type { Place } from '../../report/place.ts';
import { Select } from '../../ui/Field.tsx';
import {
  AGAINST_LABELS,
  type AgainstKind,
  isAgainstKind,
} from '../../view/compare/benchmark-choice.ts';
import { AddArea } from './AddArea.tsx';

const KINDS = Object.keys(AGAINST_LABELS) as AgainstKind[];

/** What the pinned areas are read against, in words. */
export function BenchmarkField({
  against,
  againstName,
  places,
  onAgainst,
}: {
  readonly against: string;
  /** the benchmark's own name, where it is an area */
  readonly againstName: string;
  readonly places: readonly Place[];
  readonly onAgainst: (against: string) => void;
}) {
  const [searching, setSearching] = useState(false);
  const isOther = !isAgainstKind(against) && !places.some(({ area }) => area.code === against);
  return (
    <>
      <Select
        label="Compare with"
        value={searching ? 'search' : against}
        onChange={(value) => {
          setSearching(value === 'search');
          if (value !== 'search') onAgainst(value);
        }}
        options={[
          ...KINDS.map((kind) => ({ value: kind as string, label: AGAINST_LABELS[kind] })),
          ...(places.length > 0
            ? [
                {
                  label: 'A pinned area',
                  options: places.map(({ area }) => ({
                    value: area.code as string,
                    label: area.name,
                  })),
                },
              ]
            : []),
          {
            label: 'Another area',
            options: [
              ...(isOther ? [{ value: against, label: againstName }] : []),
              { value: 'search', label: 'Search for an area…' },
            ],
          },
        ]}
      />
      {searching && (
        <AddArea
          label="Area to compare with"
          leftOut={[]}
          autoFocus
          onChoose={(code: AreaCode) => {
            setSearching(false);
            onAgainst(code);
          }}
        />
      )}
    </>
  );
}
