import type { ShiftColumn, ShiftColumnId } from '../../report/shift/shift-table.ts';
import { Checkbox } from '../../ui/Choice.tsx';
import { Popover } from '../../ui/Popover.tsx';

/** Which columns stand; the area's name always does. */
export function ShiftColumns({
  columns,
  hidden,
  onChange,
}: {
  readonly columns: readonly ShiftColumn[];
  readonly hidden: readonly ShiftColumnId[];
  readonly onChange: (hidden: readonly ShiftColumnId[]) => void;
}) {
  const shown = columns.filter(({ id }) => !hidden.includes(id)).length;
  return (
    <Popover button={`Columns (${shown})`} label="Columns of the table" wide>
      {() => (
        <div className="shift-table__columns">
          {columns.map(({ id, head, title }) => (
            <Checkbox
              key={id}
              checked={!hidden.includes(id)}
              disabled={id === 'name'}
              {...(title === head ? {} : { detail: title })}
              onChange={(on) =>
                onChange(on ? hidden.filter((other) => other !== id) : [...hidden, id])
              }
            >
              {head}
            </Checkbox>
          ))}
        </div>
      )}
    </Popover>
  );
}
