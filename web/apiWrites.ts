import type { Areal } from '../geodata/geometry.ts';
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
