import type { Limits } from '../checkRecords.ts';
import { reportText } from './report/reportText.ts';
import { reportDate } from './reported.ts';

/** What the zone's records must keep within: the two towns, and the last day the report looks back on. */
export const jindongLimits: Limits = {
  window: [119.8, 29.1, 119.95, 29.31],
  latest: reportDate,
  texts: [reportText],
};
