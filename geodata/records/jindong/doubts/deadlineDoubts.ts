import { bilingual } from '../../../bilingual.ts';
import type { Doubt } from '../../../zone.ts';
import { reported, subjects } from '../reported.ts';

const jiayuan = [
  ...subjects('project', 'jiayuan-gelong'),
  ...subjects('parcel', 'jiayuan-shangmingtang', 'jiayuan-zhijiacun'),
];
const guihang = [...subjects('project', 'guihang-yunfei'), ...subjects('parcel', 'guihang-yunfei')];

/** Deadlines of which the report gives two. */
export const deadlineDoubts: readonly Doubt[] = [
  {
    id: 'B8',
    title: bilingual('光伏项目的两个开工期限', 'Two starting dates for the solar project'),
    readings: [
      {
        text: bilingual('二(一)：11 月中旬前开工。', '二(一): to start by mid-November.'),
        provenance: reported('二(一)', 'B8'),
      },
      {
        text: bilingual('一(六)：11 月底开工。', '一(六): to start at the end of November.'),
        provenance: reported('一(六)', 'G2'),
      },
    ],
    handling: bilingual(
      '两个期限都作为计划保留，分别比较。',
      'Both are kept as plans and judged separately.',
    ),
    facts: ['B8', 'G2'],
    subjects: jiayuan,
  },
  {
    id: 'G1x',
    title: bilingual(
      '贵航云飞：具备开工条件还是开工',
      'Guihang Yunfei: ready to start, or started?',
    ),
    readings: [
      {
        text: bilingual(
          '一(六)：11 月中旬前具备开工条件。',
          '一(六): ready to start by mid-November.',
        ),
        provenance: reported('一(六)', 'G1'),
      },
      {
        text: bilingual('二(一)：11 月中旬前开工。', '二(一): started by mid-November.'),
        provenance: reported('二(一)', 'B8'),
      },
    ],
    handling: bilingual(
      '记为两项计划：平整完成、开工，期限同为 11 月中旬。',
      'Two plans with the same date: levelling complete, and building started.',
    ),
    facts: ['G1', 'B8'],
    subjects: guihang,
  },
];
