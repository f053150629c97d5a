import { INDICATORS } from '../../indicators/registry.ts';
import {
  canBeMeasure,
  type MeasureList,
  MOST_MEASURES,
} from '../../report/measures/agreed-list.ts';
import { Select, type SelectOption } from '../../ui/Field.tsx';

/** All that is held and can be a measure, under its headings; what the list has is left out. */
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
  const isFull = list.measures.length >= MOST_MEASURES;
  return (
    <Select
      label="Add a measure"
      value=""
      disabled={isFull}
      onChange={(id) => id !== '' && onAdd(id)}
      hint={isFull ? `A list holds at most ${MOST_MEASURES} measures.` : undefined}
      options={[
        { value: '', label: 'Choose from what is held here' },
        ...[...groups].map(([label, options]) => ({ label, options })),
      ]}
    />
  );
}
