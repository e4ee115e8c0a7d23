import { signal } from '@preact/signals';
import type { Areal } from '../../geodata/geometry.ts';

/** Land that somebody has chosen or drawn in one part of the page, for whatever else can be done with it. */
type ChosenLand =
  | { readonly kind: 'parcels'; readonly ids: readonly string[] }
  | { readonly kind: 'drawn'; readonly geometry: Areal };

/** null while none is open. */
export const chosenLand = signal<ChosenLand | null>(null);
