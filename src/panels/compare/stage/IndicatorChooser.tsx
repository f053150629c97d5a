import type { AreaCode } from '../../../place/area.ts';
import { comparableFigures } from '../../../report/compare/usual-figures.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Choice.tsx';
import { Popover } from '../../../ui/Popover.tsx';

/** Which indicators stand side by side, by group; what no pinned area has a figure of is left out. */
export function IndicatorChooser({
  pins,
  chosen,
  isUsual,
  onChange,
}: {
  readonly pins: readonly AreaCode[];
  readonly chosen: readonly string[];
  readonly isUsual: boolean;
  /** none: the usual ones */
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const groups = comparableFigures(pins);
  const all = groups.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const set = (ids: ReadonlySet<string>) => onChange(all.filter((id) => ids.has(id)));
  const some = chosen.filter((id) => all.includes(id));
  return (
    <Popover
      button={`Indicators (${some.length} of ${all.length})`}
      label="Indicators to compare"
      wide
      align="end"
    >
      {() => (
        <div className="indicator-chooser">
          <p className="indicator-chooser__all">
            <Button size="small" disabled={isUsual} onClick={() => onChange([])}>
              The usual ones
            </Button>
            <Button size="small" onClick={() => onChange(all)}>
              All {all.length}
            </Button>
          </p>
          {groups.map(({ heading, indicators }) => (
            <fieldset key={heading}>
              <legend>{heading}</legend>
              {indicators.map(({ id, label }) => (
                <Checkbox
                  key={id}
                  checked={chosen.includes(id)}
                  // With none left the usual ones would come back unasked.
                  disabled={some.length === 1 && chosen.includes(id)}
                  onChange={(on) => {
                    const ids = new Set(chosen);
                    if (on) ids.add(id);
                    else ids.delete(id);
                    set(ids);
                  }}
                >
                  {label}
                </Checkbox>
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </Popover>
  );
}
