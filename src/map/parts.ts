/** What a model comes to in MapLibre's own terms: sources and layers, bottom to top. */
import type { GeoJSON } from 'geojson';
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  RasterSourceSpecification,
} from 'maplibre-gl';

/** A GeoJSON source. `data` is compared by identity: the same object is never sent again. */
export interface GeoJsonPart {
  readonly id: string;
  readonly kind?: 'geojson';
  readonly data: GeoJSON;
  readonly options: Omit<GeoJSONSourceSpecification, 'type' | 'data'>;
}

/** Tiles of pictures from a server. */
export interface RasterPart {
  readonly id: string;
  readonly kind: 'raster';
  readonly options: RasterSourceSpecification;
}

export type SourcePart = GeoJsonPart | RasterPart;

export interface MapParts {
  readonly sources: readonly SourcePart[];
  readonly layers: readonly LayerSpecification[];
}

export const NO_PARTS: MapParts = { sources: [], layers: [] };

export const joinParts = (parts: readonly MapParts[]): MapParts => ({
  sources: parts.flatMap((part) => part.sources),
  layers: parts.flatMap((part) => part.layers),
});
