import { signal } from '@preact/signals';

/** What a pointer on the map is for while a capability has taken it: to draw with, or to pick parcels one by one. */
export type PointerUse =
  | { readonly kind: 'draw' }
  | { readonly kind: 'pick'; readonly pick: (parcel: string) => void };

/** null while a tap selects what is under it. */
export const pointerUse = signal<PointerUse | null>(null);
