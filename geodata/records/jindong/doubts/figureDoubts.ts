import { bilingual } from '../../../bilingual.ts';
import type { Doubt } from '../../../zone.ts';
import { reported, zoneSubject } from '../reported.ts';

/** Figures whose unit, currency or overlap the report leaves open. */
export const figureDoubts: readonly Doubt[] = [
  {
    id: 'A5',
    title: bilingual('出口交货值的单位', 'Unit of the export delivery value'),
    readings: [
      {
        text: bilingual('原文：26.07 万元。', 'As printed: 26.07 万元, 260,700 yuan.'),
        provenance: reported('一·开头', 'A5'),
      },
      {
        text: bilingual(
          '其中的自营出口就有 2.04 亿美元，所以很可能应为 26.07 亿元。',
          'The self-run exports within it alone are 204 million US dollars, so 26.07 亿元, 2.607 billion yuan, is probably meant.',
        ),
        provenance: reported('一·开头', 'A6'),
      },
    ],
    handling: bilingual(
      '按原文显示 26.07 万元并标注存疑，不作更正，不参与换算。',
      'Shown as printed and marked; never corrected, never converted.',
    ),
    facts: ['A5', 'A6'],
    subjects: [zoneSubject],
  },
  {
    id: 'A7',
    title: bilingual('引进外资的币种', 'Currency of the foreign capital'),
    readings: [
      {
        text: bilingual('按字面为 1870 万元人民币。', 'Literally 18.7 million yuan.'),
        provenance: reported('一·开头', 'A7'),
      },
      {
        text: bilingual(
          '外资通常以美元统计，也可能是 1870 万美元。',
          'Foreign capital is usually counted in US dollars: it may be 18.7 million dollars.',
        ),
        provenance: reported('一·开头', 'A7'),
      },
    ],
    handling: bilingual(
      '显示为 1870 万，币种标为未写明。',
      'Shown as 1870 万 with the currency marked as not named.',
    ),
    facts: ['A7'],
    subjects: [zoneSubject],
  },
  {
    id: 'B3x',
    title: bilingual(
      '5 个竣工项目是否在 45 个开工项目之内',
      'Are the 5 completed among the 45 started?',
    ),
    readings: [
      {
        text: bilingual(
          '包含：45 个开工，其中 5 个竣工，40 个在建，41 个未开工。',
          'Yes: 45 have started, 5 of them completed and 40 under way; 41 have not started.',
        ),
        provenance: reported('一(一)', 'B3'),
      },
      {
        text: bilingual(
          '不包含：45 个在建，另有 5 个竣工，36 个未开工。',
          'No: 45 are under way and 5 more are completed; 36 have not started.',
        ),
        provenance: reported('一(一)', 'B3'),
      },
    ],
    handling: bilingual(
      '两个数并列显示，不相加，也不相减。',
      'The two counts stand side by side, neither added nor subtracted.',
    ),
    facts: ['B3'],
    subjects: [zoneSubject],
  },
];
