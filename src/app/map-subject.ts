/** What the map is about now: an indicator, or money. Its legend, card, summary and sources say the same thing. */
import type { LegendModel } from '../map/legend.ts';
import type { AreaColouring, MapPoints, PinnedAreas } from '../map/model.ts';
import type { Bounds } from '../place/area-table.ts';
import type { AreaCard } from '../report/area-card.ts';
import type { ScenarioPlaces } from '../view/shift/money-scene.ts';
import type { MapLevel } from '../view/shown-level.ts';

export interface MapSubject {
  readonly level: MapLevel;
  /** null while the figures load */
  readonly colouring: AreaColouring | null;
  /** practices, where they are what is coloured */
  readonly points: MapPoints | null;
  readonly legend: LegendModel | null;
  /** where the shown figures come from, for the legend's last line */
  readonly legendSource: string;
  /** what is shown, of which areas, in words */
  readonly title: string;
  /** a word or two of it */
  readonly shortTitle: string;
  /** the place that it is shown for */
  readonly placeName: string;
  /** all of it in words, for screen readers */
  readonly summary: string;
  /** of the area at the pointer or the keyboard focus */
  readonly card: AreaCard | null;
  /** sources with their attributions, one line each, for print and pictures */
  readonly sources: readonly string[];
  /** where the map goes on its own; null: to the chosen place */
  readonly home: Bounds | null;
  /** the outlines of a scenario; null: those of the chosen place */
  readonly places: ScenarioPlaces | null;
  /** areas pinned to be compared; null: none */
  readonly pinned: PinnedAreas | null;
  readonly error: { readonly title: string; readonly cause: Error } | null;
  readonly retry: () => void;
}
