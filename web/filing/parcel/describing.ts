import { batch, signal } from '@preact/signals';
import { parseIsoDate } from '../../../geodata/date.ts';
import {
  changedAttributes,
  describedParcel,
  type DescribedParcel,
  type ParcelAttribute,
} from '../../../geodata/editing/describedParcel.ts';
import { isUnsaid } from '../../../geodata/filing/tidyRecord.ts';
import type { ZoneImport } from '../../../geodata/import/zoneImport.ts';
import type { Parcel } from '../../../geodata/parcel.ts';
import { addressOf, ask, getJson, type ParcelReading } from '../../api.ts';
import { takeAway } from '../../apiWrites.ts';
import { resource, shown } from '../../state/loadable.ts';
import { ofZone, readZoneAnew, zoneId } from '../../state/records.ts';
import { saver } from '../../state/saver.ts';
import { today } from '../../state/today.ts';
import { chosenParcel } from '../records.ts';

/** What somebody fills in of a parcel that he has seen, from which day on and why. */
export type Describing = {
  readonly seen: { readonly parcel: Parcel; readonly tag: string };
  readonly told: DescribedParcel;
  readonly asOf: string;
  readonly reason: string;
  readonly source: string;
};

/** What a form lacks; `nothing`: it says what is there already. */
export type Lacking = 'name' | 'registered' | 'provenance' | 'asOf' | 'reason' | 'nothing';

const everything = { asOf: null, knownBy: null } as const;

/** The parcel that is chosen, as it is now. */
export const parcelNow = resource<ParcelReading>(() => {
  const id = chosenParcel.value;
  return id === null
    ? null
    : ofZone((zone) => addressOf.subject(zone, { kind: 'parcel', id }, everything));
}, getJson);

export const describing = signal<Describing | null>(null);
/** The change that was just written, to be undone. */
export const written = signal<ZoneImport | null>(null);
export const describeSaving = saver(readAnew);

/** Opens the form of the parcel that is chosen once it is read, and leaves one that is being filled in as it is. */
export function openChosen(): void {
  const [id, reading] = [chosenParcel.value, shown(parcelNow.state.value)];
  const held = describing.peek();
  if (id === null || held?.seen.parcel.id !== id) {
    written.value = null;
    describeSaving.reset();
    describing.value = null;
  }
  if (reading?.parcel.id !== id || reading === undefined) return;
  const open = describing.peek();
  const isTouched = open !== null && changesOf(open).length > 0;
  if (!isTouched && open?.seen.tag !== reading.tag) startFrom(reading);
}

/** Fills in from what is there now, with day, reason and source as they were typed. */
export function startFrom({ parcel, tag }: Describing['seen']): void {
  const { asOf = today(), reason = '', source = '' } = describing.peek() ?? {};
  describeSaving.reset();
  describing.value = { seen: { parcel, tag }, told: describedParcel(parcel), asOf, reason, source };
}

export function tell(told: Partial<DescribedParcel>): void {
  const held = describing.peek();
  if (held) describing.value = { ...held, told: { ...held.told, ...told } };
}

export function tellWhy(more: Partial<Pick<Describing, 'asOf' | 'reason' | 'source'>>): void {
  const held = describing.peek();
  if (held) describing.value = { ...held, ...more };
}

function changesOf({ seen, told }: Describing): ParcelAttribute[] {
  return changedAttributes(seen.parcel, tidied(told));
}

export function lackingIn(held: Describing): Lacking[] {
  const { name, registered } = tidied(held.told);
  const lacking: (Lacking | false)[] = [
    name.zh === '' && 'name',
    registered !== null && !(registered.squareMetres > 0) && 'registered',
    registered !== null && isUnsaid(registered.provenance) && 'provenance',
    parseIsoDate(held.asOf) === undefined && 'asOf',
    held.reason.trim() === '' && 'reason',
    changesOf(held).length === 0 && 'nothing',
  ];
  return lacking.filter((one) => one !== false);
}

/** Writes what differs from what was seen, over the version of `tag`. */
export async function saveAttributes(held: Describing, tag: string): Promise<void> {
  const { id, ...told } = tidied(held.told);
  const changed = changesOf(held).map((attribute) => [attribute, told[attribute]]);
  const body = {
    kind: 'attributes',
    from: [{ id, tag }],
    to: [{ id, ...(Object.fromEntries(changed) as Partial<DescribedParcel>) }],
    asOf: held.asOf,
    reason: held.reason.trim(),
    source: held.source.trim() === '' ? null : held.source.trim(),
  };
  await describeSaving.run(async () => {
    const done = await ask<ZoneImport>(addressOf.below(zoneId.peek() ?? '', 'parcel-edits'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    batch(() => {
      written.value = done;
      // Nothing is being filled in any more: what is read next is shown.
      describing.value = { ...held, told: describedParcel(held.seen.parcel), reason: '' };
    });
  });
  // What somebody else made of it is shown beside.
  if (describeSaving.state.peek().kind === 'changed') parcelNow.retry();
}

/** Takes back what was just written. */
export async function undoAttributes({ id }: ZoneImport): Promise<void> {
  const address = addressOf.below(zoneId.peek() ?? '', `imports/${encodeURIComponent(id)}`);
  if (await describeSaving.run(() => takeAway(address))) written.value = null;
}

function readAnew(): void {
  readZoneAnew();
  parcelNow.retry();
}

/** Trimmed, and in both languages the same where one is not given. */
function tidied(told: DescribedParcel): DescribedParcel {
  const [zh, en] = [told.name.zh.trim(), told.name.en.trim()];
  const number = told.number?.trim() || null;
  return { ...told, number, name: { zh: zh || en, en: en || zh } };
}
