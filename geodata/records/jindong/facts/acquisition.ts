import { bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import { subjects } from '../reported.ts';
import { statement } from './statement.ts';

/** G1–G4: land acquisition. */
export const acquisitionFacts: readonly Fact[] = [
  statement({
    id: 'G1',
    topic: 'acquisition',
    section: '一(六)',
    text: bilingual(
      '贵航云飞航空零部件制造：向孝顺镇拨付 2820 万，清表做完，附属物补偿在发，已转入平整，计划 11 月中旬前具备开工条件。',
      'Guihang Yunfei, aviation parts: 28.2 million (the currency is not printed) paid to Xiaoshun; cleared; compensation for attachments being paid; levelling stage entered; planned to be ready to start before mid-November 2010.',
    ),
    figures: [
      {
        of: 'paid',
        name: bilingual('已拨付孝顺镇', 'Paid to Xiaoshun'),
        value: 2820,
        unit: 'wanYuan',
        asPrinted: '2820 万',
      },
    ],
    subjects: [...subjects('parcel', 'guihang-yunfei'), ...subjects('project', 'guihang-yunfei')],
  }),
  statement({
    id: 'G2',
    topic: 'acquisition',
    section: '一(六)',
    text: bilingual(
      '嘉远格隆（年产 100MW 晶体硅太阳能电池片）：上明堂段 60 亩清完，支家村段还在征地，平整招标在准备，计划 11 月底开工。',
      'Jiayuan Gelong (crystalline silicon solar cells, 100 MW a year): the 60 mu of the Shangmingtang section are cleared, land for the Zhijiacun section is being acquired, the levelling tender is in preparation; start planned for the end of November 2010.',
    ),
    figures: [
      {
        of: 'cleared',
        name: bilingual('上明堂段已清表', 'Cleared in the Shangmingtang section'),
        value: 60,
        unit: 'mu',
        asPrinted: '60 亩',
      },
      {
        of: 'capacity',
        name: bilingual('嘉远格隆年产', 'Jiayuan Gelong output'),
        value: 100,
        unit: 'megawattPerYear',
        asPrinted: '年产 100MW',
      },
    ],
    subjects: [
      ...subjects('parcel', 'jiayuan-shangmingtang', 'jiayuan-zhijiacun'),
      ...subjects('project', 'jiayuan-gelong'),
    ],
  }),
  statement({
    id: 'G3',
    topic: 'acquisition',
    section: '一(六)',
    text: bilingual(
      '标题写傅村 96 亩商住用地，正文讲凤塘村农民建房；地块上的违建已集中拆除，计划农民建房安置完成后清表。',
      'The heading names 96 mu of mixed-use land in Fucun, the text speaks of housing for Fengtang village. Illegal building on the parcel has been pulled down together; clearance is planned once the farmers are housed.',
    ),
    figures: [
      {
        of: 'land',
        name: bilingual('傅村商住用地', 'Fucun mixed-use land'),
        value: 96,
        unit: 'mu',
        asPrinted: '96 亩',
      },
    ],
    subjects: [...subjects('parcel', 'fengtang-96'), ...subjects('project', 'fengtang')],
  }),
  statement({
    id: 'G4',
    topic: 'acquisition',
    section: '一(六)',
    text: bilingual(
      '凤塘村农民建房已有安排方案，一期建房用地已定；报告称目前平稳有序。',
      'There is a plan for the farmers’ housing of Fengtang village and a site for its phase 1; things are said to be calm and in order.',
    ),
    subjects: [...subjects('parcel', 'fengtang-96'), ...subjects('project', 'fengtang')],
  }),
];
