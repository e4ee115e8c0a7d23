import { addressOf, getJson, type TargetReadings } from '../api.ts';
import { sheet } from '../state/current.ts';
import { resource } from '../state/loadable.ts';
import { ofZone } from '../state/records.ts';

/** Every plan and how it stands on the day on show, asked for while the sheet of records is open. */
export const targets = resource<TargetReadings>(
  () => (sheet.value === 'records' ? ofZone(addressOf.targets) : null),
  getJson,
);
