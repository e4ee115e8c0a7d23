import Flatbush from 'flatbush';
import { polygonsOf, type Areal, type BoundingBox } from '../geometry.ts';

/** Edges in a row, four numbers for each: longitude and latitude of its start, then of its end. */
export type Edges = Float64Array;

/** The edges of an area, ring by ring: one less for each ring than it has positions. */
export function edgesOf(area: Areal): Edges {
  const rings = polygonsOf(area).flat();
  const edges = room(4 * rings.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0));
  let end = 0;
  for (const ring of rings)
    for (let position = 1; position < ring.length; position++) {
      const [from, to] = [ring[position - 1]!, ring[position]!];
      // One by one: `set` with two numbers takes twenty times as long.
      edges[end] = from[0];
      edges[end + 1] = from[1];
      edges[end + 2] = to[0];
      edges[end + 3] = to[1];
      end += 4;
    }
  return edges;
}

/** Numbers that are set aside at once: of an array of its own for each of 100 000 parcels the collector has more work than we. */
const roomSize = 8192;
let free = new Float64Array(0);

function room(length: number): Edges {
  if (length > roomSize / 8) return new Float64Array(length);
  if (length > free.length) free = new Float64Array(roomSize);
  const own = free.subarray(0, length);
  free = free.subarray(length);
  return own;
}

/** Most parcels have so few edges that an index of them takes longer to make than all of them to look at. */
export const fewEdges = 32;

/** The edges whose boxes meet a box. */
export function edgeSearchOf(edges: Edges): (...box: BoundingBox) => number[] {
  if (edges.length > 4 * fewEdges) {
    const index = edgeIndexOf(edges);
    return (...box) => index.search(...box);
  }
  return (west, south, east, north) => {
    const found: number[] = [];
    for (let at = 0; at < edges.length; at += 4)
      if (
        Math.min(edges[at]!, edges[at + 2]!) <= east &&
        Math.max(edges[at]!, edges[at + 2]!) >= west &&
        Math.min(edges[at + 1]!, edges[at + 3]!) <= north &&
        Math.max(edges[at + 1]!, edges[at + 3]!) >= south
      )
        found.push(at / 4);
    return found;
  };
}

/** An index of the boxes of some edges. */
export function edgeIndexOf(edges: Edges): Flatbush {
  const index = new Flatbush(edges.length / 4);
  for (let at = 0; at < edges.length; at += 4) index.add(...boxOfEdge(edges, at / 4));
  index.finish();
  return index;
}

export function boxOfEdge(edges: Edges, edge: number): BoundingBox {
  const [lon1, lat1] = [edges[4 * edge]!, edges[4 * edge + 1]!];
  const [lon2, lat2] = [edges[4 * edge + 2]!, edges[4 * edge + 3]!];
  return [Math.min(lon1, lon2), Math.min(lat1, lat2), Math.max(lon1, lon2), Math.max(lat1, lat2)];
}
