import './shift-map.css';
import { Checkbox, Segments } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Field.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { type MoneyFigure, RAMPS, type Ramp, type ViewState } from '../../url/view-state.ts';

/** The part of the view that the money map's controls read and write. */
export type MoneyMapSettings = Pick<ViewState, 'money' | 'beneath' | 'patterns' | 'ramp'>;

export interface ShiftMapControlsProps {
  readonly value: MoneyMapSettings;
  readonly onChange: (change: Partial<MoneyMapSettings>) => void;
  /** the figure that is drawn: another than the one asked for where that one is not held */
  readonly shown: MoneyFigure;
  /** why a figure cannot be shown, in words; null: it can */
  readonly available: Readonly<Record<MoneyFigure, string | null>>;
  /** whether the scenario reaches the wards under its areas */
  readonly canBeneath: boolean;
  /** "upper-tier authorities": the scenario's own areas */
  readonly unitLabel: string;
  /** a bar over the map, or one under the other in a dialog */
  readonly layout: 'bar' | 'stack';
}

type When = 'change' | 'after' | 'before';
const WHEN: readonly { readonly value: When; readonly label: string }[] = [
  { value: 'before', label: 'Before' },
  { value: 'change', label: 'Change' },
  { value: 'after', label: 'After' },
];
const whenOf = (figure: MoneyFigure): When =>
  figure.startsWith('change') ? 'change' : figure.startsWith('after') ? 'after' : 'before';
const isPerHead = (figure: MoneyFigure): boolean => figure.endsWith('PerHead');
const figureOf = (when: When, perHead: boolean): MoneyFigure => (perHead ? `${when}PerHead` : when);

/** What the map shows of a scenario's money: before, change or after; in pounds or pounds a head. */
export function ShiftMapControls(props: ShiftMapControlsProps) {
  const { value, onChange, shown, available, canBeneath, unitLabel, layout } = props;
  const stack = layout === 'stack';
  const when = whenOf(shown);
  const perHead = isPerHead(shown);
  // Each reason once: before and after lack the same thing more often than not.
  const reasons = [...new Set(WHEN.flatMap((o) => available[figureOf(o.value, perHead)] ?? []))];
  const whenField = (
    <Segments
      label="Money"
      labelHidden={!stack}
      value={when}
      onChange={(next) => onChange({ money: figureOf(next, perHead) })}
      options={WHEN.map((o) => ({
        ...o,
        disabled: available[figureOf(o.value, perHead)] !== null,
      }))}
    />
  );
  const unitField = (
    <Segments
      label="In"
      labelHidden={!stack}
      value={perHead ? 'perHead' : 'pounds'}
      onChange={(next) => onChange({ money: figureOf(when, next === 'perHead') })}
      options={[
        { value: 'perHead', label: '£ a head' },
        { value: 'pounds', label: '£' },
      ]}
    />
  );
  const areasField = canBeneath && (
    <Select
      label="Areas"
      labelHidden={!stack}
      value={value.beneath ? 'beneath' : 'own'}
      onChange={(next) => onChange({ beneath: next === 'beneath' })}
      options={[
        { value: 'beneath', label: 'Wards beneath' },
        { value: 'own', label: unitLabel.charAt(0).toUpperCase() + unitLabel.slice(1) },
      ]}
    />
  );
  const display = (
    <div className="shift-map-display">
      {reasons.map((reason) => (
        <p key={reason} className="field__hint">
          {reason}
        </p>
      ))}
      {!perHead && (
        <Select
          label="Colours"
          value={value.ramp}
          onChange={(ramp: Ramp) => onChange({ ramp })}
          options={Object.entries(RAMPS).map(([id, label]) => ({ value: id as Ramp, label }))}
        />
      )}
      <Checkbox
        checked={value.patterns}
        onChange={(patterns) => onChange({ patterns })}
        detail="For greyscale print and for those who do not see the colours apart."
      >
        A pattern over each class
      </Checkbox>
    </div>
  );
  if (stack)
    return (
      <div className="shift-map-controls shift-map-controls--stack">
        {whenField}
        {unitField}
        {areasField}
        {display}
      </div>
    );
  return (
    <div className="shift-map-controls card">
      {whenField}
      {unitField}
      {areasField}
      <Popover button="Display" label="Colours and what cannot be shown" icon="settings">
        {() => display}
      </Popover>
    </div>
  );
}
