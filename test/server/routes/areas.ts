import { describe, expect, test } from 'vitest';
import { problemSchema } from '../../../server/http/problemSchema.ts';
import { savedAreasSchema } from '../../../server/routes/schemas/savedArea.ts';
import type { Served } from '../served.ts';
import { squareAt } from '../store/builders.ts';

const areas = '/api/zones/jindong/areas';
const square = squareAt(119.82, 29.14);

const badNames: readonly (readonly [name: string, given: unknown, says: RegExp])[] = [
  ['nothing', '', /名称/],
  ['spaces', '  \u3000 ', /名称/],
  ['61 characters', '范'.repeat(61), /60/],
  ['a line end', '东区\n会议', /换行/],
  ['a control character', '东区\u0000', /保存不了的字符/],
  ['half a character', '东区\ud83d', /保存不了的字符/],
  ['a number', 7, /name/],
];

export function describeAreas(served: () => Served): void {
  const saved = async () => savedAreasSchema.parse(await (await served().get(areas)).json());
  const save = (body: unknown) => served().post(areas, body);

  type Tagged = { readonly id: string; readonly etag: string | null };
  const condition = (etag: string | null): Record<string, string> =>
    etag === null ? {} : { 'If-Match': etag };
  const rename = ({ id, etag }: Tagged, name: string) =>
    served().request(`${areas}/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', ...condition(etag) },
      body: JSON.stringify({ name }),
    });
  const remove = ({ id, etag }: Tagged) =>
    served().request(`${areas}/${id}`, { method: 'DELETE', headers: condition(etag) });
  const one = async (name: string) =>
    savedAreasSchema.parse([await (await save({ name, geometry: square })).json()])[0]!;

  describe('saved areas', () => {
    test('are kept, listed, found at their address and removed', async () => {
      const before = await saved();
      const response = await save({ name: ' 东区会议范围 🚧 ', geometry: square });
      expect(response.status).toBe(201);
      const [area] = savedAreasSchema.parse([await response.json()]);
      expect(area).toMatchObject({ name: '东区会议范围 🚧', geometry: square });
      expect(await saved()).toEqual([...before, area]);
      const base = new URL(areas, 'http://guatu.test');
      const location = new URL(response.headers.get('Location') ?? '', base).pathname;
      expect(location).toBe(`${areas}/${area!.id}`);
      expect(await (await served().get(location)).json()).toEqual(area);

      expect(response.headers.get('ETag')).toBe(area!.etag);
      const removed = await remove(area!);
      expect([removed.status, await removed.text()]).toEqual([204, '']);
      expect(await saved()).toEqual(before);
      for (const method of ['GET', 'DELETE'])
        expect((await served().request(location, { method })).status).toBe(404);
    });

    test('get another name, which changes their tag and nothing else', async () => {
      const area = await one('初会');
      const response = await rename(area, ' 复会 ');
      expect(response.status).toBe(200);
      const [renamed] = savedAreasSchema.parse([await response.json()]);
      expect(renamed).toEqual({ ...area, name: '复会', etag: renamed?.etag });
      expect(renamed?.etag).not.toBe(area.etag);
      const again = await served().get(`${areas}/${area.id}`, { 'Accept-Encoding': 'br' });
      expect(again.headers.get('ETag')).toBe(renamed?.etag);
      expect(again.headers.get('Content-Encoding')).toBeNull();
      expect((await rename(renamed!, '')).status).toBe(400);
      expect((await remove(renamed!)).status).toBe(204);
    });

    test('are changed by nobody who has not seen them as they are', async () => {
      const area = await one('初会');
      await rename(area, '复会');
      for (const change of [rename, remove]) {
        const stale = await change(area, '三会');
        expect([stale.status, ((await stale.json()) as { type: string }).type]).toEqual([
          412,
          expect.stringContaining('/docs#changed-since'),
        ]);
        const blind = await change({ ...area, etag: null }, '三会');
        expect([blind.status, ((await blind.json()) as { type: string }).type]).toEqual([
          428,
          expect.stringContaining('/docs#precondition-required'),
        ]);
      }
      expect((await rename({ ...area, etag: `"other", ${area.etag}` }, '三会')).status).toBe(412);
      const weak = (await saved()).find(({ id }) => id === area.id)!;
      expect(weak.name).toBe('复会');
      expect((await remove({ ...weak, etag: `W/${weak.etag}` })).status).toBe(412);
      expect((await remove({ ...weak, etag: '*' })).status).toBe(204);
    });

    test('may have a name of 60 characters, whatever they are', async () => {
      const name = '𠮷'.repeat(60);
      const response = await save({ name, geometry: square });
      const [area] = savedAreasSchema.parse([await response.json()]);
      expect(area?.name).toBe(name);
      await remove(area!);
    });

    test('are never answered from a cache, and change no other answer of their zone', async () => {
      const parcels = await served().get('/api/zones/jindong/parcels.geojson');
      const response = await save({ name: '范围', geometry: square });
      const [area] = savedAreasSchema.parse([await response.json()]);
      const list = await served().get(areas, { 'If-None-Match': '*' });
      expect([list.status, list.headers.get('Cache-Control'), list.headers.get('ETag')]).toEqual([
        200,
        'no-store',
        null,
      ]);
      const again = await served().get('/api/zones/jindong/parcels.geojson');
      expect(again.headers.get('ETag')).toBe(parcels.headers.get('ETag'));
      await remove(area!);
      for (const { body } of [parcels, again]) await body?.cancel();
    });

    test.each(badNames)('have a name that can be read, not %s', async (_name, given, says) => {
      const response = await save({ name: given, geometry: square });
      const problem = problemSchema.parse(await response.json());
      expect([response.status, problem.type]).toEqual([
        400,
        expect.stringContaining('/docs#bad-body'),
      ]);
      expect(problem.detail).toMatch(says);
      expect(problem.faults?.[0]).toMatchObject({ in: 'body', at: '/name' });
    });

    test.each([
      ['an open ring', { type: 'Polygon', coordinates: [square.coordinates[0]!.slice(1)] }],
      ['no ring', { type: 'Polygon', coordinates: [] }],
      ['a place that there is not', squareAt(179.999, 89.999)],
    ])('have the shape of a drawn area, not %s', async (_name, geometry) => {
      const asDrawn = await served().post('/api/zones/jindong/statistics', { geometry });
      const response = await save({ name: '范围', geometry });
      const [drawn, problem] = [await asDrawn.json(), await response.json()].map((body) =>
        problemSchema.parse(body),
      );
      expect([response.status, problem?.type]).toEqual([
        422,
        expect.stringContaining('/docs#bad-geometry'),
      ]);
      expect(problem?.faults).toEqual(drawn?.faults);
    });

    test('are not taken from anything but JSON, nor with more than name and shape', async () => {
      const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
      expect((await served().post(areas, 'name=x', form)).status).toBe(415);
      expect((await served().post(areas, '{}', {})).status).toBe(415);
      expect((await save({ name: '范围', geometry: square, id: 'mine' })).status).toBe(400);
      expect((await save({ name: '范围' })).status).toBe(400);
      expect((await served().post(`${areas}?force=1`, {})).status).toBe(400);
      expect((await served().post('/api/zones/atlantis/areas', {})).status).toBe(404);
    });

    test.each(['none', '%00', encodeURIComponent(`' or '1'='1`)])(
      'called %s are not there',
      async (id) => {
        for (const method of ['GET', 'DELETE']) {
          const response = await served().request(`${areas}/${id}`, { method });
          const problem = problemSchema.parse(await response.json());
          expect([response.status, problem.type]).toEqual([
            404,
            expect.stringContaining('/docs#unknown-subject'),
          ]);
          expect(problem.detail).toMatch(/所存范围/);
        }
      },
    );
  });
}
