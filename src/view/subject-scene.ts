/** What a map that is about more than one indicator shows, and what the page around it says of it. */
import type { LegendModel } from '../map/legend.ts';
import type { AreaColouring } from '../map/model.ts';
import type { Bounds } from '../place/area-table.ts';
import type { AreaCard } from '../report/area-card.ts';
import type { Source } from '../report/inputs.ts';
import type { MapLevel } from './shown-level.ts';

export interface SubjectScene {
  readonly level: MapLevel;
  /** null while the figures load */
  readonly colouring: AreaColouring | null;
  readonly legend: LegendModel | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly placeName: string;
  /** for screen readers */
  readonly summary: string;
  /** of the area at the pointer or the keyboard focus; null: none of those shown */
  readonly cardOf: (code: string) => AreaCard | null;
  /** where the map goes on its own; null: to the chosen place */
  readonly home: Bounds | null;
  readonly sourcesAmong: (held: readonly Source[]) => Source[];
  readonly sourceWords: (held: readonly Source[]) => string;
}
