import type { Building } from '../parcel.ts';
import { areaFigure } from '../units.ts';
import { isBuilt, type ConstructionStatus } from './construction.ts';
import type { LandRecord } from './landRecord.ts';

/** What stands on a parcel on a day, in m²; null where no building is known to. */
type BuiltAreas = {
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
 * Floor area and footprint of a parcel on a day on which its land is in `construction`. Buildings carry no date: they are
 * taken to stand on the days on which the land is on record as built up (A). On other days, when the same shape may be a
 * plan or half a hall, what stands is unknown, and so it is without a building on record, but for streets and parks, which
 * have none: there 0 is known.
 */
export function builtAreasOf(
  buildings: readonly Built[],
  construction: ConstructionStatus | null,
): BuiltAreas {
  if (buildings.length === 0 && isOpenLand(construction)) return { floorAreaM2: 0, footprintM2: 0 };
  if (buildings.length === 0 || !isBuilt(construction))
    return { floorAreaM2: null, footprintM2: null };
  const sum = (of: (building: Built) => number) =>
    areaFigure(
      buildings.reduce((total, building) => total + of(building), 0),
      'm2',
    );
  return {
    floorAreaM2: sum(({ floorAreaM2 }) => floorAreaM2),
    footprintM2: sum(({ footprintM2 }) => footprintM2),
  };
}
