import { describe, expect, test } from 'vitest';
import {
  filedKinds,
  type Filed,
  type FiledKind,
  type FiledRecords,
  type ZoneFile,
} from '../../../geodata/filing/filed.ts';
import { bilingual } from '../../../geodata/bilingual.ts';
import { isoDate } from '../../../geodata/date.ts';
import type { Served } from '../served.ts';

const zone = '/api/zones/jindong';
const name = bilingual('新记录', 'A new record');
const site = { kind: 'site' } as const;
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [119.84, 29.2],
      [119.85, 29.2],
      [119.85, 29.21],
      [119.84, 29.21],
      [119.84, 29.2],
    ],
  ],
} as const;

/** A record of each kind that the zone does not have. */
const added = {
  source: {
    id: 'minutes-2010-10',
    title: bilingual('2010 年 10 月协调会纪要', 'Minutes of October 2010'),
    covers: { from: isoDate('2010-10-01'), to: isoDate('2010-10-31') },
    note: null,
  },
  town: { id: 'new-town', name, quality: 'schematic', geometry: square as never },
  block: {
    id: 'new-block',
    name,
    town: null,
    quality: 'schematic',
    geometry: square as never,
    note: null,
  },
  project: {
    id: 'new-project',
    name,
    owner: null,
    category: 'industry',
    contact: '王',
    investment: null,
    parcels: ['nanbo'],
    provenance: site,
    note: null,
  },
  work: {
    id: 'new-work',
    name,
    kind: 'road',
    block: null,
    quality: 'schematic',
    geometry: {
      type: 'LineString',
      coordinates: [
        [119.84, 29.2],
        [119.85, 29.21],
      ],
    },
    note: null,
  },
  target: {
    id: 'new-target',
    subject: { kind: 'parcel', id: 'nanbo' },
    axis: 'levelling',
    state: 'complete',
    due: isoDate('2010-12-31'),
    dueAsPrinted: bilingual('年底前', 'By the end of the year'),
    provenance: site,
    note: null,
  },
  doubt: {
    id: 'new-doubt',
    title: name,
    readings: [{ text: name, provenance: site }],
    handling: name,
    facts: [],
    subjects: [{ kind: 'parcel', id: 'nanbo' }],
  },
} as const satisfies FiledRecords;

export function describeFiling(served: () => Served): void {
  const send = (method: string, path: string, headers: Record<string, string>, body?: Filed) =>
    served().request(`${zone}/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
  const put = (
    kind: FiledKind,
    record: { readonly id: string; readonly [field: string]: unknown },
    etag: string | null,
  ) =>
    send(
      'PUT',
      `${kind}-records/${record.id}`,
      etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag },
      { record, reason: null } as Filed,
    );
  const takeBack = (kind: FiledKind, id: string) =>
    send('DELETE', `${kind}-records/${id}`, { 'If-Match': '*' });
  const file = async () => (await served().json(`${zone}/records`)) as ZoneFile;
  const onFile = async <Kind extends FiledKind>(kind: Kind, id: string) =>
    (await file())[kind].find(({ record }) => record.id === id);
  const problem = async (response: Response) =>
    `${response.status} ${((await response.json()) as { type: string }).type.split('#')[1]}`;

  describe('what is on file', () => {
    for (const kind of filedKinds)
      test(`takes a new ${kind}, which stands at the end of its list, and goes again`, async () => {
        const before = await file();
        const record = added[kind];
        const response = await put(kind, record, null);
        expect([response.status, await response.clone().text()]).toEqual([200, expect.anything()]);
        const { etag } = (await response.json()) as { etag: string };
        expect((await file())[kind]).toEqual([...before[kind], { record, etag }]);
        expect((await takeBack(kind, record.id)).status).toBe(204);
        expect(await file()).toEqual(before);
      });

    test('is corrected where it stands, for every reader, and comes back as it came with the zone', async () => {
      const before = await file();
      const { record } = before.project[1]!;
      const corrected = { ...record, contact: '陈' };
      expect((await put('project', corrected, null)).status).toBe(200);
      const now = await file();
      expect(now.project.map(({ record: { id } }) => id)).toEqual(
        before.project.map(({ record: { id } }) => id),
      );
      const projects = (await served().json(`${zone}/projects`)) as {
        items?: { id: string; contact: string | null }[];
      };
      expect(JSON.stringify(projects)).toContain('"contact":"陈"');
      const versions = (await served().json(`${zone}/project-records/${record.id}/versions`)) as {
        content: Filed<'project'> | null;
      }[];
      expect(versions.map(({ content }) => content?.record)).toEqual([record, corrected]);
      expect((await takeBack('project', record.id)).status).toBe(204);
      expect(await file()).toEqual(before);
    });

    test('is written over by nobody who has not seen what holds', async () => {
      const { record } = (await file()).doubt[0]!;
      expect((await put('doubt', record, null)).status).toBe(200);
      expect(await problem(await put('doubt', record, null))).toBe('412 changed-since');
      const { etag } = (await onFile('doubt', record.id))!;
      expect((await put('doubt', record, etag)).status).toBe(200);
      expect(await problem(await put('doubt', record, etag))).toBe('412 changed-since');
      expect((await takeBack('doubt', record.id)).status).toBe(204);
    });

    test('names nothing that the zone does not have', async () => {
      const before = await file();
      const unknown = [
        put('project', { ...added.project, parcels: ['none'] }, null),
        put('target', { ...added.target, subject: { kind: 'work', id: 'none' } }, null),
        put('block', { ...added.block, town: 'none' }, null),
        put(
          'project',
          { ...added.project, provenance: { kind: 'document', source: 'none', section: '一' } },
          null,
        ),
      ];
      for (const response of await Promise.all(unknown))
        expect(await problem(response)).toBe('404 unknown-subject');
      expect(await file()).toEqual(before);
    });

    test('stays as long as other records name it', async () => {
      const sourced = {
        ...added.project,
        provenance: { kind: 'document', source: added.source.id, section: '三' },
      };
      expect((await put('source', added.source, null)).status).toBe(200);
      expect((await put('project', sourced, null)).status).toBe(200);
      expect(
        (
          await put(
            'target',
            { ...added.target, subject: { kind: 'project', id: sourced.id } },
            null,
          )
        ).status,
      ).toBe(200);
      expect(await problem(await takeBack('source', added.source.id))).toBe('409 record-in-use');
      expect(await problem(await takeBack('project', sourced.id))).toBe('409 record-in-use');
      for (const kind of ['target', 'project', 'source'] as const)
        expect((await takeBack(kind, added[kind].id)).status).toBe(204);
    });

    test('is refused with a sentence where it makes no sense', async () => {
      const before = await file();
      const wrong = [
        put('source', { ...added.source, covers: { from: '2010-10-02', to: '2010-10-01' } }, null),
        put('project', { ...added.project, name: { zh: ' ', en: 'x' } }, null),
        put('project', { ...added.project, more: 1 }, null),
        put('target', { ...added.target, state: 'inProduction' }, null),
        put(
          'work',
          { ...added.work, geometry: { type: 'Point', coordinates: [29.2, 119.84] } },
          null,
        ),
        send(
          'PUT',
          'project-records/other',
          { 'If-None-Match': '*' },
          {
            record: added.project,
            reason: null,
          },
        ),
      ];
      for (const response of await Promise.all(wrong)) {
        expect(response.status).toBe(400);
        const { detail } = (await response.json()) as { detail: string };
        expect(detail).toMatch(/\p{Script=Han}/u);
      }
      const bowTie = [
        square.coordinates[0][0],
        square.coordinates[0][2],
        square.coordinates[0][1],
        square.coordinates[0][3],
        square.coordinates[0][0],
      ];
      const crossed = { ...added.block, geometry: { type: 'Polygon', coordinates: [bowTie] } };
      expect(await problem(await put('block', crossed, null))).toBe('422 bad-geometry');
      expect(await file()).toEqual(before);
    });
  });
}
