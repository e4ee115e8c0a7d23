import { bilingual } from '../../../bilingual.ts';
import type { Doubt } from '../../../zone.ts';
import { inferred, reported, zoneSubject } from '../reported.ts';

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
        provenance: inferred('A5', 'A6'),
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
        text: bilingual(
          '原文：1870 万元，未写币种；按字面为人民币。',
          'As printed: 1870 万元, no currency named; literally 18.7 million yuan.',
        ),
        provenance: reported('一·开头', 'A7'),
      },
      {
        text: bilingual(
          '外资通常以美元统计，也可能是 1870 万美元。',
          'Foreign capital is usually counted in US dollars: it may be 18.7 million dollars.',
        ),
        provenance: {
          kind: 'external',
          basis: bilingual(
            '统计上的惯例，报告没有提到。',
            'A custom of statistics; the report does not mention it.',
          ),
        },
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
        provenance: inferred('B3'),
      },
      {
        text: bilingual(
          '不包含：45 个在建，另有 5 个竣工，36 个未开工。',
          'No: 45 are under way and 5 more are completed; 36 have not started.',
        ),
        provenance: inferred('B3'),
      },
    ],
    handling: bilingual(
      '两个数并列显示，不相加，也不相减。',
      'The two counts stand side by side, neither added nor subtracted.',
    ),
    facts: ['B3'],
    subjects: [zoneSubject],
  },
  {
    id: 'D2x',
    title: bilingual('技改的 13、3、2 是否层层包含', 'Are the 13, 3 and 2 renovations nested?'),
    readings: [
      {
        text: bilingual(
          '包含：13 个开工，其中 3 个竣工，再其中 2 个投产。',
          'Yes: of 13 started 3 are completed, and of these 2 are in production.',
        ),
        provenance: inferred('D2'),
      },
      {
        text: bilingual(
          '不包含：三个数各计各的，但合计 18 个，超过总数 14 个，不可能全不重叠。',
          'No: each is counted for itself; but 18 in all are more than the 14, so some must overlap.',
        ),
        provenance: inferred('D2'),
      },
    ],
    handling: bilingual(
      '三个数并列显示，不相加，也不相减。',
      'The three counts stand side by side, neither added nor subtracted.',
    ),
    facts: ['D2'],
    subjects: [zoneSubject],
  },
];
