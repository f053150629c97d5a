import { INDICATORS } from '../../indicators/registry.ts';
import type { Indicator } from '../../indicators/types.ts';
import { Select, type SelectGroup, type SelectOption } from '../../ui/Field.tsx';

export interface IndicatorSelectProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** those that are offered; where left out, all that a map can show */
  readonly offered?: (indicator: Indicator) => boolean;
  /** an entry above the others, with its value */
  readonly first?: { readonly value: string; readonly label: string };
}

/** One of the indicators, under their groups, in the browser's own menu. */
export function IndicatorSelect({
  label,
  labelHidden = false,
  value,
  onChange,
  offered = ({ mappable }) => mappable,
  first,
}: IndicatorSelectProps) {
  const groups = new Map<string, SelectOption<string>[]>();
  for (const indicator of INDICATORS) {
    // What is shown now stays in the menu though it would not be offered.
    if (!offered(indicator) && indicator.id !== value) continue;
    const options = groups.get(indicator.group) ?? [];
    groups.set(indicator.group, options);
    options.push({ value: indicator.id, label: indicator.label });
  }
  const options: (SelectOption<string> | SelectGroup<string>)[] = [...groups].map(
    ([group, entries]) => ({ label: group, options: entries }),
  );
  return (
    <Select
      label={label}
      labelHidden={labelHidden}
      value={value}
      onChange={onChange}
      options={first === undefined ? options : [first, ...options]}
    />
  );
}
