import type { ReportClaims } from '../reportCheck/claim.ts';
import { jindongReportClaims } from './jindong/reportClaims/jindongReportClaims.ts';

const none: ReportClaims = { sections: [], claims: [] };

/** What of a zone's facts may be held against its records; of a zone that nobody has said it of, nothing. */
export function reportClaimsOf(zone: string): ReportClaims {
  return zone === 'jindong' ? jindongReportClaims : none;
}
