import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../../geodata/import/importDraft.ts';
import type { ZoneImport } from '../../../geodata/import/zoneImport.ts';
import type { Part } from '../../../server/import/read/part.ts';
import { gbk } from '../../fixtures/survey/gbk.ts';
import { plots, plotsIn } from '../../fixtures/survey/plots.ts';
import { writeShapefile } from '../../fixtures/survey/writeShapefile.ts';
import { featuresOf } from '../../fixtures/survey/writeTexts.ts';
import type { ZoneReading } from '../../../server/routes/zoneReading.ts';
import type { Served } from '../served.ts';
import { drafting, geojson, zipped, zone } from './drafting.ts';

/** A shapefile as contractors send it: GBK, and nothing that says so or where it lies. */
const shapefile = zipped(writeShapefile(plotsIn('EPSG:4528'), { encode: gbk }));

/** Bringing files in over HTTP: handed in, looked through, written, undone. */
export function describeImports(app: () => Served): void {
  const drafts = drafting(app);
  const { begin, begun, settled, current, choose, apply, featuresIn } = drafts;
  const { discard, addressOf, inZone, remake } = drafts;

  describe('imports', () => {
    test(
      'a GBK shapefile without .prj is told, written, undone whole, and brought in again changes nothing',
      inZone(async () => {
        const draft = await begun(shapefile);
        expect(draft.layers).toMatchObject([
          { name: '地块', format: 'shapefile', encoding: { encoding: 'gb18030' } },
        ]);
        expect(draft.layers[0]?.systems[0]).toMatchObject({ code: 'EPSG:4528', swapped: false });
        expect(draft.stage).toMatchObject({
          kind: 'ready',
          refused: null,
          summary: { features: 2, outcomes: { new: 2, blocked: 0 }, missing: 0, changes: true },
        });
        const { total, features } = await featuresIn(draft);
        expect(total).toBe(2);
        expect(features.map(({ number, name, outcome }) => [number, name?.zh, outcome])).toEqual(
          plots.map(({ number, name }) => [number, name, 'new']),
        );
        const shapes = await (await app().get(`${addressOf(draft)}/shapes`)).json();
        expect(shapes).toMatchObject({
          features: [{ properties: { feature: 1, purpose: 'parcel', outcome: 'new' } }, {}],
        });
        const before = await app().json(`${zone}/statistics`);

        expect((await apply(draft)).status).toBe(202);
        const written = await current(draft);
        expect(written.stage).toMatchObject({ kind: 'written', counts: { added: 2 } });
        const [done] = (await app().json(`${zone}/imports`)) as ZoneImport[];
        expect(done).toMatchObject({
          file: '成果.zip',
          undoneAt: null,
          readAs: { parcel: { system: 'EPSG:4528', encoding: 'gb18030' } },
        });
        expect(await app().json(`${zone}/parcels`)).toMatchObject({ numberReturned: 2 });

        const again = await begun(shapefile);
        expect(again.stage).toMatchObject({
          summary: { outcomes: { unchanged: 2, new: 0 }, changes: false },
        });
        expect((await apply(again)).status).toBe(409);

        const undo = () => app().request(`${zone}/imports/${done!.id}`, { method: 'DELETE' });
        expect((await undo()).status).toBe(204);
        expect((await undo()).status).toBe(404);
        expect(await app().json(`${zone}/statistics`)).toEqual(before);

        // The zone is another than the one that it was compared with, which the draft finds out by itself.
        expect((await apply(again)).status).toBe(409);
        expect((await discard(draft)).status).toBe(204);
        const [fresh] = [await begun(shapefile)];
        expect((await apply(fresh)).status).toBe(202);
        expect((await current(fresh)).stage).toMatchObject({ kind: 'written' });
        for (const each of [again, fresh]) await discard(each);
      }),
    );

    test(
      'somebody who wrote in between is not written over: the draft is compared anew',
      inZone(async () => {
        const [one, other] = [await begun(shapefile), await begun(shapefile)];
        expect((await apply(one)).status).toBe(202);
        await settled(one);
        const refused = await apply(other);
        expect(refused.status).toBe(409);
        expect(await refused.json()).toMatchObject({
          type: expect.stringContaining('zone-changed'),
        });
        expect((await current(other)).stage).toMatchObject({
          kind: 'ready',
          summary: { outcomes: { unchanged: 2 } },
        });
        for (const each of [one, other]) await discard(each);
      }),
    );

    test(
      'features are left out and corrected; fields that were confirmed are remembered',
      inZone(async () => {
        const [first, second] = featuresOf(plotsIn('EPSG:4490'));
        const twice = [first!, second!].map((feature, index) => ({
          ...feature,
          properties: { 甲: 'A-1', 乙: `第 ${index + 1} 宗` },
        }));
        const draft = await begun(geojson(twice));
        const reading = draft.choices!.layers.parcel!;
        const layers = { parcel: { ...reading, fields: { number: '甲', name: '乙' } } };
        const blocked = await choose(draft, { layers });
        expect(blocked.stage).toMatchObject({
          summary: { outcomes: { new: 1, blocked: 1 }, findings: { repeatedNumber: 1 } },
        });
        const { features } = await featuresIn(blocked, '?outcome=blocked');
        expect(features).toMatchObject([
          { feature: 2, number: 'A-1', findings: [{ kind: 'repeatedNumber' }] },
        ]);

        const skipped = await choose(blocked, { skipped: [1] });
        expect(skipped.stage).toMatchObject({ summary: { outcomes: { new: 1, skipped: 1 } } });
        const edited = await choose(skipped, {
          skipped: [],
          edits: [{ feature: 2, number: 'A-2', name: '改过的' }],
          asOf: '2026-06-01' as ImportChoices['asOf'],
          quality: 'surveyed',
        });
        expect(edited.stage).toMatchObject({ summary: { outcomes: { new: 2 } } });
        await apply(edited);
        await settled(edited);
        const { features: parcels } = (await app().json(`${zone}/parcels.geojson`)) as {
          features: { properties: { number: string; name: string } }[];
        };
        expect(parcels.map(({ properties }) => [properties.number, properties.name])).toEqual([
          ['A-1', '第 1 宗'],
          ['A-2', '改过的'],
        ]);

        const next = await begun(geojson(twice));
        expect(next.choices?.layers.parcel?.fields).toEqual({ number: '甲', name: '乙' });
        for (const each of [edited, next]) await discard(each);
      }),
    );

    test(
      'another encoding reads the file anew, and whoever chooses last is heard',
      inZone(async () => {
        const draft = await begun(shapefile);
        const garbled = await choose(draft, { encoding: 'big5' });
        const { features } = await featuresIn(garbled);
        expect(features[0]?.name?.zh).not.toBe(plots[0]!.name);
        const put = (choices: Partial<ImportChoices>) =>
          app().request(`${addressOf(draft)}/choices`, {
            method: 'PUT',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ ...draft.choices, ...choices }),
          });
        await put({ encoding: 'gb18030' });
        await put({ encoding: 'gb18030', skipped: [2] });
        const last = await current(draft);
        expect(last.choices).toMatchObject({ encoding: 'gb18030', skipped: [2] });
        expect(last.stage).toMatchObject({ summary: { outcomes: { new: 1, skipped: 1 } } });
        const read = await featuresIn(last);
        expect(read.features.map(({ name }) => name?.zh)).toEqual(plots.map(({ name }) => name));
        await discard(draft);
      }),
    );

    test(
      'layers become blocks and the boundary, and parcels lie in the blocks',
      inZone(async () => {
        const areas = featuresOf(plotsIn('EPSG:4490')).map((feature, index) => ({
          ...feature,
          properties: { 名称: `区块 ${index + 1}` },
        }));
        const parcels = featuresOf(plotsIn('EPSG:4490'));
        const draft = await begun(geojson(areas, '区块.geojson'), geojson(parcels));
        expect(Object.keys(draft.choices!.layers).toSorted()).toEqual(['block', 'parcel']);
        const byBlock = async () => JSON.stringify(await app().json(`${zone}/statistics?by=block`));
        expect(await byBlock()).not.toContain('区块 2');
        await apply(draft);
        expect((await current(draft)).stage).toMatchObject({
          counts: { added: 2, layers: ['block'] },
        });
        expect(await byBlock()).toContain('区块 2');
        const again = await begun(geojson(areas, '区块.geojson'), geojson(parcels));
        expect(again.stage).toMatchObject({ summary: { changes: false } });
        for (const each of [draft, again]) await discard(each);
      }),
    );

    test(
      'what is no file, or none that is read, is said and nothing is written',
      inZone(async () => {
        const text: Part = { name: '说明.docx', bytes: new TextEncoder().encode('不是图') };
        const failed = await begun(text);
        expect(failed.stage).toMatchObject({ kind: 'failed' });
        expect((await apply(failed)).status).toBe(400);
        const features = await app().get(`${addressOf(failed)}/features`);
        expect([features.status, await features.json()]).toMatchObject([
          400,
          { type: expect.stringContaining('bad-file') as string },
        ]);
        expect((await begin()).status).toBe(400);
        const json = await app().post(`${zone}/import-drafts`, {});
        expect(json.status).toBe(415);
        const bomb = zipped([{ name: 'a.shp', bytes: new Uint8Array(90_000_000) }]);
        const refused = await begun(bomb);
        expect(refused.stage).toMatchObject({ kind: 'failed' });
        expect((await app().get(`${addressOf(refused)}/shapes`)).status).toBe(413);
        for (const each of [failed, refused]) await discard(each);
        expect((await app().get(addressOf(failed))).status).toBe(404);
        expect(await app().json(`${zone}/parcels`)).toMatchObject({ numberReturned: 0 });
      }),
    );

    test(
      'a day after today, wild parameters and a form that is cut off are refused; a zone that goes takes its drafts along',
      inZone(async () => {
        const draft = await begun(shapefile);
        const put = (more: object) =>
          app().request(`${addressOf(draft)}/choices`, {
            method: 'PUT',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ ...draft.choices, ...more }),
          });
        expect((await put({ asOf: '2199-01-01' })).status).toBe(400);
        const parcel = {
          ...draft.choices!.layers.parcel,
          parameters: { dx: 0, dy: 0, rotation: 0, scale: -1 },
        };
        expect((await put({ layers: { parcel } })).status).toBe(400);
        const cut = await app().request(`${zone}/import-drafts`, {
          method: 'POST',
          headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
          body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n',
        });
        expect([cut.status, await cut.json()]).toMatchObject([
          400,
          { detail: expect.stringContaining('表单') as string },
        ]);
        for (let more = 0; more < 3; more += 1) await begun(shapefile);
        expect((await begin(shapefile)).status).toBe(503);
        const { edition } = (await app().json(zone)) as ZoneReading;
        const headers = { 'If-Match': `"${edition}"` };
        expect((await app().request(zone, { method: 'DELETE', headers })).status).toBe(204);
        await remake();
        const again = await begin(shapefile);
        expect(again.status).toBe(201);
      }),
    );

    test(
      'a day before what it replaces is refused when it comes to writing, and the draft stays',
      inZone(async () => {
        const moved = featuresOf(plotsIn('EPSG:4490'));
        const june = await choose(await begun(geojson(moved)), {
          asOf: '2026-06-01' as ImportChoices['asOf'],
        });
        await apply(june);
        await settled(june);
        const renamed = moved.map((feature) => ({
          ...feature,
          properties: { ...feature.properties, DKMC: '新名' },
        }));
        const may = await choose(await begun(geojson(renamed)), {
          asOf: '2026-05-01' as ImportChoices['asOf'],
        });
        const reading = may.choices!.layers.parcel!;
        const chosen = await choose(may, {
          asOf: '2026-05-01' as ImportChoices['asOf'],
          layers: { parcel: { ...reading, fields: { ...reading.fields, name: 'DKMC' } } },
        });
        expect((await apply(chosen)).status).toBe(202);
        const stage = (await current(chosen)).stage;
        expect(stage).toMatchObject({
          kind: 'ready',
          refused: { zh: expect.stringContaining('生效日') as string },
        });
        for (const each of [june, chosen]) await discard(each);
      }),
    );
  });
}
