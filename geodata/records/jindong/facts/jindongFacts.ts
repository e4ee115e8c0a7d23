import type { Fact } from '../../../fact.ts';
import { acquisitionFacts } from './acquisition.ts';
import { campaignFacts } from './campaign.ts';
import { demolitionFacts } from './demolition.ts';
import { economyFacts } from './economy.ts';
import { industrialProjectFacts } from './industrialProjects.ts';
import { infrastructureFacts } from './infrastructure.ts';
import { townFacts } from './town.ts';
import { upgradingFacts } from './upgrading.ts';

/** Everything the report states of the zone, A1–H3, in our own words. */
export const jindongFacts: readonly Fact[] = [
  ...economyFacts,
  ...industrialProjectFacts,
  ...infrastructureFacts,
  ...upgradingFacts,
  ...townFacts,
  ...demolitionFacts,
  ...acquisitionFacts,
  ...campaignFacts,
];
