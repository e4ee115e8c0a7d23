import { bilingual } from '../../../bilingual.ts';
import type { Doubt } from '../../../zone.ts';
import { blockSubjects, inferred, reported, subjects } from '../reported.ts';

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
        provenance: inferred('C2'),
      },
      {
        text: bilingual(
          '仍有少量未完，数量不明。',
          'Something remains to be done, and nobody says how much.',
        ),
        provenance: inferred('C2'),
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
        provenance: inferred('C2'),
      },
      {
        text: bilingual(
          '2000 亩只是平整的部分，区块可能更大。',
          'The 2000 mu are the levelled part; the block may be larger.',
        ),
        provenance: inferred('C2'),
      },
    ],
    handling: bilingual(
      '图上按 2000 亩绘制，该数注明为平整面积。',
      'Drawn as 2000 mu; the figure is named as levelled land.',
    ),
    facts: ['C2'],
    subjects: blockSubjects('xietangxi'),
  },
  {
    id: 'G2x',
    title: bilingual(
      '60 亩是上明堂段全部，还是已清的部分',
      'Are the 60 mu the section or what is cleared of it?',
    ),
    readings: [
      {
        text: bilingual(
          '上明堂段就是 60 亩，全部清完。',
          'The Shangmingtang section is 60 mu, all of it cleared.',
        ),
        provenance: inferred('G2'),
      },
      {
        text: bilingual(
          '60 亩只是已清表的部分，该段可能更大。',
          'The 60 mu are what is cleared; the section may be larger.',
        ),
        provenance: inferred('G2'),
      },
    ],
    handling: bilingual(
      '按该段 60 亩绘制，记为已清表，并标注存疑。',
      'The section is drawn as 60 mu, recorded as cleared, and marked as doubtful.',
    ),
    facts: ['G2'],
    subjects: [
      ...subjects('project', 'jiayuan-gelong'),
      ...subjects('parcel', 'jiayuan-shangmingtang'),
    ],
  },
  {
    id: 'G3x',
    title: bilingual(
      '凤塘地块的违建是否已拆完',
      'Is the illegal building on the Fengtang parcel all down?',
    ),
    readings: [
      {
        text: bilingual(
          '一(六)：该地块上的违法建房已集中拆除。',
          '一(六): the illegal building on the parcel has been pulled down together.',
        ),
        provenance: reported('一(六)', 'G3'),
      },
      {
        text: bilingual(
          '一(三)：只有第一期拆除；第二期 17 户还在腾空，已腾空 15 户。',
          '一(三): only phase 1 is down; of the 17 households of phase 2, 15 have moved out.',
        ),
        provenance: reported('一(三)', 'D7'),
      },
    ],
    handling: bilingual(
      '采用分期叙述的一(三)：记为腾空中。',
      '一(三), which tells the phases apart, is followed: recorded as vacating.',
    ),
    facts: ['D7', 'G3'],
    subjects: [...subjects('parcel', 'fengtang-96'), ...subjects('project', 'fengtang')],
  },
];
