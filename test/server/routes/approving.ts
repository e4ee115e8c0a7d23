import { afterAll, beforeAll, expect } from 'vitest';
import type { SubmissionList, SubmissionReading } from '../../../geodata/approval/submission.ts';
import type { EntryRow, EntryRows } from '../../../geodata/entry/standing.ts';
import type { Problem } from '../../../server/http/problemSchema.ts';
import { granted, withAccounts, type WithAccounts } from '../access/withAccounts.ts';
import type { Served } from '../served.ts';

export const zone = '/api/zones/example';
export const day = '2026-08-31';
export const word = { zh: '请核对', en: 'Check it' };
export const people = [
  'recorder',
  'other',
  'blocky',
  'approver',
  'second',
  'keeper',
  'reader',
] as const;
export type Who = (typeof people)[number] | 'administrator';
export const json = { 'Content-Type': 'application/json' };

/** People of every role in the example zone, `blocky` a recorder of one block, and what they send and decide there. */
export function approvalAt(app: () => Served) {
  let known: WithAccounts;
  const cookies = new Map<Who, { readonly Cookie: string }>();
  let block = '';
  beforeAll(async () => {
    known = await withAccounts(app().store);
    block = (await rows()).rows.flatMap((row) => row.block ?? [])[0] ?? '';
    const zones = ['example'];
    const roleOf = { other: 'recorder', blocky: 'recorder', second: 'approver' } as const;
    for (const who of people) {
      const role = who in roleOf ? roleOf[who as keyof typeof roleOf] : who;
      const own = who === 'blocky' ? [block] : null;
      await known.add(who, granted(role as 'recorder', zones, own));
    }
    await known.add('administrator', { administrator: true });
    for (const who of [...people, 'administrator'] as const)
      cookies.set(who, await known.cookieOf(who));
  });
  afterAll(() => known?.close());

  const as = (who: Who) => ({ ...cookies.get(who)! });
  const rows = async () => (await known.app.json(`${zone}/observations?asOf=${day}`)) as EntryRows;
  /** Parcels that nobody here has touched. */
  const taken = new Set<string>();
  const fresh = async (count: number): Promise<readonly EntryRow[]> => {
    const free = (await rows()).rows.filter(
      ({ parcel, standing: { levelling } }) => !taken.has(parcel) && levelling.held?.asOf !== day,
    );
    const found = free.slice(0, count);
    if (found.length < count) throw new Error('the zone has too few parcels');
    for (const { parcel } of found) taken.add(parcel);
    return found;
  };
  const entry = (row: EntryRow, more: object = {}) => ({
    parcel: row.parcel,
    axis: 'levelling',
    state: 'complete',
    percent: null,
    quantities: [],
    blocked: null,
    note: null,
    reason: word,
    ...more,
  });
  const body = (of: readonly EntryRow[], more: object = {}) => ({
    asOf: day,
    provenance: { kind: 'site' },
    dayReason: null,
    entries: of.map((row) => entry(row)),
    seen: of.map(({ parcel, mark }) => ({ parcel, mark })),
    ...more,
  });
  const post = (who: Who, path: string, sent: object) =>
    known.app.post(`${zone}/${path}`, sent, { ...json, ...as(who) });
  const send = async (who: Who, of: readonly EntryRow[], more: object = {}) => {
    const answer = await post(who, 'observations', body(of, more));
    expect(answer.status).toBe(202);
    return ((await answer.json()) as { submission: SubmissionReading }).submission;
  };
  const list = async (who: Who, query = '') =>
    (await (await known.app.get(`${zone}/submissions${query}`, as(who))).json()) as SubmissionList;
  const decide = (who: Who, { id }: { id: string }, how: string, sent: object) =>
    post(who, `submissions/${id}/${how}`, sent);
  const kindOf = async (answer: Response) =>
    `${answer.status} ${((await answer.json()) as Problem).type.split('#')[1]}`;
  const heldOf = async ({ parcel }: EntryRow) =>
    (await rows()).rows.find((row) => row.parcel === parcel)?.standing.levelling.held;
  const statesIn = ({ entries }: SubmissionReading) =>
    entries.map(({ decisions }) => decisions.map(({ state }) => state).join() || 'pending');

  /** Everything that anybody else reads of a zone, byte for byte. */
  const everything = async () => {
    const paths = [
      '',
      '/parcels.geojson',
      '/statistics',
      '/parcels',
      `/observations?asOf=${day}`,
      '/parcel-timelines',
      '/days',
      '/trends',
      '/supervision',
      '/export?format=csv',
    ];
    const told = [];
    for (const path of paths)
      for (const who of [undefined, 'reader', 'other', 'approver'] as const) {
        const answer = await known.app.get(`${zone}${path}`, who ? as(who) : {});
        told.push(`${path} ${answer.status} ${answer.headers.get('ETag')} ${await answer.text()}`);
      }
    return told;
  };

  return {
    known: () => known,
    block: () => block,
    as,
    rows,
    fresh,
    entry,
    body,
    post,
    send,
    list,
    decide,
    kindOf,
    heldOf,
    statesIn,
    everything,
  };
}
