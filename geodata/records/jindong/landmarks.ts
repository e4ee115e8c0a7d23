import { bilingual } from '../../bilingual.ts';
import type { Landmark } from '../../zone.ts';
import {
  changchunRoad,
  motorway,
  provincialRoad,
  streets,
  xiaoshunStream,
} from './shapes/lineShapes.ts';
import { sketchedPoint } from './shapes/pointShapes.ts';

export const jindongLandmarks: readonly Landmark[] = [
  {
    id: 'g60',
    kind: 'road',
    name: bilingual('G60 沪昆高速', 'G60 Shanghai–Kunming Expressway'),
    quality: 'schematic',
    geometry: motorway,
  },
  {
    id: 's03',
    kind: 'road',
    name: bilingual('03 省道', 'Provincial road 03'),
    quality: 'schematic',
    geometry: provincialRoad,
  },
  {
    id: 'changchun',
    kind: 'road',
    name: bilingual('常春路', 'Changchun Road'),
    quality: 'schematic',
    geometry: changchunRoad,
  },
  ...Object.entries(streets).map(([id, geometry]): Landmark => ({
    id,
    kind: 'road',
    name: null,
    quality: 'schematic',
    geometry,
  })),
  {
    id: 'xiaoshun-river',
    kind: 'river',
    name: bilingual('孝顺溪', 'Xiaoshun Stream'),
    quality: 'schematic',
    geometry: xiaoshunStream,
  },
  {
    id: 'xietang',
    kind: 'place',
    name: bilingual('鞋塘', 'Xietang'),
    quality: 'schematic',
    geometry: sketchedPoint('xietang'),
  },
  {
    id: 'fucun',
    kind: 'place',
    name: bilingual('傅村', 'Fucun'),
    quality: 'schematic',
    geometry: sketchedPoint('fucun'),
  },
  {
    id: 'xiaoshun',
    kind: 'place',
    name: bilingual('孝顺', 'Xiaoshun'),
    quality: 'schematic',
    geometry: sketchedPoint('xiaoshun'),
  },
];
