import type { AreaCode } from '../place/area.ts';
import type { MapLevel } from '../view/shown-level.ts';
import type { Scene } from '../view/use-scene.ts';
import { ExploreTable } from './ExploreTable.tsx';
import type { OpenMoney } from './money-channel.ts';
import { ShiftTablePart } from './ShiftParts.tsx';
import type { MapSession } from './use-map-session.ts';

export interface TablePartProps {
  /** the open scenario, where the map shows money */
  readonly money: OpenMoney | null;
  readonly scene: Scene;
  readonly session: Pick<MapSession, 'focused' | 'highlight'>;
  /** the area whose sum is open */
  readonly workings: string | null;
  readonly onWorkings: (code: string | null) => void;
  readonly place: AreaCode | null;
  readonly onChangeLevel: (level: MapLevel) => void;
  readonly onChoosePlace: (code: AreaCode | null) => void;
}

/** What the map shows, as a table. */
export function TablePart(props: TablePartProps) {
  const { money, scene, session, workings, place } = props;
  const { focused, highlight } = session;
  if (money !== null && money.scene !== null)
    return (
      <ShiftTablePart
        shift={money.shift}
        onWorkings={props.onWorkings}
        money={money.scene.shown}
        highlighted={focused?.code ?? workings}
        onHighlight={(code) => highlight(code as AreaCode | null)}
      />
    );
  return (
    <ExploreTable
      scene={scene}
      onChangeLevel={props.onChangeLevel}
      highlighted={(focused?.code as AreaCode | undefined) ?? place}
      onChoosePlace={props.onChoosePlace}
      onHighlight={highlight}
    />
  );
}
