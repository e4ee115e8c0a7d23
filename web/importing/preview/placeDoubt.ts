import type { DraftSummary } from '../../../geodata/import/importDraft.ts';
import type { BoundingBox } from '../../../geodata/geometry.ts';

/** Why the land of a file may be in another coordinate system than it was read in, and how many parcels say so. */
type PlaceDoubt =
  | { readonly kind: 'far'; readonly count: number; readonly kilometres: number }
  /** `outside`: beyond the boundary; `apart`: nowhere near the parcels that have their numbers. */
  | { readonly kind: 'outside' | 'apart'; readonly count: number };

type ZonePlace = { readonly bbox: BoundingBox; readonly parcels: number };

/** From this far on, in kilometres. Of a zone without parcels only a place is known that somebody pointed at. */
const farFrom = { drawn: 3, pointedAt: 30 };
/** One parcel over the boundary is one parcel over the boundary; of so many it is rather the system. */
const fewest = 3;

/** Null where the land lies as it should: most of it within the zone, and on the parcels of its numbers. */
export function placeDoubt(
  { outcomes, findings, bbox }: DraftSummary,
  zone: ZonePlace,
): PlaceDoubt | null {
  const drawn = outcomes.new + outcomes.boundaryReplaced;
  const kilometres = bbox === null ? 0 : gapKm(bbox, zone.bbox);
  if (drawn > 0 && kilometres >= (zone.parcels > 0 ? farFrom.drawn : farFrom.pointedAt))
    return { kind: 'far', count: drawn, kilometres };
  for (const [kind, all] of [
    ['outside', drawn],
    ['apart', outcomes.boundaryReplaced],
  ] as const) {
    // Those that are left out have their findings too.
    const count = Math.min(findings[kind] ?? 0, all);
    if (count >= fewest && count * 2 > all) return { kind, count };
  }
  return null;
}

/** Between the nearest edges of two boxes, on a sphere; 0 where they touch. */
function gapKm(one: BoundingBox, other: BoundingBox): number {
  const kmPerDegree = 111.2;
  const between = (low: number, high: number) =>
    Math.max(0, one[low]! - other[high]!, other[low]! - one[high]!);
  const middle = ((one[1] + one[3] + other[1] + other[3]) / 4) * (Math.PI / 180);
  return kmPerDegree * Math.hypot(between(0, 2) * Math.cos(middle), between(1, 3));
}
