import { faultNear, maxFaults, type AreaFault, type Path } from './areaFault.ts';
import { crossingsOf } from './crossings.ts';
import { edgesOf } from './edges.ts';
import type { ReadPolygon } from './readRings.ts';

/** Where the outlines of rings cross themselves or one another. The path is that of the earlier edge's start. */
export function crossingFaults(
  polygons: readonly ReadPolygon[],
  spend: (steps: number) => void,
): AreaFault[] {
  const coordinates = polygons.map(({ rings }) => rings);
  const edges = edgesOf({ type: 'MultiPolygon', coordinates });
  const crossings = crossingsOf(edges, maxFaults, spend);
  if (crossings.length === 0) return [];
  const pathOf = pathsOfEdges(polygons);
  return crossings.map(({ edges: [one, other], place }) => {
    const [ring, otherRing] = [pathOf(one).slice(0, -1), pathOf(other).slice(0, -1)];
    const reason = ring.join() === otherRing.join() ? 'selfIntersecting' : 'ringsCross';
    return faultNear(reason, pathOf(one), place);
  });
}

/** The paths of the positions at which edges start, for edges numbered as `edgesOf` does. */
function pathsOfEdges(polygons: readonly ReadPolygon[]): (edge: number) => Path {
  const rings = polygons.flatMap(({ path, rings: own }) =>
    own.map((ring, index) => ({ path: [...path, index], edges: ring.length - 1 })),
  );
  return (edge) => {
    let left = edge;
    for (const { path, edges } of rings) {
      if (left < edges) return [...path, left];
      left -= edges;
    }
    return [];
  };
}
