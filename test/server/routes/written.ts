import { describe, expect, test } from 'vitest';
import type { Served } from '../served.ts';

const zone = '/api/zones/jindong';
const provenance = { kind: 'external', basis: { zh: '填报', en: 'Entered' } };
const text = { zh: '安置房未交付', en: 'Flats not handed over' };

const contents = {
  'stage-durations': {
    item: 'zone',
    content: {
      conversion: 60,
      clearance: 30,
      levelling: 45,
      start: 20,
      completion: 250,
      production: 30,
    },
    bad: [{ clearance: -1 }, { clearance: 1.5 }, { other: 1 }],
  },
  'light-rules': {
    item: 'zone',
    content: { behind: { amber: 10, red: 30 }, missedMonths: { amber: 1, red: 3 } },
    bad: [{ behind: { amber: 40, red: 30 } }, { missedMonths: { amber: 0, red: 3 } }],
  },
  'score-rules': {
    item: 'zone',
    content: {
      weights: { starts: 30, completions: 30, levelling: 20, onTime: 10, blockersCleared: 10 },
    },
    bad: [{ weights: { starts: -1 } }],
  },
  'month-closings': {
    item: '2010-09',
    content: { month: '2010-09', note: null },
    bad: [{ month: '2010-13' }, { month: '2010-08' }],
  },
  meetings: {
    item: '2010-10-08',
    content: { on: '2010-10-08', name: text },
    bad: [{ on: '2010-02-30' }, { on: '2010-10-09' }, { name: { zh: ' ', en: 'x' } }],
  },
  decks: {
    item: 'september',
    content: {
      title: text,
      scenes: [
        {
          id: 'block-nanbo',
          shows: { kind: 'block', block: 'nanbo' },
          address: '?theme=levelling#14.2/29.15/119.84',
          title: null,
          notes: text,
          hidden: false,
        },
      ],
    },
    bad: [
      { title: { zh: '', en: 'x' } },
      { scenes: [{ id: 'a', shows: { kind: 'film' } }] },
      {
        scenes: ['a', 'a'].map((id) => ({
          id,
          shows: { kind: 'title' },
          address: null,
          title: null,
          notes: null,
          hidden: false,
        })),
      },
    ],
  },
  'meeting-decisions': {
    item: '2010-10-08-1',
    content: {
      on: '2010-10-08',
      what: text,
      subject: { kind: 'parcel', id: 'nanbo' },
      owner: '王',
      due: '2010-10-31',
      doneOn: null,
    },
    bad: [{ on: '2010-02-30' }, { due: 'soon' }, { subject: { kind: 'film', id: 'nanbo' } }],
  },
  campaigns: {
    item: 'hundred-days',
    content: {
      name: text,
      from: '2010-08-15',
      to: '2010-11-30',
      tasks: [
        {
          id: 'a',
          name: text,
          field: 'landAcquisition',
          subject: null,
          owner: '王',
          planned: '2010-10-31',
          done: null,
        },
      ],
      reports: [{ on: '2010-09-30', text }],
      provenance,
    },
    bad: [{ to: '2010-08-01' }, { tasks: [{ id: '' }] }],
  },
} as const;

export function describeWritten(served: () => Served): void {
  const send = (method: string, address: string, headers: Record<string, string>, body?: unknown) =>
    served().request(`${zone}/${address}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const create = (address: string, body: unknown) =>
    send('PUT', address, { 'If-None-Match': '*' }, body);
  /** What holds of an item; the zone's own records have others. */
  const held = async (path: string, item: string) =>
    ((await served().json(`${zone}/${path}`)) as { item: string }[]).filter(
      (record) => record.item === item,
    );
  const problem = async (response: Response) =>
    `${response.status} ${((await response.json()) as { type: string }).type.split('#')[1]}`;

  describe('written records', () => {
    for (const [path, { item, content, bad }] of Object.entries(contents)) {
      test(`of ${path} are written, changed, taken back, and never lost`, async () => {
        const created = await create(`${path}/${item}`, content);
        expect(created.status).toBe(200);
        const record = (await created.json()) as { etag: string; content: unknown };
        expect(record).toMatchObject({ item, content });
        expect(created.headers.get('ETag')).toBe(record.etag);
        expect(await held(path, item)).toEqual([record]);

        expect(await problem(await create(`${path}/${item}`, content))).toBe('412 changed-since');
        expect(await problem(await send('PUT', `${path}/${item}`, {}, content))).toBe(
          '428 precondition-required',
        );
        const changed = await send('PUT', `${path}/${item}`, { 'If-Match': record.etag }, content);
        const next = (await changed.json()) as { etag: string };
        expect(next.etag).not.toBe(record.etag);
        const stale = await send('DELETE', `${path}/${item}`, { 'If-Match': record.etag });
        expect(await problem(stale)).toBe('412 changed-since');
        const taken = await send('DELETE', `${path}/${item}`, { 'If-Match': next.etag });
        expect([taken.status, await taken.text()]).toEqual([204, '']);
        expect(await held(path, item)).toEqual([]);
        const versions = (await served().json(`${zone}/${path}/${item}/versions`)) as {
          content: unknown;
        }[];
        expect(versions.map(({ content: was }) => was).slice(-3)).toEqual([content, content, null]);
        expect((await send('DELETE', `${path}/${item}`, { 'If-Match': '*' })).status).toBe(404);
      });

      test(`of ${path} are refused with a sentence when they make no sense`, async () => {
        for (const fault of bad) {
          const response = await create(`${path}/${item}`, { ...content, ...fault });
          expect(response.status).toBe(400);
          const { detail } = (await response.json()) as { detail: string };
          expect(detail).toMatch(/\p{Script=Han}/u);
        }
        expect(await held(path, item)).toEqual([]);
      });
    }

    test('about a subject have to find it, and stand under its address', async () => {
      const plan = {
        subject: { kind: 'project', id: 'none' },
        agreedOn: '2010-07-01',
        planned: { start: '2010-10-31' },
        deadline: { milestone: 'start', due: '2010-11-15' },
        passed: {},
        provenance,
        note: null,
      };
      const { id } = (await served().store.projects('jindong'))[0]!;
      const there = { ...plan, subject: { kind: 'project', id } };
      expect((await create(`plans/project:${id}`, there)).status).toBe(200);
      expect(await problem(await create('plans/project:other', there))).toBe('400 bad-body');
      expect(await problem(await create('plans/project:none', plan))).toBe('404 unknown-subject');
      const blocker = {
        subject: there.subject,
        what: text,
        owner: null,
        since: '2010-08-01',
        nextStep: null,
        due: null,
        clearedOn: null,
        provenance,
      };
      expect((await create('blockers/one', blocker)).status).toBe(200);
      for (const address of [`plans/project:${id}`, 'blockers/one'])
        expect((await send('DELETE', address, { 'If-Match': '*' })).status).toBe(204);
    });

    test('are told as they were known, and no other site may write them', async () => {
      const { content } = contents.meetings;
      const written = await create('meetings/2010-10-08', content);
      const { recordedAt } = (await written.json()) as { recordedAt: string };
      const before = new Date(Date.parse(recordedAt) - 1).toISOString();
      const known = (moment: string) =>
        served().json(`${zone}/meetings?knownBy=${moment}`) as Promise<unknown[]>;
      expect([await known(before), (await known(recordedAt)).length]).toEqual([[], 1]);
      const foreign = { 'If-Match': '*', Origin: 'http://elsewhere.test' };
      expect(await problem(await send('DELETE', 'meetings/2010-10-08', foreign))).toBe(
        '403 foreign-origin',
      );
      expect((await send('DELETE', 'meetings/2010-10-08', { 'If-Match': '*' })).status).toBe(204);
    });
  });
}
