import type { BoundingBox } from '../../../geodata/geometry.ts';

/** A basemap that is ready to be drawn: all that the style needs of it, and whom to name. */
export type DrawnBasemap = {
  /** Tile addresses with {z}, {x} and {y}; several are the same tiles from several servers. */
  readonly tiles: readonly string[];
  readonly minzoom: number;
  /** Beyond it the tiles of this zoom are enlarged. */
  readonly maxzoom: number;
  /** null: the whole world. */
  readonly bounds: BoundingBox | null;
  /** Plain text; empty when nobody is to be named. */
  readonly attribution: string;
} & (
  | { readonly kind: 'raster' }
  /** `layers` are the names of the layers in the tiles, bottom to top: `landuse`, `water`, `roads`. */
  | { readonly kind: 'vector'; readonly layers: readonly string[] }
);
