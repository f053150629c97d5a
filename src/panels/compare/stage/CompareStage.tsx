import './stage.css';
import { type ComponentType, lazy, Suspense } from 'react';
import { Loading } from '../../../ui/Spinner.tsx';
import type { CompareLook } from '../../../url/view-state.ts';
import { FiguresStage } from './FiguresStage.tsx';
import type { CompareStageProps } from './stage-props.ts';

export type { CompareStageProps };

const RanksLook = lazy(() =>
  import('../ranks/RanksLook.tsx').then((m) => ({ default: m.RanksLook })),
);
const TrendsLook = lazy(() =>
  import('../trends/TrendsLook.tsx').then((m) => ({ default: m.TrendsLook })),
);
const TaleLook = lazy(() => import('../tale/TaleLook.tsx').then((m) => ({ default: m.TaleLook })));

/** The looks that have a stage of their own making. */
const LOOKS: Readonly<Partial<Record<CompareLook, ComponentType<CompareStageProps>>>> = {
  ranks: RanksLook as ComponentType<CompareStageProps>,
  trends: TrendsLook as ComponentType<CompareStageProps>,
  tale: TaleLook as ComponentType<CompareStageProps>,
};

/** What stands in the map's place for every look but the maps; it scrolls by itself and prints. */
export function CompareStage(props: CompareStageProps) {
  const { look } = props.state;
  if (look === 'map' || look === 'maps') return null;
  const Look = LOOKS[look];
  return (
    <div className="compare-stage">
      {Look !== undefined ? (
        <Suspense fallback={<Loading>Loading the comparison</Loading>}>
          <Look {...props} />
        </Suspense>
      ) : (
        <FiguresStage {...props} />
      )}
    </div>
  );
}
