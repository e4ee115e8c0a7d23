import { bilingual } from '../../bilingual.ts';
import {
  areaShare,
  buildable,
  built,
  builtIndustrial,
  highTech,
  readyForSupply,
  supplied,
} from './classes.ts';
import { editions } from './editions.ts';
import type { Rate } from './rate.ts';
import { sides } from './sides.ts';

const common = { unit: 'percent', provisional: false, inForceFrom: null } as const;

/** 利用程度 and 用地结构: how far the land has come, and what it is used for. Formulas 1–5. */
export const extentRates: readonly Rate[] = [
  {
    ...common,
    id: 'developmentRate',
    group: 'extent',
    name: bilingual('土地开发率', 'Land development rate'),
    numerator: sides.readyForSupply,
    denominator: sides.buildable,
    edition: editions.standard2010,
    assess: areaShare(readyForSupply, buildable),
  },
  {
    ...common,
    id: 'supplyRate',
    group: 'extent',
    name: bilingual('土地供应率', 'Land supply rate'),
    numerator: sides.supplied,
    denominator: sides.readyForSupply,
    edition: editions.standard2010,
    assess: areaShare(supplied, readyForSupply),
  },
  {
    ...common,
    id: 'builtUpRate',
    group: 'extent',
    name: bilingual('土地建成率', 'Land built-up rate'),
    numerator: sides.built,
    denominator: sides.supplied,
    edition: editions.standard2010,
    assess: areaShare(built, supplied),
  },
  {
    ...common,
    id: 'industrialLandShare',
    group: 'structure',
    name: bilingual('工业用地率', 'Industrial land share'),
    numerator: sides.builtIndustrial,
    denominator: sides.built,
    edition: editions.standard2010,
    assess: areaShare(builtIndustrial, built),
  },
  {
    ...common,
    id: 'highTechLandShare',
    group: 'structure',
    name: bilingual('高新技术产业用地率', 'High-tech land share'),
    numerator: sides.highTech,
    denominator: sides.built,
    edition: editions.standard2010,
    assess: areaShare(highTech, built),
  },
];
