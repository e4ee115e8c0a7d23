import { bilingual } from '../../bilingual.ts';
import { isoDate } from '../../date.ts';
import type { Source } from '../../provenance.ts';
import { reportSource } from './reported.ts';

export const jindongSources: readonly Source[] = [
  {
    id: reportSource,
    title: bilingual(
      '金东开发区前三季度工作总结暨第四季度工作重点',
      'Jindong Development Zone: review of the first three quarters and priorities for the fourth',
    ),
    covers: { from: isoDate('2010-01-01'), to: isoDate('2010-12-31') },
    note: bilingual(
      '第一部分回顾 2010 年 1–9 月，第二部分安排第四季度；状态一律记为 2010-09-30。报告中没有坐标，也没有图纸。',
      'Part 一 reviews January–September 2010, part 二 plans the fourth quarter; every state is recorded as of 30 September 2010. The report contains no coordinates and no drawing.',
    ),
  },
];
