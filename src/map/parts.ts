/** What a model comes to in MapLibre's own terms: sources and layers, bottom to top. */
import type { GeoJSON } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';

/** A GeoJSON source. `data` is compared by identity: the same object is never sent again. */
export interface SourcePart {
  readonly id: string;
  readonly data: GeoJSON;
  readonly options: Omit<GeoJSONSourceSpecification, 'type' | 'data'>;
}

export interface MapParts {
  readonly sources: readonly SourcePart[];
  readonly layers: readonly LayerSpecification[];
}

export const NO_PARTS: MapParts = { sources: [], layers: [] };

export const joinParts = (parts: readonly MapParts[]): MapParts => ({
  sources: parts.flatMap((part) => part.sources),
  layers: parts.flatMap((part) => part.layers),
});
