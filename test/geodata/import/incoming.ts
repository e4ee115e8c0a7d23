import { bilingual } from '../../../geodata/bilingual.ts';
import type { Areal } from '../../../geodata/geometry.ts';
import type { IncomingParcel } from '../../../geodata/import/incomingParcel.ts';
import { measureArea } from '../../../geodata/measure.ts';

/** A surveyed feature of a file, which stands in the row of its number. */
export function incoming(
  feature: number,
  geometry: Areal | null,
  said: IncomingParcel['said'] = {},
): IncomingParcel {
  const where = bilingual(`第 ${feature} 行`, `row ${feature}`);
  const shape = geometry && {
    geometry,
    measuredM2: measureArea(geometry),
    quality: 'surveyed' as const,
  };
  return { feature, where, shape, said };
}
