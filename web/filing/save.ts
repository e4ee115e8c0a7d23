import type { Bilingual } from '../../geodata/bilingual.ts';
import { formItem, type Filed, type FormKind } from '../../geodata/filing/filed.ts';
import { missingIn, tidyRecord, type MissingField } from '../../geodata/filing/tidyRecord.ts';
import { takeBackRecord, writeRecord } from '../apiWrites.ts';
import { closeForm, saving, type Editing } from './editing.ts';
import { recordAddress } from './records.ts';

/** Writes what is filled in over the version of `etag`; answers what it lacks, and then writes nothing. */
export async function save(held: Editing, etag: string | null): Promise<MissingField[]> {
  const kind: FormKind = held.kind;
  const record = tidyRecord(kind, held.record);
  const lacking = missingIn(kind, record);
  if (lacking.length > 0) return lacking;
  const content = { record, reason: said(held.reason) } as Filed;
  const address = recordAddress(kind, formItem(record));
  if (await saving.run(() => writeRecord(address, content, etag))) closeForm();
  return [];
}

/** Takes the form's versions back: the record is as it came with the zone, or gone. */
export async function takeBack(held: Editing, etag: string): Promise<void> {
  const address = recordAddress(held.kind, formItem(held.record));
  if (await saving.run(() => takeBackRecord(address, etag))) closeForm();
}

function said(reason: string): Bilingual | null {
  const text = reason.trim();
  return text === '' ? null : { zh: text, en: text };
}
