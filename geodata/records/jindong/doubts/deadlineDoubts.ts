import { bilingual } from '../../../bilingual.ts';
import type { Doubt } from '../../../zone.ts';
import { inferred, reported, subjects, zoneSubject } from '../reported.ts';

const jiayuan = [
  ...subjects('project', 'jiayuan-gelong'),
  ...subjects('parcel', 'jiayuan-shangmingtang', 'jiayuan-zhijiacun'),
];
const guihang = [...subjects('project', 'guihang-yunfei'), ...subjects('parcel', 'guihang-yunfei')];

/** Deadlines of which the report gives two or leaves open what they are of, and days that it does not give. */
export const deadlineDoubts: readonly Doubt[] = [
  {
    id: 'B8',
    title: bilingual('光伏项目的两个开工期限', 'Two starting dates for the solar project'),
    readings: [
      {
        text: bilingual('二(一)：11 月中旬前开工。', '二(一): to start before mid-November.'),
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
          '一(六): ready to start before mid-November.',
        ),
        provenance: reported('一(六)', 'G1'),
      },
      {
        text: bilingual('二(一)：11 月中旬前开工。', '二(一): started before mid-November.'),
        provenance: reported('二(一)', 'B8'),
      },
    ],
    handling: bilingual(
      '记为两项计划：平整完成、开工，期限同为 11 月中旬前。',
      'Two plans with the same date: levelling complete, and building started.',
    ),
    facts: ['G1', 'B8'],
    subjects: guihang,
  },
  {
    id: 'C6x',
    title: bilingual(
      '“10 月底前可全部完工”管几项工程',
      'Which works are "all" to be finished by the end of October?',
    ),
    readings: [
      {
        text: bilingual(
          '两项都在内：常春路续建和 03 省道降坡同一期限。',
          'Both: the extension of Changchun Road and the regrading of provincial road 03.',
        ),
        provenance: inferred('C6', 'C7'),
      },
      {
        text: bilingual(
          '只指紧接其前的 03 省道降坡；常春路续建没有期限。',
          'Only provincial road 03, named just before it; Changchun Road has no date.',
        ),
        provenance: inferred('C6', 'C7'),
      },
      {
        text: bilingual(
          '03 省道的招标方案还要重做，一个月内完工存疑，可能只指常春路。',
          'Road 03 has yet to be tendered anew and can hardly be finished in a month: perhaps only Changchun Road is meant.',
        ),
        provenance: inferred('C6', 'C7'),
      },
    ],
    handling: bilingual(
      '“全部”按两项工程理解，各记一项 10 月底的计划。',
      '"All" is taken as both: each has a plan for the end of October.',
    ),
    facts: ['C6', 'C7'],
    subjects: subjects('work', 'changchun-road', 'provincial-road-03'),
  },
  {
    id: 'D7x',
    title: bilingual(
      '凤塘清表等的是哪一部分安置',
      'Which housing does the clearance in Fengtang wait for?',
    ),
    readings: [
      {
        text: bilingual(
          '一(三)：凤塘村一期农民建房安置完成后。',
          '一(三): once phase 1 of the farmers’ housing is settled.',
        ),
        provenance: reported('一(三)', 'D7'),
      },
      {
        text: bilingual(
          '一(六)：农民建房安置完成后，没有限定一期。',
          '一(六): once the farmers’ housing is settled, phase 1 not named.',
        ),
        provenance: reported('一(六)', 'G3'),
      },
    ],
    handling: bilingual(
      '两种说法都保留，不推算清表日期。',
      'Both are kept; no date of clearance is worked out.',
    ),
    facts: ['D7', 'G3'],
    subjects: [...subjects('parcel', 'fengtang-96'), ...subjects('project', 'fengtang')],
  },
  {
    id: 'D7y',
    title: bilingual(
      '凤塘第一期违建何时拆除',
      'When was phase 1 of the illegal building in Fengtang pulled down?',
    ),
    readings: [
      {
        text: bilingual(
          '在报告回顾的 2010 年前三季度内。',
          'Within the three quarters of 2010 that the report looks back on.',
        ),
        provenance: inferred('D7'),
      },
      {
        text: bilingual(
          '报告只说“已拆除”，也可能在更早的年份。',
          'The report says only that it is down; it may have been in an earlier year.',
        ),
        provenance: inferred('D7'),
      },
    ],
    handling: bilingual(
      '按 2010 年前三季度记，注明日期未载。',
      'Recorded under the three quarters, with a note that no date is given.',
    ),
    facts: ['D7'],
    subjects: subjects('event', 'fengtang-phase-1'),
  },
  {
    id: 'H3x',
    title: bilingual(
      '“百日攻坚”的最后冲刺在 10 月还是 11 月',
      'Is the last sprint of the drive in October or November?',
    ),
    readings: [
      {
        text: bilingual(
          '二(四)：10 月份是最后冲刺阶段。',
          '二(四): October is the stage of the last sprint.',
        ),
        provenance: reported('二(四)', 'H3'),
      },
      {
        text: bilingual(
          '一(七)：活动到 11 月底结束。',
          '一(七): the drive runs to the end of November.',
        ),
        provenance: reported('一(七)', 'H1'),
      },
    ],
    handling: bilingual(
      '起止按一(七)，10 月冲刺按原文另记。',
      'The drive ends as in 一(七); the sprint in October is recorded as said.',
    ),
    facts: ['H1', 'H3'],
    subjects: [zoneSubject],
  },
];
