import { bilingual } from '../../../bilingual.ts';
import type { Doubt } from '../../../zone.ts';
import { blockSubjects, inferred, reported, subjects, zoneSubject } from '../reported.ts';

const fengtang = [...subjects('parcel', 'fengtang-96'), ...subjects('project', 'fengtang')];

/** Places and undertakings whose identity the report leaves open. */
export const placeDoubts: readonly Doubt[] = [
  {
    id: 'F2x',
    title: bilingual('凤塘的两笔拆违是否重合', 'Do the two demolitions in Fengtang overlap?'),
    readings: [
      {
        text: bilingual(
          '强拆：凤塘村 5 户 6 处 1500 m²。',
          'Forced demolition in Fengtang village: 5 households, 6 places, 1500 m².',
        ),
        provenance: reported('一(五)', 'F2'),
      },
      {
        text: bilingual(
          '96 亩地块第一期：7 户 2000 m²。',
          'Phase 1 on the 96 mu: 7 households, 2000 m².',
        ),
        provenance: reported('一(三)', 'D7'),
      },
    ],
    handling: bilingual(
      '各记一件，不合并，也不相加。',
      'Recorded as two events, neither merged nor added up.',
    ),
    facts: ['F2', 'D7'],
    subjects: [...subjects('event', 'fengtang-village-2010', 'fengtang-phase-1'), ...fengtang],
  },
  {
    id: 'G3',
    title: bilingual('凤塘 96 亩与傅村 96 亩', 'Fengtang 96 mu and Fucun 96 mu'),
    readings: [
      {
        text: bilingual(
          '一(三)：凤塘 96 亩商住用地。',
          '一(三): 96 mu of mixed-use land in Fengtang.',
        ),
        provenance: reported('一(三)', 'D7'),
      },
      {
        text: bilingual(
          '一(六)：标题为傅村 96 亩，正文讲凤塘村建房。',
          '一(六): Fucun 96 mu in the heading, housing of Fengtang village in the text.',
        ),
        provenance: reported('一(六)', 'G3'),
      },
    ],
    handling: bilingual(
      '作为同一地块，名称用凤塘，所在乡镇取傅村镇。',
      'Taken as one parcel, named Fengtang and placed in the town of Fucun.',
    ),
    facts: ['D7', 'G3'],
    subjects: fengtang,
  },
  {
    id: 'H1x',
    title: bilingual('“七大攻坚项目”没有名单', 'The drive’s seven projects are not listed'),
    readings: [
      {
        text: bilingual(
          '一(七) 列出六个方面，以“等”收尾。',
          '一(七) lists six fields and adds "and so on".',
        ),
        provenance: reported('一(七)', 'H1'),
      },
      {
        text: bilingual('二(四) 说有七大攻坚项目。', '二(四) speaks of seven key projects.'),
        provenance: reported('二(四)', 'H3'),
      },
    ],
    handling: bilingual(
      '只记六个方面，不推断第七个。',
      'The six fields are recorded; no seventh is guessed.',
    ),
    facts: ['H1', 'H3'],
    subjects: [zoneSubject],
  },
  {
    id: 'C5x',
    title: bilingual(
      '哪些区块用于小企业安置，“等”还有哪些',
      'Which blocks are for small firms, and which are left out?',
    ),
    readings: [
      {
        text: bilingual(
          '六石、祝村、东后徐都是小企业安置区块，“等”另有未写出的区块。',
          'Liushi, Zhucun and Donghouxu all are; "等" (and others) stands for blocks not named.',
        ),
        provenance: inferred('C5'),
      },
      {
        text: bilingual(
          '“小企业安置”只修饰东后徐；六石、祝村的用途未说明。',
          'Only Donghouxu is; what Liushi and Zhucun are for is not said.',
        ),
        provenance: inferred('C5'),
      },
    ],
    handling: bilingual(
      '三个区块只用地名，不写用途；不推断“等”所指。',
      'The three go by their names alone, without a use; nothing is guessed for "and others".',
    ),
    facts: ['C5'],
    subjects: blockSubjects('liushi', 'zhucun', 'donghouxu'),
  },
];
