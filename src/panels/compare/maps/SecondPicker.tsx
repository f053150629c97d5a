import { originAt } from '../../../indicators/registry.ts';
import { Select } from '../../../ui/Field.tsx';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { ViewState } from '../../../url/view-state.ts';
import type { MapLevel } from '../../../view/shown-level.ts';
import { IndicatorSelect } from '../IndicatorSelect.tsx';

export interface SecondPickerProps {
  readonly state: Pick<ViewState, 'indicator' | 'second' | 'secondPeriod'>;
  readonly update: UpdateViewState;
  /** the label of the indicator's menu: "Second map", "Set against" */
  readonly label: string;
  readonly labelHidden?: boolean;
  /** the indicator that is shown, also where the link names none */
  readonly shown: string;
  /** only those held for areas of this level are offered; null: all */
  readonly level: MapLevel | null;
  /** periods to choose from, oldest first, and the latest among them; none: no menu of periods */
  readonly periods: readonly string[];
  readonly latest: string;
}

const LATEST = 'latest';

/** The second figure, and its period where several are held. */
export function SecondPicker(props: SecondPickerProps) {
  const { state, update, shown, level, periods, latest, labelHidden = false } = props;
  const earlier = periods.filter((period) => period !== latest).toReversed();
  return (
    <>
      <IndicatorSelect
        label={props.label}
        labelHidden={labelHidden}
        value={shown}
        onChange={(second) => update({ second, secondPeriod: null })}
        offered={(i) => i.mappable && (level === null || originAt(i, level) !== null)}
      />
      {earlier.length > 0 && (
        <Select
          label="Period of the second"
          labelHidden={labelHidden}
          value={state.secondPeriod ?? LATEST}
          onChange={(period) => update({ secondPeriod: period === LATEST ? null : period })}
          options={[
            { value: LATEST, label: `${latest}, the latest` },
            ...earlier.map((period) => ({ value: period, label: period })),
          ]}
        />
      )}
    </>
  );
}
