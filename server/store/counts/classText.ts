import type { StateClass } from '../../../geodata/statistics.ts';

/** Everything by which a parcel is counted as one text; what is unknown is left empty: `cleared|levelling||0|1001|surveyed`. */
export function classText(of: StateClass): string {
  const { clearance, levelling, building, blocked, landUse, quality } = of;
  return [clearance, levelling, building, blocked ? 1 : 0, landUse, quality].join('|');
}

/** What `classText` has written. */
export function classIn(text: string): StateClass {
  const [clearance, levelling, building, blocked, landUse, quality] = text.split('|');
  // Nothing but what was read of the columns of these types.
  return {
    clearance: clearance || null,
    levelling: levelling || null,
    building: building || null,
    blocked: blocked === '1',
    landUse: landUse || null,
    quality,
  } as StateClass;
}
