import { signal } from '@preact/signals';
import type { Map as MapLibreMap, Point } from 'maplibre-gl';

/**
 * What a pointer on the map is for while a capability has taken it: to draw with, to pick parcels one by one, or to tap what the
 * capability itself has drawn.
 */
export type PointerUse =
  | { readonly kind: 'draw' }
  | { readonly kind: 'tap'; readonly tap: (map: MapLibreMap, point: Point) => void }
  | { readonly kind: 'pick'; readonly pick: (parcel: string) => void };

/** null while a tap selects what is under it. */
export const pointerUse = signal<PointerUse | null>(null);
