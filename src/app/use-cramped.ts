import { useSyncExternalStore } from 'react';
import { NARROW, useMedia } from '../ui/use-media.ts';

/** Letters as large as this leave a page of so many root ems no room for controls on its map. */
const LEAST_WIDTH_REM = 45;

function subscribe(onChange: () => void): () => void {
  // Letters that are set larger on the page itself change no media query: an element of one rem tells.
  const probe = document.createElement('div');
  probe.style.cssText = 'position:absolute;visibility:hidden;width:1rem;height:0';
  document.body.append(probe);
  const sizes = new ResizeObserver(onChange);
  sizes.observe(probe);
  window.addEventListener('resize', onChange);
  return () => {
    sizes.disconnect();
    probe.remove();
    window.removeEventListener('resize', onChange);
  };
}

const isCramped = (): boolean =>
  window.innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) <=
  LEAST_WIDTH_REM;

/** Whether the map's controls stand in a dialog: on a phone, and where letters are so large that they would cover the map. */
export function useCramped(): boolean {
  const narrow = useMedia(NARROW);
  return useSyncExternalStore(subscribe, isCramped) || narrow;
}
