import './second-map.css';
import { Checkbox } from '../../../ui/Choice.tsx';
import type { UpdateViewState } from '../../../url/use-view-state.ts';
import type { ViewState } from '../../../url/view-state.ts';
import { secondOf } from '../../../view/compare/second-of.ts';
import type { MapLevel } from '../../../view/shown-level.ts';
import { SecondPicker } from './SecondPicker.tsx';

export interface TwoVariableControlsProps {
  readonly state: Pick<ViewState, 'indicator' | 'second' | 'secondPeriod' | 'both'>;
  readonly update: UpdateViewState;
  /** the level that the map shows; only figures held for it are offered. null: all are */
  readonly level: MapLevel | null;
}

/** Whether the map shows two figures at once, and which the second one is. */
export function TwoVariableControls({ state, update, level }: TwoVariableControlsProps) {
  return (
    <div className="two-controls">
      <Checkbox checked={state.both} onChange={(both) => update({ both })}>
        Two figures at once
      </Checkbox>
      {state.both && (
        <SecondPicker
          state={state}
          update={update}
          label="Set against"
          shown={secondOf(state)}
          level={level}
          periods={[]}
          latest=""
        />
      )}
    </div>
  );
}
