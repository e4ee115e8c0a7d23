import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ZoneReading } from '../../../server/routes/zoneReading.ts';
import { zoneFileType } from '../../../server/zoneFiles/zoneFile.ts';
import { temporaryFolder, type Served } from '../served.ts';
import { newSite, villageIn } from '../store/importing.ts';

const mine = { id: 'my-zone', name: ' 我的新区 ', near: [119.85, 29.2] };

const badZones: readonly (readonly [name: string, change: object, says: RegExp])[] = [
  ['an id in capitals', { id: 'MyZone' }, /小写字母/],
  ['an id that begins with a hyphen', { id: '-zone' }, /小写字母/],
  ['no name', { name: ' ' }, /名称/],
  ['a name that turns what follows round', { name: '新\u202e区' }, /控制字符/],
  ['a note without end', { note: { zh: '长'.repeat(501), en: '' } }, /500/],
  ['no place', { near: undefined }, /near/],
  ['two places', { bbox: [119, 29, 120, 30] }, /二者选一/],
  ['a box that is turned round', { near: undefined, bbox: [120, 29, 119, 30] }, /西小于东/],
  ['a place off the map', { near: [119, 89] }, /./],
];

/** Zones of one's own, from nothing to the file that brings them back. */
export function describeOwnZones(app: () => Served): void {
  const zones = (query = '') => app().json(`/api/zones${query}`) as Promise<ZoneReading[]>;
  const one = (id: string) => app().json(`/api/zones/${id}`) as Promise<ZoneReading>;
  const patch = (id: string, body: unknown) =>
    app().request(`/api/zones/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const remove = (id: string, edition?: string) =>
    app().request(`/api/zones/${id}`, {
      method: 'DELETE',
      headers: edition === undefined ? {} : { 'If-Match': `"${edition}"` },
    });
  const restore = (body: Uint8Array<ArrayBuffer> | string, type: string = zoneFileType) =>
    app().request('/api/zones/restored', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });

  describe("zones of one's own", () => {
    test('are listed in stretches and found by name', async () => {
      for (const id of ['many-1', 'many-2', 'many-3'])
        expect((await app().post('/api/zones', { ...mine, id, name: `百区 ${id}` })).status).toBe(
          201,
        );
      await patch('many-2', { hidden: true });
      const ids = async (path: string) => {
        const answer = await app().get(path);
        const link = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('Link') ?? '')?.[1];
        const zones = (await answer.json()) as ZoneReading[];
        return { ids: zones.map(({ id }) => id), link };
      };
      const named = '/api/zones?q=%E7%99%BE%E5%8C%BA';
      expect(await ids(named)).toEqual({ ids: ['many-1', 'many-3'], link: undefined });
      const first = await ids(`${named}&limit=1`);
      expect(first.ids).toEqual(['many-1']);
      // What is hidden is named in no link either.
      expect(first.link).toContain('after=many-1');
      const second = await ids(`/api/zones${first.link}`);
      expect(second).toEqual({ ids: ['many-3'], link: undefined });
      expect((await ids(`${named}&hidden=true&limit=2`)).ids).toEqual(['many-1', 'many-2']);
      expect((await ids('/api/zones?limit=1')).ids).toHaveLength(1);
      expect((await app().get('/api/zones?limit=0')).status).toBe(400);
      for (const id of ['many-1', 'many-2', 'many-3']) {
        const { revision } = (await app().store.zone(id))!;
        await app().store.removeZone(id, revision);
      }
    });

    test('are made where they are said to lie, named anew, hidden and shown', async () => {
      const made = await app().post('/api/zones', mine);
      expect(made.status).toBe(201);
      expect(made.headers.get('Location')).toBe('/api/zones/my-zone');
      const zone = (await made.json()) as ZoneReading;
      expect(zone).toEqual(await one('my-zone'));
      expect(zone).toMatchObject({
        name: '我的新区',
        nameEn: '我的新区',
        origin: 'own',
        parcels: 0,
        latest: null,
        hidden: false,
      });
      expect(zone.bbox[0]).toBeCloseTo(119.8, 9);
      // Of a zone of nothing yet no day is the newest: it is told as of today.
      const { asOf } = (await app().json('/api/zones/my-zone/parcels')) as { asOf: string };
      expect(Math.abs(Date.parse(asOf) - Date.now())).toBeLessThan(2 * 24 * 3_600_000);
      const again = await app().post('/api/zones', mine);
      expect(again.status).toBe(409);
      expect(await again.json()).toMatchObject({
        detail: expect.stringContaining('编号') as string,
      });

      // Nobody has given an English name yet: it follows.
      expect(await (await patch('my-zone', { name: '新名' })).json()).toMatchObject({
        nameEn: '新名',
      });
      expect(await (await patch('my-zone', { nameEn: 'My zone' })).json()).toMatchObject({
        name: '新名',
        nameEn: 'My zone',
      });
      const hidden = (await (await patch('my-zone', { hidden: true })).json()) as ZoneReading;
      expect(hidden).toMatchObject({ hidden: true, name: '新名' });
      expect(hidden.edition).not.toBe(zone.edition);
      expect((await zones()).map(({ id }) => id)).not.toContain('my-zone');
      expect(await zones('?hidden=true')).toContainEqual(hidden);
      expect(await one('my-zone')).toEqual(hidden);
      expect(JSON.stringify(await app().json('/api'))).not.toContain('my-zone');
      await patch('my-zone', { hidden: false });
      expect((await zones('?hidden=false')).map(({ id }) => id)).toContain('my-zone');
      expect((await patch('nobody', { hidden: true })).status).toBe(404);
      expect((await patch('my-zone', { owner: 'me' })).status).toBe(400);
      expect((await remove('my-zone', (await one('my-zone')).edition)).status).toBe(204);
    });

    test.each(badZones)('are refused with %s', async (_name, change, says) => {
      const answer = await app().post('/api/zones', { ...mine, id: 'refused', ...change });
      expect(answer.status).toBe(400);
      expect(JSON.stringify(await answer.json())).toMatch(says);
    });

    test('go into a file that brings them back, whole, and only once', async () => {
      await villageIn(app().store, 'kept');
      await app().store.saveArea('kept', { name: '范围', geometry: newSite });
      await patch('kept', { hidden: true });
      const before = await one('kept');
      const parcels = await app().json('/api/zones/kept/parcels');
      const head = await app().request('/api/zones/kept/file', { method: 'HEAD' });
      expect(head.status).toBe(200);
      const sent = await app().get('/api/zones/kept/file');
      expect(sent.headers.get('Content-Type')).toBe(zoneFileType);
      expect(decodeURIComponent(sent.headers.get('Content-Disposition')!)).toMatch(
        /_开发区备份_\d{4}-\d\d-\d\d\.gpkg$/,
      );
      const file = new Uint8Array(await sent.arrayBuffer());

      expect((await remove('kept')).status).toBe(428);
      expect((await remove('kept', 'another')).status).toBe(412);
      expect((await remove('kept', before.edition)).status).toBe(204);
      expect((await app().get('/api/zones/kept')).status).toBe(404);

      const back = await restore(file);
      expect(back.status).toBe(201);
      const { edition: _, revision, ...same } = before;
      expect(await back.json()).toMatchObject([{ ...same, revision: revision + 1 }]);
      expect(await app().json('/api/zones/kept/parcels')).toEqual(parcels);
      expect(await app().store.savedAreas('kept')).toMatchObject([{ name: '范围' }]);
      const twice = await restore(file, 'application/octet-stream; charset=binary');
      expect(twice.status).toBe(409);
      expect(await twice.json()).toMatchObject({
        type: expect.stringContaining('zone-exists') as string,
      });
      await remove('kept', (await one('kept')).edition);
    });

    test('are not made of what is no such file, or of one that was tampered with', async () => {
      await villageIn(app().store, 'tampered');
      const file = new Uint8Array(
        await (await app().get('/api/zones/tampered/file')).arrayBuffer(),
      );
      await remove('tampered', (await one('tampered')).edition);
      const before = await zones('?hidden=true');
      const refused = async (body: Uint8Array<ArrayBuffer> | string) => {
        const answer = await restore(body);
        expect(answer.status).toBe(400);
        expect(await answer.json()).toMatchObject({
          type: expect.stringContaining('bad-zone-file') as string,
        });
      };
      expect((await restore(file, 'application/json')).status).toBe(415);
      const tooLarge = await app().request('/api/zones/restored', {
        method: 'POST',
        headers: { 'Content-Type': zoneFileType, 'Content-Length': String(401 * 1024 * 1024) },
        body: file,
      });
      expect(tooLarge.status).toBe(413);
      for (const body of ['', '{}', file.slice(0, 9000)]) await refused(body);
      for (const change of tampering) await refused(changed(file, change));
      expect(await zones('?hidden=true')).toEqual(before);

      // What would run by itself is taken out, and the zone is as it was kept.
      const trap = `create trigger trap before insert on guatu_migration begin select raise(abort, 'caught'); end;
        drop table doubt; create view doubt as select * from fact`;
      await refused(changed(file, trap));
      const harmless = `create view note as with recursive n(i) as (select 1 union all select i from n) select i from n`;
      expect((await restore(changed(file, harmless))).status).toBe(201);
      await remove('tampered', (await one('tampered')).edition);
    });
  });
}

const tampering = [
  'drop table zone',
  `update zone set zone_id = '../x'`,
  'delete from zone',
  'update zone set west = 999',
  `update parcel set measured_m2 = 'much'`,
  `update parcel set registered = '{'`,
  `update parcel set geom = x'0102'`,
  `update guatu_migration set number = 99 where number = 1`,
];

/** The file after somebody was at it. */
function changed(file: Uint8Array, sql: string): Uint8Array<ArrayBuffer> {
  const folder = temporaryFolder();
  const path = join(folder.path, 'kept.gpkg');
  try {
    writeFileSync(path, file);
    const db = new Database(path);
    const triggers = db.prepare(`select name from sqlite_master where type = 'trigger'`).pluck();
    for (const name of triggers.all() as string[]) db.exec(`drop trigger "${name}"`);
    db.exec(sql);
    db.close();
    return new Uint8Array(readFileSync(path));
  } finally {
    folder.remove();
  }
}
