import { bilingual } from '../../bilingual.ts';
import type { IndicatorSide } from '../../indicator.ts';
import { built, builtIndustrial, perArea } from './classes.ts';
import { editions } from './editions.ts';
import type { Rate } from './rate.ts';
import { sides } from './sides.ts';

const area = (zh: string, en: string): IndicatorSide => ({ name: bilingual(zh, en), unit: 'm2' });
const common = {
  group: 'intensity',
  edition: editions.standard2010,
  provisional: false,
  inForceFrom: null,
} as const;

/** 利用强度: how densely built land is built on. Formulas 6–9. */
export const intensityRates: readonly Rate[] = [
  {
    ...common,
    id: 'floorAreaRatio',
    name: bilingual('综合容积率', 'Gross floor area ratio'),
    numerator: area('已建成城镇建设用地上的总建筑面积', 'floor area on A'),
    denominator: sides.built,
    unit: 'ratio',
    assess: perArea('floorAreaM2', built),
  },
  {
    ...common,
    id: 'buildingDensity',
    name: bilingual('建筑密度', 'Building density'),
    numerator: area('已建成城镇建设用地上的建筑基底面积', 'building footprint on A'),
    denominator: sides.built,
    unit: 'percent',
    assess: perArea('footprintM2', built),
  },
  {
    ...common,
    id: 'industrialFloorAreaRatio',
    name: bilingual('工业用地综合容积率', 'Floor area ratio of industrial land'),
    numerator: area('已建成工矿仓储用地上的总建筑面积', 'floor area on A2'),
    denominator: sides.builtIndustrial,
    unit: 'ratio',
    assess: perArea('floorAreaM2', builtIndustrial),
  },
  {
    ...common,
    id: 'industrialSiteCoverage',
    name: bilingual('工业用地建筑系数', 'Site coverage of industrial land'),
    numerator: area(
      '已建成工矿仓储用地上的建筑物、构筑物、露天堆场、露天操作场占地面积',
      'land under buildings, structures, open storage and open working yards on A2',
    ),
    denominator: sides.builtIndustrial,
    unit: 'percent',
    assess: perArea('siteCoverM2', builtIndustrial),
  },
];
