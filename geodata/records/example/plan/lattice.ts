/** Parcels of a full district. Every district but the last of a zone has as many. */
export const parcelsPerDistrict = 240;

/** A district's column east of the first one and row north of it. */
export type LatticePosition = { readonly column: number; readonly row: number };

/**
 * Districts surround the first one in half rings that open to the east, the side of the open sea, so that a million parcels
 * (130 km) still touch no coast: 0 at (0, 0), 1 at (0, 1), 2 at (1, 1), 3 at (1, 0), 4 at (1, -1), 5 at (0, -1), 6 at (0, 2).
 */
export function latticePositionOf(district: number): LatticePosition {
  // Rings 0 … k-1 hold 2k² - k districts; the root of that gives the ring.
  const ring = Math.floor((1 + Math.sqrt(1 + 8 * district)) / 4);
  const step = district - (2 * ring * ring - ring);
  if (step <= ring) return { column: step, row: ring };
  if (step <= 3 * ring) return { column: ring, row: 2 * ring - step };
  return { column: 4 * ring - step, row: -ring };
}

/** How many districts a zone of so many parcels has. */
export function districtsOf(parcels: number): number {
  return Math.ceil(parcels / parcelsPerDistrict);
}
