import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { Work } from '../../zone.ts';
import { notDrawn, placeUnknown } from './notes.ts';
import {
  changchunRoadExtension,
  provincialRoadRegrading,
  xiaoshunStreamWorks,
} from './shapes/lineShapes.ts';
import { sketchedPoint } from './shapes/pointShapes.ts';

/** Works between the blocks, each with a place of its own on the plan. */
const drawn: readonly Work[] = [
  {
    id: 'jindong-sewage-plant',
    name: bilingual('金东污水处理工程', 'Jindong sewage treatment works'),
    kind: 'plant',
    block: null,
    quality: 'schematic',
    geometry: sketchedPoint('sewagePlant'),
    note: placeUnknown,
  },
  {
    id: 'xiaoshun-stream',
    name: bilingual('孝顺溪改造', 'Xiaoshun stream improvement'),
    kind: 'river',
    block: null,
    quality: 'schematic',
    geometry: xiaoshunStreamWorks,
    note: bilingual(
      '报告未说明改造河段，图上河道与起止点均为示意。',
      'The report does not say which reach; the stream and the ends of the works are schematic.',
    ),
  },
  {
    id: 'changchun-road',
    name: bilingual('常春路续建', 'Changchun Road extension'),
    kind: 'road',
    block: null,
    quality: 'schematic',
    geometry: changchunRoadExtension,
    note: placeUnknown,
  },
  {
    id: 'provincial-road-03',
    name: bilingual('03 省道降坡', 'Provincial road 03 regrading'),
    kind: 'road',
    block: null,
    quality: 'schematic',
    geometry: provincialRoadRegrading,
    note: bilingual(
      '报告未说明降坡路段，图上走向与起止点均为示意。',
      'The report does not say which stretch; the course and the ends of the works are schematic.',
    ),
  },
];

/** Works inside a block, of which the report says only how far they are. */
function blockWork(block: string, what: string, kind: Work['kind'], name: Bilingual): Work {
  return {
    id: `${block}-${what}`,
    name,
    kind,
    block,
    quality: 'schematic',
    geometry: null,
    note: notDrawn,
  };
}

export const jindongWorks: readonly Work[] = [
  ...drawn,
  blockWork('xietangxi', 'fence', 'fence', bilingual('鞋塘西围墙', 'Xietang West wall')),
  blockWork('xietangxi', 'power', 'power', bilingual('鞋塘西电网架设', 'Xietang West power lines')),
  blockWork('xietangxi', 'access', 'road', bilingual('鞋塘西便道', 'Xietang West access roads')),
  blockWork(
    'xietangxi',
    'utilities',
    'utility',
    bilingual('鞋塘西其他配套', 'Xietang West other utilities'),
  ),
  blockWork('nanbo', 'roads', 'road', bilingual('南博路网', 'Nanbo road network')),
  blockWork('liushi', 'roads', 'road', bilingual('六石道路', 'Liushi roads')),
  blockWork('zhucun', 'roads', 'road', bilingual('祝村道路', 'Zhucun roads')),
  blockWork('donghouxu', 'roads', 'road', bilingual('东后徐道路', 'Donghouxu roads')),
];
