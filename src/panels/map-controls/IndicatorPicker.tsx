import { useMemo, useState } from 'react';
import { INDICATORS, indicator as indicatorOf } from '../../indicators/registry.ts';
import type { Level } from '../../place/levels.ts';
import { levelPlural } from '../../report/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { indicatorGroups } from './indicator-groups.ts';

export interface IndicatorPickerProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** the level that the map shows now */
  readonly level: Level;
  /** closes the sheet that it stands in */
  readonly onDone: () => void;
  readonly autoFocus: boolean;
}

/** Every indicator by group, with a filter; unit, period and a description of the one at hand. */
export function IndicatorPicker({
  value,
  onChange,
  level,
  onDone,
  autoFocus,
}: IndicatorPickerProps) {
  const [filter, setFilter] = useState('');
  const groups = useMemo(() => indicatorGroups(INDICATORS, level, filter), [level, filter]);
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  return (
    <Combobox
      inline
      autoFocus={autoFocus}
      label="Find an indicator"
      placeholder="Find an indicator"
      text={filter}
      onText={setFilter}
      groups={groups.map(({ id, label, entries }) => ({
        id,
        label,
        options: entries.map(({ indicator, detail, modelled }) => ({
          id: indicator.id,
          current: indicator.id === value,
          content: (
            <>
              <span className="indicator-option__name">
                {indicator.label}
                {modelled && <Badge>modelled</Badge>}
              </span>
              <span className="indicator-option__detail">{detail}</span>
            </>
          ),
        })),
      }))}
      status={
        count === 0
          ? `No indicator matches “${filter}”.`
          : `${count} ${count === 1 ? 'indicator' : 'indicators'}`
      }
      detail={(id) => <About id={id} level={level} />}
      onChoose={(id) => {
        onChange(id);
        onDone();
      }}
    />
  );
}

function About({ id, level }: { readonly id: string; readonly level: Level }) {
  const { description, caveat, sourceLevel, levels } = indicatorOf(id);
  return (
    <>
      <p>{description}</p>
      <p className="muted">
        Measured for {levelPlural(sourceLevel)}
        {levels[level] === 'bestFit' && '; wards by the neighbourhoods that fit them best'}.
        {caveat && ` ${caveat}`}
      </p>
    </>
  );
}
