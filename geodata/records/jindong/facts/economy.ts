import { bilingual, type Bilingual } from '../../../bilingual.ts';
import { isoDate } from '../../../date.ts';
import type { Fact } from '../../../fact.ts';
import type { FigureUnit } from '../../../observation.ts';
import { reportDate } from '../reported.ts';
import { statement } from './statement.ts';

const firstThreeQuarters = { from: isoDate('2010-01-01'), to: reportDate };

type Row = {
  readonly id: string;
  readonly of: string;
  readonly name: Bilingual;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly asPrinted: string;
  readonly yearOnYearPercent?: number;
  readonly headline?: true;
  readonly text: Bilingual;
};

const rows: readonly Row[] = [
  {
    id: 'A1',
    of: 'output',
    name: bilingual('工业总产值', 'Industrial output'),
    value: 84.95,
    unit: 'yiYuan',
    asPrinted: '84.95 亿元',
    yearOnYearPercent: 15,
    headline: true,
    text: bilingual(
      '2010 年 1–9 月工业总产值 84.95 亿元，比上年同期增长 15%。',
      'Industrial output in January–September 2010 came to 8.495 billion yuan, 15 % more than a year before.',
    ),
  },
  {
    id: 'A2',
    of: 'zoneOutput',
    name: bilingual('开发区本级工业产值', 'Output of the zone itself'),
    value: 26.6,
    unit: 'yiYuan',
    asPrinted: '26.6 亿元',
    yearOnYearPercent: 26,
    text: bilingual(
      '工业总产值中开发区本级占 26.6 亿元，同比增长 26%。',
      'Of the industrial output, 2.66 billion yuan belongs to the zone itself, up 26 % on the year.',
    ),
  },
  {
    id: 'A3',
    of: 'firms',
    name: bilingual('规模企业', 'Firms above scale'),
    value: 169,
    unit: 'firm',
    asPrinted: '169 家',
    text: bilingual('列为规模企业的有 169 家。', '169 firms count as above scale.'),
  },
  {
    id: 'A4',
    of: 'output',
    name: bilingual('规模企业产值', 'Output of firms above scale'),
    value: 40.52,
    unit: 'yiYuan',
    asPrinted: '40.52 亿元',
    yearOnYearPercent: 44.2,
    text: bilingual(
      '规模企业产值 40.52 亿元，同比增长 44.2%。',
      'Firms above scale produced 4.052 billion yuan, up 44.2 % on the year.',
    ),
  },
  {
    id: 'A5',
    of: 'exportDelivery',
    name: bilingual('外贸出口交货值', 'Export delivery value'),
    value: 26.07,
    unit: 'wanYuan',
    asPrinted: '26.07 万元',
    yearOnYearPercent: 19.5,
    text: bilingual(
      '外贸出口交货值原文为 26.07 万元，同比增长 19.5%；单位存疑。',
      'Export delivery value is printed as 26.07 万元 (260,700 yuan), up 19.5 % on the year; the unit is in doubt.',
    ),
  },
  {
    id: 'A6',
    of: 'selfRunExport',
    name: bilingual('外贸自营出口', 'Self-run exports'),
    value: 2.04,
    unit: 'yiDollar',
    asPrinted: '2.04 亿美元',
    yearOnYearPercent: 43,
    text: bilingual(
      '1–9 月自营出口 2.04 亿美元，同比增长 43%。',
      'Firms exported 204 million US dollars on their own account in January–September, up 43 % on the year.',
    ),
  },
  {
    id: 'A7',
    of: 'foreignCapital',
    name: bilingual('引进外资', 'Foreign capital'),
    value: 1870,
    unit: 'wanUnnamed',
    asPrinted: '1870 万元',
    text: bilingual(
      '引进外资原文为 1870 万元，未写明币种。',
      'Foreign capital drawn in is printed as 1870 万元; the currency is not named.',
    ),
  },
  {
    id: 'A8',
    of: 'investment',
    name: bilingual('工业投入', 'Industrial investment'),
    value: 9.8,
    unit: 'yiYuan',
    asPrinted: '9.8 亿元',
    yearOnYearPercent: 84.5,
    headline: true,
    text: bilingual(
      '工业投入完成 9.8 亿元，同比增长 84.5%。',
      'Industrial investment reached 980 million yuan, up 84.5 % on the year.',
    ),
  },
];

/** A1–A8: the zone's indicators for January–September 2010. */
const indicators = rows.map(({ id, text, ...figure }) =>
  statement({
    id,
    topic: 'economy',
    section: '一·开头',
    text,
    figures: [{ ...figure, period: firstThreeQuarters }],
  }),
);

/** A1–A9: the indicators, and how the report sees the nine months as a whole. */
export const economyFacts: readonly Fact[] = [
  ...indicators,
  statement({
    id: 'A9',
    topic: 'economy',
    section: '一·开头',
    text: bilingual(
      '前三季度以“创先争优”“争当五事干部”为抓手，围绕转型升级开展“百日攻坚”；报告认为整体经济稳中有升。',
      'The three quarters were worked under the drives for excellence (创先争优, 五事干部) and the 100-day drive, towards upgrading; the report judges the economy as a whole to be rising steadily.',
    ),
  }),
];
