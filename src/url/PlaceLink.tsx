import type { ReactNode } from 'react';
import { type AreaCode, ENGLAND } from '../place/area.ts';
import { placeChange } from './place-change.ts';
import { isPlainPress } from './plain-press.ts';
import { useViewState } from './use-view-state.ts';
import { stringifyViewState } from './view-state.ts';

export interface PlaceLinkProps {
  readonly code: AreaCode;
  /** England itself is the view without a place: null */
  readonly onChoosePlace: (code: AreaCode | null) => void;
  /** pointer or focus comes (the code) or goes (null) */
  readonly onHighlight?: (code: AreaCode | null) => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A real link to a place with all else in the view as it is, fitted anew; a plain press stays on the page. */
export function PlaceLink({
  code,
  onChoosePlace,
  onHighlight,
  className,
  children,
}: PlaceLinkProps) {
  const { state } = useViewState();
  const place = code === ENGLAND ? null : code;
  const query = stringifyViewState({ ...state, ...placeChange(state.level, place) });
  return (
    <a
      href={query === '' ? './' : query}
      className={className}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        onChoosePlace(place);
      }}
      onPointerEnter={onHighlight && (() => onHighlight(code))}
      onPointerLeave={onHighlight && (() => onHighlight(null))}
      onFocus={onHighlight && (() => onHighlight(code))}
      onBlur={onHighlight && (() => onHighlight(null))}
    >
      {children}
    </a>
  );
}
