import type { ReportClaims } from '../../../reportCheck/claim.ts';
import { acquisitionClaims } from './acquisition.ts';
import { campaignClaims } from './campaign.ts';
import { demolitionClaims } from './demolition.ts';
import { economyClaims } from './economy.ts';
import { industrialProjectClaims } from './industrialProjects.ts';
import { infrastructureClaims } from './infrastructure.ts';
import { reportSections } from './sections.ts';
import { townClaims } from './town.ts';
import { upgradingClaims } from './upgrading.ts';

/** How each figure, state and deadline of the 2010 report may be come to from the zone's records. */
export const jindongReportClaims: ReportClaims = {
  sections: reportSections,
  claims: [
    ...economyClaims,
    ...industrialProjectClaims,
    ...infrastructureClaims,
    ...upgradingClaims,
    ...townClaims,
    ...demolitionClaims,
    ...acquisitionClaims,
    ...campaignClaims,
  ],
};
