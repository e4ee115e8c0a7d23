import { repairArea } from '../../area/repairArea.ts';
import { rewind } from '../../area/rewind.ts';
import type { Areal, LonLat, MultiPolygon } from '../../geometry.ts';
import { polygonsOf } from '../../geometry.ts';
import type { FindingKind } from './finding.ts';

/** Repeats the first position of an open ring at its end. */
function closeRings(area: Areal): MultiPolygon {
  return mapRings(area, (ring) => (isClosed(ring) ? ring : [...ring, [...ring[0]!]]));
}

/** Leaves out positions that repeat the one before. */
function dropDuplicates(area: Areal): MultiPolygon {
  return mapRings(area, (ring) =>
    ring.filter((position, index) => index === 0 || !isSame(position, ring[index - 1]!)),
  );
}

/**
 * How each kind of fixable finding is mended; null when it turns out that it cannot be. In this order, all together make of a
 * shape one that can be kept.
 */
export const mends = {
  unclosed: closeRings,
  duplicateVertices: dropDuplicates,
  selfIntersecting: repairArea,
  orientation: rewind,
} as const satisfies Partial<Record<FindingKind, (area: Areal) => Areal | null>>;

export function isClosed(ring: readonly LonLat[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first === undefined || last === undefined || isSame(first, last);
}

export function isSame(one: LonLat, other: LonLat): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function mapRings(area: Areal, change: (ring: LonLat[]) => LonLat[]): MultiPolygon {
  const coordinates = polygonsOf(area).map((rings) => rings.map(change));
  return { type: 'MultiPolygon', coordinates };
}
