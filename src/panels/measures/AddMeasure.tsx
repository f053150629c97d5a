import { useState } from 'react';
import { INDICATORS } from '../../indicators/registry.ts';
import {
  canBeMeasure,
  type MeasureList,
  MOST_MEASURES,
} from '../../report/measures/agreed-list.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, type SelectOption } from '../../ui/Field.tsx';

/**
 * All that is held and can be a measure, under its headings; what the list has is left out. A button adds:
 * the arrow keys change a menu at every step, and a menu that added at once would add each measure passed.
 */
export function AddMeasure({
  list,
  onAdd,
}: {
  readonly list: MeasureList;
  readonly onAdd: (id: string) => void;
}) {
  const taken = new Set(list.measures.map(({ indicator }) => indicator));
  const groups = new Map<string, SelectOption<string>[]>();
  for (const i of INDICATORS) {
    if (!canBeMeasure(i) || taken.has(i.id)) continue;
    groups.set(i.group, [...(groups.get(i.group) ?? []), { value: i.id, label: i.label }]);
  }
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const isFull = list.measures.length >= MOST_MEASURES;
  const open = taken.has(chosen) ? '' : chosen;
  return (
    <div className="agreed-add">
      <Select
        label="Add a measure"
        value={open}
        disabled={isFull}
        onChange={(id) => {
          setChosen(id);
          setAsked(null);
        }}
        hint={isFull ? `A list holds at most ${MOST_MEASURES} measures.` : undefined}
        options={[
          { value: '', label: 'Choose from what is held here' },
          ...[...groups].map(([label, options]) => ({ label, options })),
        ]}
      />
      {/* Never disabled: that would take the focus from whoever has just added. */}
      <Button
        icon="plus"
        onClick={() => {
          setAsked(open);
          if (open !== '' && !isFull) onAdd(open);
        }}
      >
        Add
      </Button>
      <p className="agreed-add__said" role="status">
        {addedWords(list, asked)}
      </p>
    </div>
  );
}

/** What became of what was asked for: read off the list, so that nothing is called added that is not. */
export function addedWords(list: MeasureList, asked: string | null): string | null {
  if (asked === null) return null;
  if (asked === '')
    return list.measures.length >= MOST_MEASURES
      ? `The list is full: it holds at most ${MOST_MEASURES} measures.`
      : 'Choose a measure first.';
  const at = list.measures.findIndex(({ indicator }) => indicator === asked);
  const label = INDICATORS.find(({ id }) => id === asked)?.label;
  return at < 0 || label === undefined
    ? null
    : `${label} is added, as measure ${at + 1} of ${list.measures.length}.`;
}
