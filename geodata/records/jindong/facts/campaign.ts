import { bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import { statement } from './statement.ts';

/** H1–H6: the 100-day drive (百日攻坚). */
export const campaignFacts: readonly Fact[] = [
  statement({
    id: 'H1',
    topic: 'campaign',
    section: '一(七)',
    text: bilingual(
      '“百日攻坚”从 2010 年 8 月中旬到 11 月底，重点是工业项目、基础设施、征迁、农民建房管理、清闲促产、要素保障等。',
      'The 100-day drive runs from mid-August to the end of November 2010. Its fields: industrial projects, infrastructure, land acquisition, farmers’ building, idle land, factor supply (要素保障) and others.',
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
      '2010 年 10 月是“百日攻坚”进入实施阶段后的最后冲刺。',
      'October 2010 is the final sprint of the drive since its working stage began.',
    ),
  }),
  statement({
    id: 'H4',
    topic: 'campaign',
    section: '一(七)',
    text: bilingual(
      '“百日攻坚”设有领导小组和督查小组。',
      'The drive has a leading group and a supervision group.',
    ),
  }),
  statement({
    id: 'H5',
    topic: 'campaign',
    section: '一(七)',
    text: bilingual(
      '“百日攻坚”结合“三讲三促”实习实践：讲纪律、讲服务、讲发展，以保全年任务完成。',
      'The drive goes with the practice 三讲三促 (discipline, service, development), so that the year’s tasks are done.',
    ),
  }),
  statement({
    id: 'H6',
    topic: 'campaign',
    section: '二(四)',
    text: bilingual(
      '各职能部门要围绕七大攻坚项目，完善进展报告和督查制度，总结经验，确保年度任务完成。',
      'Every department is to work on the seven key projects of the drive, with better reporting and supervision, and to see the year’s tasks done.',
    ),
  }),
];
