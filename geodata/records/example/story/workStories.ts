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
  readonly seen: readonly (readonly [number, AxisStates['building'], number | null])[];
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
  const road = (line: Parameters<typeof toLineString>[0]) => toLineString(line);
  return [
    story(
      1,
      'road',
      named(avenueNames[1], '改造', 'rebuilding'),
      road(uprightLine(main, -halfHeight, halfHeight, bend)),
      20,
      [
        [0, 'underConstruction', 35],
        [3, 'underConstruction', 60],
        [7, 'underConstruction', 85],
        [11, 'completed', null],
      ],
    ),
    story(
      2,
      'road',
      bilingual('示例环路东段', 'Example Ring Road, east section'),
      road(ring.slice(Math.floor(ring.length * 0.3), Math.floor(ring.length * 0.5))),
      25,
      [
        [0, 'preparing', null],
        [5, 'started', null],
        [9, 'underConstruction', 20],
        [14, 'underConstruction', 45],
        [20, 'underConstruction', 70],
      ],
    ),
    story(
      3,
      'road',
      named(avenueNames[2], '北延', 'northern section'),
      road(uprightLine(east, river(east.at), halfHeight, bend)),
      22,
      [
        [0, 'notSupplied', null],
        [8, 'preparing', null],
        [13, 'started', null],
        [18, 'underConstruction', 30],
      ],
    ),
    story(
      4,
      'river',
      named(riverName(0), '整治', 'regulation'),
      road(courseLine(river, -halfWidth, halfWidth, bend)),
      24,
      [
        [0, 'started', null],
        [4, 'underConstruction', 25],
        [10, 'underConstruction', 55],
        [16, 'underConstruction', 80],
        [21, 'underConstruction', 92],
      ],
    ),
    story(
      5,
      'plant',
      bilingual('示例污水处理厂', 'Example Sewage Works'),
      toPoint(bend([halfWidth + 110, river(halfWidth + 110) - 150])),
      15,
      [
        [0, 'underConstruction', 70],
        [5, 'completed', null],
        [9, 'inProduction', null],
      ],
    ),
    story(
      6,
      'plant',
      bilingual('示例自来水厂', 'Example Water Works'),
      toPoint(bend([-halfWidth - 120, river(-halfWidth - 120) + 160])),
      30,
      [
        [6, 'preparing', null],
        [15, 'started', null],
        [21, 'underConstruction', 15],
      ],
    ),
    story(
      7,
      'power',
      bilingual('示例 110 千伏变电站', 'Example 110 kV Substation'),
      toPoint(bend([main.at - 420, halfHeight + 80])),
      19,
      [
        [0, 'preparing', null],
        [6, 'started', null],
        [12, 'underConstruction', 50],
        [19, 'completed', null],
      ],
    ),
    story(
      8,
      'utility',
      bilingual('示例供热管网', 'Example heating network'),
      road(courseLine(north, west.at, east.at, bend)),
      27,
      [
        [4, 'preparing', null],
        [17, 'started', null],
        [22, 'underConstruction', 18],
      ],
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
