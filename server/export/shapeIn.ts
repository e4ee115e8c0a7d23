import { turnsLeft } from '../../geodata/area/rewind.ts';
import type { LonLat, MultiPolygon } from '../../geodata/geometry.ts';
import type { ExportedParcel } from '../../geodata/export/exportedParcel.ts';
import { projectedPolygons, projectionInto } from '../../geodata/survey/systems/projection.ts';
import type { ReferenceSystem } from '../../geodata/survey/systems/referenceSystem.ts';

/**
 * The shapes of parcels in a coordinate system, outer rings to the left as RFC 7946 and OGC have them. Corners that fall
 * together on the millimetre are one.
 */
export function shapeIn(system: ReferenceSystem): (parcel: ExportedParcel) => MultiPolygon {
  const project = projectionInto(system);
  return ({ geometry }) => ({
    type: 'MultiPolygon',
    coordinates: projectedPolygons(geometry, project).map((rings) =>
      rings
        .map(withoutRepeats)
        .map((ring, index) => (turnsLeft(ring) === (index === 0) ? ring : ring.toReversed())),
    ),
  });
}

function withoutRepeats(ring: readonly LonLat[]): LonLat[] {
  const corners = ring.filter(
    ([x, y], index) => index === 0 || x !== ring[index - 1]![0] || y !== ring[index - 1]![1],
  );
  return corners.length >= 4 ? corners : [...ring];
}
