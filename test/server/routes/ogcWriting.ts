import { describe, expect, test } from 'vitest';
import { coordinateSystems } from '../../../geodata/coordinateSystem.ts';
import type { Served } from '../served.ts';
import { squareAt } from '../store/builders.ts';
import {
  asOf,
  dayBefore,
  drawn,
  geojson,
  idIn,
  items,
  mergePatch,
  ogcWriter,
  receivable,
  why,
  zone,
} from './ogcWriter.ts';

const standard = 'http://www.opengis.net/spec/ogcapi-features-4/1.0/conf';

/** The abstract tests of OGC API – Features 4 (20-002r1, annex A) as far as one server can be asked them, and what this one adds. */
export function describeOgcWriting(app: () => Served): void {
  const { send, at, create, replace, update, remove, look, written, some, imports, undoLast } =
    ogcWriter(app);

  describe('OGC API – Features, writing', () => {
    test('says that it is there, in its classes, its document, and to OPTIONS', async () => {
      const { conformsTo } = (await app().json(`${zone}/ogc/conformance`)) as {
        conformsTo: string[];
      };
      for (const name of [
        'create-replace-delete',
        'update',
        'optimistic-locking-etags',
        'features',
      ])
        expect(conformsTo).toContain(`${standard}/${name}`);
      const { paths } = (await app().json(`${zone}/ogc/api`)) as { paths: Record<string, object> };
      expect(Object.keys(paths['/collections/parcels/items']!)).toEqual(['post', 'get']);
      expect(Object.keys(paths['/collections/parcels/items/{id}']!).toSorted()).toEqual([
        'delete',
        'get',
        'patch',
        'put',
      ]);
      expect(Object.keys(paths['/collections/blocks/items']!)).toEqual(['get']);
      const [id] = await some(1);
      const list = await app().request(items, { method: 'OPTIONS' });
      expect([list.status, list.headers.get('Allow'), list.headers.get('Accept-Post')]).toEqual([
        200,
        'GET, HEAD, POST, OPTIONS',
        'application/geo+json, application/json',
      ]);
      const one = await app().request(at(id!), { method: 'OPTIONS' });
      expect([one.status, one.headers.get('Accept-Patch')]).toEqual([
        200,
        'application/merge-patch+json',
      ]);
      for (const method of ['PUT', 'PATCH', 'DELETE'])
        expect(one.headers.get('Allow')).toContain(method);
      const blocks = await send('POST', items.replace('parcels', 'blocks'), drawn('x'), geojson);
      expect([blocks.status, blocks.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    });

    test('adds a parcel with a place of its own, whatever id it is sent with, and takes it away again', async () => {
      const before = await imports();
      const { geometry } = (await look((await some(1))[0]!)).feature;
      const properties = { name: '新地块', number: '新-1', landUse: '1001', block: null };
      const feature = { type: 'Feature', id: 'mine', geometry, properties };
      const answer = await written(await create(feature), 201);
      const { pathname } = new URL(answer.headers.get('Location')!);
      const seen = await app().get(pathname);
      expect(seen.headers.get('ETag')).toBe(answer.headers.get('ETag'));
      expect(await seen.json()).toMatchObject({
        id: idIn(answer),
        geometry: feature.geometry,
        properties: {
          ...properties,
          block: expect.stringMatching(/^block-/) as string,
          nameEn: '新地块',
          quality: 'example',
        },
      });
      expect((await app().get(`${pathname}?datetime=${dayBefore}`)).status).toBe(404);
      const added = (await imports()).slice(before.length);
      expect(added).toMatchObject([
        { asOf, file: null, edit: { kind: 'draw', reason: '地籍变更' } },
      ]);
      await undoLast();
      expect((await app().get(pathname)).status).toBe(404);
    });

    test('says in the lineage that a program gave no reason, where it gave none', async () => {
      const { geometry } = (await look((await some(1))[0]!)).feature;
      const feature = { type: 'Feature', geometry, properties: { name: '无因' } };
      await written(await create(feature, {}, `asOf=${asOf}`), 201);
      expect((await imports()).at(-1)?.edit?.reason).toBe(
        '由 GIS 程序写入，未给原因 · By a GIS program, no reason given',
      );
      await undoLast();
    });

    test('replaces a parcel from a day on, and the day before shows the former one', async () => {
      const [id, other] = await some(2);
      const { feature, tag } = await look(id!);
      const { block, town } = (await look(other!)).feature.properties;
      const geometry = squareAt(121.41, 27.5);
      const properties = { name: '改名', nameEn: 'Renamed', number: 'OGC-2', block };
      const answer = await written(
        await replace(id!, tag, { type: 'Feature', geometry, properties }),
      );
      const now = await look(id!);
      expect(now.tag).toBe(answer.headers.get('ETag'));
      expect(now.tag).not.toBe(tag);
      expect(now.feature.geometry).toEqual(geometry);
      expect(now.feature.properties).toMatchObject({ ...properties, town, landUse: null });
      // What was observed of it is not replaced.
      expect(now.feature.properties['stage']).toBe(feature.properties['stage']);
      const then = (await look(id!, `?datetime=${dayBefore}`)).feature;
      expect([then.geometry, receivable(then)]).toEqual([feature.geometry, receivable(feature)]);
      await undoLast();
      const undone = await look(id!);
      expect([undone.feature.geometry, receivable(undone.feature)]).toEqual([
        feature.geometry,
        receivable(feature),
      ]);
    });

    test('writes nothing where a whole feature comes back as it was, in any system', async () => {
      const [id] = await some(1);
      const before = await imports();
      for (const uri of Object.values(coordinateSystems).map((one) => one.uri)) {
        const query = `?crs=${encodeURIComponent(uri)}`;
        const { feature, tag } = await look(id!, query);
        await written(await replace(id!, tag, feature, { 'Content-Crs': `<${uri}>` }));
      }
      expect(await imports()).toEqual(before);
    });

    test('updates what a patch names and leaves the rest', async () => {
      const [id] = await some(1);
      const { feature, tag } = await look(id!);
      const landUse = feature.properties['landUse'] === '1001' ? '0701' : '1001';
      await written(await update(id!, tag, { properties: { landUse, number: null } }));
      const now = await look(id!);
      expect(receivable(now.feature)).toEqual({ ...receivable(feature), landUse, number: null });
      expect(now.feature.geometry).toEqual(feature.geometry);
      const geometry = squareAt(121.42, 27.5);
      await written(await update(id!, now.tag, { geometry, properties: { name: '又改' } }));
      const again = (await look(id!)).feature;
      expect(again.geometry).toEqual(geometry);
      expect(receivable(again)).toEqual({ ...receivable(now.feature), name: '又改' });
      expect((await imports()).slice(-2)).toMatchObject([
        { edit: { kind: 'attributes' } },
        { edit: { kind: 'reshape' } },
      ]);
      await undoLast();
      await undoLast();
    });

    test('ends a parcel from a day on, and undoing brings it back', async () => {
      const [id] = await some(1);
      const { feature, tag } = await look(id!);
      await written(await remove(id!, tag));
      expect((await app().get(at(id!))).status).toBe(404);
      expect((await remove(id!, tag)).status).toBe(404);
      expect((await look(id!, `?datetime=${dayBefore}`)).feature.geometry).toEqual(
        feature.geometry,
      );
      const card = (await app().json(`${zone}/parcels/${id}?asOf=${dayBefore}`)) as object;
      expect(card).toMatchObject({
        lineage: { became: [{ kind: 'end', reason: '地籍变更', to: [] }] },
      });
      await undoLast();
      expect((await look(id!)).feature.geometry).toEqual(feature.geometry);
    });

    test('wants the tag of what was seen (428), and another is refused (412), of each method', async () => {
      const [id] = await some(1);
      const { feature, tag } = await look(id!);
      const before = await imports();
      const patch = { properties: { number: null } };
      for (const [method, body, headers] of [
        ['PUT', feature, geojson],
        ['PATCH', patch, mergePatch],
        ['DELETE', undefined, {}],
      ] as const) {
        const address = `${at(id!)}?${why}`;
        const without = await send(method, address, body, headers);
        expect([method, without.status]).toEqual([method, 428]);
        for (const other of ['"0"', '"0.x"', tag.replace(/"./, '"_')]) {
          const answer = await send(method, address, body, { ...headers, 'If-Match': other });
          expect([method, other, answer.status]).toEqual([method, other, 412]);
          expect(((await answer.json()) as { detail: string }).detail).toContain('他人');
        }
      }
      // A day of its own may show another version.
      const then = await look(id!, `?datetime=${dayBefore}`);
      expect((await remove(id!, then.tag)).status).toBe(412);
      expect(await imports()).toEqual(before);
    });

    test('a tag holds whatever else is written, in each format, and made weak by a proxy', async () => {
      const [id, other] = await some(2);
      const { tag } = await look(id!);
      const html = (await app().get(`${at(id!)}?f=html`)).headers.get('ETag')!;
      expect(html).not.toBe(tag);
      const there = await look(other!);
      await written(await update(other!, there.tag, { properties: { number: 'OGC-3' } }));
      expect((await app().get(at(id!), { 'If-None-Match': tag })).status).toBe(200);
      const now = (await look(id!)).tag;
      expect(now).not.toBe(tag);
      expect((await app().get(at(id!), { 'If-None-Match': now })).status).toBe(304);
      for (const seen of [tag, html, `W/${now}`, '*']) {
        await written(await update(id!, seen, { properties: { number: 'OGC-4' } }));
        await undoLast();
      }
      await undoLast();
    });

    test('of two who write one parcel at once one is told, and only one edit is written', async () => {
      const [id] = await some(1);
      const { tag } = await look(id!);
      const count = (await imports()).length;
      const answers = await Promise.all([
        update(id!, tag, { properties: { name: '甲' } }),
        update(id!, tag, { geometry: squareAt(121.43, 27.5) }),
      ]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 412]);
      expect(await imports()).toHaveLength(count + 1);
      await undoLast();
    });
  });
}
