import Flatbush from 'flatbush';
import { polygonsOf, type Areal, type BoundingBox } from '../geometry.ts';

/** Edges in a row, four numbers for each: longitude and latitude of its start, then of its end. */
export type Edges = Float64Array;

/** The edges of an area, ring by ring: one less for each ring than it has positions. */
export function edgesOf(area: Areal): Edges {
  const rings = polygonsOf(area).flat();
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + ring.length, 0));
  let end = 0;
  for (const ring of rings)
    for (let position = 1; position < ring.length; position++) {
      const [from, to] = [ring[position - 1]!, ring[position]!];
      edges.set(from, end);
      edges.set(to, end + 2);
      end += 4;
    }
  return edges.subarray(0, end);
}

/** An index of the edges' boxes; undefined without any edge. */
export function edgeIndexOf(edges: Edges): Flatbush | undefined {
  if (edges.length === 0) return undefined;
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
