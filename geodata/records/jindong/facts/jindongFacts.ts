import type { Fact } from '../../../fact.ts';
import { acquisitionFacts } from './acquisition.ts';
import { campaignFacts } from './campaign.ts';
import { demolitionFacts } from './demolition.ts';
import { economyFacts } from './economy.ts';
import { industrialProjectFacts } from './industrialProjects.ts';
import { infrastructureFacts } from './infrastructure.ts';
import { partyFacts } from './party.ts';
import { planningFacts } from './planning.ts';
import { placeFacts } from './places.ts';
import { townFacts } from './town.ts';
import { upgradingFacts } from './upgrading.ts';

/** Everything the report states of the zone, A1–J2, in our own words; last, K1–K3, what is known from elsewhere. */
export const jindongFacts: readonly Fact[] = [
  ...economyFacts,
  ...industrialProjectFacts,
  ...infrastructureFacts,
  ...upgradingFacts,
  ...townFacts,
  ...demolitionFacts,
  ...acquisitionFacts,
  ...campaignFacts,
  ...planningFacts,
  ...partyFacts,
  ...placeFacts,
];
