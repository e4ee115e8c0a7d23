import { bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import { statement } from './statement.ts';

/** H1–H3: the 100-day drive (百日攻坚). */
export const campaignFacts: readonly Fact[] = [
  statement({
    id: 'H1',
    topic: 'campaign',
    section: '一(七)',
    text: bilingual(
      '“百日攻坚”从 2010 年 8 月中旬到 11 月底，重点是工业项目、基础设施、征迁、农民建房、闲置土地和要素保障。',
      'The 100-day drive runs from mid-August to the end of November 2010. Its fields: industrial projects, infrastructure, land acquisition, farmers’ building, idle land and factor supply (要素保障).',
    ),
  }),
  statement({
    id: 'H2',
    topic: 'campaign',
    section: '一(七)',
    text: bilingual(
      '每个攻坚项目从期限往回排进度和时间，分阶段报告。',
      'Each project of the drive is planned backwards from its deadline and reported stage by stage.',
    ),
  }),
  statement({
    id: 'H3',
    topic: 'campaign',
    section: '二(四)',
    text: bilingual(
      '2010 年 10 月是攻坚的最后冲刺。',
      'October 2010 is the final sprint of the drive.',
    ),
  }),
];
