import type { ReactNode } from 'react';
import type { AreaCode } from '../../place/area.ts';
import { PlaceLink } from '../../url/PlaceLink.tsx';
import { useExploreActions } from './context.ts';

/** A link to a place from its page or a list; pointing at it marks the area on the map. */
export function AreaLink({
  code,
  className,
  children,
}: {
  readonly code: AreaCode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { onChoosePlace, onHighlight } = useExploreActions();
  return (
    <PlaceLink
      code={code}
      onChoosePlace={onChoosePlace}
      onHighlight={onHighlight}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </PlaceLink>
  );
}
