import './stage.css';
import { type ComponentType, Suspense } from 'react';
import { lazyRetrying } from '../../../ui/lazy-retrying.ts';
import { Loading } from '../../../ui/Spinner.tsx';
import type { CompareLook } from '../../../url/view-state.ts';
import { FiguresStage } from './FiguresStage.tsx';
import type { CompareStageProps } from './stage-props.ts';

export type { CompareStageProps };

const RanksLook = lazyRetrying<CompareStageProps>(() =>
  import('../ranks/RanksLook.tsx').then((m) => m.RanksLook),
);
const TrendsLook = lazyRetrying<CompareStageProps>(() =>
  import('../trends/TrendsLook.tsx').then((m) => m.TrendsLook),
);
const TaleLook = lazyRetrying<CompareStageProps>(() =>
  import('../tale/TaleLook.tsx').then((m) => m.TaleLook),
);

/** The looks that have a stage of their own making. */
const LOOKS: Readonly<Partial<Record<CompareLook, ComponentType<CompareStageProps>>>> = {
  ranks: RanksLook,
  trends: TrendsLook,
  tale: TaleLook,
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
