import { bilingual } from '../../../bilingual.ts';
import type { ZoneEvent } from '../../../zone.ts';
import type { DistrictPlan } from '../plan/district.ts';
import { toPoint } from '../plan/lines.ts';
import { centroidOf } from '../plan/localPlane.ts';
import { integerBetween, randomFor } from '../random.ts';
import { exampleProvenance } from './log.ts';
import { endOfMonth } from './months.ts';
import { townId } from './townsAndBlocks.ts';

const count = 6;

/** Demolitions in the outer blocks of the first district, one every third or fourth month. */
export function eventsOf(seed: number, { blocks }: DistrictPlan): ZoneEvent[] {
  const random = randomFor(seed, 'events');
  const outer = blocks.slice(-2 * count).filter((_, index) => index % 2 === 0);
  return outer.map((block, index): ZoneEvent => {
    const month = 2 + index * 3 + integerBetween(random, 0, 2);
    const households = index === 2 ? null : integerBetween(random, 3, 24);
    return {
      id: `event-${index + 1}`,
      kind: 'demolition',
      name: bilingual(`示例拆除 ${index + 1}`, `Example demolition ${index + 1}`),
      town: townId(block),
      from: endOfMonth(month),
      to: endOfMonth(month + 1),
      areaM2: index === 4 ? null : integerBetween(random, 4, 40) * 100,
      households,
      places: index === 1 ? integerBetween(random, 2, 9) : null,
      quality: 'example',
      geometry: toPoint(centroidOf(block.ground)),
      provenance: exampleProvenance,
      note: null,
    };
  });
}
