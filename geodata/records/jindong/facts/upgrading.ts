import { bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import { subjects } from '../reported.ts';
import { statement } from './statement.ts';

const estate = (id: string) => [...subjects('parcel', id), ...subjects('project', id)];

/** D1–D6: idle land, technical renovation, and the estates. */
const generalFacts: readonly Fact[] = [
  statement({
    id: 'D1',
    topic: 'upgrading',
    section: '一(三)',
    text: bilingual(
      '“清闲促产”：对闲置工业用地全面排查归类，对纳税少的企业加强税务评估、整治和稽查。',
      'The idle-land drive: all idle industrial land surveyed and classified; taxes of firms that pay little assessed, put right and inspected.',
    ),
  }),
  statement({
    id: 'D2',
    topic: 'upgrading',
    section: '一(三)',
    text: bilingual(
      '重点技改项目 14 个：开工 13 个，竣工 3 个，投产 2 个，已投入 2.5 亿元。',
      '14 key technical renovations: 13 started, 3 completed, 2 in production; 250 million yuan invested.',
    ),
    figures: [
      {
        of: 'projects',
        name: bilingual('重点技改项目', 'Key technical renovations'),
        value: 14,
        unit: 'project',
        asPrinted: '14 个',
      },
      {
        of: 'started',
        name: bilingual('技改开工', 'Renovations started'),
        value: 13,
        unit: 'project',
        asPrinted: '13 个',
      },
      {
        of: 'completed',
        name: bilingual('技改竣工', 'Renovations completed'),
        value: 3,
        unit: 'project',
        asPrinted: '3 个',
      },
      {
        of: 'inProduction',
        name: bilingual('技改投产', 'Renovations in production'),
        value: 2,
        unit: 'project',
        asPrinted: '2 个',
      },
      {
        of: 'investment',
        name: bilingual('技改投入', 'Invested in renovation'),
        value: 2.5,
        unit: 'yiYuan',
        asPrinted: '2.5 亿元',
      },
    ],
  }),
  statement({
    id: 'D3',
    topic: 'upgrading',
    section: '一(三)',
    text: bilingual(
      '鼓励企业做资本运作，金利华已上市。',
      'Firms are encouraged to use the capital market; Jinlihua has been listed.',
    ),
  }),
  statement({
    id: 'D4',
    topic: 'upgrading',
    section: '一(三)',
    text: bilingual(
      '都市豪园已开发销售，报告称销售火爆；华丰房产即将销售。',
      'Dushi Haoyuan is developed and on sale, very briskly by the report; Huafeng is about to sell.',
    ),
    subjects: [...estate('dushi-haoyuan'), ...estate('huafeng')],
  }),
  statement({
    id: 'D5',
    topic: 'upgrading',
    section: '一(三)',
    text: bilingual(
      '九洲房产前期的政策处理、方案设计和河道改造都已做完，计划近期平整。',
      'Jiuzhou: compensation, scheme design and river diversion are done; levelling is planned to start soon.',
    ),
    subjects: estate('jiuzhou'),
  }),
  statement({
    id: 'D6',
    topic: 'upgrading',
    section: '一(三)',
    text: bilingual('嘉伦房产正做第二次清表。', 'Jialun: the second clearance is under way.'),
    subjects: estate('jialun'),
  }),
];

/** D7: the 96 亩 of 凤塘, the only parcel whose clearance is reported by household. */
const fengtangFact: Fact = statement({
  id: 'D7',
  topic: 'upgrading',
  section: '一(三)',
  text: bilingual(
    '凤塘 96 亩商住用地：第一期 7 户 2000 m² 违建已拆；第二期 17 户 4000 m²，已腾空 15 户；清表要等凤塘村一期农民安置建房。',
    'Fengtang, 96 mu of mixed-use land. Phase 1: 7 households, 2000 m² of illegal building demolished. Phase 2: 17 households, 4000 m², 15 households have moved out. Clearance waits for the phase-1 farmer housing of Fengtang village.',
  ),
  figures: [
    {
      of: 'land',
      name: bilingual('凤塘商住用地', 'Fengtang mixed-use land'),
      value: 96,
      unit: 'mu',
      asPrinted: '96 亩',
    },
    {
      of: 'phase1Households',
      name: bilingual('第一期拆除户数', 'Phase 1, households'),
      value: 7,
      unit: 'household',
      asPrinted: '7 户',
    },
    {
      of: 'phase1Area',
      name: bilingual('第一期拆除面积', 'Phase 1, demolished'),
      value: 2000,
      unit: 'm2',
      asPrinted: '2000 平米',
    },
    {
      of: 'phase2Households',
      name: bilingual('第二期户数', 'Phase 2, households'),
      value: 17,
      unit: 'household',
      asPrinted: '17 户',
    },
    {
      of: 'phase2Area',
      name: bilingual('第二期面积', 'Phase 2, extent'),
      value: 4000,
      unit: 'm2',
      asPrinted: '4000 平米',
    },
    {
      of: 'phase2Vacated',
      name: bilingual('第二期已腾空户数', 'Phase 2, households moved out'),
      value: 15,
      unit: 'household',
      asPrinted: '15 户',
    },
  ],
  subjects: [
    ...subjects('parcel', 'fengtang-96'),
    ...subjects('project', 'fengtang'),
    ...subjects('event', 'fengtang-phase-1'),
  ],
});

/** D8–D9: how the idle-land drive is led, and what it is said to have brought. */
const idleDriveFacts: readonly Fact[] = [
  statement({
    id: 'D8',
    topic: 'upgrading',
    section: '一(三)',
    text: bilingual(
      '“清闲促产”设有工作领导小组，联合税务、工商等部门，逐个约谈企业主。',
      'The idle-land drive has a leading group and works with the tax and the industry-and-commerce bureaus, talking with the owners one by one.',
    ),
  }),
  statement({
    id: 'D9',
    topic: 'upgrading',
    section: '一(三)',
    text: bilingual(
      '报告称“清闲促产”已有阶段性成果，提高了土地利用率；没有给出数字。',
      'The report says the idle-land drive has had first results and raised the use made of land; it gives no figure.',
    ),
  }),
];

/** D1–D9: upgrading and tertiary projects. */
export const upgradingFacts: readonly Fact[] = [...generalFacts, fengtangFact, ...idleDriveFacts];
