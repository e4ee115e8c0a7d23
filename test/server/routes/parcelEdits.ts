import { describe, expect, test } from 'vitest';
import { lineageOf } from '../../../geodata/editing/lineage.ts';
import { splitByLine } from '../../../geodata/editing/splitByLine.ts';
import { boundingBoxOf, type Areal, type LonLat } from '../../../geodata/geometry.ts';
import type { ZoneImport } from '../../../geodata/import/zoneImport.ts';
import { measureArea } from '../../../geodata/measure.ts';
import { effectiveObservations } from '../../../geodata/progress.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { ParcelReading } from '../../../server/routes/parcels.ts';
import type { Served } from '../served.ts';
import { squareAt } from '../store/builders.ts';

const zone = '/api/zones/example';
const asOf = '2026-07-01';
const dayBefore = '2026-06-30';

/** Parcels made others by hand over HTTP, and made what they were again. */
export function describeParcelEdits(app: () => Served): void {
  const cardOf = async (id: string, query = '') =>
    (await app().json(`${zone}/parcels/${encodeURIComponent(id)}${query}`)) as ParcelReading;
  const edit = (body: object) => app().post(`${zone}/parcel-edits`, body);
  const written = async (body: object) => {
    const response = await edit(body);
    expect([response.status, response.status === 201 || (await response.json())]).toEqual([
      201,
      true,
    ]);
    return (await response.json()) as ZoneImport;
  };
  const undo = ({ id }: ZoneImport) => app().request(`${zone}/imports/${id}`, { method: 'DELETE' });
  const known = async () => ({
    statistics: await app().json(`${zone}/statistics?by=block`),
    before: await app().json(`${zone}/statistics?asOf=${dayBefore}`),
    land: await app().json(`${zone}/land?limit=400`),
    buildings: await app().json(`${zone}/buildings?limit=1000`),
    projects: await app().json(`${zone}/projects`),
  });
  const split = async (id: string) => {
    const card = await cardOf(id);
    const parts = splitByLine(card.parcel.geometry, acrossMiddle(card.parcel.geometry));
    const to = parts.map((geometry, index) => ({
      name: `${card.parcel.name.zh}-${index + 1}`,
      geometry,
    }));
    const from = [{ id, tag: card.tag }];
    return { card, body: { kind: 'split', from, to, asOf, reason: '用地协调会', source: null } };
  };

  describe('edits of parcels', () => {
    test('a parcel with buildings is split: what was known of it goes over, the day before it is whole, undoing restores all', async () => {
      const { id } = await builtUp(app());
      const before = await known();
      const { card, body } = await split(id);
      const done = await written(body);
      expect(done).toMatchObject({
        file: null,
        asOf,
        edit: { kind: 'split', reason: '用地协调会', from: [{ id }] },
        counts: { added: 2, ended: 1 },
      });

      const parts = await Promise.all(done.edit!.to.map((part) => cardOf(part.id)));
      const sum = parts.reduce((total, { parcel }) => total + parcel.measuredM2, 0);
      expect(sum).toBeCloseTo(measureArea(card.parcel.geometry), 3);
      for (const part of parts) {
        expect(part.stage).toBe(card.stage);
        expect(part.progress.building?.state).toBe(card.progress.building?.state);
        expect(part.progress.building?.note?.zh).toContain('承接自');
        expect(part.lineage.cameFrom).toMatchObject([
          { kind: 'split', from: [{ id }], import: done.id },
        ]);
        expect(part.projects.map((one) => one.id)).toEqual(card.projects.map((one) => one.id));
      }
      const floors = (cards: readonly ParcelReading[]) =>
        cards
          .flatMap(({ buildings }) => buildings.map(({ floorAreaM2 }) => floorAreaM2))
          .toSorted((a, b) => a - b);
      expect(floors(parts)).toEqual(floors([card]));
      const after = await known();
      expect(totalOf(after.buildings)).toBe(totalOf(before.buildings));
      expect((await app().get(`${zone}/parcels/${id}?asOf=${asOf}`)).status).toBe(404);

      const whole = await cardOf(id, `?asOf=${dayBefore}`);
      expect(whole.parcel).toEqual(card.parcel);
      expect(whole.lineage.became).toMatchObject([{ kind: 'split', to: done.edit!.to }]);
      expect(after.before).toEqual(before.before);

      expect((await undo(done)).status).toBe(204);
      expect(await known()).toEqual(before);
      expect(await cardOf(id)).toMatchObject({
        parcel: card.parcel,
        tag: card.tag,
        lineage: { became: [] },
      });

      const ids = done.edit!.to.map((part) => part.id);
      const left = await app().store.logsOf('example', 'parcel', ids);
      for (const log of left.values()) expect(effectiveObservations(log)).toEqual([]);

      // The same split once more, under the ids of the first: nothing of that comes back.
      const again = await written((await split(id)).body);
      const [part] = again.edit!.to;
      const { dossier, progress } = await cardOf(part!.id);
      expect(dossier.log.some((entry) => entry.id === progress.building?.id)).toBe(true);
      expect(progress.building?.id).toContain(again.id);
      expect((await undo(again)).status).toBe(204);
      expect(await known()).toEqual(before);
    });

    test('parts are merged again, and the second edit is undone before the first', async () => {
      const { id } = await builtUp(app());
      const { card, body } = await split(id);
      const first = await written(body);
      const parts = await Promise.all(first.edit!.to.map((part) => cardOf(part.id)));
      const second = await written({
        kind: 'merge',
        from: parts.map(({ parcel, tag }) => ({ id: parcel.id, tag })),
        to: [{ name: '并回', geometry: card.parcel.geometry }],
        asOf,
        reason: '改回',
      });
      const merged = await cardOf(second.edit!.to[0]!.id);
      expect(merged.stage).toBe(card.stage);
      expect(merged.lineage.cameFrom).toMatchObject([{ kind: 'merge', from: first.edit!.to }]);
      expect((await undo(first)).status).toBe(409);
      expect((await undo(second)).status).toBe(204);
      expect((await undo(first)).status).toBe(204);
      expect((await cardOf(id)).parcel).toEqual(card.parcel);
    });

    test('a boundary is moved, and whoever had seen the parcel as it was writes nothing and is told of which', async () => {
      const { id } = await builtUp(app());
      const card = await cardOf(id);
      const geometry = splitByLine(card.parcel.geometry, acrossMiddle(card.parcel.geometry))[0]!;
      const moved = {
        kind: 'reshape',
        from: [{ id, tag: card.tag }],
        to: [{ id, geometry }],
        asOf,
        reason: '退让道路',
      };
      const done = await written(moved);
      const after = await cardOf(id);
      expect(after.parcel).toMatchObject({ name: card.parcel.name, quality: 'example' });
      expect(after.parcel.measuredM2).toBeCloseTo(measureArea(geometry), 6);
      const count = (await app().store.imports('example')).length;
      const late = await edit(moved);
      expect([late.status, await late.json()]).toMatchObject([
        412,
        { type: expect.stringContaining('changed-since') as string, faults: [{ at: '/from/0' }] },
      ]);
      expect(await app().store.imports('example')).toHaveLength(count);
      expect((await undo(done)).status).toBe(204);
      expect((await cardOf(id)).tag).toBe(card.tag);
    });

    test('two who edit different parcels at once both write', async () => {
      const [one, other] = await parcelsOf(app());
      const bodies = await Promise.all([split(one!.id), split(other!.id)]);
      const done = await Promise.all(bodies.map(({ body }) => written(body)));
      for (const each of done) expect((await undo(each)).status).toBe(204);
    });

    test('parts that are not the whole, days to come or too early, and new parcels without a name are refused, and nothing is written', async () => {
      const { id } = await builtUp(app());
      const { card, body } = await split(id);
      const count = (await app().store.imports('example')).length;
      const [first, second] = body.to;
      const refused = async (more: object, status: number, said: string) => {
        const response = await edit({ ...body, ...more });
        expect([response.status, await response.json()]).toMatchObject([
          status,
          { detail: expect.stringContaining(said) as string },
        ]);
      };
      const half = {
        name: '半',
        geometry: splitByLine(second!.geometry, acrossMiddle(second!.geometry))[0]!,
      };
      await refused({ to: [first, half] }, 422, '漏掉');
      await refused({ to: [first] }, 400, '地块数');
      await refused({ asOf: '2199-01-01' }, 400, '今天');
      const whole = [{ name: '并回', geometry: card.parcel.geometry }];
      const twice = [body.from[0], body.from[0]];
      await refused({ kind: 'merge', from: twice, to: whole }, 400, '两次');
      await refused({ to: [first, { geometry: second!.geometry }] }, 400, '名称');
      await refused({ reason: ' ' }, 400, '为什么');
      const bowTie = {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [1, 0],
            [0, 1],
            [0, 0],
          ],
        ],
      };
      const crossed = await edit({ ...body, to: [first, { name: '叉', geometry: bowTie }] });
      expect(crossed.status).toBe(422);
      const draw = (geometry: Areal) => ({
        kind: 'draw',
        from: [],
        to: [{ name: '错', geometry }],
      });
      await refused(draw(squareAt(-180, -80, 160)), 422, '不像一个地块');
      // As a program sends it that puts latitude first.
      await refused(draw(squareAt(27.4, 121.3 - 90)), 422, '离开发区');
      expect(await app().store.imports('example')).toHaveLength(count);

      const drawn = await written({
        kind: 'draw',
        from: [],
        to: [{ name: '新画的', number: 'N-1', geometry: first!.geometry }],
        asOf,
        reason: '补画',
      });
      expect(await cardOf('N-1')).toMatchObject({
        parcel: { quality: 'example', name: { zh: '新画的' } },
      });
      const { tag } = await cardOf('N-1');
      const early = {
        kind: 'reshape',
        from: [{ id: 'N-1', tag }],
        reason: '早',
        asOf: '2010-01-01',
      };
      const before = await edit({ ...early, to: [{ id: 'N-1', geometry: second!.geometry }] });
      expect([before.status, await before.json()]).toMatchObject([
        400,
        { detail: expect.stringContaining('生效日') as string },
      ]);
      expect((await undo(drawn)).status).toBe(204);
      const all = await app().store.imports('example');
      expect(lineageOf('N-1', all)).toEqual({ cameFrom: [], became: [] });
    });
  });
}

async function parcelsOf(app: Served): Promise<ParcelFeature[]> {
  const { features } = (await app.json(`${zone}/parcels.geojson`)) as { features: ParcelFeature[] };
  return features.filter(({ properties }) => properties.building === 'inProduction');
}

/** A parcel on which buildings stand. */
async function builtUp(app: Served): Promise<ParcelFeature> {
  for (const parcel of await parcelsOf(app))
    if ((await app.store.buildings('example', parcel.id)).length > 0) return parcel;
  throw new Error('nothing is built in the example zone');
}

export function acrossMiddle(geometry: Areal): LonLat[] {
  const [west, south, east, north] = boundingBoxOf([geometry])!;
  return [
    [(west + east) / 2, south - 0.001],
    [(west + east) / 2 + 0.0001, north + 0.001],
  ];
}

function totalOf(list: unknown): number {
  return (list as { numberReturned: number }).numberReturned;
}
