import { expect, test } from 'vitest';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import type { Served } from '../served.ts';
import { headerOf, newSite, resurveyed, villageIn } from '../store/importing.ts';

/** A boundary that was replaced in June, asked for in May and in July. */
export function describeDatedParcels(app: () => Served): void {
  test('answers of a day are those of the boundary that held on it, and an import makes them others', async () => {
    const { north } = await villageIn(app().store, 'village');
    const [may, july] = ['2010-05-31', '2010-07-31'];
    const layer = (day: string) => `/api/zones/village/parcels.geojson?asOf=${day}`;
    const tagOf = async (path: string) => (await app().get(path)).headers.get('ETag');
    const before = [await tagOf(layer(may)), await app().json('/api/zones/village/statistics')];
    await app().store.applyImport('village', headerOf('i1'), [resurveyed(north)]);
    expect(await tagOf(layer(may))).not.toBe(before[0]);

    for (const [day, geometry, areaM2] of [
      [may, north.geometry, 64_000],
      [july, newSite, 70_000],
    ] as const) {
      const { features } = (await app().json(layer(day))) as { features: ParcelFeature[] };
      expect(features.find(({ id }) => id === 'north')?.geometry).toEqual(geometry);
      const card = await app().json(`/api/zones/village/parcels/north?asOf=${day}`);
      expect(card).toMatchObject({ parcel: { geometry } });
      const block = areaM2 === 64_000 ? 'east' : 'empty';
      const list = await app().json(`/api/zones/village/parcels?asOf=${day}&block=${block}`);
      expect(list).toMatchObject({ numberReturned: block === 'east' ? 2 : 1 });
      const statistics = await app().json(`/api/zones/village/statistics?asOf=${day}&by=block`);
      expect(JSON.stringify(statistics)).toContain(`${areaM2}`);
    }

    await app().store.undoImport('village', 'i1');
    expect(await app().json('/api/zones/village/statistics')).toEqual(before[1]);
    await app().store.removeZone('village', (await app().store.zone('village'))!.revision);
    expect((await app().get(layer(may))).status).toBe(404);
  });
}
