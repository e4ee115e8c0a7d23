import type { LogEntry } from '../geodata/observation.ts';
import type { NewPhoto, Photo } from '../geodata/photo/photo.ts';
import { addressOf, ask, failureOf, getJson, responseTo } from './api.ts';
import type { EntriesToWrite } from './apiWrites.ts';

export type PhotoList = { readonly photos: readonly Photo[] };

/** A photograph that is to be sent; its id is made here, so that it is kept once however often it is sent. */
export type PhotoToSend = NewPhoto & { readonly id: string; readonly image: ArrayBuffer };

export function photosAddress(zone: string, parcel: string): string {
  return addressOf.below(zone, `parcels/${encodeURIComponent(parcel)}/photos`);
}

export function photoAddress(zone: string, id: string): string {
  return addressOf.below(zone, `photos/${encodeURIComponent(id)}`);
}

export function takePhotoBack(zone: string, id: string, reason: string): Promise<void> {
  return ask(`${photoAddress(zone, id)}/retraction`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ reason }),
  });
}

/** A picture on a thin line may take its time. */
const longestMs = 120_000;

/** An entry has a few hundred bytes. */
const longestEntryMs = 20_000;

/** Sends without asking anybody to sign in: what waits by itself has nobody before it. Rejects with RequestFailed. */
async function send(address: string, request: RequestInit, milliseconds: number): Promise<void> {
  const answer = await responseTo(address, {
    ...request,
    signal: AbortSignal.timeout(milliseconds),
  });
  if (!answer.ok) throw await failureOf(address, answer);
  await answer.body?.cancel();
}

export function sendPhoto(zone: string, photo: PhotoToSend): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob([photo.image], { type: 'image/jpeg' }), 'photo.jpg');
  body.append('parcel', photo.parcel);
  body.append('takenOn', photo.takenOn);
  if (photo.axis !== null) body.append('axis', photo.axis);
  if (photo.note !== '') body.append('note', photo.note);
  if (photo.position !== null) {
    body.append('longitude', photo.position[0].toFixed(7));
    body.append('latitude', photo.position[1].toFixed(7));
  }
  return send(photoAddress(zone, photo.id), { method: 'PUT', body }, longestMs);
}

export function sendEntries(zone: string, body: EntriesToWrite): Promise<void> {
  return send(
    addressOf.below(zone, 'observations'),
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    },
    longestEntryMs,
  );
}

/** The whole log of a parcel as it is now. */
export async function readLogOf(zone: string, parcel: string): Promise<readonly LogEntry[]> {
  const address = addressOf.below(zone, `parcels/${encodeURIComponent(parcel)}`);
  type Reading = { readonly dossier: { readonly log: readonly LogEntry[] } };
  return (await getJson<Reading>(address, AbortSignal.timeout(longestEntryMs))).dossier.log;
}
