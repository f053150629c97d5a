import { useState } from 'react';
import type { Indicator } from '../../indicators/types.ts';
import { rampColours, type Scheme } from '../../map/ramps.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Segments } from '../../ui/Choice.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { BREAK_METHODS, type BreakMethod, RAMPS, type Ramp } from '../../url/view-state.ts';
import { formatCuts, parseCuts } from './parse-cuts.ts';
import type { ChangeSettings, MapSettings } from './settings.ts';

export interface DisplayOptionsProps {
  readonly value: MapSettings;
  readonly onChange: ChangeSettings;
  /** the chosen place's name; null: none is chosen, so there is nothing to be within */
  readonly placeName: string | null;
  /** the limits that are drawn now, to begin own ones from */
  readonly drawnCuts: readonly number[];
  readonly indicator: Indicator;
  /** lowest and highest figure among the areas that the classes are made of; null while unknown */
  readonly range: readonly [number, number] | null;
  readonly scheme: Scheme;
  /** a base map that the deployer allowed; null: none is offered */
  readonly baseMap: {
    /** the server that would be asked, "tiles.example.org" */
    readonly host: string;
    readonly on: boolean;
    readonly onChange: (on: boolean) => void;
  } | null;
}

const METHODS = Object.entries(BREAK_METHODS).map(([value, label]) => ({
  value: value as BreakMethod,
  label,
}));
const COUNTS = [3, 4, 5, 6, 7, 8, 9].map((n) => ({ value: String(n), label: String(n) }));
const RAMP_OPTIONS = Object.entries(RAMPS).map(([value, label]) => ({
  value: value as Ramp,
  label,
}));

/** How the figures are cut into classes and coloured. */
export function DisplayOptions(props: DisplayOptionsProps) {
  const { value, onChange, placeName, drawnCuts, indicator, scheme } = props;
  return (
    <div className="display-options">
      <Segments
        label="Compared with"
        value={value.basis}
        onChange={(basis) => onChange({ basis })}
        options={[
          { value: 'england', label: 'All of England' },
          {
            value: 'place',
            label: placeName === null ? 'Within a place' : 'Within the place',
            disabled: placeName === null,
          },
        ]}
        hint={
          placeName === null
            ? 'Choose a place to class its areas among themselves.'
            : value.basis === 'place'
              ? `Classes are made from the areas of ${placeName}. The figures are the same.`
              : `Classes are made from all areas of England, not only of ${placeName}.`
        }
      />
      <Select
        label="Class limits"
        value={value.breaks}
        onChange={(breaks) =>
          onChange(
            breaks === 'own' && value.cuts.length === 0 ? { breaks, cuts: drawnCuts } : { breaks },
          )
        }
        options={METHODS}
      />
      {value.breaks === 'own' ? (
        <OwnCuts key={value.cuts.join()} {...props} />
      ) : (
        <Select
          label="Number of classes"
          value={String(value.classes)}
          onChange={(n) => onChange({ classes: Number(n) })}
          options={COUNTS}
        />
      )}
      <div className="ramp-field">
        <Select
          label="Colours"
          value={value.ramp}
          onChange={(ramp) => onChange({ ramp })}
          options={RAMP_OPTIONS}
        />
        <span className="ramp-sample" aria-hidden="true">
          {rampColours(value.ramp, drawnCuts.length + 1, indicator.direction, scheme).map(
            (colour) => (
              <span key={colour} style={{ background: colour }} />
            ),
          )}
        </span>
      </div>
      <Checkbox
        checked={value.patterns}
        onChange={(patterns) => onChange({ patterns })}
        detail="For greyscale print and for those who do not see the colours apart."
      >
        A pattern over each class
      </Checkbox>
      {props.baseMap !== null && (
        <Checkbox
          checked={props.baseMap.on}
          onChange={props.baseMap.onChange}
          detail={`Asks ${props.baseMap.host} for pictures of where you look. Off until you turn it on, and again after a reload.`}
        >
          Base map of streets
        </Checkbox>
      )}
    </div>
  );
}

/** Own limits: typed, checked as they are typed, and applied together. */
function OwnCuts({ value, onChange, drawnCuts, indicator, range }: DisplayOptionsProps) {
  const { decimals } = indicator;
  const current = formatCuts(value.cuts.length > 0 ? value.cuts : drawnCuts, decimals);
  const [text, setText] = useState(current);
  const parsed = parseCuts(text);
  const outside =
    parsed.cuts !== null && range !== null
      ? parsed.cuts.filter((cut) => cut <= range[0] || cut > range[1]).length
      : 0;
  return (
    <form
      className="own-cuts"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.cuts !== null) onChange({ breaks: 'own', cuts: parsed.cuts });
      }}
    >
      <TextField
        label="Limits between classes"
        hint={
          range === null
            ? 'From low to high, parted by spaces.'
            : `From low to high, parted by spaces. Figures run from ${formatCuts([range[0]], decimals)} to ${formatCuts([range[1]], decimals)}.`
        }
        value={text}
        onChange={setText}
        problem={text === current ? null : parsed.problem}
        inputMode="text"
      />
      {outside > 0 && (
        <p className="field__hint">
          {outside === 1 ? 'One limit lies' : `${outside} limits lie`} outside the figures: a class
          will be empty.
        </p>
      )}
      <Button type="submit" size="small" disabled={parsed.cuts === null || text === current}>
        Apply limits
      </Button>
    </form>
  );
}
