import { useEffect } from 'react';
import { LOOK_NAMES } from '../url/look-names.ts';
import type { ViewState } from '../url/view-state.ts';

const PAGE_TITLE = document.title;

/** What is open, in a few words; null: the page as it opens. */
export function viewWords(
  { tab, look, pins }: Pick<ViewState, 'tab' | 'look' | 'pins'>,
  placeName: string,
  shortTitle: string,
): string | null {
  const of = placeName === 'England' ? '' : `, ${placeName}`;
  switch (tab) {
    case 'explore':
      return placeName === 'England' ? null : `${placeName}: ${shortTitle}`;
    case 'compare':
      return look === 'tale'
        ? `${LOOK_NAMES.tale}${of}`
        : `Compare places: ${LOOK_NAMES[look].toLowerCase()}${pins.length > 0 ? ` of ${pins.length} pinned` : ''}`;
    case 'inequality':
      return `How unequal is ${placeName}?`;
    case 'shift':
      return `Shift resources${of}`;
    case 'measures':
      return `A board’s measures${of}`;
    case 'data':
      return 'Data and sources';
    default:
      return tab satisfies never;
  }
}

/** The view in the browser's title: of its tab, its history and a bookmark. */
export function useViewTitle(words: string | null): void {
  useEffect(() => {
    document.title = words === null ? PAGE_TITLE : `${words} · Evenground`;
  }, [words]);
}
