import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { Landmark } from '../../../zone.ts';
import { bendFor, halfHeight, halfWidth, rowPitch, type Bend } from '../plan/bend.ts';
import { latticePositionOf } from '../plan/lattice.ts';
import { courseLine, ringLine, toLineString, uprightLine, type Line } from '../plan/lines.ts';
import { crossing } from '../plan/outline.ts';
import { beside, halfRiver, stripDepth } from '../plan/river.ts';
import { streetsOf, type Band, type Parallel, type Streets } from '../plan/streets.ts';
import { numeral } from './numeral.ts';

/** The roads of a district: ring, avenues, cross roads, and the nameless side streets between them. */
export function roadsOf(seed: number, district: number): Landmark[] {
  const position = latticePositionOf(district);
  const bend = bendFor(seed, position);
  const streets = streetsOf(seed, district, position);
  const roads: readonly Road[] = [
    [bilingual('示例环路', 'Example Ring Road'), ringLine(bend)],
    ...avenues(streets, bend),
    ...crossRoads(streets, bend),
    ...streets.bands.flatMap((band) => sideStreets(band, bend)),
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
  return bilingual(`${zh}（${numeral(district + 1)}）`, `${en} ${district + 1}`);
}

export const avenueNames = [
  bilingual('示例西路', 'Example West Road'),
  bilingual('示例大道', 'Example Avenue'),
  bilingual('示例东路', 'Example East Road'),
] as const;

/** The avenues from ring to ring; the main one leads out to the expressway and into the green belt of the south. */
function avenues({ avenues: all }: Streets, bend: Bend): Road[] {
  return avenueNames.map((name, index) => {
    const reach = index === 1 ? rowPitch / 2 : halfHeight;
    return [name, uprightLine(all[index + 1]!, -reach, reach, bend)];
  });
}

function crossRoads({ parallels }: Streets, bend: Bend): Road[] {
  return parallels
    .filter(({ kind }) => kind === 'street' || kind === 'avenue')
    .map(({ course }, index) => [
      bilingual(`示例${numeral(index + 1)}路`, `Example Cross Road ${index + 1}`),
      courseLine(course, -halfWidth, halfWidth, bend),
    ]);
}

/** Streets of a single band, from its southern to its northern parallel; a river they only come near. */
function sideStreets({ south, north, uprights }: Band, bend: Bend): Road[] {
  const end = ({ kind, course }: Parallel, side: number) =>
    kind === 'river' ? beside(course, side * (halfRiver + stripDepth)) : course;
  return uprights
    .filter(({ kind }) => kind === 'street')
    .map((upright) => {
      const [, from] = crossing(end(south, 1), upright);
      const [, to] = crossing(end(north, -1), upright);
      return [null, uprightLine(upright, from, to, bend)];
    });
}
