import { bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import { statement } from './statement.ts';

/** I1–I4: planning, and what supply of land and other factors rests on. */
export const planningFacts: readonly Fact[] = [
  statement({
    id: 'I1',
    topic: 'planning',
    section: '二·开头',
    text: bilingual(
      '四季度的思路是整合提升、转型升级、三产提速、协调发展；机遇有三：开发区整合提升、大平台建设、规划修编；重点抓五个方面。',
      'The line for the fourth quarter: integrate and raise, upgrade, quicken services, develop in balance. Three chances: the integration of zones, the large platform, the revision of plans. Five fields of work.',
    ),
  }),
  statement({
    id: 'I2',
    topic: 'planning',
    section: '二(三)',
    text: bilingual(
      '报告称清闲促产整治、户外广告管理、国有土地临时改变用途管理、工业项目入园审核等工作深入开展，城市经营理念逐步树立，集聚氛围渐浓。',
      'Work on idle land, outdoor advertising, temporary other use of state land and the review of projects before entry goes on; the report sees the idea of running a town take hold.',
    ),
  }),
  statement({
    id: 'I3',
    topic: 'planning',
    section: '二(三)',
    text: bilingual(
      '下一步继续做省级开发区整合提升、大平台建设规划和土地利用总体规划修编，为发展拓展空间。',
      'Next: the integration of the provincial zone, the plan of the large platform and the revision of the general land-use plan, to make room for growth.',
    ),
  }),
  statement({
    id: 'I4',
    topic: 'planning',
    section: '二(三)',
    text: bilingual(
      '按中等规模城市的规划要求加强引导：产业、商贸、社区布局合理，交通、能源、环保配套衔接，二三产业协调。',
      'To the standard of a medium-sized town: industry, trade and housing well laid out, traffic, energy and environment fitting together, industry and services in balance.',
    ),
  }),
];
