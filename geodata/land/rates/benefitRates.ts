import { bilingual } from '../../bilingual.ts';
import { built, builtIndustrial, highTech, perArea } from './classes.ts';
import { editions } from './editions.ts';
import type { Rate } from './rate.ts';
import { money, sides } from './sides.ts';

const common = {
  group: 'benefit',
  edition: editions.standard2010,
  unit: 'wanYuanPerHectare',
  provisional: false,
  inForceFrom: null,
} as const;

/** 用地效益, per hectare. Formulas 10–14. Income (11a) and tax (11b) are two indicators and never stand for each other. */
const perHectareRates: readonly Rate[] = [
  {
    ...common,
    id: 'industrialInvestmentIntensity',
    name: bilingual('工业用地固定资产投入强度', 'Fixed investment on industrial land'),
    numerator: money(
      '工业（物流）企业累计固定资产投资总额',
      'accumulated fixed investment of firms on A2',
    ),
    denominator: sides.builtIndustrial,
    assess: perArea('fixedInvestment', builtIndustrial),
  },
  {
    ...common,
    id: 'industrialOutputIntensity',
    name: bilingual('工业用地产出强度（收入）', 'Output of industrial land (income)'),
    numerator: money('工业（物流）企业总收入', 'income of firms on A2'),
    denominator: sides.builtIndustrial,
    assess: perArea('income', builtIndustrial),
  },
  {
    ...common,
    id: 'industrialTaxPerArea',
    name: bilingual('工业用地地均税收', 'Tax on industrial land'),
    numerator: money('工业（物流）企业税收总额', 'tax of firms on A2'),
    denominator: sides.builtIndustrial,
    edition: editions.trial2014,
    assess: perArea('tax', builtIndustrial),
  },
  {
    ...common,
    id: 'highTechOutputIntensity',
    name: bilingual('高新技术产业用地产出强度', 'Output of high-tech land'),
    numerator: money('高新技术企业总收入', 'income of high-tech firms'),
    denominator: sides.highTech,
    provisional: true,
    assess: perArea('income', highTech),
  },
  {
    ...common,
    id: 'overallTaxPerArea',
    name: bilingual('综合地均税收', 'Tax on built land'),
    numerator: money('二、三产业税收总额', 'tax of secondary and tertiary industry'),
    denominator: sides.built,
    edition: editions.trial2014,
    provisional: true,
    assess: perArea('tax', built),
  },
];

const populationDensity: Rate = {
  ...common,
  id: 'populationDensity',
  group: 'intensity',
  name: bilingual('人口密度', 'Population density'),
  numerator: { name: bilingual('常住人口', 'residents'), unit: 'persons' },
  denominator: sides.built,
  unit: 'personsPerHectare',
  edition: editions.trial2014,
  assess: perArea('residents', built),
};

/** The id of a rate per hectare when it is read per 亩. */
export function perMuId(id: string): string {
  return `${id}PerMu`;
}

/** Every rate per hectare is also given per 亩, which is how it is said in Zhejiang. */
export const benefitRates: readonly Rate[] = [
  ...perHectareRates.flatMap((rate): Rate[] => [
    rate,
    {
      ...rate,
      id: perMuId(rate.id),
      unit: 'wanYuanPerMu',
      name: bilingual(`${rate.name.zh}（每亩）`, `${rate.name.en}, per mu`),
    },
  ]),
  populationDensity,
];
