import type { Building } from '../parcel.ts';
import type { ConstructionStatus } from './construction.ts';
import type { LandRecord } from './landRecord.ts';

/** What is built on a parcel, in m²; null where no building is on record. */
export type BuiltAreas = {
  readonly floorAreaM2: number | null;
  readonly footprintM2: number | null;
};

/** What of a building is summed. */
type Built = Pick<Building, 'floorAreaM2' | 'footprintM2'>;

/** Land of a parcel on a day, as it travels to the page. */
export type LandParcel = BuiltAreas & { readonly id: string; readonly record: LandRecord | null };

/** Land that is built, and built without buildings. Other transport land has stations and depots, so it is not of it. */
const openLand: readonly ConstructionStatus[] = ['A31', 'A51'];

/** Streets and parks. */
export function isOpenLand(construction: ConstructionStatus | null): boolean {
  return construction !== null && openLand.includes(construction);
}

/**
 * Floor area and footprint of a parcel. Without a building on record both are unknown, but for streets and parks, which
 * have none: there 0 is known.
 */
export function builtAreasOf(
  buildings: readonly Built[],
  construction: ConstructionStatus | null,
): BuiltAreas {
  if (buildings.length === 0) {
    const none = isOpenLand(construction) ? 0 : null;
    return { floorAreaM2: none, footprintM2: none };
  }
  const sum = (of: (building: Built) => number) =>
    buildings.reduce((total, building) => total + of(building), 0);
  return {
    floorAreaM2: sum(({ floorAreaM2 }) => floorAreaM2),
    footprintM2: sum(({ footprintM2 }) => footprintM2),
  };
}
