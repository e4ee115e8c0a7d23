import type { SubmissionReading } from '../geodata/approval/submission.ts';
import type { Bilingual } from '../geodata/bilingual.ts';
import type { IsoDate } from '../geodata/date.ts';
import type { ProposedEntry } from '../geodata/entry/proposed.ts';
import type { Areal } from '../geodata/geometry.ts';
import type { ImportChoices, ImportDraft } from '../geodata/import/importDraft.ts';
import type { LogEntry } from '../geodata/observation.ts';
import type { Provenance } from '../geodata/provenance.ts';
import type { WrittenContents, WrittenKind } from '../geodata/written/writtenRecord.ts';
import { addressOf, ask, type SavedAreaReading, type WrittenReading } from './api.ts';

/** Saves an area with the zone; answers it as it is kept. */
export function saveArea(zone: string, name: string, geometry: Areal): Promise<SavedAreaReading> {
  return ask(addressOf.areas(zone), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, geometry }),
  });
}

/** Gives a saved area another name, unless somebody has changed it since it was read; answers it as it is then. */
export function renameArea(
  zone: string,
  { id, etag }: SavedAreaReading,
  name: string,
): Promise<SavedAreaReading> {
  return ask(addressOf.savedArea(zone, id), {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'If-Match': etag },
    body: JSON.stringify({ name }),
  });
}

/** Removes a saved area on the same condition. */
export function removeArea(zone: string, { id, etag }: SavedAreaReading): Promise<void> {
  return ask(addressOf.savedArea(zone, id), { method: 'DELETE', headers: { 'If-Match': etag } });
}

/**
 * Writes down a version of an item at its `addressOf.written`; `etag` is of the version that was seen, null for something new.
 * Answers it as it is kept; rejects with a problem `changed-since` when somebody else came between.
 */
export function writeRecord<Kind extends WrittenKind>(
  address: string,
  content: WrittenContents[Kind],
  etag: string | null,
): Promise<WrittenReading<Kind>> {
  return ask(address, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      ...(etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag }),
    },
    body: JSON.stringify(content),
  });
}

/** Takes an item back on the same condition; every version of it stays on record. */
export function takeBackRecord(address: string, etag: string): Promise<void> {
  return ask(address, { method: 'DELETE', headers: { 'If-Match': etag } });
}

/** Hands files in to be held against a zone; nothing of them is written before `applyDraft`. */
export function handInFiles(
  address: string,
  files: readonly File[],
  signal: AbortSignal,
): Promise<ImportDraft> {
  const body = new FormData();
  for (const file of files) body.append('file', file, file.name);
  return ask(address, { method: 'POST', body, signal });
}

/** Says how a draft is to be read; answers it on its way to being compared again. */
export function chooseInDraft(draft: string, choices: ImportChoices): Promise<ImportDraft> {
  return ask(`${draft}/choices`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(choices),
  });
}

/** Writes a draft; rejects with a problem `zone-changed` where the zone is another than it was compared with. */
export function applyDraft(draft: string): Promise<ImportDraft> {
  return ask(`${draft}/application`, { method: 'POST' });
}

/** Throws a draft away, or undoes an import. */
export function takeAway(address: string): Promise<void> {
  return ask(address, { method: 'DELETE' });
}

/** What is sent to be added to the log, with the mark of each parcel's log as it was read. */
export type EntriesToWrite = {
  readonly asOf: IsoDate;
  readonly provenance: Provenance;
  readonly dayReason: Bilingual | null;
  readonly entries: readonly ProposedEntry[];
  readonly seen: readonly { readonly parcel: string; readonly mark: string }[];
};

/** What becomes of entries that are sent: they are in the log, or wait until another approves them. */
type EntriesAnswer =
  | { readonly kind: 'written'; readonly entries: readonly LogEntry[] }
  | { readonly kind: 'waiting'; readonly submission: SubmissionReading };

/** Adds entries, all or none; answers them as they are kept, or that they wait. Rejects with a problem `changed-since` when somebody else came between. */
export async function writeEntries(
  zone: string,
  body: EntriesToWrite,
  signal?: AbortSignal,
): Promise<EntriesAnswer> {
  const answer = await postJson<{ entries: LogEntry[] } | { submission: SubmissionReading }>(
    addressOf.below(zone, 'observations'),
    body,
    signal,
  );
  return 'submission' in answer
    ? { kind: 'waiting', submission: answer.submission }
    : { kind: 'written', entries: answer.entries };
}

/** Takes entries of parcels back, all or none; what was taken back stays on record. */
export async function takeBackEntries(
  zone: string,
  entries: readonly Pick<LogEntry, 'id' | 'subject'>[],
  reason: Bilingual,
): Promise<readonly LogEntry[]> {
  const named = entries.map(({ id, subject }) => ({ id, parcel: subject.id }));
  const address = addressOf.below(zone, 'retractions');
  return (await postJson<{ entries: LogEntry[] }>(address, { reason, entries: named })).entries;
}

function postJson<Answer>(address: string, body: object, signal?: AbortSignal): Promise<Answer> {
  return ask(address, {
    method: 'POST',
    signal: signal ?? null,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}
