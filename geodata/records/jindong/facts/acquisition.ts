import { bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import { subjects } from '../reported.ts';
import { statement } from './statement.ts';

/** G1–G3: land acquisition. */
export const acquisitionFacts: readonly Fact[] = [
  statement({
    id: 'G1',
    topic: 'acquisition',
    section: '一(六)',
    text: bilingual(
      '贵航云飞：付给孝顺镇 2820 万元，清表做完，附属物补偿在发，已转入平整，预计 11 月中旬前能开工。',
      'Guihang Yunfei: 28.2 million yuan paid to Xiaoshun; cleared; compensation for attachments being paid; levelling stage entered; ready to start by mid-November 2010.',
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
      '嘉远格隆：上明堂段 60 亩清完，支家村段还在征地，平整招标在准备，定于 11 月底开工。',
      'Jiayuan Gelong: the 60 mu of the Shangmingtang section are cleared, land for the Zhijiacun section is being acquired, the levelling tender is in preparation; start planned for the end of November 2010.',
    ),
    figures: [
      {
        of: 'cleared',
        name: bilingual('上明堂段已清表', 'Cleared in the Shangmingtang section'),
        value: 60,
        unit: 'mu',
        asPrinted: '60 亩',
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
      '标题写的是傅村 96 亩商住用地，正文讲的是凤塘村建房，应与 D7 是同一宗地；一期建房用地已定，地块上的违建已集中拆除，安置后清表。',
      'The heading names 96 mu of mixed-use land in Fucun, the text speaks of housing for Fengtang village: the parcel of D7 under another name. The phase-1 housing site is fixed, illegal building on the parcel has been pulled down, clearance follows resettlement.',
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
];
