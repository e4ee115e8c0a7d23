import { signal } from '@preact/signals';
import type { BoundingBox } from '../../geodata/geometry.ts';

/** Some land without a name, to be looked at in place of the whole of what is selected: where two parcels overlap. */
export type Place = { readonly box: BoundingBox };

/** The place that the map keeps in sight; null while the selection is what is looked at. */
export const place = signal<Place | null>(null);
