import type { AxisStates } from '../../../axis.ts';
import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { Work } from '../../../zone.ts';
import { halfHeight, halfWidth } from '../plan/districtSize.ts';
import { districtTransform } from '../plan/districtTransform.ts';
import { gridPositionOf } from '../plan/districtGrid.ts';
import {
  centrelineBetween,
  ringLine,
  toLineString,
  toPoint,
  northSouthLineBetween,
} from '../plan/lines.ts';
import { riverCentreline } from '../plan/river.ts';
import { streetsOf } from '../plan/streets.ts';
import { avenueNames } from './roads.ts';
import { riverName } from './riversAndExpressways.ts';

/** A work with what was seen of it, by month, and when it is due. */
export type WorkHistory = {
  readonly work: Work;
  /** By month: a state of the building axis, or the percent of what is under construction. */
  readonly seen: Readonly<Record<number, AxisStates['building'] | number>>;
  readonly due: number;
};

/** The works of the first district and how they went. */
export function workHistoriesOf(seed: number): WorkHistory[] {
  const position = gridPositionOf(0);
  const transform = districtTransform(seed, position);
  const { avenues, eastWestLines } = streetsOf(seed, 0, position);
  const [, west, main, east] = avenues;
  const river = riverCentreline(seed, position);
  const ring = ringLine(transform);
  const north = eastWestLines.at(-2)!.centreline;
  return [
    history(
      1,
      'road',
      named(avenueNames[1], '北段改造', 'northern section rebuilt'),
      toLineString(northSouthLineBetween(main, halfHeight * 0.35, halfHeight, transform)),
      20,
      { 0: 35, 3: 60, 7: 85, 11: 'completed' },
    ),
    history(
      2,
      'road',
      bilingual('示例环路东段', 'Example Ring Road, east section'),
      toLineString(ring.slice(Math.floor(ring.length * 0.3), Math.floor(ring.length * 0.5))),
      25,
      { 0: 'preparing', 5: 'started', 9: 20, 14: 45, 20: 70 },
    ),
    history(
      3,
      'road',
      named(avenueNames[2], '中段', 'middle section'),
      toLineString(northSouthLineBetween(east, river(east.at), halfHeight * 0.6, transform)),
      22,
      { 0: 'notSupplied', 8: 'preparing', 13: 'started', 18: 30 },
    ),
    history(
      4,
      'river',
      named(riverName(0), '西段整治', 'western section regulated'),
      toLineString(centrelineBetween(river, -halfWidth, halfWidth * -0.2, transform)),
      24,
      { 0: 'started', 4: 25, 10: 55, 16: 80, 21: 92 },
    ),
    history(
      5,
      'plant',
      bilingual('示例污水处理厂', 'Example Sewage Works'),
      toPoint(transform([halfWidth + 110, river(halfWidth + 110) - 150])),
      15,
      { 0: 70, 5: 'completed', 9: 'inProduction' },
    ),
    history(
      6,
      'plant',
      bilingual('示例自来水厂', 'Example Water Works'),
      toPoint(transform([-halfWidth - 120, river(-halfWidth - 120) + 160])),
      30,
      { 6: 'preparing', 15: 'started', 21: 15 },
    ),
    history(
      7,
      'power',
      bilingual('示例 110 千伏变电站', 'Example 110 kV Substation'),
      toPoint(transform([main.at - 420, halfHeight + 80])),
      19,
      { 0: 'preparing', 6: 'started', 12: 50, 19: 'completed' },
    ),
    history(
      8,
      'utility',
      bilingual('示例供热管网', 'Example heating network'),
      toLineString(centrelineBetween(north, west.at, main.at, transform)),
      27,
      { 4: 'preparing', 17: 'started', 22: 18 },
    ),
  ];
}

function named({ zh, en }: Bilingual, doing: string, doingEn: string): Bilingual {
  return bilingual(`${zh}${doing}`, `${en}, ${doingEn}`);
}

function history(
  number: number,
  kind: Work['kind'],
  name: Bilingual,
  geometry: Work['geometry'],
  due: number,
  seen: WorkHistory['seen'],
): WorkHistory {
  return {
    work: {
      id: `work-${number}`,
      name,
      kind,
      block: null,
      quality: 'example',
      geometry,
      note: null,
    },
    seen,
    due,
  };
}
