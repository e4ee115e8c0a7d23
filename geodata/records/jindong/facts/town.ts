import { bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import { statement } from './statement.ts';

/** E1–E7: order in the town. */
export const townFacts: readonly Fact[] = [
  statement({
    id: 'E1',
    topic: 'town',
    section: '一(四)',
    text: bilingual(
      '38 家企业临时改变厂房用途，现场量得 16086 m²。',
      '38 firms have put factory buildings to another use for the time being: 16,086 m², measured on site.',
    ),
    figures: [
      {
        of: 'firms',
        name: bilingual('临时改变厂房用途的企业', 'Firms with changed use'),
        value: 38,
        unit: 'firm',
        asPrinted: '38 家',
      },
      {
        of: 'area',
        name: bilingual('临时改变用途面积', 'Floor area with changed use'),
        value: 16_086,
        unit: 'm2',
        asPrinted: '16086 平方米',
      },
    ],
  }),
  statement({
    id: 'E2',
    topic: 'town',
    section: '一(四)',
    text: bilingual(
      '添置垃圾桶 150 只，绿化增加 8 万 m²。',
      '150 bins and 80,000 m² of green were added.',
    ),
    figures: [
      {
        of: 'bins',
        name: bilingual('新增垃圾桶', 'Bins added'),
        value: 150,
        unit: 'item',
        asPrinted: '150 只',
      },
      {
        of: 'green',
        name: bilingual('新增绿化', 'Green added'),
        value: 80_000,
        unit: 'm2',
        asPrinted: '8 万平米',
      },
    ],
  }),
  statement({
    id: 'E3',
    topic: 'town',
    section: '一(四)',
    text: bilingual(
      '4 家企业违规用电被停电；每万元产值耗电 1000 度以上的算高能耗企业。',
      'Four firms were cut off for breaking the electricity rules; firms using over 1000 kWh per 10,000 yuan of output count as energy-intensive.',
    ),
    figures: [
      {
        of: 'cutOff',
        name: bilingual('停电处罚企业', 'Firms cut off'),
        value: 4,
        unit: 'firm',
        asPrinted: '4 家',
      },
      {
        of: 'threshold',
        name: bilingual('高能耗界限', 'Energy-intensive from'),
        value: 1000,
        unit: 'kwhPerWanYuan',
        asPrinted: '1000 度',
      },
    ],
  }),
  statement({
    id: 'E4',
    topic: 'town',
    section: '一(四)',
    text: bilingual(
      '户外广告整顿：出台专项整治方案和管理办法，明确责任部门，广告的发布和管理按规矩办。',
      'Outdoor advertising: a plan and rules are out, a department answers for it, posting and managing follow them.',
    ),
  }),
  statement({
    id: 'E5',
    topic: 'town',
    section: '一(四)',
    text: bilingual(
      '制定《企业厂房临时改变用途管理办法》，制止乱搭建和私开门面，整顿商业集聚区。',
      'Rules on the temporary other use of factory buildings have been drawn up, against makeshift building and private shop fronts, and for order in the shopping areas.',
    ),
  }),
  statement({
    id: 'E6',
    topic: 'town',
    section: '一(四)',
    text: bilingual(
      '环境整治：清理主要道路两侧的杂草、建筑垃圾和小广告，拆掉乱搭的临时建筑。',
      'Clean-up: weeds, rubble and bill-posting cleared along the main roads, makeshift buildings pulled down.',
    ),
  }),
  statement({
    id: 'E7',
    topic: 'town',
    section: '一(四)',
    text: bilingual(
      '有序用电：检查企业用电，把用电指标降到区规定的额度内；对高能耗企业限电并减少额度。',
      'Orderly use of power: firms are checked so that consumption comes down to within the district’s quota; energy-intensive firms are limited and their quotas cut.',
    ),
  }),
];
