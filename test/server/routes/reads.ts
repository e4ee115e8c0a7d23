import type { z } from '@hono/zod-openapi';
import { expect, test } from 'vitest';
import { basemapSchema } from '../../../server/basemap.ts';
import { healthSchema } from '../../../server/routes/health.ts';
import { savedAreasSchema } from '../../../server/routes/schemas/savedArea.ts';
import { rowsSchema } from '../../../server/routes/entry/schemas.ts';
import { landCollectionSchema } from '../../../server/routes/land.ts';
import { projectListSchema, targetListSchema } from '../../../server/routes/lists/schemas.ts';
import { parcelCollectionSchema } from '../../../server/routes/parcelFeatures.ts';
import { planReadingSchema } from '../../../server/routes/planItems.ts';
import { parcelReadingSchema } from '../../../server/routes/parcels.ts';
import { reportCheckSchema } from '../../../server/routes/schemas/reportCheck.ts';
import { zoneSchema } from '../../../server/routes/schemas/zone.ts';
import { zoneSourcesSchema } from '../../../server/routes/sources.ts';
import {
  statisticsSchema,
  statisticsWithWorkingSchema,
} from '../../../server/routes/groupedStatistics.ts';
import {
  blockReadingSchema,
  eventReadingSchema,
  projectSubjectReadingSchema,
  workSubjectReadingSchema,
} from '../../../server/routes/subjects.ts';
import {
  monthReadingSchema,
  quarterReadingSchema,
} from '../../../server/routes/supervision/schemas.ts';
import { parcelTimelinesSchema } from '../../../server/routes/schemas/timelines.ts';
import { parcelChangesSchema } from '../../../server/routes/lists/changes.ts';
import { trendsSchema } from '../../../server/routes/trends.ts';
import { blockMixSchema } from '../../../server/routes/blockMix.ts';
import {
  statisticsOfGroupsSchema,
  statisticsOfZonesSchema,
} from '../../../server/routes/zoneStatistics/readings.ts';
import { surroundingsSchema } from '../../../server/routes/surroundingFeatures.ts';
import { zoneListSchema } from '../../../server/routes/zones.ts';
import type { SubjectReading } from '../../../server/routes/dossierReading.ts';
import type { Problem } from '../../../server/http/problemSchema.ts';
import { inPageOver } from '../inPage.ts';
import type { Served } from '../served.ts';

const jindong = '/api/zones/jindong';
const example = '/api/zones/example';

const answers: readonly (readonly [path: string, schema: z.ZodType])[] = [
  ['/api/health', healthSchema],
  ['/api/basemap', basemapSchema.nullable()],
  ['/api/zones', zoneListSchema],
  ['/api/statistics', statisticsOfZonesSchema],
  ['/api/statistics?asOf=2025-03-31', statisticsOfZonesSchema],
  ['/api/statistics?by=landUse', statisticsOfGroupsSchema],
  ['/api/statistics?by=stage&asOf=2025-03-31&origin=example', statisticsOfGroupsSchema],
  [jindong, zoneSchema],
  [`${jindong}/parcels.geojson`, parcelCollectionSchema],
  [`${example}/parcels.geojson?asOf=2024-06-30`, parcelCollectionSchema],
  [`${jindong}/land.json`, landCollectionSchema],
  [`${example}/land.json`, landCollectionSchema],
  [`${example}/land.json?asOf=2024-12-31`, landCollectionSchema],
  [`${jindong}/plan-items`, planReadingSchema],
  [`${jindong}/plan-items?asOf=2011-01-15&knownBy=2026-11-30`, planReadingSchema],
  [`${example}/plan-items`, planReadingSchema],
  [`${example}/plan-items?asOf=2025-02-28`, planReadingSchema],
  [`${jindong}/areas`, savedAreasSchema],
  [`${jindong}/surroundings.geojson`, surroundingsSchema],
  [`${jindong}/parcel-timelines`, parcelTimelinesSchema],
  [`${example}/parcel-timelines`, parcelTimelinesSchema],
  [`${example}/parcel-timelines?knownBy=2025-03-31`, parcelTimelinesSchema],
  [`${example}/parcel-timelines?knownBy=eachDay`, parcelTimelinesSchema],
  [`${jindong}/changes`, parcelChangesSchema],
  [`${example}/changes?from=2025-03-31&to=2025-06-30`, parcelChangesSchema],
  [`${jindong}/trends`, trendsSchema],
  [`${example}/trends?by=block&from=2025-01-15&to=2025-12-15`, trendsSchema],
  [`${jindong}/block-mix.geojson`, blockMixSchema],
  [`${example}/block-mix.geojson`, blockMixSchema],
  [`${example}/surroundings.geojson`, surroundingsSchema],
  [`${jindong}/parcels/fengtang-96`, parcelReadingSchema],
  [`${jindong}/parcels/nanbo?asOf=2009-01-01`, parcelReadingSchema],
  [`${jindong}/blocks/nanbo`, blockReadingSchema],
  [`${jindong}/works/changchun-road`, workSubjectReadingSchema],
  [`${jindong}/projects/jiayuan-gelong`, projectSubjectReadingSchema],
  [`${jindong}/events/cangtou-2010`, eventReadingSchema],
  [`${jindong}/projects`, projectListSchema],
  [`${example}/projects`, projectListSchema],
  [`${jindong}/sources`, zoneSourcesSchema],
  [`${jindong}/report-check`, reportCheckSchema],
  [`${example}/report-check`, reportCheckSchema],
  [`${jindong}/observations`, rowsSchema],
  [`${example}/observations?asOf=2025-03-31&limit=100`, rowsSchema],
  [`${jindong}/statistics`, statisticsSchema],
  [`${jindong}/statistics?by=block`, statisticsSchema],
  [`${jindong}/statistics?by=block&indicators=true`, statisticsSchema],
  [`${jindong}/statistics?by=block&working=true`, statisticsWithWorkingSchema],
  [`${example}/statistics?by=town&asOf=2025-01-01`, statisticsSchema],
  [`${jindong}/supervision`, monthReadingSchema],
  [`${example}/supervision?month=2026-05`, monthReadingSchema],
  [`${example}/supervision?quarter=2026Q2`, quarterReadingSchema],
];

export function describeReads(served: () => Served): void {
  test.each(answers)('GET %s answers what its schema says', async (path, schema) => {
    const response = await served().get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(
      path.includes('.geojson') ? 'application/geo+json' : 'application/json',
    );
    expect(response.headers.get('Cache-Control')).toMatch(/^no-(cache|store)$/);
    const body: unknown = await response.json();
    // Parsing drops what a schema does not name, so equality says that nothing else is in the answer.
    expect(schema.parse(body)).toEqual(body);
  });

  test.each(['jindong', 'example'])(
    'an offline copy of %s answers all of it in the same words, and nothing else',
    async (zone) => {
      const app = await inPageOver(served().store, zone);
      for (const [path] of answers.filter(([address]) =>
        address.startsWith(`/api/zones/${zone}`),
      )) {
        const answer = await app.request(path);
        expect([path, answer.status]).toEqual([path, 200]);
        expect([path, unedited(await answer.json())]).toEqual([
          path,
          unedited(await served().json(path)),
        ]);
      }
      const written = await app.request(`/api/zones/${zone}/areas`, { method: 'POST' });
      expect([written.status, ((await written.json()) as Problem).detail]).toEqual([
        403,
        '这是离线副本，只供查看；要修改请打开挂图的服务器。',
      ]);
      expect((await app.request('/api/zones/elsewhere')).status).toBe(404);
      expect(((await (await app.request('/api/zones')).json()) as unknown[]).length).toBe(1);
    },
  );

  test('no figure has digits that are only arithmetic', async () => {
    for (const [path] of answers) expectWritten(await served().json(path), path);
    for (const zone of [jindong, example]) {
      const { bbox } = zoneSchema.parse(await served().json(zone));
      const [west, south, east, north] = bbox;
      const [x, y] = [(west + east) / 2, (south + north) / 2];
      const ring = [
        [west, south],
        [x, south],
        [x, y],
        [west, y],
        [west, south],
      ];
      const geometry = { type: 'Polygon', coordinates: [ring] };
      const response = await served().post(`${zone}/statistics`, { geometry });
      expect(response.status).toBe(200);
      expectWritten(await response.json(), zone);
    }
  });

  test('the card of a parcel brings together what is recorded about it', async () => {
    const card = parcelReadingSchema.parse(
      await (await served().get(`${jindong}/parcels/xietangxi?asOf=2010-09-30`)).json(),
    );
    expect(card.parcel.registered?.asPrinted).toBe('2000 亩');
    expect(card.blockName?.zh).toBe('鞋塘西区块');
    expect(card.progress.levelling?.state).toBe('substantiallyComplete');
    expect(card.stage).toBe('levelled');
    expect(card.works.map(({ work }) => work.id)).toContain('xietangxi-power');
    expect(card.dossier.sources.map(({ id }) => id)).toContain('report-2010q3');
    const days = card.dossier.log.map((entry) => entry.recordedAt);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('a card speaks of the day that was asked for', async () => {
    const before = parcelReadingSchema.parse(
      await (await served().get(`${jindong}/parcels/xietangxi?asOf=1999-12-31`)).json(),
    );
    expect(before.asOf).toBe('1999-12-31');
    expect(before.stage).toBeNull();
    expect(before.dossier.log.length).toBeGreaterThan(0);
  });

  test('a target carries how it stands on the day', async () => {
    const statusOn = async (parcel: string, day: string) =>
      parcelReadingSchema.parse(
        await (await served().get(`${jindong}/parcels/${parcel}?asOf=${day}`)).json(),
      ).dossier.targets[0]?.status;
    expect(await statusOn('liushi', '2010-09-30')).toBe('ahead');
    expect(await statusOn('liushi', '2011-09-30')).toBe('unheard');
    // Nothing is recorded of its building, so nobody can say whether the plan was kept.
    expect(await statusOn('guihang-yunfei', '2011-09-30')).toBe('unknown');
  });

  test('a plan for the whole zone was last heard of with its parcels', async () => {
    const response = await served().get(`${jindong}/targets?asOf=2011-01-01`);
    const { targets } = targetListSchema.parse(await response.json());
    expect(targets.find(({ id }) => id === 'jd-target-zone-started')).toMatchObject({
      status: 'unheard',
      lastObserved: '2010-09-30',
    });
  });

  test.each([
    ['parcels/guihang-yunfei', ['guihang-started', 'guihang-ready']],
    ['projects/guihang-yunfei', ['guihang-started', 'guihang-ready']],
    ['projects/jiayuan-gelong', ['jiayuan-mid-november', 'jiayuan-end-november']],
    ['parcels/jiayuan-shangmingtang', ['jiayuan-mid-november', 'jiayuan-end-november']],
    ['parcels/jiayuan-zhijiacun', ['jiayuan-mid-november', 'jiayuan-end-november']],
    ['blocks/liushi', ['liushi-levelled', 'liushi-roads']],
    ['parcels/liushi', ['liushi-levelled']],
    ['works/liushi-roads', ['liushi-roads']],
    ['blocks/nanbo', []],
  ])('the plans for %s stand on its card, each as its own subject stands', async (path, plans) => {
    const query = '?asOf=2011-01-01';
    const card = (await served().json(`${jindong}/${path}${query}`)) as SubjectReading;
    expect(card.dossier.targets.map(({ id }) => id).toSorted()).toEqual(
      plans.map((plan) => `jd-target-${plan}`).toSorted(),
    );
    const all = targetListSchema.parse(await served().json(`${jindong}/targets${query}`)).targets;
    for (const target of card.dossier.targets) expect(all).toContainEqual(target);
  });

  test('a block lists its parcels and works', async () => {
    const block = blockReadingSchema.parse(
      await (await served().get(`${jindong}/blocks/nanbo`)).json(),
    );
    expect(block.parcels).toEqual(['nanbo']);
    expect(block.works.map(({ work }) => work.id)).toEqual(['nanbo-roads']);
  });

  test('a work without a place is listed with no geometry', async () => {
    const { features } = surroundingsSchema.parse(
      await (await served().get(`${jindong}/surroundings.geojson`)).json(),
    );
    const layers = new Set(features.map(({ properties }) => properties.layer));
    expect(layers).toEqual(new Set(['town', 'block', 'landmark', 'work', 'event']));
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
    const works = features.filter(({ properties }) => properties.layer === 'work');
    expect(works.some(({ geometry }) => geometry === null)).toBe(true);
    expect(works.every(({ properties }) => properties.state !== null)).toBe(true);
  });
}

/** Positions aside, nothing has more than six digits or six decimals: 10653.33 and not 10653.333333333332. */
function expectWritten(value: unknown, where: string): void {
  if (typeof value === 'number')
    expect([Number(value.toFixed(6)), Number(value.toPrecision(6))], where).toContain(value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value))
      if (name !== 'coordinates' && name !== 'bbox') expectWritten(member, `${where}.${name}`);
}

/** Without the edition, which names the store that answers. */
function unedited(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'edition' in answer
    ? { ...answer, edition: null }
    : answer;
}
