import { polygonsOf, type Areal, type BoundingBox } from '../../../geodata/geometry.ts';

/** Where a box lies to an area; `crossing` when an edge touches the box, so that only an exact clip of the parcel in it can tell. */
export type Relation = 'inside' | 'outside' | 'crossing';

type Edge = {
  readonly ring: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
};

/**
 * Tells boxes inside, outside and at the edge of an area apart, so that only parcels at the edge need an exact clip. The
 * area's edges are sorted into strips of latitude: a drawn coast of 50 000 vertices costs a box the few dozen edges of its
 * strips.
 */
export function relationTo(area: Areal): (box: BoundingBox) => Relation {
  const { edges, outerOf } = edgesOf(area);
  const strips = intoStrips(edges);

  /** Non-zero winding around a point's ring, and around none of the holes cut from it. */
  const contains = (lon: number, lat: number): boolean => {
    const winding = new Map<number, number>();
    for (const { ring, from, to } of strips.between(lat, lat)) {
      const upward = from[1] <= lat && to[1] > lat;
      const downward = to[1] <= lat && from[1] > lat;
      if (!upward && !downward) continue;
      const crossing = from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
      if (crossing > lon) winding.set(ring, (winding.get(ring) ?? 0) + (upward ? 1 : -1));
    }
    const around = [...winding].filter(([, turns]) => turns !== 0).map(([ring]) => ring);
    const cut = new Set(around.filter((ring) => outerOf[ring] !== ring).map((r) => outerOf[r]));
    return around.some((ring) => outerOf[ring] === ring && !cut.has(ring));
  };

  return (box) => {
    for (const edge of strips.between(box[1], box[3])) if (touches(edge, box)) return 'crossing';
    return contains(box[0], box[1]) ? 'inside' : 'outside';
  };
}

/** Edges with the index of their ring; `outerOf` gives each ring the outer ring of its polygon, an outer ring itself. */
function edgesOf(area: Areal): { edges: Edge[]; outerOf: number[] } {
  const edges: Edge[] = [];
  const outerOf: number[] = [];
  for (const rings of polygonsOf(area)) {
    const outer = outerOf.length;
    for (const ring of rings) {
      const index = outerOf.push(outer) - 1;
      ring.forEach((to, position) => {
        const from = ring[position - 1];
        if (from) edges.push({ ring: index, from, to });
      });
    }
  }
  return { edges, outerOf };
}

/** Whether a segment meets a box: their boxes meet, and the box's corners are not all on one side of the segment's line. */
function touches({ from, to }: Edge, [west, south, east, north]: BoundingBox): boolean {
  if (Math.max(from[0], to[0]) < west || Math.min(from[0], to[0]) > east) return false;
  if (Math.max(from[1], to[1]) < south || Math.min(from[1], to[1]) > north) return false;
  const side = (lon: number, lat: number) =>
    Math.sign((to[0] - from[0]) * (lat - from[1]) - (to[1] - from[1]) * (lon - from[0]));
  const first = side(west, south);
  const sides = [side(east, south), side(east, north), side(west, north)];
  return first === 0 || sides.some((other) => other !== first);
}

function intoStrips(edges: readonly Edge[]) {
  const [south, north] = edges.reduce(
    ([low, high], { from }) => [Math.min(low, from[1]), Math.max(high, from[1])],
    [Infinity, -Infinity],
  );
  const count = Math.min(4096, Math.max(1, Math.ceil(edges.length / 4)));
  const height = (north - south) / count || 1;
  const stripOf = (lat: number) =>
    Math.min(count - 1, Math.max(0, Math.floor((lat - south) / height)));
  const strips: Edge[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) {
    const [a, b] = [stripOf(edge.from[1]), stripOf(edge.to[1])];
    for (let strip = Math.min(a, b); strip <= Math.max(a, b); strip++) strips[strip]?.push(edge);
  }
  return {
    /** Edges of all strips between two latitudes; an edge that spans several comes once for each. */
    *between(low: number, high: number): Generator<Edge> {
      if (low > north || high < south) return;
      for (let strip = stripOf(low); strip <= stripOf(high); strip++) yield* strips[strip] ?? [];
    },
  };
}
