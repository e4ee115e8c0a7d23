import { bilingual } from '../../../bilingual.ts';
import type { Landmark } from '../../../zone.ts';
import type { DistrictPlan } from '../plan/district.ts';
import { latticePositionOf } from '../plan/lattice.ts';
import { toPoint } from '../plan/lines.ts';
import { centreOf } from '../plan/plane.ts';

import { roadsOf } from './roads.ts';
import { throughLinesOf } from './throughLines.ts';

/** Streets are drawn for so many districts: beyond, a map of the whole zone could not show them. */
const districtsDrawn = 40;

/** What lies around the parcels of a zone's first districts: rivers, roads, and the names of the first one's centre. */
export function landmarksOf(seed: number, districts: number, first: DistrictPlan): Landmark[] {
  const drawn = Array.from({ length: Math.min(districts, districtsDrawn) }, (_, index) => index);
  return [
    ...throughLinesOf(seed, drawn.map(latticePositionOf)),
    ...drawn.flatMap((district) => roadsOf(seed, district)),
    ...placesOf(first),
  ];
}

function placesOf({ blocks }: DistrictPlan): Landmark[] {
  const names = [
    { character: 'centre', name: bilingual('示例中心区', 'Example Centre') },
    { character: 'park', name: bilingual('示例中央公园', 'Example Central Park') },
    { character: 'logistics', name: bilingual('示例物流园', 'Example Freight Park') },
  ] as const;
  return names.flatMap(({ character, name }): Landmark[] => {
    const block = blocks.find((candidate) => candidate.character === character);
    if (!block) return [];
    const geometry = toPoint(centreOf(block.outline));
    return [{ id: `place-${character}`, kind: 'place', name, quality: 'example', geometry }];
  });
}
