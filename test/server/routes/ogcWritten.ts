import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coordinateSystems } from '../../../geodata/coordinateSystem.ts';
import type { Areal, LonLat } from '../../../geodata/geometry.ts';
import { problemIn } from '../access/withAccounts.ts';
import type { Served } from '../served.ts';
import {
  asOf,
  dayBefore,
  drawn,
  geojson,
  idIn,
  items,
  ogcWriter,
  why,
  zone,
  type Feature,
} from './ogcWriter.ts';

/** What is sent to be written by OGC API – Features 4: where it lies, what of it is taken, and what is refused. */
export function describeOgcWritten(app: () => Served): void {
  const { send, at, create, replace, update, look, written, some, imports, undoLast } =
    ogcWriter(app);

  describe('OGC API – Features, what is written', () => {
    test('takes coordinates in the order of the axes of Content-Crs, longitude first without it', async () => {
      const plain = drawn('坐标');
      const first = idIn(await written(await create(plain), 201));
      for (const { uri } of Object.values(coordinateSystems)) {
        const query = `?crs=${encodeURIComponent(uri)}`;
        const { geometry } = (await look(first, query)).feature;
        const answer = await create({ ...plain, geometry }, { 'Content-Crs': `<${uri}>` });
        const id = idIn(await written(answer, 201));
        expect((await look(id, query)).feature.geometry, uri).toEqual(geometry);
        await undoLast();
      }
      const unknown = await create(plain, { 'Content-Crs': '<http://example.org/crs>' });
      expect([unknown.status, await problemIn(unknown)]).toEqual([400, 'bad-crs']);
      await undoLast();
    });

    test('refuses what it cannot write, with a sentence and the place, and writes nothing', async () => {
      const [id, other] = await some(2);
      const { feature, tag } = await look(id!);
      const number = (await look(other!)).feature.properties['number'];
      const before = await imports();
      const bowTie = {
        type: 'Polygon',
        coordinates: [
          [
            [121.4, 27.5],
            [121.41, 27.51],
            [121.41, 27.5],
            [121.4, 27.51],
            [121.4, 27.5],
          ],
        ],
      };
      const put = (more: object) => replace(id!, tag, { ...feature, ...more });
      const withProperties = (more: object) =>
        put({ properties: { ...feature.properties, ...more } });
      const cases: readonly (readonly [Promise<Response>, number, string, string])[] = [
        [put({ geometry: null }), 400, 'bad-body', '/geometry'],
        [
          put({ geometry: { type: 'Point', coordinates: [121, 27] } }),
          422,
          'bad-geometry',
          '/geometry',
        ],
        [
          put({ geometry: { type: 'Feature', geometry: bowTie } }),
          422,
          'bad-geometry',
          '/geometry',
        ],
        [put({ geometry: bowTie }), 422, 'bad-geometry', '/geometry/coordinates'],
        [withProperties({ colour: 'red' }), 400, 'bad-body', '/properties/colour'],
        [withProperties({ clearance: 'flying' }), 400, 'bad-body', '/properties/clearance'],
        [withProperties({ registeredM2: 12 }), 400, 'bad-body', '/properties/registeredM2'],
        [withProperties({ measuredM2: 12 }), 400, 'bad-body', '/properties/measuredM2'],
        [withProperties({ landUse: '9999' }), 400, 'bad-body', '/properties/landUse'],
        [withProperties({ name: ' ' }), 400, 'bad-body', '/properties/name'],
        [withProperties({ block: 'nowhere' }), 404, 'unknown-subject', 'block'],
        [withProperties({ number }), 409, 'number-taken', 'number'],
        [put({ id: 'another' }), 400, 'bad-body', '/id'],
        [put({ type: 'Parcel' }), 400, 'bad-body', '/type'],
        [update(id!, tag, { id: 'another' }), 400, 'bad-body', '/id'],
        [update(id!, tag, { properties: { id: 'another' } }), 400, 'bad-body', '/properties/id'],
        [update(id!, tag, { properties: { name: null } }), 400, 'bad-body', '/properties/name'],
        [create({ ...drawn('x'), properties: {} }), 400, 'bad-body', ''],
        [create(drawn('x', { stage: 'built' })), 400, 'bad-body', '/properties/stage'],
        [create(drawn('x'), {}, `asOf=${asOf}&reason=`), 400, 'reason-needed', 'reason'],
        [
          create(drawn('x'), {}, `asOf=${asOf}&reason=${'x'.repeat(61)}`),
          400,
          'bad-body',
          'reason',
        ],
        [create(drawn('x'), {}, 'reason=x&asOf=2199-01-01'), 400, 'bad-date', ''],
        [create(drawn('x'), {}, 'reason=x&asOf=2199-13-01'), 400, 'bad-date', 'asOf'],
        [create(drawn('x'), {}, 'reason=x&colour=red'), 400, 'unknown-parameter', 'colour'],
        [create(drawn('x'), { 'Content-Type': 'text/plain' }), 415, 'wrong-media-type', ''],
        [
          send('PUT', `${at('nobody')}?${why}`, feature, { ...geojson, 'If-Match': '"xyz"' }),
          404,
          'unknown-subject',
          '',
        ],
        [send('PUT', `${at('nobody')}?${why}`, feature, geojson), 404, 'unknown-subject', ''],
        [
          send('PATCH', `${at(id!)}?${why}`, {}, { ...geojson, 'If-Match': tag }),
          415,
          'wrong-media-type',
          '',
        ],
        [send('POST', `${items}?${why}`, '{', geojson), 400, 'not-json', ''],
      ];
      for (const [asked, status, kind, place] of cases) {
        const answer = await asked;
        const {
          type,
          detail,
          detailEn,
          faults = [],
        } = (await answer.json()) as {
          type: string;
          detail: string;
          detailEn: string;
          faults?: { at: string }[];
        };
        expect([status, kind], `${detailEn} ${place}`).toEqual([answer.status, type.split('#')[1]]);
        expect(detail).toMatch(/[\u4e00-\u9fff]/);
        if (place !== '') expect(faults[0]?.at).toContain(place);
      }
      expect(await imports()).toEqual(before);
    });

    test('refuses a body that does not say what it is', async () => {
      const [id] = await some(1);
      const { feature, tag } = await look(id!);
      // A text would be sent as such.
      const body = new TextEncoder().encode(JSON.stringify(feature));
      for (const [method, path] of [
        ['POST', items],
        ['PUT', at(id!)],
        ['PATCH', at(id!)],
      ] as const) {
        const headers = { 'If-Match': tag };
        const answer = await app().request(`${path}?${why}`, { method, headers, body });
        expect([method, answer.status]).toEqual([method, 400]);
      }
    });

    test('publishes what of a feature is written, and keeps to it', async () => {
      type Schema = {
        readonly properties: Readonly<Record<string, { readonly readOnly?: true }>>;
        readonly additionalProperties: boolean;
        readonly required?: readonly string[];
      };
      const schema = (await app().json(`${zone}/ogc/collections/parcels/schema`)) as Schema;
      const open = Object.entries(schema.properties).filter(([, one]) => one.readOnly !== true);
      expect(open.map(([name]) => name).toSorted()).toEqual([
        'block',
        'geometry',
        'landUse',
        'name',
        'nameEn',
        'number',
      ]);
      expect(schema).toMatchObject({ additionalProperties: false, required: ['name', 'geometry'] });
      const [id] = await some(1);
      const { feature } = await look(id!);
      expect(Object.keys(schema.properties).toSorted()).toEqual(
        [...Object.keys(feature.properties), 'geometry'].toSorted(),
      );
      const blocks = (await app().json(`${zone}/ogc/collections/blocks/schema`)) as Schema;
      expect(Object.values(blocks.properties).every((one) => one.readOnly)).toBe(true);
      expect((await app().get(`${zone}/ogc/collections/parcels/schema?f=html`)).status).toBe(200);
    });

    test('law: what is created is read as it was sent, to the last digit of a degree; replaced, the former day still shows it', async () => {
      const place = fc.tuple(
        fc.double({ min: 121.5, max: 121.6, noNaN: true }),
        fc.double({ min: 27.5, max: 27.6, noNaN: true }),
        fc.double({ min: 0.0005, max: 0.005, noNaN: true }),
      );
      const shape = place.map(([west, south, size]): Areal => {
        const ring: LonLat[] = [
          [west, south],
          [west + size, south],
          [west + size, south + size],
          [west, south + size],
          [west, south],
        ];
        return { type: 'Polygon', coordinates: [ring] };
      });
      const name = fc.stringMatching(/^[一-龥A-Za-z0-9][一-龥A-Za-z0-9 ]{0,18}[一-龥A-Za-z0-9]$/);
      const told = fc.record(
        { name, nameEn: name, landUse: fc.constantFrom('1001', '0701', null) },
        { requiredKeys: ['name'] },
      );
      const law = fc.asyncProperty(shape, told, shape, told, async (one, first, two, second) => {
        const id = idIn(
          await written(
            await create(
              { type: 'Feature', geometry: one, properties: first },
              {},
              `reason=x&asOf=${dayBefore}`,
            ),
            201,
          ),
        );
        const isAs = (
          { geometry, properties }: Feature,
          sent: Areal,
          of: { name: string; nameEn?: string; landUse?: string | null },
        ) => {
          expect(geometry).toEqual(sent);
          expect(properties).toMatchObject({ nameEn: of.name, landUse: null, ...of });
        };
        const created = await look(id);
        isAs(created.feature, one, first);
        const feature = { type: 'Feature', geometry: two, properties: second };
        await written(await replace(id, created.tag, feature));
        isAs((await look(id)).feature, two, second);
        isAs((await look(id, `?datetime=${dayBefore}`)).feature, one, first);
        await undoLast();
        isAs((await look(id)).feature, one, first);
        await undoLast();
      });
      await fc.assert(law, { numRuns: 20 });
    });
  });
}
