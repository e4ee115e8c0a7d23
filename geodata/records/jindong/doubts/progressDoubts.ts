import { bilingual } from '../../../bilingual.ts';
import type { Doubt } from '../../../zone.ts';
import { blockSubjects, reported, subjects } from '../reported.ts';

const jiayuan = [
  ...subjects('project', 'jiayuan-gelong'),
  ...subjects('parcel', 'jiayuan-shangmingtang', 'jiayuan-zhijiacun'),
];

/** States that the report words loosely or tells in two ways. */
export const progressDoubts: readonly Doubt[] = [
  {
    id: 'B5x',
    title: bilingual('嘉远格隆是否已在平整', 'Is Jiayuan Gelong being levelled yet?'),
    readings: [
      {
        text: bilingual(
          '一(一) 与贵航云飞并提，说正在征地和平整。',
          '一(一) names it together with Guihang Yunfei as at acquisition and levelling.',
        ),
        provenance: reported('一(一)', 'B5'),
      },
      {
        text: bilingual(
          '一(六) 说平整还在准备招标。',
          'By 一(六) the levelling tender is still in preparation.',
        ),
        provenance: reported('一(六)', 'G2'),
      },
    ],
    handling: bilingual(
      '采用分段叙述的一(六)：两段都记为招投标中。',
      '一(六), which tells the sections apart, is followed: both are out to tender.',
    ),
    facts: ['B5', 'G2'],
    subjects: jiayuan,
  },
  {
    id: 'C2x',
    title: bilingual('“基本平整”没有百分比', '"Basically levelled" has no percent'),
    readings: [
      {
        text: bilingual('2000 亩可视为平整完成。', 'The 2000 mu may be taken as levelled.'),
        provenance: reported('一(二)', 'C2'),
      },
      {
        text: bilingual(
          '仍有少量未完，数量不明。',
          'Something remains to be done, and nobody says how much.',
        ),
        provenance: reported('一(二)', 'C2'),
      },
    ],
    handling: bilingual(
      '单列为“基本完成”，不给百分比，也不记作平整完成。',
      'Kept as a state of its own, substantially complete, without a percent.',
    ),
    facts: ['C2'],
    subjects: blockSubjects('xietangxi'),
  },
  {
    id: 'C2y',
    title: bilingual(
      '2000 亩是平整面积还是区块面积',
      'Are the 2000 mu the levelled land or the block?',
    ),
    readings: [
      {
        text: bilingual(
          '区块就是这 2000 亩，全部基本平整。',
          'The block is these 2000 mu, all of it basically levelled.',
        ),
        provenance: reported('一(二)', 'C2'),
      },
      {
        text: bilingual(
          '2000 亩只是平整的部分，区块可能更大。',
          'The 2000 mu are the levelled part; the block may be larger.',
        ),
        provenance: reported('一(二)', 'C2'),
      },
    ],
    handling: bilingual(
      '图上按 2000 亩绘制，该数注明为平整面积。',
      'Drawn as 2000 mu; the figure is named as levelled land.',
    ),
    facts: ['C2'],
    subjects: blockSubjects('xietangxi'),
  },
];
