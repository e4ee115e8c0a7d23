import { describe, expect, test } from 'vitest';
import type { ZoneImport } from '../../../geodata/import/zoneImport.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { ParcelReading } from '../../../server/routes/parcels.ts';
import type { Served } from '../served.ts';

const zone = '/api/zones/example';
const asOf = '2026-07-01';
const dayBefore = '2026-06-30';

/** What is said of parcels, changed over HTTP, and said as before again. */
export function describeParcelAttributes(app: () => Served): void {
  const cardOf = async (id: string, query = '') =>
    (await app().json(`${zone}/parcels/${encodeURIComponent(id)}${query}`)) as ParcelReading;
  const edit = (body: object) => app().post(`${zone}/parcel-edits`, body);
  const undo = ({ id }: ZoneImport) => app().request(`${zone}/imports/${id}`, { method: 'DELETE' });
  const two = async () => {
    const { features } = (await app().json(`${zone}/parcels.geojson`)) as {
      features: ParcelFeature[];
    };
    const [first] = features;
    const other = features.find(({ properties }) => properties.block !== first!.properties.block);
    return [first!.properties, other!.properties] as const;
  };
  const bodyOf = (card: ParcelReading, told: object, more: object = {}) => ({
    kind: 'attributes',
    from: [{ id: card.parcel.id, tag: card.tag }],
    to: [{ id: card.parcel.id, ...told }],
    asOf,
    reason: '宗地统一编号',
    ...more,
  });
  const blockStatistics = (day: string) => app().json(`${zone}/statistics?by=block&asOf=${day}`);

  describe('attributes of parcels', () => {
    test('change from a day on, the day before says what was, the lineage says both, and undoing restores all', async () => {
      const [{ id }, other] = await two();
      const card = await cardOf(id);
      const before = [await blockStatistics(dayBefore), await blockStatistics(asOf)];
      const told = {
        name: { zh: '新名称', en: 'New name' },
        number: 'NEW-001',
        block: other.block,
        registered: { squareMetres: 64_000, asPrinted: '96 亩', provenance: { kind: 'site' } },
      };
      const response = await edit(bodyOf(card, told));
      expect([response.status, await response.clone().text()]).toEqual([201, expect.anything()]);
      const done = (await response.json()) as ZoneImport;
      const { name, number, block, landUse, registered, ...rest } = card.parcel;
      const was = { id, name, number, block, landUse, registered };
      expect(done).toMatchObject({
        counts: { added: 0, replaced: 1, ended: 0 },
        edit: { kind: 'attributes', from: [was], to: [{ ...was, ...told }] },
      });

      const now = await cardOf(id);
      expect(now.parcel).toMatchObject({ ...told, geometry: rest.geometry });
      expect(now.lineage).toMatchObject({
        cameFrom: [{ from: [was], import: done.id }],
        became: [],
      });
      expect((await cardOf(id, `?asOf=${dayBefore}`)).parcel).toEqual(card.parcel);
      expect(await blockStatistics(dayBefore)).toEqual(before[0]);
      expect(await blockStatistics(asOf)).not.toEqual(before[1]);
      const found = (day: string) =>
        app().json(`${zone}/parcels?q=NEW-001&asOf=${day}`) as Promise<{ numberReturned: number }>;
      expect((await found(asOf)).numberReturned).toBe(1);
      expect((await found(dayBefore)).numberReturned).toBe(0);

      expect((await undo(done)).status).toBe(204);
      expect(await cardOf(id)).toMatchObject({ parcel: card.parcel, tag: card.tag });
      expect([await blockStatistics(dayBefore), await blockStatistics(asOf)]).toEqual(before);
    });

    test('that another parcel has, that name what there is not, or that change nothing are refused, and nothing is written', async () => {
      const [{ id }, other] = await two();
      const card = await cardOf(id);
      const count = (await app().store.imports('example')).length;
      const refused = async (told: object, status: number, said: string, more: object = {}) => {
        const response = await edit(bodyOf(card, told, more));
        expect([response.status, await response.json()]).toMatchObject([
          status,
          { detail: expect.stringContaining(said) as string },
        ]);
      };
      const registered = { squareMetres: 1, asPrinted: '1 m²', provenance: { kind: 'site' } };
      const unknownSource = { kind: 'document', source: 'none', section: '' };
      await refused({ number: other.number }, 409, '在用');
      await refused({ number: `${other.number![0]} ${other.number!.slice(1)}` }, 409, '在用');
      await refused({ block: 'none' }, 404, '没有区块');
      await refused({ name: card.parcel.name }, 400, '没有改动');
      await refused({}, 400, '没有改动');
      await refused({ name: { zh: ' ', en: 'x' } }, 400, '名称');
      await refused({ registered: { ...registered, squareMetres: 0 } }, 400, '大于零');
      await refused({ registered: { ...registered, squareMetres: -5 } }, 400, '大于零');
      await refused({ registered: { ...registered, provenance: unknownSource } }, 404, '资料');
      await refused({ number: 'NEW-002' }, 400, '今天', { asOf: '2199-01-01' });
      await refused({ number: 'NEW-002' }, 400, '同样的地块', {
        to: [{ id: other.id, number: 'X' }],
      });
      await refused({ geometry: card.parcel.geometry }, 400, '');
      expect(await app().store.imports('example')).toHaveLength(count);
      expect(await cardOf(id)).toEqual(card);
    });

    test('whoever was slower writes nothing and is told of which parcel', async () => {
      const [{ id }] = await two();
      const card = await cardOf(id);
      const done = (await (await edit(bodyOf(card, { number: 'FAST-1' }))).json()) as ZoneImport;
      const late = await edit(bodyOf(card, { number: 'SLOW-1' }));
      expect([late.status, await late.json()]).toMatchObject([
        412,
        { type: expect.stringContaining('changed-since') as string, faults: [{ at: '/from/0' }] },
      ]);
      expect((await cardOf(id)).parcel.number).toBe('FAST-1');
      expect((await undo(done)).status).toBe(204);
    });

    test('a new parcel cannot take the number of another either', async () => {
      const [{ id, number }] = await two();
      const { parcel } = await cardOf(id);
      const to = [{ name: '新画的', number, geometry: parcel.geometry }];
      const response = await edit({ kind: 'draw', from: [], to, asOf, reason: '补画' });
      expect([response.status, await response.json()]).toMatchObject([
        409,
        { type: expect.stringContaining('number-taken') as string },
      ]);
    });
  });
}
