import './search.css';
import { type Ref, useState } from 'react';
import type { AreaCode } from '../../place/area.ts';
import { formatPostcode } from '../../place/postcode.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Spinner.tsx';
import {
  type PostcodeChoice,
  type SearchOption,
  searchOptions,
  searchStatus,
} from './search-options.ts';
import { usePlaceSearch } from './use-place-search.ts';

export interface SearchBoxProps {
  readonly onChoose: (code: AreaCode) => void;
  readonly onChoosePostcode: (choice: PostcodeChoice) => void;
  /** for the key that goes to it */
  readonly inputRef?: Ref<HTMLInputElement>;
}

const LOADING = {
  names: 'Loading place names…',
  smallAreas: 'Loading wards and neighbourhoods…',
  postcodes: 'Loading postcodes…',
} as const;

/** One box for places, wards, codes and postcodes. What it finds it hands on; it keeps nothing. */
export function SearchBox({ onChoose, onChoosePostcode, inputRef }: SearchBoxProps) {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(false);
  const { answer, postcodes, likely, loading, failure, placeOf } = usePlaceSearch(text, wanted);
  const groups = searchOptions(answer, postcodes, placeOf, likely);
  const options = groups.flatMap((group) => group.options);
  const status = searchStatus(
    text,
    options.length,
    answer,
    likely === null || postcodes.problem === null
      ? postcodes.problem
      : `${postcodes.problem} Did you mean ${formatPostcode(likely.postcode)}?`,
    loading !== null,
    failure !== null,
  );

  const choose = (id: string) => {
    const action = options.find((option) => option.id === id)?.action;
    if (!action) return;
    setText('');
    if (action.kind === 'area') onChoose(action.code);
    else onChoosePostcode(action.choice);
  };
  const typed = text.trim() !== '';
  return (
    <Combobox
      label="Search for a place, ward, area code or postcode"
      placeholder="Place, ward, code or postcode"
      text={text}
      onText={setText}
      groups={groups.map((group) => ({
        ...group,
        options: group.options.map((option) => ({
          id: option.id,
          disabled: option.action === null,
          content: <OptionContent option={option} />,
        })),
      }))}
      onChoose={choose}
      status={status}
      notice={
        failure !== null ? (
          <FailureNotice
            title="Not everything could be searched."
            error={failure.error}
            kept="What is found above is complete as far as it goes."
            onRetry={failure.retry}
          />
        ) : typed && loading !== null ? (
          <Loading>{LOADING[loading]}</Loading>
        ) : typed && postcodes.problem !== null && options.length > 0 ? (
          <p>{postcodes.problem}</p>
        ) : undefined
      }
      onFocus={() => setWanted(true)}
      {...(inputRef === undefined ? {} : { inputRef })}
    />
  );
}

function OptionContent({
  option: { name, matched, context, code },
}: {
  readonly option: SearchOption;
}) {
  const [start, end] = matched ?? [0, 0];
  return (
    <span className="search-option">
      <span>
        <span className="search-option__name">
          {name.slice(0, start)}
          {end > start && <mark>{name.slice(start, end)}</mark>}
          {name.slice(end)}
        </span>
        <span className="search-option__context">{context}</span>
      </span>
      {code !== null && <span className="search-option__code figures">{code}</span>}
    </span>
  );
}
