import type { Areal } from '../geometry.ts';

/** Land as a question names it. */
export type AskedLand =
  | { readonly kind: 'zone' }
  | { readonly kind: 'block' | 'town'; readonly id: string }
  | { readonly kind: 'parcels'; readonly ids: readonly string[] }
  | { readonly kind: 'drawn'; readonly geometry: Areal };
