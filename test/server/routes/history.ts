import { describe, expect, test } from 'vitest';
import { firstDay, isoDate, monthEnd } from '../../../geodata/date.ts';
import { changeKindsOf } from '../../../geodata/parcelChanges.ts';
import { propertiesOf, stepOn, timelinesOf } from '../../../geodata/parcelTimeline.ts';
import { parcelCollectionSchema } from '../../../server/routes/parcelFeatures.ts';
import { parcelChangesSchema } from '../../../server/routes/lists/changes.ts';
import { parcelTimelinesSchema } from '../../../server/routes/schemas/timelines.ts';
import { daysOfChangeSchema } from '../../../server/routes/days.ts';
import { landHistorySchema, landCollectionSchema } from '../../../server/routes/land.ts';
import { parcelReadingSchema } from '../../../server/routes/parcels.ts';
import {
  blockReadingSchema,
  eventReadingSchema,
  projectSubjectReadingSchema,
  workSubjectReadingSchema,
} from '../../../server/routes/subjects.ts';
import { surroundingsSchema } from '../../../server/routes/surroundingFeatures.ts';
import type { Served } from '../served.ts';
import { allStretches } from './parcelList.ts';

const jindong = '/api/zones/jindong';
const example = '/api/zones/example';

export function describeHistory(served: () => Served): void {
  const json = (address: string) => served().json(address);

  test.each([
    [`${jindong}/parcels/xietangxi`, parcelReadingSchema],
    [`${jindong}/blocks/nanbo`, blockReadingSchema],
    [`${jindong}/works/changchun-road`, workSubjectReadingSchema],
    [`${jindong}/projects/jiayuan-gelong`, projectSubjectReadingSchema],
    [`${jindong}/events/cangtou-2010`, eventReadingSchema],
  ])(
    '%s tells what was known by a moment, without what was written down later',
    async (path, schema) => {
      const body = await json(`${path}?knownBy=2000-01-01`);
      expect(schema.parse(body)).toEqual(body);
      expect(body).toMatchObject({
        knownBy: '2000-01-01T15:59:59.999Z',
        progress: { clearance: null, levelling: null, building: null },
        dossier: { log: [] },
      });
    },
  );

  test('the surroundings tell what was known by a moment', async () => {
    const stated = async (query: string) => {
      const body = await json(`${jindong}/surroundings.geojson${query}`);
      const { features, ...members } = surroundingsSchema.parse(body);
      return [features.some(({ properties }) => properties.state !== null), members];
    };
    expect(await stated('')).toEqual([true, expect.not.objectContaining({ knownBy: '' })]);
    expect(await stated('?knownBy=2000-01-01')).toEqual([
      false,
      expect.objectContaining({ knownBy: '2000-01-01T15:59:59.999Z' }),
    ]);
  });

  describe('the timelines', () => {
    test.each([jindong, example])(
      'of %s tell of any day what the list of that day tells',
      async (zone) => {
        const body = await json(`${zone}/parcel-timelines`);
        const written = parcelTimelinesSchema.parse(body);
        const { parcels, days } = written;
        const timelines = timelinesOf(written);
        const known = days.toSorted();
        // Nobody can ask for the first day there is, on which what is unknown begins.
        const asked = known
          .filter((day) => day !== firstDay)
          .filter((_, index) => index % Math.ceil(known.length / 24) === 0);
        for (const day of [...asked, isoDate('1900-01-01'), isoDate('2030-01-01')]) {
          const list = parcelCollectionSchema.parse(
            await json(`${zone}/parcels.geojson?asOf=${day}`),
          );
          expect(list.features.map(({ id }) => id)).toEqual(parcels.map(({ id }) => id));
          for (const { id, properties } of list.features)
            expect(properties).toMatchObject(propertiesOf(stepOn(timelines.get(id)!, day)!));
        }
      },
    );

    test.each([
      ['by a moment', '2025-03-31', () => '2025-03-31'],
      ['by the end of each day', 'eachDay', (day: string) => day],
    ])('as known %s tell what the list as known then tells', async (_, knownBy, knownOn) => {
      const body = await json(`${example}/parcel-timelines?knownBy=${knownBy}`);
      const timelines = timelinesOf(parcelTimelinesSchema.parse(body));
      for (let month = 0; month < 24; month += 1) {
        const day = monthEnd(2024 + Math.floor((month + 6) / 12), ((month + 6) % 12) + 1);
        const list = parcelCollectionSchema.parse(
          await json(`${example}/parcels.geojson?asOf=${day}&knownBy=${knownOn(day)}`),
        );
        expect(list.features).toHaveLength(timelines.size);
        for (const { id, properties } of list.features)
          expect(properties).toMatchObject(propertiesOf(stepOn(timelines.get(id)!, day)!));
      }
    });
  });

  describe('the changes between two days', () => {
    const changes = async (query: string) => {
      const body = await json(`${example}/changes?${query}`);
      expect(parcelChangesSchema.parse(body)).toEqual(body);
      return parcelChangesSchema.parse(body);
    };
    const span = 'from=2025-01-31&to=2025-09-30';

    test.each(['', '&knownBy=2025-08-15', '&knownBy=eachDay'])(
      'are what the lists of both days differ in%s',
      async (known) => {
        const onDay = async (day: string) => {
          const query = known.replace('eachDay', day);
          return parcelCollectionSchema.parse(
            await json(`${example}/parcels.geojson?asOf=${day}${query}`),
          ).features;
        };
        const [before, after] = [await onDay('2025-01-31'), await onDay('2025-09-30')];
        const expected = after.flatMap(({ id, properties }, index) => {
          const kinds = changeKindsOf(before[index]!.properties, properties);
          return kinds.length > 0 ? [[id, kinds, properties.stage]] : [];
        });
        const { parcels, numberReturned } = await changes(span + known);
        expect(parcels.map(({ id, kinds, to }) => [id, kinds, to.stage])).toEqual(expected);
        expect(numberReturned).toBe(expected.length);
        expect(expected.length).toBeGreaterThan(20);
      },
    );

    test('are narrowed by kind, read in stretches, and come as CSV', async () => {
      const { parcels } = await changes(span);
      const advanced = parcels.filter(({ kinds }) => kinds.includes('advanced'));
      expect((await changes(`${span}&kind=advanced`)).parcels).toEqual(advanced);
      expect((await allStretches(served(), `${example}/changes?${span}&limit=7`)).flat()).toEqual(
        parcels.map(({ id }) => id),
      );
      const response = await served().get(`${example}/changes?${span}`, { Accept: 'text/csv' });
      expect((await response.text()).trimEnd().split('\r\n')).toHaveLength(parcels.length + 1);
    });

    test('of a day with itself are none; of a later with an earlier day there is no asking', async () => {
      expect((await changes('from=2025-03-31&to=2025-03-31')).parcels).toEqual([]);
      expect((await served().get(`${example}/changes?from=2025-04-01&to=2025-03-31`)).status).toBe(
        400,
      );
      expect((await served().get(`${example}/changes?kind=sideways`)).status).toBe(400);
    });
  });

  describe('the days of change', () => {
    const daysOf = async (zone: string, query = '') => {
      const body = await json(`${zone}/days${query}`);
      expect(daysOfChangeSchema.parse(body)).toEqual(body);
      return daysOfChangeSchema.parse(body).days;
    };

    test('are those on which the states of parcels differ from the day before', async () => {
      const days = await daysOf(example);
      expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
      const { changes, day } = days.findLast(({ changes: { parcels = 0 } }) => parcels > 0)!;
      const on = (await json(`${example}/parcels?asOf=${day}`)) as {
        features: { properties: { asOf: string | null } }[];
      };
      const fresh = on.features.filter(({ properties }) => properties.asOf === day);
      expect(changes.parcels).toBe(fresh.length);
    });

    test('of a parcel are those its log and its land records speak of', async () => {
      const days = await daysOf(jindong, '?parcel=xietangxi');
      const card = parcelReadingSchema.parse(await json(`${jindong}/parcels/xietangxi`));
      const logged = card.dossier.log.flatMap((entry) =>
        entry.kind === 'observation' ? [entry.asOf] : [],
      );
      expect(days.flatMap(({ day, changes }) => (changes.parcels ? [day] : []))).toEqual(
        [...new Set(logged)].toSorted(),
      );
    });

    test('of a block are those of its parcels and works, among those of the zone', async () => {
      const zone = new Set((await daysOf(jindong)).map(({ day }) => day));
      const block = await daysOf(jindong, '?block=xietangxi');
      expect(block.length).toBeGreaterThan(0);
      for (const { day } of block) expect(zone).toContain(day);
      expect((await served().get(`${jindong}/days?block=nowhere`)).status).toBe(404);
      expect((await served().get(`${jindong}/days?block=nanbo&parcel=nanbo`)).status).toBe(400);
    });
  });

  describe('land', () => {
    test('is narrowed and read stretch by stretch like the parcels it is of', async () => {
      const all = landCollectionSchema.parse(await json(`${example}/land`)).parcels;
      expect(all).toEqual(landCollectionSchema.parse(await json(`${example}/land.json`)).parcels);
      const ids = all.map(({ id }) => id);
      expect((await allStretches(served(), `${example}/land?limit=50`)).flat()).toEqual(ids);
      const industry = (await json(`${example}/parcels?use=1001`)) as {
        features: { id: string }[];
      };
      const wanted = new Set(industry.features.map(({ id }) => id));
      const narrowed = landCollectionSchema.parse(await json(`${example}/land?use=1001`));
      expect(narrowed.parcels.map(({ id }) => id)).toEqual(ids.filter((id) => wanted.has(id)));
      expect(narrowed.numberReturned).toBe(narrowed.parcels.length);
    });

    test('of a parcel is told record by record, oldest first, and the newest is the one that counts', async () => {
      const { parcels } = landCollectionSchema.parse(await json(`${example}/land`));
      for (const { id, record } of parcels.slice(0, 20)) {
        const body = await json(`${example}/parcels/${id}/land`);
        const { records } = landHistorySchema.parse(body);
        expect(landHistorySchema.parse(body)).toEqual(body);
        const days = records.map(({ asOf }) => asOf);
        expect(days).toEqual(days.toSorted());
        expect(records.at(-1) ?? null).toEqual(record);
      }
      expect((await served().get(`${example}/parcels/nobody/land`)).status).toBe(404);
    });

    test('comes as CSV, its figures without digits that nobody knew', async () => {
      const response = await served().get(`${example}/land`, { Accept: 'text/csv' });
      const text = await response.text();
      expect(response.headers.get('Content-Type')).toMatch('text/csv');
      expect(text).not.toMatch(/\d\.\d{3,}/);
      const { parcels } = landCollectionSchema.parse(await json(`${example}/land`));
      expect(text.trimEnd().split('\r\n')).toHaveLength(parcels.length + 1);
    });

    test('has no answer to what was known of it by a moment, and says so', async () => {
      expect((await served().get(`${example}/land?knownBy=2020-01-01`)).status).toBe(400);
    });
  });
}
