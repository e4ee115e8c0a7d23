import { computed, signal } from '@preact/signals';
import type { FormKind, ParcelFile, RecordOnFile, ZoneFile } from '../../geodata/filing/filed.ts';
import { addressOf, getJson } from '../api.ts';
import { patch, selection, sheet } from '../state/current.ts';
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

const chosen = signal<{ readonly zone: string | null; readonly parcel: string } | null>(null);

/** The parcel whose forms are open. No address says so: whoever is sent one has come to look. */
export const chosenParcel = computed(() =>
  isFilingOpen.value && chosen.value?.zone === zoneId.value ? chosen.value.parcel : null,
);

/** Opens the forms of a parcel, or none. A card that stands beside them is that of the same parcel. */
export function chooseParcel(parcel: string | null): void {
  chosen.value = parcel === null ? null : { zone: zoneId.peek(), parcel };
  if (parcel !== null && selection.peek() !== null)
    patch({ selection: { kind: 'parcel', id: parcel } });
}

/** What is on record of its land. */
const parcelFile = resource<ParcelFile>(() => {
  const id = chosenParcel.value;
  return id === null
    ? null
    : ofZone((zone) => addressOf.below(zone, `parcels/${encodeURIComponent(id)}/records`));
}, getJson);

/** Reads again what forms write. */
export function readFilesAnew(): void {
  zoneFile.retry();
  parcelFile.retry();
}

/** The records of a kind, of land those of the parcel that is chosen; undefined until they are read. */
export function recordsOf<Kind extends FormKind>(
  kind: Kind,
): readonly RecordOnFile<Kind>[] | undefined {
  const file: Partial<ZoneFile & ParcelFile> | undefined =
    kind === 'parcelLand' ? shown(parcelFile.state.value) : shown(zoneFile.state.value);
  return file?.[kind] as readonly RecordOnFile<Kind>[] | undefined;
}

/** Whether they are being read, for the first time or anew. */
export function areReading(kind: FormKind): boolean {
  const file = kind === 'parcelLand' ? parcelFile : zoneFile;
  return file.state.value.status === 'loading';
}

/** Where the versions of a record are written. */
export function recordAddress(kind: FormKind, item: string): string {
  const path = kind === 'parcelLand' ? 'land-records' : `${kind}-records`;
  return addressOf.writtenItem(zoneId.peek() ?? '', path, item);
}
