import type { BoundingBox, LonLat } from '../geometry.ts';
import { faultAt, faultNear, maxFaults, type AreaFault, type Path } from './areaFault.ts';
import { isEmpty, isValid, openBoxOf, outlineOf, overlapArea, type Outline } from './outline.ts';
import type { ReadPolygon } from './readRings.ts';

type Spend = (steps: number) => void;

/**
 * What is wrong with rings that do not cross: one that encloses nothing, or goes round something twice or backwards (through
 * a corner that it passes twice), a hole outside its outer ring, holes and parts that lie over one another.
 */
export function overlapFaults(polygons: readonly ReadPolygon[], spend: Spend): AreaFault[] {
  const coordinates = polygons.map(({ rings }) => rings);
  const box = openBoxOf(coordinates.flat());
  if (box === null)
    return polygons.slice(0, maxFaults).map(({ path }) => withoutArea([...path, 0]));
  const drawn = polygons.map((polygon) => drawnOf(polygon, box));
  const inside = drawn.flatMap((polygon) => faultsInside(polygon, spend)).slice(0, maxFaults);
  if (inside.length > 0 || polygons.length === 1) return inside;
  if (isValid(outlineOf(coordinates, box), spend)) return [];
  return overlaps(drawn, spend);
}

/** A polygon with its outline and those of its rings, each as if it were an outer one. */
type Drawn = ReadPolygon & { readonly outline: Outline; readonly ringOutlines: readonly Outline[] };

function drawnOf({ path, rings }: ReadPolygon, box: BoundingBox): Drawn {
  const ringOutlines = rings.map((ring) => outlineOf([[ring]], box));
  const outline = rings.length === 1 ? ringOutlines[0]! : outlineOf([rings], box);
  return { path, rings, outline, ringOutlines };
}

const withoutArea = (path: Path) => faultAt('withoutArea', path);

function faultsInside(polygon: Drawn, spend: Spend): AreaFault[] {
  const { path, outline, ringOutlines } = polygon;
  const empty = ringOutlines.flatMap((ring, index) =>
    isEmpty(ring, spend) ? [withoutArea([...path, index])] : [],
  );
  if (empty.length > 0) return empty;
  if (isEmpty(outline, spend)) return [withoutArea(path)];
  return isValid(outline, spend) ? [] : faultsOfRings(polygon, spend);
}

/** Of a polygon that is not valid. */
function faultsOfRings({ path, rings, ringOutlines }: Drawn, spend: Spend): AreaFault[] {
  const [outer] = ringOutlines;
  const faults = ringOutlines.flatMap((outline, index): AreaFault[] => {
    const ring = rings[index]!;
    const ringPath = [...path, index];
    if (!isValid(outline, spend))
      return [faultNear('selfIntersecting', ringPath, firstRepeated(ring))];
    const isOutside =
      index > 0 && overlapArea(outline, outer!, spend) < outline.area - outline.tolerance;
    return isOutside ? [faultNear('holeOutside', ringPath, ring[0]!)] : [];
  });
  if (faults.length > 0) return faults;
  const holes = ringOutlines.map((outline, index) => ({
    path: [...path, index],
    rings: [rings[index]!],
    outline,
  }));
  return overlaps(holes.slice(1), spend);
}

/** Each that lies over an earlier one. */
function overlaps(drawn: readonly Omit<Drawn, 'ringOutlines'>[], spend: Spend): AreaFault[] {
  const faults = drawn.flatMap(({ path, rings, outline }, index): AreaFault[] => {
    const liesOver = ({ outline: other }: { readonly outline: Outline }) =>
      overlapArea(outline, other, spend) > outline.tolerance + other.tolerance;
    return drawn.slice(0, index).some(liesOver)
      ? [faultNear('overlapping', path, rings[0]![0]!)]
      : [];
  });
  return faults.slice(0, maxFaults);
}

/** The corner that a ring passes a second time, its first one when there is none. */
function firstRepeated(ring: readonly LonLat[]): LonLat {
  const passed = new Set<string>();
  const isRepeated = (position: LonLat, index: number) => {
    const name = position.join();
    const before = ring[index - 1]?.join() !== name && passed.has(name);
    passed.add(name);
    return before;
  };
  return ring.slice(0, -1).find(isRepeated) ?? ring[0]!;
}
