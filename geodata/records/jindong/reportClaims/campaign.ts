import { bilingual } from '../../../bilingual.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import { openClaim } from './wording.ts';

const noDay = bilingual(
  '报告只说“中旬”，没有可比的日子；记录里的 8 月 11 日是我们的读法。',
  'The report gives no day to hold against a record: 11 August on record is our reading of “mid-August”.',
);
const noStages = bilingual(
  '记录里的攻坚活动不分阶段，只照录了这句话。',
  'The drive on record has no stages; it only repeats this sentence.',
);

/** H: the 100-day drive, of which only its own words are at hand. */
export const campaignClaims: readonly Claim[] = [
  openClaim(
    'H1.period',
    bilingual('“百日攻坚”起止', 'The 100-day drive, from and to'),
    '从 8 月中旬至 11 月底',
    noDay,
  ),
  openClaim('H3.sprint', bilingual('最后冲刺', 'The final sprint'), '10 月份', noStages),
  openClaim(
    'H6.projects',
    bilingual('攻坚项目', 'Projects of the drive'),
    '七大攻坚项目',
    bilingual(
      '没有攻坚项目的名单，报告只列了六个方面。',
      'There is no list of the projects of the drive; the report names six fields.',
    ),
  ),
];
