import { bilingual } from '../../../bilingual.ts';
import type { Landmark } from '../../../zone.ts';
import type { DistrictPlan } from '../plan/district.ts';
import { gridPositionOf } from '../plan/districtGrid.ts';
import { toPoint } from '../plan/lines.ts';
import { centroidOf } from '../plan/localPlane.ts';

import { roadsOf } from './roads.ts';
import { riversAndExpresswaysOf } from './riversAndExpressways.ts';

/** Streets are drawn for so many districts: beyond, a map of the whole zone could not show them. */
const districtsDrawn = 40;

/** What lies around the parcels of a zone's first districts: rivers, roads, and the names of the first one's centre. */
export function landmarksOf(seed: number, districts: number, first: DistrictPlan): Landmark[] {
  const drawn = Array.from({ length: Math.min(districts, districtsDrawn) }, (_, index) => index);
  return [
    ...riversAndExpresswaysOf(seed, drawn.map(gridPositionOf)),
    ...drawn.flatMap((district) => roadsOf(seed, district)),
    ...placesOf(first),
  ];
}

function placesOf({ blocks }: DistrictPlan): Landmark[] {
  const names = [
    { zoningClass: 'centre', name: bilingual('示例中心区', 'Example Centre') },
    { zoningClass: 'park', name: bilingual('示例中央公园', 'Example Central Park') },
    { zoningClass: 'logistics', name: bilingual('示例物流园', 'Example Freight Park') },
  ] as const;
  return names.flatMap(({ zoningClass, name }): Landmark[] => {
    const block = blocks.find((candidate) => candidate.zoningClass === zoningClass);
    if (!block) return [];
    const geometry = toPoint(centroidOf(block.outline));
    return [{ id: `place-${zoningClass}`, kind: 'place', name, quality: 'example', geometry }];
  });
}
