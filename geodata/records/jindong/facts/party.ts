import { bilingual } from '../../../bilingual.ts';
import type { Fact } from '../../../fact.ts';
import { statement } from './statement.ts';

/** J1–J2: party work (党建), which the report plans beside the zone’s. */
export const partyFacts: readonly Fact[] = [
  statement({
    id: 'J1',
    topic: 'party',
    section: '二(五)',
    text: bilingual(
      '继续抓创先争优，创新载体，开展多样的争创活动。',
      'The drive for excellence (创先争优) goes on, in new and various forms.',
    ),
  }),
  statement({
    id: 'J2',
    topic: 'party',
    section: '二(五)',
    text: bilingual(
      '继续“三讲三促”和“周一夜学”，落实双点评、党员承诺、“展风采、亮身份、促覆盖”等党建制度，经“创先争优”和“五事”干部争创推动重点工作和工程。',
      'The practice 三讲三促 and the Monday evening classes go on, as do the party’s rules on reviews, members’ pledges and showing who is a member, to carry the key works forward through the drives for excellence (创先争优, 五事干部).',
    ),
  }),
];
