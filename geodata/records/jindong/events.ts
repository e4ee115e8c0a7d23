import { bilingual } from '../../bilingual.ts';
import { isoDate } from '../../date.ts';
import type { ZoneEvent } from '../../zone.ts';
import { reportDate, reported } from './reported.ts';
import { sketchedPoint } from './shapes/pointShapes.ts';
import { fucunTown, xiaoshunTown } from './towns.ts';

const yearBefore = { from: isoDate('2009-01-01'), to: isoDate('2009-12-31') };
const firstThreeQuarters = { from: isoDate('2010-01-01'), to: reportDate };
const common = { kind: 'demolition', quality: 'schematic' } as const;

/** Demolitions of illegal building. The report gives no day for any of them, only the period it looks back on. */
export const jindongEvents: readonly ZoneEvent[] = [
  {
    ...common,
    ...yearBefore,
    id: 'fucun-2009',
    name: bilingual('傅村违法厂房拆除', 'Illegal factories in Fucun'),
    town: fucunTown,
    // The source gives no figure as it stands; F1 has it with its bound.
    areaM2: null,
    households: null,
    places: null,
    geometry: sketchedPoint('fucunDemolition'),
    provenance: reported('一(五)', 'F1'),
    note: bilingual(
      '报告只说“近 8 万平方米”，没有确数，是全年合计，不是一处；图上一点仅为示意。',
      'The report says only "nearly 80,000 m²", a total for the year and not one site; the single point is schematic.',
    ),
  },
  {
    ...common,
    ...firstThreeQuarters,
    id: 'qianwu-2010',
    name: bilingual('鞋塘前屋村违建拆除', 'Illegal house in Qianwu village, Xietang'),
    town: xiaoshunTown,
    areaM2: null,
    households: 1,
    places: null,
    geometry: sketchedPoint('qianwu'),
    provenance: reported('一(五)', 'F2'),
    note: bilingual(
      '8 间、4 层框架结构；报告未给面积，位置为示意。',
      'A frame of 8 bays and 4 storeys. The report gives no area; the place is schematic.',
    ),
  },
  {
    ...common,
    ...firstThreeQuarters,
    id: 'hongtangfan-2010',
    name: bilingual('傅村洪塘畈村违法厂房拆除', 'Illegal factory in Hongtangfan village, Fucun'),
    town: fucunTown,
    areaM2: 1000,
    households: null,
    places: null,
    geometry: sketchedPoint('hongtangfan'),
    provenance: reported('一(五)', 'F2'),
    note: bilingual('位置为示意。', 'The place is schematic.'),
  },
  {
    ...common,
    ...firstThreeQuarters,
    id: 'fengtang-village-2010',
    name: bilingual('凤塘村违建拆除', 'Illegal building in Fengtang village'),
    town: fucunTown,
    areaM2: 1500,
    households: 5,
    places: 6,
    geometry: sketchedPoint('fengtangVillage'),
    provenance: reported('一(五)', 'F2'),
    note: bilingual(
      '是否与 96 亩地块第一期拆违重合，报告未说明；位置为示意。',
      'Whether this overlaps with phase 1 on the 96-mu parcel the report does not say. The place is schematic.',
    ),
  },
  {
    ...common,
    ...firstThreeQuarters,
    id: 'cangtou-2010',
    name: bilingual('苍头村违建拆除', 'Illegal building in Cangtou village'),
    town: null,
    areaM2: 500,
    households: 2,
    places: null,
    geometry: sketchedPoint('cangtou'),
    provenance: reported('一(五)', 'F2'),
    note: bilingual(
      '报告未说明苍头村属于哪个镇；位置为示意。',
      'The report does not say to which town Cangtou belongs. The place is schematic.',
    ),
  },
  {
    ...common,
    ...firstThreeQuarters,
    id: 'fengtang-phase-1',
    name: bilingual('凤塘 96 亩第一期违建拆除', 'Illegal building on the Fengtang 96 mu, phase 1'),
    town: fucunTown,
    areaM2: 2000,
    households: 7,
    places: null,
    geometry: sketchedPoint('fengtangPhaseOne'),
    provenance: reported('一(三)', 'D7'),
    note: bilingual(
      '报告只说已拆除，未说明日期；时段是报告回顾的三个季度，存疑。位置为示意。',
      'The report says only that it is done, not when; the period is the one it looks back on, and in doubt. The place is schematic.',
    ),
  },
];
