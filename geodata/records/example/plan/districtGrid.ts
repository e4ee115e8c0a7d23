/** Parcels of a full district. Every district but the last of a zone has as many. */
export const parcelsPerDistrict = 240;

/** A district's column east of the first one and row north of it: 0 or less. */
export type GridPosition = { readonly column: number; readonly row: number };

/**
 * Districts fill squares that grow to the south-east, the side of the open sea, so that even a million parcels (200 km)
 * touch no coast: 0 at (0, 0), 1 at (1, 0), 2 at (1, -1), 3 at (0, -1), 4 at (2, 0).
 */
export function gridPositionOf(district: number): GridPosition {
  const side = Math.floor(Math.sqrt(district));
  const step = district - side * side;
  return step <= side ? { column: side, row: -step || 0 } : { column: 2 * side - step, row: -side };
}

/** How many districts a zone of so many parcels has. */
export function districtsOf(parcels: number): number {
  return Math.ceil(parcels / parcelsPerDistrict);
}
