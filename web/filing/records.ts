import { computed } from '@preact/signals';
import type { FiledKind, RecordOnFile, ZoneFile } from '../../geodata/filing/filed.ts';
import { addressOf, getJson } from '../api.ts';
import { sheet } from '../state/current.ts';
import { resource, shown } from '../state/loadable.ts';
import { ofZone, zoneId } from '../state/records.ts';

/** `?sheet=filing` */
export const filingSheet = 'filing';
const isFilingOpen = computed(() => sheet.value === filingSheet);

/** Everything on file of the zone on show, asked for while the room is open. */
export const zoneFile = resource<ZoneFile>(
  () => (isFilingOpen.value ? ofZone((zone) => addressOf.below(zone, 'records')) : null),
  getJson,
);

/** The records of a kind; undefined until they are read. */
export function recordsOf<Kind extends FiledKind>(
  kind: Kind,
): readonly RecordOnFile<Kind>[] | undefined {
  return shown(zoneFile.state.value)?.[kind];
}

/** Where the versions of a record are written. */
export function recordAddress(kind: FiledKind, id: string): string {
  return addressOf.writtenItem(zoneId.peek() ?? '', `${kind}-records`, id);
}
