import { bilingual } from '../../../bilingual.ts';
import { isoDate } from '../../../date.ts';
import type { Fact } from '../../../fact.ts';
import { subjects } from '../reported.ts';
import { statement } from './statement.ts';

const theYear = { from: isoDate('2010-01-01'), to: isoDate('2010-12-31') };

const guihang = [...subjects('parcel', 'guihang-yunfei'), ...subjects('project', 'guihang-yunfei')];
const jiayuan = [
  ...subjects('parcel', 'jiayuan-shangmingtang', 'jiayuan-zhijiacun'),
  ...subjects('project', 'jiayuan-gelong'),
];
const started = ['jinfei-lungu', 'zhongde-ev', 'zhongwaiyun'];

/** B1–B8: the year's 86 industrial projects, which are counts, and the five that are named. */
export const industrialProjectFacts: readonly Fact[] = [
  statement({
    id: 'B1',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '2010 年初安排工业项目 86 个，共用地 2775 亩、投资 47 亿元。',
      'At the start of 2010, 86 industrial projects were scheduled, on 2775 mu of land with 4.7 billion yuan of investment.',
    ),
    figures: [
      {
        of: 'projects',
        name: bilingual('工业项目', 'Industrial projects'),
        value: 86,
        unit: 'project',
        asPrinted: '86 个',
        period: theYear,
        headline: true,
      },
      {
        of: 'land',
        name: bilingual('项目总用地', 'Land of the projects'),
        value: 2775,
        unit: 'mu',
        asPrinted: '2775 亩',
        period: theYear,
        headline: true,
      },
      {
        of: 'investment',
        name: bilingual('项目总投资', 'Investment of the projects'),
        value: 47,
        unit: 'yiYuan',
        asPrinted: '47 亿元',
        period: theYear,
        headline: true,
      },
    ],
  }),
  statement({
    id: 'B2',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '86 个项目的农用地转用和营业执照均已办完。',
      'Conversion of farmland and the business licence are settled for all 86 projects.',
    ),
    figures: [
      {
        of: 'approved',
        name: bilingual('已办农转用和执照', 'Converted and licensed'),
        value: 86,
        unit: 'project',
        asPrinted: '86 个',
      },
    ],
  }),
  statement({
    id: 'B3',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '已开工 45 个，已竣工 5 个；报告未说明竣工的是否计入开工数。',
      '45 projects have started and 5 are completed; whether the 5 are among the 45 is not said.',
    ),
    figures: [
      {
        of: 'started',
        name: bilingual('已开工项目', 'Projects started'),
        value: 45,
        unit: 'project',
        asPrinted: '45 个',
        headline: true,
      },
      {
        of: 'completed',
        name: bilingual('已竣工项目', 'Projects completed'),
        value: 5,
        unit: 'project',
        asPrinted: '5 个',
        headline: true,
      },
    ],
  }),
  statement({
    id: 'B4',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '今飞轮毂在建厂房；中德纯电动车、中外运物流也已动工。',
      'Jinfei wheel hubs is putting up its factory; Zhongde electric vehicles and Zhongwaiyun logistics have broken ground.',
    ),
    subjects: [...subjects('parcel', ...started), ...subjects('project', ...started)],
  }),
  statement({
    id: 'B5',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '贵航云飞（航空零部件）和嘉远格隆光伏（年产 100MW 电池片）处在征地与平整阶段。',
      'Guihang Yunfei (aviation parts) and Jiayuan Gelong (solar cells, 100 MW a year) are at land acquisition and levelling.',
    ),
    figures: [
      {
        of: 'capacity',
        name: bilingual('嘉远格隆设计年产', 'Jiayuan Gelong design output'),
        value: 100,
        unit: 'megawattPerYear',
        asPrinted: '年产 100MW',
      },
    ],
    subjects: [...guihang, ...jiayuan],
  }),
  statement({
    id: 'B6',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '管理办法：每个项目有联系人；按区块督查；项目进度每月通报；考核得分上墙。',
      'How it is run: a contact person for every project, inspection block by block, monthly notices of progress, scores posted on the wall.',
    ),
  }),
  statement({
    id: 'B7',
    topic: 'projects',
    section: '二(一)',
    text: bilingual(
      '年底目标：86 个项目全部开工，其中至少一半竣工并投产。',
      'Aim for the end of 2010: all 86 projects started, at least half of them completed and in production.',
    ),
    figures: [
      {
        of: 'toStart',
        name: bilingual('年内应开工项目', 'Projects to start in the year'),
        value: 86,
        unit: 'project',
        asPrinted: '86 个',
        period: theYear,
      },
      {
        of: 'toComplete',
        name: bilingual('年内应竣工投产比例（至少）', 'Share to be in production, at least'),
        value: 50,
        unit: 'percent',
        asPrinted: '一半以上',
        period: theYear,
      },
    ],
  }),
  statement({
    id: 'B8',
    topic: 'projects',
    section: '二(一)',
    text: bilingual(
      '要求贵航云飞和光伏项目 11 月中旬前开工；而一(六)把光伏项目的开工定在 11 月底。',
      'Guihang Yunfei and the solar project are to start by mid-November 2010; 一(六) puts the start of the solar project at the end of November.',
    ),
    subjects: [...guihang, ...jiayuan],
  }),
];
