import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { Landmark } from '../../../zone.ts';
import { halfHeight, halfWidth, rowPitch } from '../plan/districtSize.ts';
import { districtTransform, type DistrictTransform } from '../plan/districtTransform.ts';
import { gridPositionOf } from '../plan/districtGrid.ts';
import {
  centrelineBetween,
  ringLine,
  toLineString,
  northSouthLineBetween,
  type Line,
} from '../plan/lines.ts';
import { crossing } from '../plan/outline.ts';
import { offsetCentreline, halfRiverWidth, stripDepth } from '../plan/river.ts';
import { streetsOf, type BlockRow, type EastWestLine, type Streets } from '../plan/streets.ts';
import { chineseNumeral } from './chineseNumeral.ts';

/** The roads of a district: ring, avenues, cross roads, and the nameless side streets between them. */
export function roadsOf(seed: number, district: number): Landmark[] {
  const position = gridPositionOf(district);
  const transform = districtTransform(seed, position);
  const streets = streetsOf(seed, district, position);
  const roads: readonly Road[] = [
    [bilingual('示例环路', 'Example Ring Road'), ringLine(transform)],
    ...avenues(streets, transform),
    ...crossRoads(streets, transform),
    ...streets.blockRows.flatMap((blockRow) => sideStreets(blockRow, transform)),
  ];
  return roads.map(([name, line], index) => ({
    id: `road-${district + 1}-${index + 1}`,
    kind: 'road',
    name: name && inDistrict(name, district),
    quality: 'example',
    geometry: toLineString(line),
  }));
}

type Road = readonly [name: Bilingual | null, line: Line];

function inDistrict({ zh, en }: Bilingual, district: number): Bilingual {
  if (district === 0) return bilingual(zh, en);
  return bilingual(`${zh}（${chineseNumeral(district + 1)}）`, `${en} ${district + 1}`);
}

export const avenueNames = [
  bilingual('示例西路', 'Example West Road'),
  bilingual('示例大道', 'Example Avenue'),
  bilingual('示例东路', 'Example East Road'),
] as const;

/** The avenues from ring to ring; the main one leads out to the expressway and into the green belt of the south. */
function avenues({ avenues: all }: Streets, transform: DistrictTransform): Road[] {
  return avenueNames.map((name, index) => {
    const reach = index === 1 ? rowPitch / 2 : halfHeight;
    return [name, northSouthLineBetween(all[index + 1]!, -reach, reach, transform)];
  });
}

function crossRoads({ eastWestLines }: Streets, transform: DistrictTransform): Road[] {
  return eastWestLines
    .filter(({ kind }) => kind === 'street' || kind === 'avenue')
    .map(({ centreline }, index) => [
      bilingual(`示例${chineseNumeral(index + 1)}路`, `Example Cross Road ${index + 1}`),
      centrelineBetween(centreline, -halfWidth, halfWidth, transform),
    ]);
}

/** Streets of a single row of blocks, from its southern to its northern side; a river they only come near. */
function sideStreets(
  { south, north, northSouthLines }: BlockRow,
  transform: DistrictTransform,
): Road[] {
  const end = ({ kind, centreline }: EastWestLine, side: number) =>
    kind === 'river'
      ? offsetCentreline(centreline, side * (halfRiverWidth + stripDepth))
      : centreline;
  return northSouthLines
    .filter(({ kind }) => kind === 'street')
    .map((line) => {
      const [, from] = crossing(end(south, 1), line);
      const [, to] = crossing(end(north, -1), line);
      return [null, northSouthLineBetween(line, from, to, transform)];
    });
}
