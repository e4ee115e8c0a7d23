import type { Areal } from '../../../geodata/geometry.ts';

/** The land whose rates are read. */
export type AreaChoice =
  | { readonly kind: 'zone' }
  | { readonly kind: 'block' | 'town'; readonly id: string }
  /** One of the areas that are saved with the zone. */
  | { readonly kind: 'saved'; readonly id: string }
  /** A handful of parcels; none yet is an empty list. */
  | { readonly kind: 'parcels'; readonly ids: readonly string[] }
  /** Drawn on the map, typed in or taken from a file; its coordinates are rounded to 1e-7 degrees, a centimetre. */
  | { readonly kind: 'drawn'; readonly geometry: Areal; readonly name: string | null };

/** What the rates are held against: the same land on the other day of the view, or other land on the same day. */
export type Against =
  | { readonly kind: 'day' }
  | { readonly kind: 'area'; readonly area: AreaChoice };

/** What the rates panel shows. */
export type RatesChoice = { readonly area: AreaChoice; readonly against: Against | null };

export const zoneArea: AreaChoice = { kind: 'zone' };

/** Whether two choices mean the same land; a drawn area is compared by value. */
export function isSameArea(a: AreaChoice, b: AreaChoice): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
