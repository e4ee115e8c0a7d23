import { bilingual, type Bilingual } from '../bilingual.ts';
import type { IdleConsequence, IdleGround } from './idle.ts';
import type { IdleEdition } from './idleBasis.ts';

/** What the program works out is 涉嫌闲置; 认定 has a document and a day. */
const idleStatuses = ['suspected', 'determined'] as const;
export type IdleStatus = (typeof idleStatuses)[number];

export const idleStatusNames: Record<IdleStatus, Bilingual> = {
  suspected: bilingual('涉嫌闲置', 'Suspected idle'),
  determined: bilingual('已认定闲置', 'Determined idle'),
};

export const idleEditionNames: Record<IdleEdition, Bilingual> = {
  '1999': bilingual(
    '《闲置土地处置办法》（1999 年国土资源部令第 5 号）',
    'Measures on idle land, 1999 (Order No. 5)',
  ),
  '2012': bilingual(
    '《闲置土地处置办法》（2012 年国土资源部令第 53 号）',
    'Measures on idle land, 2012 (Order No. 53)',
  ),
};

const suspended = bilingual(
  '已动工，开发面积不足三分之一或投资不足百分之二十五，中止开发建设满一年',
  'started, less than a third of the land or a quarter of the money in it, and left for a year',
);
const determined = bilingual(
  '主管部门已认定，台账未载明情形',
  'determined by the administration, on grounds that are not on record',
);

/** Article 2 of either edition. */
export const idleGroundTexts: Readonly<
  Record<IdleEdition, Readonly<Record<IdleGround, Bilingual>>>
> = {
  '1999': {
    notStarted: bilingual(
      '超过约定的动工日期未动工；未约定的，自合同生效或批准书颁发满一年未动工',
      'not started by the agreed day, or within a year of the contract or permit where none was agreed',
    ),
    suspended,
    determined,
  },
  '2012': {
    notStarted: bilingual(
      '超过约定、规定的动工开发日期满一年未动工',
      'not started for a year after the start was due',
    ),
    suspended,
    determined,
  },
};

const onlySuspended = bilingual(
  '由主管部门认定并商定处置方式；闲置费和无偿收回只对未动工的土地规定',
  'for the administration to determine and settle; the fee and taking back are for land that was never started',
);

/**
 * What the rules hold ready. 2012: article 14, and article 12 where government is the cause, its list from memory. 1999: the
 * disposal plan by a second-hand list, fee and taking back as the law on urban real estate has them, which speaks of land
 * granted for building; farmland taken for building falls under the province's rules.
 */
const consequenceTexts: Readonly<
  Record<IdleEdition, Readonly<Record<Exclude<IdleConsequence, 'none'>, Bilingual>>>
> = {
  '1999': {
    fee: bilingual(
      '满一年未动工：可以征收出让金 20% 以下的土地闲置费（占用耕地的按省的规定）',
      'a year without a start: a fee of up to 20 % of the price may be charged (for former farmland by the rules of the province)',
    ),
    reclaim: bilingual(
      '满两年未动工：可以无偿收回土地使用权',
      'two years without a start: the land may be taken back unpaid',
    ),
    governmentOptions: bilingual(
      '因政府原因延迟：不征闲置费、不无偿收回；处置方案可选延长期限（不超过一年）、改变用途、临时使用、置换、协议收回',
      'delayed by government: no fee and no taking back; the plan may extend the time (a year at most), change the use, allow temporary use, exchange the land or buy it back',
    ),
  },
  '2012': {
    fee: bilingual(
      '未动工满一年：报批后按出让或划拨价款的 20% 征缴土地闲置费（第十四条）',
      'a year without a start: on approval a fee of 20 % of the price (article 14)',
    ),
    reclaim: bilingual(
      '未动工满两年：报批后无偿收回国有建设用地使用权（第十四条）',
      'two years without a start: on approval the land is taken back unpaid (article 14)',
    ),
    governmentOptions: bilingual(
      '因政府原因延迟：不适用第十四条；可选延长动工期限（不超过一年）、调整用途或规划条件、临时使用（不超过两年）、协议有偿收回、置换（第十二条，条文待核对）',
      'delayed by government: article 14 does not apply; the start may be put off (a year at most), use or plan changed, temporary use allowed (two years at most), the land bought back or exchanged (article 12, its text still to be checked)',
    ),
  },
};

const firstYear1999 = bilingual(
  '逾期未满一年：拟订处置方案，可选延长期限（不超过一年）、改变用途、临时使用、置换等',
  'overdue for less than a year: a plan is drawn up, which may extend the time (a year at most), change the use, allow temporary use or exchange the land',
);

export function idleConsequenceText(
  edition: IdleEdition,
  ground: IdleGround,
  consequence: IdleConsequence,
): Bilingual {
  if (consequence !== 'none') return consequenceTexts[edition][consequence];
  return ground === 'notStarted' ? firstYear1999 : onlySuspended;
}
