import { addressOf, getJson, type ReportCheckReading } from '../api.ts';
import { sheet } from '../state/current.ts';
import { resource } from '../state/loadable.ts';
import { ofZone } from '../state/records.ts';

/** The report against the records on the day on show, asked for while its sheet is open. */
export const reportCheck = resource<ReportCheckReading>(
  () => (sheet.value === 'report' ? ofZone(addressOf.reportCheck) : null),
  getJson,
);
