import { describe, expect, test } from 'vitest';
import { axes } from '../../../geodata/axis.ts';
import { addDays, isoDate, type IsoDate } from '../../../geodata/date.ts';
import { readParcelOnTile } from '../../../geodata/parcelOnTile.ts';
import type { ParcelFeature } from '../../../geodata/parcelFeature.ts';
import { propertiesOf, stepOn } from '../../../geodata/parcelTimeline.ts';
import type { Problem } from '../../../server/http/problemSchema.ts';
import type { ZoneReading } from '../../../server/routes/zoneReading.ts';
import { tileAt, type TileAddress } from '../../../geodata/tileAddress.ts';
import type { Served } from '../served.ts';
import { headerOf, newSite, resurveyed, villageIn } from '../store/importing.ts';
import { readMvt, type ReadFeature } from '../tiles/readMvt.ts';

type TileJson = {
  readonly tiles: readonly [string];
  readonly bounds: readonly [number, number, number, number];
  readonly attribution: string;
  readonly asOf: string;
  readonly vector_layers: readonly { readonly id: string; readonly fields: object }[];
};
type List = { readonly features: readonly ParcelFeature[] };

/** Vector tiles hold what the lists do, however they are cut. */
export function describeTiles(served: () => Served): void {
  const addressOf = (zone: string, { z, x, y }: TileAddress) =>
    `/api/zones/${zone}/tiles/${z}/${x}/${y}`;
  const tileJson = (zone: string, query = '') =>
    served().json(`/api/zones/${zone}/tiles.json${query}`) as Promise<TileJson>;
  const read = async (address: string) => {
    const answer = await served().get(address);
    return answer.status === 204
      ? new Map<string, readonly ReadFeature[]>()
      : readMvt(new Uint8Array(await answer.arrayBuffer()));
  };
  /** All features of all tiles of a zoom by layer, in pieces. */
  const whole = async (zone: string, z: number, query = '') => {
    const [west, south, east, north] = (await tileJson(zone)).bounds;
    const [first, last] = [tileAt([west, north], z), tileAt([east, south], z)];
    const layers: Record<string, ReadFeature[]> = {};
    for (let x = first.x; x <= last.x; x++)
      for (let y = first.y; y <= last.y; y++)
        for (const [name, features] of await read(addressOf(zone, { z, x, y }) + query))
          (layers[name] ??= []).push(...features);
    return layers;
  };
  const idsIn = (features: readonly ReadFeature[] = []) => [
    ...new Set(features.map(({ properties }) => String(properties['id']))),
  ];
  const list = async (zone: string, path: string) =>
    ((await served().json(`/api/zones/${zone}/${path}`)) as List).features;

  describe('vector tiles', () => {
    test.each([
      ['example', 12],
      ['example', 13],
      ['example', 15],
      ['jindong', 12],
      ['jindong', 14],
      ['jindong', 15],
    ])('of %s at zoom %i hold every feature of the lists, and nothing else', async (zone, z) => {
      const layers = await whole(zone, z);
      const [parcels, blocks, works] = [
        await list(zone, 'parcels'),
        await list(zone, 'blocks'),
        (await list(zone, 'works')).filter(({ geometry }) => (geometry as unknown) !== null),
      ];
      for (const [layer, features] of Object.entries({ parcels, blocks, works }))
        expect(idsIn(layers[layer]).toSorted(), layer).toEqual(
          features.map(({ id }) => id).toSorted(),
        );
      const names = layers['labels']!.map(({ properties }) => `${properties['kind']}`);
      expect(names.filter((kind) => kind === 'parcel')).toHaveLength(parcels.length);
      expect(names.filter((kind) => kind === 'block')).toHaveLength(blocks.length);
    });

    test.each([0, 5, 9, 11])('hold no parcels at zoom %i, but all blocks', async (z) => {
      const layers = await whole('example', z);
      expect(layers['parcels']).toBeUndefined();
      const blocks = await list('example', 'blocks');
      expect(idsIn(layers['blocks'])).toHaveLength(blocks.length);
    });

    test('say of a parcel what the list says of it, and nothing of what is unknown', async () => {
      const { parcels = [] } = await whole('jindong', 14);
      const named = ['name', 'nameEn', 'number', 'block', 'landUse', 'quality'] as const;
      const states = ['stage', ...axes] as const;
      for (const { id, properties } of await list('jindong', 'parcels')) {
        const found = parcels.find((one) => one.properties['id'] === id)!.properties;
        for (const name of [...named, ...states])
          expect([id, name, found[name] ?? null]).toEqual([id, name, properties[name]]);
        const { registeredM2, quality } = properties;
        if (registeredM2 !== null) expect(found['areaM2']).toBeCloseTo(registeredM2, 1);
        else if (quality === 'schematic') expect(found).not.toHaveProperty('areaM2');
      }
    });

    test.each(['example', 'jindong'])(
      'of %s tell the states of any of 24 days without another tile',
      async (zone) => {
        const { latest } = (await served().json(`/api/zones/${zone}`)) as ZoneReading;
        const { parcels = [] } = await whole(zone, 14);
        const onTiles = new Map(
          parcels.map(({ properties }) => [String(properties['id']), readParcelOnTile(properties)]),
        );
        for (let back = 0; back < 24; back++) {
          const day: IsoDate = addDays(latest ?? isoDate('2010-09-30'), -45 * back + 20);
          for (const { id, properties } of await list(zone, `parcels.geojson?asOf=${day}`)) {
            const { lasting, steps } = onTiles.get(id)!;
            expect({ day, ...lasting, ...propertiesOf(stepOn(steps, day)!) }).toEqual({
              day,
              ...properties,
            });
          }
        }
      },
    );

    test('count the land of each block and of the zone as the statistics do', async () => {
      const zone = 'example';
      type Count = { readonly areaM2: number; readonly parcels: number };
      type Area = { readonly id: string; readonly parcels: number } & Readonly<
        Record<(typeof themes)[number], Readonly<Record<string, Count>>>
      >;
      const themes = ['stage', ...axes, 'landUse'] as const;
      const day = '2010-03-31';
      const { blocks = [], labels = [] } = await whole(zone, 10, `?asOf=${day}`);
      const areasOf = async (by: string) =>
        (
          (await served().json(`/api/zones/${zone}/statistics?by=${by}&asOf=${day}`)) as {
            areas: Area[];
          }
        ).areas;
      const zoneLabel = labels.filter(({ properties }) => properties['kind'] === 'zone');
      expect(zoneLabel).toHaveLength(1);
      const [ofZone] = await areasOf('zone');
      const pairs = [
        ...(await areasOf('block')).map((area) => [
          area,
          blocks.find(({ properties }) => properties['id'] === area.id),
        ]),
        [ofZone, zoneLabel[0]],
      ] as [Area, ReadFeature | undefined][];
      for (const [area, feature] of pairs) {
        if (area.parcels === 0) continue;
        const { properties } = feature!;
        expect(properties['parcels']).toBe(area.parcels);
        for (const theme of themes) {
          const counts = Object.entries(area[theme]).filter(([, { parcels }]) => parcels > 0);
          const said = Object.keys(properties).filter((name) => name.startsWith(`${theme}_`));
          expect(said.toSorted()).toEqual(counts.map(([name]) => `${theme}_${name}`).toSorted());
          for (const [name, { areaM2 }] of counts)
            expect(Math.abs(Number(properties[`${theme}_${name}`]) - areaM2)).toBeLessThan(1);
        }
      }
    });

    test('have a parcel as it was, with the days on which it was', async () => {
      const { north } = await villageIn(served().store, 'village');
      await served().store.applyImport('village', headerOf('i1'), [resurveyed(north)]);
      for (const [day, now, other] of [
        ['2010-07-31', { since: '2010-06-15' }, { until: '2010-06-15' }],
        ['2010-05-31', { until: '2010-06-15' }, { since: '2010-06-15' }],
      ] as const) {
        const layers = await whole('village', 14, `?asOf=${day}`);
        const northIn = (name: string) =>
          layers[name]?.find(({ properties }) => properties['id'] === 'north')?.properties;
        expect(northIn('parcels')).toMatchObject(now);
        expect(northIn('otherParcels')).toMatchObject(other);
        expect(idsIn(layers['parcels']).toSorted()).toEqual(
          (await list('village', `parcels?asOf=${day}`)).map(({ id }) => id).toSorted(),
        );
      }
      // It moved, so it is on the tile of its new place alone.
      const at = tileAt(newSite.coordinates[0]![0]!, 16);
      expect((await read(addressOf('village', at))).has('parcels')).toBe(true);
      await served().store.removeZone('village', (await served().store.zone('village'))!.revision);
    });

    test('are kept, and told apart when the zone was written', async () => {
      const { tiles } = await tileJson('jindong', '?versioned=true');
      const plain = addressOf('jindong', { z: 14, x: 13645, y: 6800 });
      const named = `${plain}?${new URL(tiles[0]).searchParams.toString()}`;
      const [one, other] = [await served().get(plain), await served().get(named)];
      expect([one.status, other.status]).toEqual([200, 200]);
      expect(one.headers.get('Content-Type')).toBe('application/vnd.mapbox-vector-tile');
      expect(one.headers.get('Cache-Control')).toBe('no-cache');
      expect(other.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      const tag = one.headers.get('ETag')!;
      expect(other.headers.get('ETag')).toBe(tag);
      expect((await served().get(plain, { 'If-None-Match': tag })).status).toBe(304);
      expect(Buffer.from(await one.arrayBuffer())).toEqual(Buffer.from(await other.arrayBuffer()));
      const coded = await served().get(plain, { 'Accept-Encoding': 'br' });
      expect(coded.headers.get('Content-Encoding')).toBe('br');
      const stale = named.replace(/edition=.*/, 'edition=another');
      expect((await served().get(stale)).status).toBe(409);
    });

    test('without anything on them have a status of their own, and may be kept too', async () => {
      const nothing = await served().get(addressOf('jindong', { z: 9, x: 0, y: 0 }));
      expect(nothing.status).toBe(204);
      expect(await nothing.text()).toBe('');
      const tag = nothing.headers.get('ETag')!;
      const again = await served().get(addressOf('jindong', { z: 9, x: 0, y: 0 }), {
        'If-None-Match': tag,
      });
      expect(again.status).toBe(304);
    });

    test.each([
      ['17/0/0', 404, 'unknown-subject', '16'],
      ['3/8/0', 404, 'unknown-subject', '7'],
      ['3/0/8', 404, 'unknown-subject', '7'],
      ['-1/0/0', 400, 'bad-parameter', 'z'],
      ['1e1/0/0', 400, 'bad-parameter', 'z'],
      ['3/1.5/0', 400, 'bad-parameter', 'x'],
      ['3/0/007', 400, 'bad-parameter', 'y'],
      ['3/0/0.mvt', 400, 'bad-parameter', 'y'],
      ['3/0/0?asOf=2010-13-01', 400, 'bad-date', '2010-13-01'],
      ['3/0/0?layers=parcels', 400, 'unknown-parameter', 'layers'],
    ])('at %s are answered %i in a sentence', async (rest, status, kind, said) => {
      const answer = await served().get(`/api/zones/jindong/tiles/${rest}`);
      expect(answer.status).toBe(status);
      const problem = (await answer.json()) as Problem;
      expect(problem.type).toContain(`#${kind}`);
      expect(problem.detailEn).toContain(said);
    });

    test('say in TileJSON what they are, and what their boundaries are not', async () => {
      const [example, jindong] = [await tileJson('example'), await tileJson('jindong')];
      expect(example.attribution).toContain('示例');
      expect(jindong.attribution).toContain('示意');
      expect(example.tiles).toEqual(['http://localhost/api/zones/example/tiles/{z}/{x}/{y}']);
      expect(await tileJson('example', '?asOf=2010-03-31')).toMatchObject({
        asOf: '2010-03-31',
        tiles: [`${example.tiles[0]}?asOf=2010-03-31`],
      });
      // Every property is described, but for those of which one stands for all.
      const layers = await whole('example', 12);
      const mixed = /^(stage|clearance|levelling|building|landUse)_/;
      for (const { id, fields } of example.vector_layers)
        for (const { properties } of layers[id] ?? [])
          for (const name of Object.keys(properties))
            if (!mixed.test(name)) expect(Object.keys(fields), id).toContain(name);
    });
  });
}
