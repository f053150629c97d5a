import type { Indicator } from '../../indicators/types.ts';
import type { Level } from '../../place/levels.ts';
import { columnsAt } from '../../report/table-model.ts';
import { Checkbox } from '../../ui/Choice.tsx';
import { Popover } from '../../ui/Popover.tsx';

/** Which indicators stand as columns; the map's own stays. */
export function ColumnChooser({
  level,
  chosen,
  locked,
  onChange,
}: {
  readonly level: Level;
  readonly chosen: readonly string[];
  readonly locked: string;
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const available = columnsAt(level);
  const groups = new Map<string, Indicator[]>();
  for (const i of available) groups.set(i.group, [...(groups.get(i.group) ?? []), i]);
  const toggle = (id: string, on: boolean) =>
    onChange(
      // In the registry's order, so that a column comes back where it was.
      available.map((i) => i.id).filter((other) => (other === id ? on : chosen.includes(other))),
    );
  return (
    <Popover button={`Columns (${chosen.length})`} label="Columns of the table" wide>
      {() => (
        <div className="area-table__columns">
          {[...groups].map(([heading, indicators]) => (
            <fieldset key={heading}>
              <legend>{heading}</legend>
              {indicators.map((i) => (
                <Checkbox
                  key={i.id}
                  checked={chosen.includes(i.id)}
                  disabled={i.id === locked}
                  onChange={(on) => toggle(i.id, on)}
                >
                  {i.label}
                </Checkbox>
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </Popover>
  );
}
