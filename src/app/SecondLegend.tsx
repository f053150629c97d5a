import { useLayoutEffect, useMemo } from 'react';
import type { LegendModel } from '../map/legend.ts';
import { Legend } from '../panels/legend/Legend.tsx';
import type { Source } from '../report/inputs.ts';
import type { Scene } from '../view/use-scene.ts';
import { sourcesOfScene } from './use-indicator-subject.ts';
import type { SecondShown } from './use-map-picture.ts';

/** The legend of the second map: the same as the first one's. */
export function SecondLegend({
  model,
  scene,
  held,
  compact,
  onShown,
}: {
  readonly model: LegendModel;
  readonly scene: Scene;
  readonly held: readonly Source[];
  readonly compact: boolean;
  /** told what is shown, for a picture of both maps */
  readonly onShown: (shown: SecondShown | null) => void;
}) {
  const { legendSource, sources } = useMemo(() => sourcesOfScene(scene, held), [scene, held]);
  useLayoutEffect(() => {
    onShown({ legend: model, sources });
    return () => onShown(null);
  }, [model, sources, onShown]);
  return <Legend model={model} source={legendSource} compact={compact} of="Second map" />;
}
