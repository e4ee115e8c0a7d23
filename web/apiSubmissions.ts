import type {
  SeenMark,
  SubmissionList,
  SubmissionReading,
} from '../geodata/approval/submission.ts';
import type { Bilingual } from '../geodata/bilingual.ts';
import { addressOf, ask, getJson } from './api.ts';

/** Where what somebody sees of what was sent is read: what is open, or what is settled. */
export function submissionsAddress(zone: string, state: 'open' | 'settled'): string {
  return addressOf.below(zone, `submissions?state=${state}`);
}

/** Every stretch of what is open. */
export async function readOpenSubmissions(
  address: string,
  abort: AbortSignal,
): Promise<SubmissionList> {
  const first = await getJson<SubmissionList>(address, abort);
  const submissions = [...first.submissions];
  const [asked, reading] = address.split('#');
  for (let { next } = first; next !== null;) {
    const after = `${asked}&after=${encodeURIComponent(next)}${reading ? `#${reading}` : ''}`;
    const more = await getJson<SubmissionList>(after, abort);
    submissions.push(...more.submissions);
    ({ next } = more);
  }
  return { mark: first.mark, submissions, next: null };
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
