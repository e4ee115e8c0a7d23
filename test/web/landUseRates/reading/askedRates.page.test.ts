import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import { mostChosen } from '../../../../server/routes/landRates/landBody.ts';
import type { ZoneList } from '../../../../web/api.ts';
import type * as areaModule from '../../../../web/landUseRates/area/area.ts';
import type * as tablesModule from '../../../../web/landUseRates/reading/landTables.ts';
import type * as measureModule from '../../../../web/landUseRates/reading/measured.ts';
import { mostParcels } from '../../../../web/state/largeZone.ts';
import type * as currentModule from '../../../../web/state/current.ts';
import { box } from '../../../geodata/area/shapes.ts';
import { openFilledStore, served, type Served } from '../../../server/served.ts';
import { openPage } from '../../page.ts';

let current: typeof currentModule;
let measure: typeof measureModule;
let tables: typeof tablesModule;
let area: typeof areaModule;
let close: () => Promise<void>;
/** What was asked of the server, and whether that was given up. */
const asked: { readonly land: { readonly kind: string }; readonly signal: AbortSignal }[] = [];
const listed: string[] = [];
let isReachable = true;

beforeAll(async () => {
  const filled = await openFilledStore();
  close = filled.close;
  const app = served(filled.store);
  // The map that asks for tiles is not here.
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('requestAnimationFrame', () => 0);
  openPage('/zones/example?rates=zone', { request: asLarge(app) });
  current = await import('../../../../web/state/current.ts');
  measure = await import('../../../../web/landUseRates/reading/measured.ts');
  tables = await import('../../../../web/landUseRates/reading/landTables.ts');
  area = await import('../../../../web/landUseRates/area/area.ts');
});

/** The server, saying of every zone that it has more parcels than a page holds. */
function asLarge(app: Served): Served['request'] {
  return async (path, init) => {
    listed.push(path);
    if (path.endsWith('/land-rates')) {
      const { land } = JSON.parse(init!.body as string) as (typeof asked)[number];
      asked.push({ land, signal: init!.signal! });
      if (!isReachable) throw new TypeError('no network');
    }
    const answer = await app.request(path, init);
    if (!/\/zones\?/.test(path)) return answer;
    const zones = (await answer.json()) as ZoneList;
    return Response.json(zones.map((zone) => ({ ...zone, parcels: mostParcels + 1 })));
  };
}

afterAll(async () => {
  vi.unstubAllGlobals();
  await close();
});

beforeEach(async () => {
  area.compareWith(null);
  area.chooseArea({ kind: 'zone' });
  await isRead();
  asked.length = 0;
});

const isRead = (of = measure.measured) =>
  vi.waitFor(() => expect(of.value?.status).toBe('read'), 10_000);

function counted(of = measure.measured): number | null {
  const now = of.value;
  return now?.status === 'read' ? now.reading.statistics.total.parcels : null;
}

test('the server is asked for the land that is chosen, and for no list of the zone', async () => {
  expect(counted()).toBe(240);
  area.chooseArea({ kind: 'parcels', ids: ['p0000001', 'p0000002'] });
  expect(measure.measured.value).toEqual({ status: 'loading' });
  await isRead();
  expect(counted()).toBe(2);
  expect([...tables.recordedTable.value!.land.keys()]).toEqual(['p0000001', 'p0000002']);
  expect(listed.filter((path) => /land\.json|parcels\.geojson/.test(path))).toEqual([]);
});

test('a question that is superseded is given up', async () => {
  area.chooseArea({ kind: 'block', id: 'block-1-01' });
  area.chooseArea({ kind: 'town', id: 'town-1' });
  await isRead();
  expect(asked.map(({ land, signal }) => [land.kind, signal.aborted])).toEqual([
    ['block', true],
    ['town', false],
  ]);
});

test('nothing is asked while a hand draws, and the shape once it is let go', async () => {
  const { features } = tables.recordedTable.value!;
  const [[lon, lat]] = outlineOf([...features.values()][0]!.geometry);
  const shape = box(lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01);
  area.draft.value = shape;
  expect(measure.measured.value).toEqual({ status: 'loading' });
  expect(asked).toEqual([]);
  area.chooseShape(shape, null);
  await isRead();
  expect(counted()).toBeGreaterThan(0);
  expect(asked.map(({ land }) => land.kind)).toEqual(['drawn']);
});

function outlineOf(geometry: { readonly type: string; readonly coordinates: unknown }) {
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return (rings as [number, number][][][])[0]![0]! as [[number, number]];
}

test('the same land on another day, or other land, is asked for beside it', async () => {
  current.patch({ otherDay: isoDate('2024-12-31') });
  area.compareWith({ kind: 'day' });
  await isRead(measure.measuredAgainst);
  expect(counted(measure.measuredAgainst)).toBe(240);
  area.compareWith({ kind: 'area', area: { kind: 'block', id: 'block-1-01' } });
  await vi.waitFor(() => expect(counted(measure.measuredAgainst)).toBeLessThan(240), 10_000);
});

test('a scenario moves the measured figures and not the recorded ones', () => {
  const before = measure.recorded.value;
  tables.mark([...tables.recordedTable.value!.features.keys()], 'supplied');
  expect(measure.recorded.value).toBe(before);
  const rateOf = (of: typeof measure.measured) =>
    of.value?.status === 'read'
      ? of.value.reading.indicators.find(({ id }) => id === 'supplyRate')?.value
      : null;
  expect(rateOf(measure.measured)).toBeGreaterThan(rateOf(measure.recorded)!);
  tables.clearScenario();
});

test('what the server refuses is said, and what it does not answer is asked for again', async () => {
  area.chooseArea({
    kind: 'parcels',
    ids: Array.from({ length: mostChosen + 1 }, (_, index) => `p${index}`),
  });
  await vi.waitFor(() => expect(measure.measured.value?.status).toBe('refused'), 10_000);
  isReachable = false;
  area.chooseArea({ kind: 'town', id: 'town-1' });
  await vi.waitFor(() => expect(measure.measured.value).toEqual({ status: 'failed' }), 10_000);
  isReachable = true;
  measure.askAgain();
  await isRead();
});

test('figures as they were once known are not to be had, and the panel says so', async () => {
  current.patch({ knownOn: 'then' });
  expect(measure.measured.value).toEqual({ status: 'onlyNow' });
  current.patch({ knownOn: null });
  await isRead();
});
