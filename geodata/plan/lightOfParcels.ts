import type { LightColour, PlanItem } from './planItem.ts';

/** The worst first: what calls for somebody, then what nobody can tell, then what goes well. */
const bySeverity: readonly LightColour[] = ['red', 'amber', 'unknown', 'green', 'notDue', 'done'];

/** The light of each parcel: the worst of the plan items it belongs to. Parcels of none are left out. */
export function lightOfParcels(
  items: readonly Pick<PlanItem, 'parcels' | 'light'>[],
): ReadonlyMap<string, LightColour> {
  const lights = new Map<string, LightColour>();
  for (const { parcels, light } of items)
    for (const parcel of parcels) {
      const there = lights.get(parcel);
      if (there === undefined || bySeverity.indexOf(light.colour) < bySeverity.indexOf(there))
        lights.set(parcel, light.colour);
    }
  return lights;
}
