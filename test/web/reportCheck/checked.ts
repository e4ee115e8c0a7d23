import { isoDate } from '../../../geodata/date.ts';
import { gather } from '../../../geodata/records/gathered.ts';
import { jindongRecords } from '../../../geodata/records/jindong/jindongRecords.ts';
import { reportClaimsOf } from '../../../geodata/records/reportClaims.ts';
import { checkReport } from '../../../geodata/reportCheck/checkReport.ts';

const zone = gather(jindongRecords());

/** The report of 2010 against its records, on its own day. */
export const jindongCheck = checkReport(zone, reportClaimsOf('jindong'), zone, {
  asOf: isoDate('2010-09-30'),
});
