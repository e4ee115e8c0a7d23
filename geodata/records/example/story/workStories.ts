import type { AxisStates } from '../../../axis.ts';
import { bilingual, type Bilingual } from '../../../bilingual.ts';
import type { Work } from '../../../zone.ts';
import { bendFor, halfHeight, halfWidth } from '../plan/bend.ts';
import { latticePositionOf } from '../plan/lattice.ts';
import { courseLine, ringLine, toLineString, toPoint, uprightLine } from '../plan/lines.ts';
import { riverCourse } from '../plan/river.ts';
import { streetsOf } from '../plan/streets.ts';
import { avenueNames } from './roads.ts';
import { riverName } from './throughLines.ts';

/** A work with what was seen of it, by month, and when it is due. */
export type WorkStory = {
  readonly work: Work;
  /** By month: a state of the building axis, or the percent of what is under construction. */
  readonly seen: Readonly<Record<number, AxisStates['building'] | number>>;
  readonly due: number;
};

/** The works of the first district and how they went. */
export function workStoriesOf(seed: number): WorkStory[] {
  const position = latticePositionOf(0);
  const bend = bendFor(seed, position);
  const { avenues, parallels } = streetsOf(seed, 0, position);
  const [, west, main, east] = avenues;
  const river = riverCourse(seed, position);
  const ring = ringLine(bend);
  const north = parallels.at(-2)!.course;
  return [
    story(
      1,
      'road',
      named(avenueNames[1], '北段改造', 'northern section rebuilt'),
      toLineString(uprightLine(main, halfHeight * 0.35, halfHeight, bend)),
      20,
      { 0: 35, 3: 60, 7: 85, 11: 'completed' },
    ),
    story(
      2,
      'road',
      bilingual('示例环路东段', 'Example Ring Road, east section'),
      toLineString(ring.slice(Math.floor(ring.length * 0.3), Math.floor(ring.length * 0.5))),
      25,
      { 0: 'preparing', 5: 'started', 9: 20, 14: 45, 20: 70 },
    ),
    story(
      3,
      'road',
      named(avenueNames[2], '中段', 'middle section'),
      toLineString(uprightLine(east, river(east.at), halfHeight * 0.6, bend)),
      22,
      { 0: 'notSupplied', 8: 'preparing', 13: 'started', 18: 30 },
    ),
    story(
      4,
      'river',
      named(riverName(0), '西段整治', 'western section regulated'),
      toLineString(courseLine(river, -halfWidth, halfWidth * -0.2, bend)),
      24,
      { 0: 'started', 4: 25, 10: 55, 16: 80, 21: 92 },
    ),
    story(
      5,
      'plant',
      bilingual('示例污水处理厂', 'Example Sewage Works'),
      toPoint(bend([halfWidth + 110, river(halfWidth + 110) - 150])),
      15,
      { 0: 70, 5: 'completed', 9: 'inProduction' },
    ),
    story(
      6,
      'plant',
      bilingual('示例自来水厂', 'Example Water Works'),
      toPoint(bend([-halfWidth - 120, river(-halfWidth - 120) + 160])),
      30,
      { 6: 'preparing', 15: 'started', 21: 15 },
    ),
    story(
      7,
      'power',
      bilingual('示例 110 千伏变电站', 'Example 110 kV Substation'),
      toPoint(bend([main.at - 420, halfHeight + 80])),
      19,
      { 0: 'preparing', 6: 'started', 12: 50, 19: 'completed' },
    ),
    story(
      8,
      'utility',
      bilingual('示例供热管网', 'Example heating network'),
      toLineString(courseLine(north, west.at, main.at, bend)),
      27,
      { 4: 'preparing', 17: 'started', 22: 18 },
    ),
  ];
}

function named({ zh, en }: Bilingual, doing: string, doingEn: string): Bilingual {
  return bilingual(`${zh}${doing}`, `${en}, ${doingEn}`);
}

function story(
  number: number,
  kind: Work['kind'],
  name: Bilingual,
  geometry: Work['geometry'],
  due: number,
  seen: WorkStory['seen'],
): WorkStory {
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
