import { polygonsOf, type Areal, type LonLat } from '../geometry.ts';

/** 1 mm in degrees: corners of two parcels that are no further apart are one corner. */
const tolerance = 1.1e-8;

/** A parcel as it is drawn while boundaries are changed. */
export type DrawnParcel = { readonly id: string; readonly geometry: Areal };

/** Moves a corner in every parcel that has it, so that neighbours stay neighbours: no gap opens, nothing comes to lie in both. */
export function moveVertex(
  parcels: readonly DrawnParcel[],
  from: LonLat,
  to: LonLat,
): readonly DrawnParcel[] {
  return changed(parcels, (ring) =>
    ring.some((place) => isSamePlace(place, from))
      ? ring.map((place) => (isSamePlace(place, from) ? to : place))
      : ring,
  );
}

/** Puts a corner into an edge, in every parcel that has that edge, whichever way it runs there. */
export function insertVertex(
  parcels: readonly DrawnParcel[],
  [start, end]: readonly [LonLat, LonLat],
  at: LonLat,
): readonly DrawnParcel[] {
  return changed(parcels, (ring) => {
    const after = ring.findIndex(
      (place, index) =>
        index + 1 < ring.length &&
        ((isSamePlace(place, start) && isSamePlace(ring[index + 1]!, end)) ||
          (isSamePlace(place, end) && isSamePlace(ring[index + 1]!, start))),
    );
    return after < 0 ? ring : ring.toSpliced(after + 1, 0, at);
  });
}

/** Takes a corner away wherever it is one; where some ring has no more than three, nothing is changed. */
export function removeVertex(parcels: readonly DrawnParcel[], at: LonLat): readonly DrawnParcel[] {
  return canRemove(parcels, at)
    ? changed(parcels, (ring) => {
        if (!ring.some((place) => isSamePlace(place, at))) return ring;
        const corners = ring.slice(0, -1).filter((place) => !isSamePlace(place, at));
        return [...corners, corners[0]!];
      })
    : parcels;
}

export function canRemove(parcels: readonly DrawnParcel[], at: LonLat): boolean {
  const rings = parcels.flatMap(({ geometry }) => polygonsOf(geometry).flat());
  return rings.every((ring) => ring.length > 4 || !ring.some((place) => isSamePlace(place, at)));
}

export function isSamePlace(one: LonLat, other: LonLat): boolean {
  return Math.abs(one[0] - other[0]) <= tolerance && Math.abs(one[1] - other[1]) <= tolerance;
}

/** Parcels of which no ring changes are the very same objects. */
function changed(
  parcels: readonly DrawnParcel[],
  change: (ring: LonLat[]) => LonLat[],
): readonly DrawnParcel[] {
  return parcels.map((parcel) => {
    const before = polygonsOf(parcel.geometry);
    const after = before.map((rings) => rings.map(change));
    const isSame = after.every((rings, polygon) =>
      rings.every((ring, index) => ring === before[polygon]![index]),
    );
    return isSame ? parcel : { ...parcel, geometry: ofPolygons(after) };
  });
}

function ofPolygons(polygons: LonLat[][][]): Areal {
  const [first, ...more] = polygons;
  return first && more.length === 0
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}
