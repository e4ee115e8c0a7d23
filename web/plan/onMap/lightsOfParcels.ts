import type { LightColour, PlanItem } from '../../../geodata/plan/planItem.ts';
import { urgency } from '../list/lightOrder.ts';

/** Of each parcel with a plan its light; where several plans meet, the most urgent. */
export function lightsOfParcels(items: readonly PlanItem[]): ReadonlyMap<string, LightColour> {
  const lights = new Map<string, LightColour>();
  for (const { parcels, light } of items) {
    if (light.reason.rule === 'noPlan') continue;
    for (const parcel of parcels) {
      const before = lights.get(parcel);
      if (before === undefined || urgency.indexOf(light.colour) < urgency.indexOf(before))
        lights.set(parcel, light.colour);
    }
  }
  return lights;
}
