import { signal } from '@preact/signals';
import { blankRecord } from '../../geodata/filing/blankRecord.ts';
import type { FiledKind, FormKind, FormRecords, RecordOnFile } from '../../geodata/filing/filed.ts';
import { saver } from '../state/saver.ts';
import { today } from '../state/today.ts';
import { readFilesAnew, recordsOf } from './records.ts';

/** The form that is open: a record as it is filled in so far, and as it was read; null for a new one. */
export type Editing<Kind extends FormKind = FormKind> = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly record: FormRecords[K];
    readonly before: RecordOnFile<K> | null;
    readonly reason: string;
  };
}[Kind];

/** What is listed: a kind of records, or the parcels with theirs. */
export type Listed = FiledKind | 'parcel';
export const chosenKind = signal<Listed>('project');
export const editing = signal<Editing | null>(null);
export const saving = saver(readFilesAnew);

/** The record whose form is to open as soon as it is read. */
const wanted = signal<string | null>(null);

export function wantRecord(kind: FiledKind, id: string): void {
  chosenKind.value = kind;
  wanted.value = id;
}

/** Opens the form that is waited for, once what is on file is read. */
export function openWanted(): void {
  const [kind, id] = [chosenKind.value, wanted.value];
  const record = kind !== 'parcel' && id !== null && recordsOf(kind)?.find(isOf(id));
  if (!record) return;
  wanted.value = null;
  editRecord(kind, record);
}

const isOf = (id: string) => (each: RecordOnFile<FiledKind>) => each.record.id === id;

export function addRecord(kind: FiledKind): void {
  const record = blankRecord(kind, `${kind}-${crypto.randomUUID().slice(0, 8)}`, today());
  open({ kind, record, before: null, reason: '' } as Editing);
}

/** A land record of today, beginning with what was on record last: each is whole. */
export function addLand(parcel: string): void {
  const newest = recordsOf('parcelLand')?.at(-1)?.record;
  const blank = blankRecord('parcelLand', parcel, today());
  const record = newest ? { ...newest, asOf: blank.asOf, provenance: blank.provenance } : blank;
  open({ kind: 'parcelLand', record, before: null, reason: '' });
}

export function editRecord<Kind extends FormKind>(kind: Kind, before: RecordOnFile<Kind>): void {
  open({ kind, record: before.record, before, reason: '' } as unknown as Editing);
}

/** Fills in more of the record. */
export function fillIn(record: FormRecords[FormKind]): void {
  const held = editing.peek();
  if (held) editing.value = { ...held, record } as Editing;
}

export function closeForm(): void {
  open(null);
}

/** Whether something was filled in that is not saved. */
export function isUnsaved(held: Editing): boolean {
  const start = held.before?.record ?? null;
  return start === null ? true : JSON.stringify(start) !== JSON.stringify(held.record);
}

function open(next: Editing | null): void {
  saving.reset();
  editing.value = next;
}
