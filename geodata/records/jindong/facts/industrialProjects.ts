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

/** B1–B12: the year's 86 industrial projects, which are counts, and the five that are named. */
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
        sideOf: [
          { indicator: 'startedRate', side: 'denominator' },
          { indicator: 'completedRate', side: 'denominator' },
        ],
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
        sideOf: [{ indicator: 'startedRate', side: 'numerator' }],
      },
      {
        of: 'completed',
        name: bilingual('已竣工项目', 'Projects completed'),
        value: 5,
        unit: 'project',
        asPrinted: '5 个',
        headline: true,
        sideOf: [{ indicator: 'completedRate', side: 'numerator' }],
      },
    ],
  }),
  statement({
    id: 'B4',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '报告称重点项目进展良好：今飞轮毂在建厂房；中德纯电动车、中外运物流也已动工。',
      'The key projects are said to go well: Jinfei wheel hubs is putting up its factory; Zhongde electric vehicles and Zhongwaiyun logistics have broken ground.',
    ),
    subjects: [...subjects('parcel', ...started), ...subjects('project', ...started)],
  }),
  statement({
    id: 'B5',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '贵航云飞、嘉远格隆光伏等项目处在征地与平整阶段。',
      'Guihang Yunfei, the solar project of Jiayuan Gelong and others are at land acquisition and levelling.',
    ),
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
      '继续执行开工建设制度和联系制度；年内 86 个项目全部开工，至少一半竣工并投产。',
      'The rules on starting to build and on contact persons go on; within 2010 all 86 projects are to be started, at least half of them completed and in production.',
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
        name: bilingual('年内应竣工投产比例', 'Share to be in production'),
        value: 50,
        bound: 'atLeast',
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
      '贵航云飞、光伏等项目要抓征迁和平整，确保 11 月中旬前开工。',
      'Guihang Yunfei, the solar project and others are to get on with acquisition and levelling and to start before mid-November 2010.',
    ),
    subjects: [...guihang, ...jiayuan],
  }),
  statement({
    id: 'B9',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '报告把工业项目落地列为全年工作的重点。',
      'The report calls getting industrial projects onto the ground the main task of the year.',
    ),
  }),
  statement({
    id: 'B10',
    topic: 'projects',
    section: '一(一)',
    text: bilingual(
      '各企业正在办建筑方案、施工图设计和施工许可证等前期手续。',
      'Firms are at their architectural schemes, construction drawings and construction permits.',
    ),
  }),
  statement({
    id: 'B11',
    topic: 'projects',
    section: '二(一)',
    text: bilingual(
      '四季度要完善路网、水电、围墙等配套，协调资金、审批和施工，催促企业早开工、早竣工投产。',
      'In the fourth quarter roads, water, power and walls are to be completed, money, approvals and building work co-ordinated, and firms urged to start and finish early.',
    ),
  }),
  statement({
    id: 'B12',
    topic: 'projects',
    section: '二(一)',
    text: bilingual(
      '重点项目一对一跟踪服务；今飞轮毂、中德纯电动车、中外运等已开工项目抓进度。',
      'Key projects are followed one by one; those started, Jinfei wheel hubs, Zhongde electric vehicles and Zhongwaiyun among them, are to be pushed on.',
    ),
    subjects: [...subjects('parcel', ...started), ...subjects('project', ...started)],
  }),
];
