import type {
  SeenMark,
  SubmissionList,
  SubmissionReading,
} from '../geodata/approval/submission.ts';
import type { SubmittedPhotoList } from '../geodata/approval/submittedPhoto.ts';
import type { Bilingual } from '../geodata/bilingual.ts';
import { addressOf, ask, getJson } from './api.ts';

/** Where what somebody sees of what was sent is read: what is open, or what is settled. */
export function submissionsAddress(zone: string, state: 'open' | 'settled'): string {
  return addressOf.below(zone, `submissions?state=${state}`);
}

/** What was sent: entries, and the photographs that go with them or by themselves. */
export type Sent = SubmissionList & SubmittedPhotoList;

/** The latest of what was settled. */
export async function readSettledSubmissions(address: string, abort: AbortSignal): Promise<Sent> {
  const photos = getJson<SubmittedPhotoList>(photosBeside(address), abort);
  return { ...(await getJson<SubmissionList>(address, abort)), ...(await photos) };
}

/** Every stretch of what is open. */
export async function readOpenSubmissions(address: string, abort: AbortSignal): Promise<Sent> {
  const first = await getJson<SubmissionList>(address, abort);
  // After the mark: what comes between is heard of once more.
  const { photos } = await getJson<SubmittedPhotoList>(photosBeside(address), abort);
  const submissions = [...first.submissions];
  const [asked, reading] = address.split('#');
  for (let { next } = first; next !== null;) {
    const after = `${asked}&after=${encodeURIComponent(next)}${reading ? `#${reading}` : ''}`;
    const more = await getJson<SubmissionList>(after, abort);
    submissions.push(...more.submissions);
    ({ next } = more);
  }
  return { mark: first.mark, submissions, photos, next: null };
}

function photosBeside(address: string): string {
  return address.replace('/submissions?', '/submitted-photos?');
}

/** Where the picture of a photograph is that waits or was sent back. */
export function submittedPhotoAddress(zone: string, id: string): string {
  return addressOf.below(zone, `submitted-photos/${encodeURIComponent(id)}`);
}

/** Keeps a photograph with the zone. Rejects with `decided-already` where somebody was faster. */
export function approvePhoto(zone: string, id: string): Promise<unknown> {
  return ask(`${submittedPhotoAddress(zone, id)}/approval`, { method: 'POST' });
}

export function returnPhoto(zone: string, id: string, word: Bilingual): Promise<unknown> {
  return ask(`${submittedPhotoAddress(zone, id)}/return`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ word }),
  });
}

export function withdrawPhoto(zone: string, id: string): Promise<unknown> {
  return ask(`${submittedPhotoAddress(zone, id)}/withdrawal`, { method: 'POST' });
}

/** Writes entries of a submission to the log. Rejects with `changed-since` or `decided-already` where somebody was faster. */
export function approveEntries(
  zone: string,
  id: string,
  body: {
    readonly entries: readonly number[];
    readonly seen: readonly SeenMark[];
    readonly reason: Bilingual | null;
  },
): Promise<SubmissionReading> {
  return post(zone, `${encodeURIComponent(id)}/approvals`, body);
}

export function returnEntries(
  zone: string,
  id: string,
  body: { readonly entries: readonly number[]; readonly word: Bilingual },
): Promise<SubmissionReading> {
  return post(zone, `${encodeURIComponent(id)}/returns`, body);
}

export function withdrawEntries(
  zone: string,
  id: string,
  entries: readonly number[],
): Promise<SubmissionReading> {
  return post(zone, `${encodeURIComponent(id)}/withdrawals`, { entries });
}

function post(zone: string, path: string, body: object): Promise<SubmissionReading> {
  return ask(addressOf.below(zone, `submissions/${path}`), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}
