import { bilingual } from '../../bilingual.ts';
import { isoDate } from '../../date.ts';
import type { LandQuantity } from '../landCell.ts';
import { builtIndustrial, perArea, perQuantity } from './classes.ts';
import { editions } from './editions.ts';
import type { Rate } from './rate.ts';
import { money, sides } from './sides.ts';

const common = {
  group: 'perMu',
  edition: editions.perMu2018,
  provisional: false,
  // Guidance for the whole province came in January 2018; nothing of it may be laid on 2010.
  inForceFrom: isoDate('2018-01-01'),
} as const;

const addedValue = money('工业增加值', 'industrial value added');
const over = (quantity: LandQuantity, per: LandQuantity) =>
  perQuantity(quantity, per, builtIndustrial);

/** 亩均论英雄: the six figures by which firms of size are appraised in Zhejiang. */
export const perMuRates: readonly Rate[] = [
  {
    ...common,
    id: 'taxPerMu',
    name: bilingual('亩均税收', 'Tax per mu'),
    numerator: money('企业税收', 'tax of firms'),
    denominator: sides.builtIndustrial,
    unit: 'wanYuanPerMu',
    assess: perArea('tax', builtIndustrial),
  },
  {
    ...common,
    id: 'addedValuePerMu',
    name: bilingual('亩均增加值', 'Value added per mu'),
    numerator: addedValue,
    denominator: sides.builtIndustrial,
    unit: 'wanYuanPerMu',
    assess: perArea('addedValue', builtIndustrial),
  },
  {
    ...common,
    id: 'labourProductivity',
    name: bilingual('全员劳动生产率', 'Labour productivity'),
    numerator: addedValue,
    denominator: {
      name: bilingual('年平均职工人数', 'average number of employees'),
      unit: 'persons',
    },
    unit: 'wanYuanPerPerson',
    assess: over('addedValue', 'employees'),
  },
  {
    ...common,
    id: 'addedValuePerEnergy',
    name: bilingual('单位能耗增加值', 'Value added per unit of energy'),
    numerator: addedValue,
    denominator: {
      name: bilingual('综合能耗（吨标准煤）', 'energy used (tonnes of standard coal)'),
      unit: 'tonnes',
    },
    unit: 'wanYuanPerTonne',
    assess: over('addedValue', 'energy'),
  },
  {
    ...common,
    id: 'addedValuePerEmissions',
    name: bilingual('单位排放增加值', 'Value added per unit of emissions'),
    numerator: addedValue,
    denominator: { name: bilingual('主要污染物排放量', 'main pollutants emitted'), unit: 'tonnes' },
    unit: 'wanYuanPerTonne',
    assess: over('addedValue', 'emissions'),
  },
  {
    ...common,
    id: 'researchShare',
    name: bilingual('R&D 经费支出占主营业务收入比', 'R&D share of income'),
    numerator: money('R&D 经费支出', 'spending on research and development'),
    denominator: money('主营业务收入', 'income'),
    unit: 'percent',
    assess: over('research', 'income'),
  },
];
