import type { Absence } from '../indicators/value.ts';

/** Colours of everything on the map that is not data, by scheme. */
export interface MapTheme {
  /** sea, and land that is not England's: the page's --map-ground, so that nothing flashes */
  readonly background: string;
  /** areas whose figures are still being read */
  readonly land: string;
  /** thin line between areas */
  readonly areaLine: string;
  /** line of a larger level over smaller areas */
  readonly edgeLine: string;
  /** outlines of what is chosen, hovered or focused, and the halo around them */
  readonly ink: string;
  readonly halo: string;
  readonly text: string;
  readonly textHalo: string;
  /** areas that take no part, e.g. set aside from a scenario by name */
  readonly setAside: { readonly fill: string; readonly mark: string };
  readonly absence: Readonly<Record<Absence, { readonly fill: string; readonly mark: string }>>;
}

export const MAP_THEMES: Readonly<Record<'light' | 'dark', MapTheme>> = {
  light: {
    background: '#eef1f3',
    land: '#fafbfb',
    areaLine: '#ffffff',
    edgeLine: '#3d4a57',
    ink: '#10181f',
    halo: '#ffffff',
    text: '#1c2733',
    textHalo: 'rgba(255, 255, 255, 0.92)',
    setAside: { fill: '#f1efe9', mark: '#5f6a75' },
    absence: {
      missing: { fill: '#ffffff', mark: '#6b7783' },
      suppressed: { fill: '#cdd2d8', mark: '#66717c' },
      notPublished: { fill: '#dde2e7', mark: '#8d98a3' },
    },
  },
  dark: {
    background: '#1b242c',
    land: '#2b3640',
    areaLine: '#1b242c',
    edgeLine: '#dfe6ec',
    ink: '#ffffff',
    halo: '#0a0f14',
    text: '#f4f7f9',
    textHalo: 'rgba(10, 15, 20, 0.88)',
    setAside: { fill: '#3a3f42', mark: '#b4bec7' },
    absence: {
      missing: { fill: '#0d1319', mark: '#9aa7b3' },
      suppressed: { fill: '#47535f', mark: '#a3afba' },
      notPublished: { fill: '#323d48', mark: '#7a8793' },
    },
  },
};
