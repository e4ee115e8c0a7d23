import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  featureListSchema,
  projectListSchema,
  targetListSchema,
} from '../../../server/routes/lists/schemas.ts';
import type { Project, Target } from '../../../geodata/project.ts';
import type { Served } from '../served.ts';
import { allStretches } from './parcelList.ts';

const example = '/api/zones/example';
const jindong = '/api/zones/jindong';

const schemas = {
  blocks: featureListSchema('block', 'BlockCollection'),
  works: featureListSchema('work', 'WorkCollection'),
  events: featureListSchema('event', 'EventCollection'),
  buildings: featureListSchema('building', 'BuildingCollection'),
  projects: projectListSchema,
  targets: targetListSchema,
};
type ListName = keyof typeof schemas;
const names = Object.keys(schemas) as ListName[];

export function describeLists(served: () => Served): void {
  const answer = async (address: string) =>
    (await served().json(address)) as Record<string, unknown>;
  const itemsOf = (body: Record<string, unknown>) =>
    Object.values(body).find((member) => Array.isArray(member)) as {
      id: string;
      properties: Record<string, unknown>;
    }[];
  const idsOf = async (address: string) => itemsOf(await answer(address)).map(({ id }) => id);

  describe.each(names)('the list of %s', (name) => {
    test.each([jindong, example])('of %s is what its schema says', async (zone) => {
      const body = await answer(`${zone}/${name}`);
      expect(schemas[name].parse(body)).toEqual(body);
      expect(itemsOf(body)).toHaveLength(body['numberReturned'] as number);
    });

    test('read stretch by stretch holds each item once, in the order of the whole', async () => {
      for (const zone of [jindong, example]) {
        const whole = await idsOf(`${zone}/${name}`);
        expect(new Set(whole).size).toBe(whole.length);
        for (const limit of [1, 7, 100].filter((each) => whole.length / each < 60))
          expect((await allStretches(served(), `${zone}/${name}?limit=${limit}`)).flat()).toEqual(
            whole,
          );
        const first = await answer(`${zone}/${name}?limit=1`);
        expect(first['numberMatched']).toBe(whole.length);
      }
    });

    test('comes as CSV with a row for each', async () => {
      const response = await served().get(`${jindong}/${name}`, { Accept: 'text/csv' });
      expect(response.headers.get('Content-Type')).toMatch('text/csv');
      const rows = Papa.parse<string[]>(await response.text(), { skipEmptyLines: true }).data;
      expect(rows.slice(1).map(([id]) => id)).toEqual(await idsOf(`${jindong}/${name}`));
      for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
    });

    test('is of before anything was known when that is asked for', async () => {
      const known = await answer(`${jindong}/${name}?knownBy=1999-01-01`);
      expect(known['knownBy']).toBe('1999-01-01T15:59:59.999Z');
      for (const { properties } of itemsOf(known))
        for (const axis of ['clearance', 'levelling', 'building'])
          expect(properties?.[axis] ?? null).toBeNull();
    });
  });

  test('blocks and works carry their states of the day', async () => {
    const [before, on] = [
      await answer(`${jindong}/works?asOf=2010-09-29`),
      await answer(`${jindong}/works?asOf=2010-09-30`),
    ];
    const stated = (body: Record<string, unknown>) =>
      itemsOf(body).filter(({ properties }) => properties['building'] !== null).length;
    expect(stated(before)).toBeLessThan(stated(on));
    const levelled = await idsOf(
      `${jindong}/works?state=building:started,building:underConstruction`,
    );
    const all = itemsOf(on).filter(({ properties }) =>
      ['started', 'underConstruction'].includes(properties['building'] as string),
    );
    expect(levelled).toEqual(all.map(({ id }) => id));
    expect(levelled.length).toBeGreaterThan(0);
  });

  test('projects and targets are found by the block and town of what they are of', async () => {
    const parcels = new Map(
      itemsOf(await answer(`${example}/parcels`)).map(({ id, properties }) => [id, properties]),
    );
    const lies = (ids: readonly string[], where: 'block' | 'town', place: unknown) =>
      ids.some((id) => parcels.get(id)?.[where] === place);
    const projects = itemsOf(await answer(`${example}/projects`)) as unknown as Project[];
    const targets = itemsOf(await answer(`${example}/targets`)) as unknown as Target[];
    const some = parcels.get(projects.find((each) => each.parcels.length > 0)!.parcels[0]!)!;
    for (const where of ['block', 'town'] as const) {
      const query = `${where}=${encodeURIComponent(String(some[where]))}`;
      const there = projects.filter((each) => lies(each.parcels, where, some[where]));
      expect(await idsOf(`${example}/projects?${query}`)).toEqual(there.map(({ id }) => id));
      const set = targets.filter(
        ({ subject }) => subject.kind === 'parcel' && lies([subject.id], where, some[where]),
      );
      const found = itemsOf(await answer(`${example}/targets?${query}`)) as unknown as Target[];
      const ofParcels = found.filter(({ subject }) => subject.kind === 'parcel');
      expect(ofParcels).toEqual(set);
    }
    expect(await idsOf(`${jindong}/projects?q=jiayuan`)).toEqual(['jiayuan-gelong']);
    expect(await idsOf(`${jindong}/targets?block=nanbo`)).toEqual([]);
    expect(await idsOf(`${jindong}/targets?block=liushi`)).toEqual([
      'jd-target-liushi-levelled',
      'jd-target-liushi-roads',
    ]);
    expect(await idsOf(`${jindong}/targets?state=levelling:mobilised`)).toEqual(
      ['donghouxu', 'liushi', 'zhucun'].map((block) => `jd-target-${block}-levelled`),
    );
  });

  test('events are those that have begun by the day', async () => {
    expect(await idsOf(`${jindong}/events?asOf=2008-12-31`)).not.toContain('cangtou-2010');
    const events = itemsOf(await answer(`${jindong}/events?asOf=2011-01-01`));
    const cangtou = events.find(({ id }) => id === 'cangtou-2010');
    expect(cangtou?.properties['state']).toBe('over');
  });

  test('buildings are found by block, use and name, and stand as their parcel does', async () => {
    const parcels = itemsOf(await answer(`${example}/parcels`));
    const byId = new Map(parcels.map(({ id, properties }) => [id, properties]));
    const buildings = itemsOf(await answer(`${example}/buildings`));
    const block = byId.get(buildings[0]!.properties['parcel'] as string)!['block'] as string;
    const inBlock = buildings.filter(
      ({ properties }) => byId.get(properties['parcel'] as string)!['block'] === block,
    );
    expect(await idsOf(`${example}/buildings?block=${encodeURIComponent(block)}`)).toEqual(
      inBlock.map(({ id }) => id),
    );
    for (const { properties } of buildings)
      expect(properties['building']).toBe(byId.get(properties['parcel'] as string)!['building']);
    expect(await idsOf(`${example}/buildings?bbox=0,0,1,1`)).toEqual([]);
  });
}
