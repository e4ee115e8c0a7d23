import { bilingual } from '../../../bilingual.ts';
import type { Claim } from '../../../reportCheck/claim.ts';
import { openClaim } from './wording.ts';

const noCampaign = bilingual(
  '没有攻坚活动起止和阶段的记录。',
  'There are no records of when the drive and its stages begin and end.',
);

/** H: the 100-day drive, of which only its own words are at hand. */
export const campaignClaims: readonly Claim[] = [
  openClaim(
    'H1.period',
    bilingual('“百日攻坚”起止', 'The 100-day drive, from and to'),
    '从 8 月中旬至 11 月底',
    noCampaign,
  ),
  openClaim('H3.sprint', bilingual('最后冲刺', 'The final sprint'), '10 月份', noCampaign),
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
