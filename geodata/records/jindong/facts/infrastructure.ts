import { bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import { blockSubjects, subjects } from '../reported.ts';
import { statement } from './statement.ts';

/** C1–C7: blocks and infrastructure. */
export const infrastructureFacts: readonly Fact[] = [
  statement({
    id: 'C1',
    topic: 'infrastructure',
    section: '一(二)',
    text: bilingual(
      '金东污水处理工程已投用。',
      'The Jindong sewage treatment works is in operation.',
    ),
    subjects: subjects('work', 'jindong-sewage-plant'),
  }),
  statement({
    id: 'C2',
    topic: 'infrastructure',
    section: '一(二)',
    text: bilingual(
      '鞋塘西 2000 亩基本平整；围墙一次招标，施工队已到场；电网和便道建成，其他配套在推进。',
      'Xietang West: 2000 mu basically levelled. The wall went out as one tender and the contractor is on site; power lines and access roads are done, other utilities in hand.',
    ),
    figures: [
      {
        of: 'levelled',
        name: bilingual('鞋塘西平整面积', 'Levelled in Xietang West'),
        value: 2000,
        unit: 'mu',
        asPrinted: '2000 亩',
        headline: true,
      },
    ],
    subjects: [
      ...blockSubjects('xietangxi'),
      ...subjects(
        'work',
        'xietangxi-fence',
        'xietangxi-power',
        'xietangxi-access',
        'xietangxi-utilities',
      ),
    ],
  }),
  statement({
    id: 'C3',
    topic: 'infrastructure',
    section: '一(二)',
    text: bilingual(
      '南博平整做完工程量的九成，路网已招完标。',
      'Nanbo: levelling is at 90 % of the quantity of work; the road network is through its tender.',
    ),
    figures: [
      {
        of: 'levelled',
        name: bilingual('南博平整工程量', 'Levelling work done in Nanbo'),
        value: 90,
        unit: 'percent',
        asPrinted: '90%',
      },
    ],
    subjects: [...blockSubjects('nanbo'), ...subjects('work', 'nanbo-roads')],
  }),
  statement({
    id: 'C4',
    topic: 'infrastructure',
    section: '一(二)',
    text: bilingual(
      '孝顺溪改造的施工队已到场。',
      'Xiaoshun stream improvement: the contractor is on site.',
    ),
    subjects: subjects('work', 'xiaoshun-stream'),
  }),
  statement({
    id: 'C5',
    topic: 'infrastructure',
    section: '一(二)',
    text: bilingual(
      '六石、祝村、东后徐小企业安置等区块的平整和道路已有施工队到场，预计 2010 年 12 月底前基本做完。',
      'Liushi, Zhucun, Donghouxu (resettlement of small firms) and other blocks: contractors for levelling and roads are on site, expected to be basically done by the end of December 2010.',
    ),
    subjects: [
      ...blockSubjects('liushi', 'zhucun', 'donghouxu'),
      ...subjects('work', 'liushi-roads', 'zhucun-roads', 'donghouxu-roads'),
    ],
  }),
  statement({
    id: 'C6',
    topic: 'infrastructure',
    section: '一(二)',
    text: bilingual(
      '常春路续建已有施工队到场；与 03 省道降坡并称，计划 2010 年 10 月底前可全部完工。',
      'Changchun Road extension: the contractor is on site. Told in one sentence with the regrading of provincial road 03: all planned to be finished by the end of October 2010.',
    ),
    subjects: subjects('work', 'changchun-road'),
  }),
  statement({
    id: 'C7',
    topic: 'infrastructure',
    section: '一(二)',
    text: bilingual(
      '03 省道降坡因土方原因要重做招投标方案；与常春路续建并称，计划 2010 年 10 月底前可全部完工。',
      'Provincial road 03 regrading: the tender scheme must be redone on account of the earthwork. Told in one sentence with the extension of Changchun Road: all planned to be finished by the end of October 2010.',
    ),
    subjects: subjects('work', 'provincial-road-03'),
  }),
];
