import { polygonsOf, type Areal, type LonLat } from '../../../../geodata/geometry.ts';

/** One corner of a shape: the polygon, the ring in it, 0 the outer one, and the position in the ring. */
export type Corner = { readonly polygon: number; readonly ring: number; readonly index: number };

/** A corner and where it is. */
type PlacedCorner = { readonly corner: Corner; readonly place: LonLat };

export function isSameCorner(a: Corner | null, b: Corner | null): boolean {
  return a?.polygon === b?.polygon && a?.ring === b?.ring && a?.index === b?.index;
}

/** Every corner once: the position that closes a ring is its first. */
export function cornersOf(shape: Areal): PlacedCorner[] {
  return polygonsOf(shape).flatMap((rings, polygon) =>
    rings.flatMap((positions, ring) =>
      positions.slice(0, -1).map((place, index) => ({ corner: { polygon, ring, index }, place })),
    ),
  );
}

/** The middle of every side, named by the corner that the side starts from. */
export function middlesOf(shape: Areal): PlacedCorner[] {
  const polygons = polygonsOf(shape);
  return cornersOf(shape).map(({ corner, place: [lon, lat] }) => {
    const [nextLon, nextLat] = polygons[corner.polygon]![corner.ring]![corner.index + 1]!;
    return { corner, place: [(lon + nextLon) / 2, (lat + nextLat) / 2] };
  });
}

export function moveCorner(shape: Areal, corner: Corner, place: LonLat): Areal {
  return withRing(shape, corner, (corners) => corners.with(corner.index, place));
}

/** Puts a corner on the side that starts from another; the new one is `{ ...corner, index: corner.index + 1 }`. */
export function insertCorner(shape: Areal, corner: Corner, place: LonLat): Areal {
  return withRing(shape, corner, (corners) => corners.toSpliced(corner.index + 1, 0, place));
}

/** A ring keeps three corners; the same shape when it has no more. */
export function removeCorner(shape: Areal, corner: Corner): Areal {
  return canRemove(shape, corner)
    ? withRing(shape, corner, (corners) => corners.toSpliced(corner.index, 1))
    : shape;
}

export function canRemove(shape: Areal, { polygon, ring, index }: Corner): boolean {
  const corners = (polygonsOf(shape)[polygon]?.[ring]?.length ?? 0) - 1;
  return corners > 3 && index < corners;
}

/**
 * The whole shape, holes and all, moved so that one place comes to lie on another. It keeps its size on the ground: what
 * moves north is drawn wider in degrees.
 */
export function slide(shape: Areal, from: LonLat, to: LonLat): Areal {
  const radians = Math.PI / 180;
  const widening = Math.cos(from[1] * radians) / Math.cos(to[1] * radians);
  const moved = ([lon, lat]: LonLat): LonLat => [
    to[0] + (lon - from[0]) * widening,
    lat + to[1] - from[1],
  ];
  return ofPolygons(
    shape,
    polygonsOf(shape).map((rings) => rings.map((ring) => ring.map(moved))),
  );
}

/** The shape with the corners of one ring changed; they come without the closing position and are closed again. */
function withRing(
  shape: Areal,
  { polygon, ring }: Corner,
  change: (corners: LonLat[]) => LonLat[],
): Areal {
  const changed = (positions: LonLat[]) => {
    const corners = change(positions.slice(0, -1));
    return [...corners, corners[0]!];
  };
  return ofPolygons(
    shape,
    polygonsOf(shape).map((rings, at) =>
      at === polygon
        ? rings.map((positions, index) => (index === ring ? changed(positions) : positions))
        : rings,
    ),
  );
}

function ofPolygons(shape: Areal, polygons: LonLat[][][]): Areal {
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygons[0] ?? [] }
    : { type: 'MultiPolygon', coordinates: polygons };
}
