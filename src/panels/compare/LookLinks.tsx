import type { MouseEvent } from 'react';
import { useViewState } from '../../url/use-view-state.ts';
import { COMPARE_LOOKS, type CompareLook, stringifyViewState } from '../../url/view-state.ts';

const LABELS: Readonly<Record<CompareLook, string>> = {
  map: 'Map',
  table: 'Side by side',
  spine: 'Spine chart',
  rug: 'Heat map',
  ranks: 'Ranks',
  trends: 'Trends',
  maps: 'Two maps',
  tale: 'A tale of two places',
};

const plain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** The ways to look at what is pinned: real links, so that each can be opened beside another. */
export function LookLinks({ look }: { readonly look: CompareLook }) {
  const { state, update } = useViewState();
  return (
    <nav className="looks no-print" aria-label="Show as">
      <ul>
        {COMPARE_LOOKS.map((one) => {
          const query = stringifyViewState({ ...state, look: one });
          return (
            <li key={one}>
              <a
                href={query === '' ? './' : query}
                aria-current={one === look ? 'true' : undefined}
                onClick={(event) => {
                  if (!plain(event)) return;
                  event.preventDefault();
                  update({ look: one });
                }}
              >
                {LABELS[one]}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
