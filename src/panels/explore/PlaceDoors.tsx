import { LEVELS_WITHIN } from '../../place/levels.ts';
import { noFigureWords } from '../../report/deprivation-section.ts';
import type { Place } from '../../report/place.ts';
import { Button } from '../../ui/Button.tsx';
import { TabLink } from '../../url/TabLink.tsx';
import { useViewState } from '../../url/use-view-state.ts';
import { ViewLink } from '../../url/ViewLink.tsx';
import { pinned } from '../../view/compare/pins.ts';
import { useExploreActions } from './context.ts';

/** What else can be asked of the place: each is its own task. */
export function PlaceDoors({ place }: { readonly place: Place }) {
  const { state } = useViewState();
  const { onSheet } = useExploreActions();
  const { code, level } = place.area;
  const { pins } = pinned(state.pins, code);
  const isPinned = state.pins.includes(code);
  const hasWards = LEVELS_WITHIN[level].includes('ward');
  const hasFigures = noFigureWords(place) === null;
  return (
    <nav className="doors no-print" aria-label="More about this place">
      <ul className="examples">
        <li>
          <ViewLink to={{ tab: 'compare', pins, camera: null }}>
            {isPinned || !pins.includes(code) ? 'Compare' : 'Pin and compare'}
          </ViewLink>
        </li>
        {hasWards && (
          <>
            <li>
              <TabLink tab="inequality">How unequal is it?</TabLink>
            </li>
            <li>
              <ViewLink to={{ tab: 'compare', look: 'tale', tale: [], camera: null }}>
                A tale of two places
              </ViewLink>
            </li>
            <li>
              <TabLink tab="measures">Measures</TabLink>
            </li>
          </>
        )}
      </ul>
      {(hasWards || (level === 'ward' && hasFigures)) && (
        <Button size="small" icon="print" onClick={() => onSheet(code)}>
          {level === 'ward' ? 'Its sheet on A4' : 'Sheets for its wards, A4'}
        </Button>
      )}
    </nav>
  );
}
