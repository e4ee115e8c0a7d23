import { portionsInside, type ParcelIndex } from '../../../../geodata/area/portions.ts';
import { readAreal } from '../../../../geodata/area/readArea.ts';
import { repairArea } from '../../../../geodata/area/repairArea.ts';
import type { Areal } from '../../../../geodata/geometry.ts';

/**
 * Ids of the parcels of which a box or a loop has at least half of the area. A loop drawn by hand mostly crosses itself
 * where it closes: what it goes around twice or the other way counts as inside.
 */
export function mostlyInside(shape: Areal, parcels: ParcelIndex): string[] {
  const read = readAreal(shape);
  const sound = 'type' in read ? read : repairArea(shape);
  if (sound === null) return [];
  // Half a parcel computed is half a parcel, whatever rounding makes of the last digit.
  return portionsInside(sound, parcels).flatMap(({ id, share }) =>
    share >= 0.5 - 1e-9 ? [id] : [],
  );
}
