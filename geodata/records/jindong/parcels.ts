import { bilingual, type Bilingual } from '../../bilingual.ts';
import type { LandUse } from '../../landUse.ts';
import { measureArea } from '../../measure.ts';
import type { Parcel, RegisteredArea } from '../../parcel.ts';
import { areaFigure, toSquareMetres } from '../../units.ts';
import { placeUnknown } from './notes.ts';
import { reported } from './reported.ts';
import { blockSketches } from './shapes/blockShapes.ts';
import { toLonLat } from './shapes/localCoordinates.ts';
import { projectSketches } from './shapes/projectShapes.ts';
import { closed, scaleToArea } from './shapes/scaleToArea.ts';
import { fucunTown, xiaoshunTown } from './towns.ts';

const sketches = { ...blockSketches, ...projectSketches };

type Entry = {
  readonly id: keyof typeof sketches;
  readonly name: Bilingual;
  readonly town?: string;
  readonly landUse?: LandUse;
  readonly registered?: RegisteredArea;
  readonly note: Bilingual;
};

function reportedMu(mu: number, section: string, fact: string): RegisteredArea {
  return {
    squareMetres: toSquareMetres(mu, 'mu'),
    asPrinted: `${mu} 亩`,
    provenance: reported(section, fact),
  };
}

const entries: readonly Entry[] = [
  {
    id: 'xietangxi',
    name: bilingual('鞋塘西', 'Xietang West'),
    town: xiaoshunTown,
    registered: reportedMu(2000, '一(二)', 'C2'),
    note: bilingual(
      '面积按报告所说的平整面积绘制，边界为示意。归入孝顺镇的依据不在报告里，见 K1。',
      'Drawn to the levelled area the report gives; the boundary is schematic. Why it is placed in Xiaoshun is not from the report: see K1.',
    ),
  },
  { id: 'nanbo', name: bilingual('南博', 'Nanbo'), note: placeUnknown },
  { id: 'liushi', name: bilingual('六石', 'Liushi'), note: placeUnknown },
  { id: 'zhucun', name: bilingual('祝村', 'Zhucun'), note: placeUnknown },
  { id: 'donghouxu', name: bilingual('东后徐', 'Donghouxu'), note: placeUnknown },
  {
    id: 'fengtang-96',
    name: bilingual('凤塘 96 亩', 'Fengtang 96 mu'),
    town: fucunTown,
    landUse: 'mixed',
    registered: reportedMu(96, '一(三)', 'D7'),
    note: bilingual(
      '报告一处称凤塘、一处称傅村，据此归入傅村镇；面积如报告所载，边界为示意。',
      'The report calls it Fengtang in one place and Fucun in another, hence the town. Area as reported, boundary schematic.',
    ),
  },
  {
    id: 'guihang-yunfei',
    name: bilingual('贵航云飞', 'Guihang Yunfei'),
    town: xiaoshunTown,
    landUse: '1001',
    note: bilingual(
      '征迁资金拨付给孝顺镇，据此归入该镇；边界为示意。',
      'The money for its land went to Xiaoshun, hence the town. The boundary is schematic.',
    ),
  },
  {
    id: 'jiayuan-shangmingtang',
    name: bilingual('嘉远格隆·上明堂段', 'Jiayuan Gelong, Shangmingtang section'),
    landUse: '1001',
    registered: reportedMu(60, '一(六)', 'G2'),
    note: bilingual(
      '面积如报告所载；报告未说明位置，图上位置与边界均为示意。',
      'Area as reported. The report does not say where it lies; place and boundary are schematic.',
    ),
  },
  {
    id: 'jiayuan-zhijiacun',
    name: bilingual('嘉远格隆·支家村段', 'Jiayuan Gelong, Zhijiacun section'),
    landUse: '1001',
    note: placeUnknown,
  },
  {
    id: 'jinfei-lungu',
    name: bilingual('今飞轮毂', 'Jinfei wheel hubs'),
    landUse: '1001',
    note: placeUnknown,
  },
  {
    id: 'zhongde-ev',
    name: bilingual('中德纯电动车', 'Zhongde electric vehicles'),
    landUse: '1001',
    note: placeUnknown,
  },
  {
    id: 'zhongwaiyun',
    name: bilingual('中外运物流', 'Zhongwaiyun logistics'),
    landUse: '1001',
    note: bilingual(
      '报告把它列在工业项目之中，用途据此；位置与边界均为示意。',
      'Listed among the industrial projects, hence its land use. Place and boundary are schematic.',
    ),
  },
  { id: 'dushi-haoyuan', name: bilingual('都市豪园', 'Dushi Haoyuan'), note: placeUnknown },
  { id: 'huafeng', name: bilingual('华丰房产', 'Huafeng housing'), note: placeUnknown },
  { id: 'jiuzhou', name: bilingual('九洲房产', 'Jiuzhou housing'), note: placeUnknown },
  { id: 'jialun', name: bilingual('嘉伦房产', 'Jialun housing'), note: placeUnknown },
];

function parcelOf({ id, name, town, landUse, registered, note }: Entry): Parcel {
  const outline = sketches[id].map(toLonLat);
  const geometry = registered ? scaleToArea(outline, registered.squareMetres) : closed(outline);
  return {
    id,
    number: null,
    name,
    block: id in blockSketches ? id : null,
    town: town ?? null,
    landUse: landUse ?? null,
    quality: 'schematic',
    registered: registered ?? null,
    measuredM2: areaFigure(measureArea(geometry), 'm2'),
    geometry,
    note,
  };
}

export const jindongParcels: readonly Parcel[] = entries.map(parcelOf);
