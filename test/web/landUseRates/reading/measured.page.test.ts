import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import type { Areal } from '../../../../geodata/geometry.ts';
import type * as currentModule from '../../../../web/state/current.ts';
import type * as measureModule from '../../../../web/landUseRates/reading/measured.ts';
import type * as tablesModule from '../../../../web/landUseRates/reading/landTables.ts';
import type * as areaModule from '../../../../web/landUseRates/area/area.ts';
import type * as recordsModule from '../../../../web/landUseRates/records.ts';
import { openFilledStore, served, type Served } from '../../../server/served.ts';
import { squareAt } from '../../../server/store/builders.ts';
import { openPage } from '../../page.ts';

let current: typeof currentModule;
let measure: typeof measureModule;
let tables: typeof tablesModule;
let area: typeof areaModule;
let records: typeof recordsModule;
let app: Served;
let close: () => Promise<void>;
/** Whether the server answers; a page in a tunnel gets nothing. */
let isReachable = true;

beforeAll(async () => {
  const filled = await openFilledStore();
  close = filled.close;
  app = served(filled.store);
  openPage('/zones/example?rates=zone', {
    ...app,
    request: (path, init) =>
      isReachable ? app.request(path, init) : Promise.reject(new TypeError('no network')),
  });
  current = await import('../../../../web/state/current.ts');
  measure = await import('../../../../web/landUseRates/reading/measured.ts');
  tables = await import('../../../../web/landUseRates/reading/landTables.ts');
  area = await import('../../../../web/landUseRates/area/area.ts');
  records = await import('../../../../web/landUseRates/records.ts');
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await close();
});

beforeEach(async () => {
  area.compareWith(null);
  area.chooseArea({ kind: 'zone' });
  await vi.waitFor(() => expect(measure.measured.value?.status).toBe('read'), 10_000);
});

/** How many parcels the panel counts now; null where it has no figures. */
function counted(of = measure.measured): number | null {
  const now = of.value;
  return now?.status === 'read' ? now.reading.statistics.total.parcels : null;
}

/** A square of some hectares over the parcel. */
function squareOver(id: string): Areal {
  const { geometry } = tables.recordedTable.value!.features.get(id)!;
  const [lon, lat] = geometry.type === 'Polygon' ? geometry.coordinates[0]![0]! : [0, 0];
  return squareAt(lon, lat);
}

test('the zone, a block and a handful of parcels are each read', () => {
  expect(counted()).toBe(240);
  area.chooseArea({ kind: 'block', id: 'block-1-01' });
  const inBlock = counted();
  expect(inBlock).toBeGreaterThan(0);
  expect(inBlock).toBeLessThan(240);
  area.chooseArea({ kind: 'parcels', ids: ['p0000001', 'p0000002'] });
  expect(counted()).toBe(2);
});

test('a shape being drawn is read before it is let go, and forgotten when it is put down', () => {
  area.draft.value = squareOver('p0000001');
  expect(measure.measuredArea.value?.kind).toBe('drawn');
  expect(counted()).toBeGreaterThan(0);
  expect(counted()).toBeLessThan(240);
  area.draft.value = null;
  expect(counted()).toBe(240);
});

test('a scenario moves the measured figures and not the recorded ones', () => {
  const ids = [...tables.recordedTable.value!.features.keys()];
  const rateOf = (of: typeof measure.measured) => {
    const now = of.value;
    const rates = now?.status === 'read' ? now.reading.indicators : [];
    return rates.find(({ id }) => id === 'supplyRate')?.value;
  };
  const before = rateOf(measure.recorded);
  tables.mark(ids, 'supplied');
  expect(rateOf(measure.recorded)).toBe(before);
  expect(rateOf(measure.measured)).toBeGreaterThan(before!);
  tables.clearScenario();
  expect(measure.measured.value).toBe(measure.recorded.value);
});

test('other land is read beside it when the two are compared', () => {
  area.compareWith({ kind: 'area', area: { kind: 'block', id: 'block-1-01' } });
  expect(counted(measure.measuredAgainst)).toBeLessThan(counted()!);
});

test('a saved area is read once it is known, and missed when it is gone', async () => {
  const response = await app.post('/api/zones/example/areas', {
    name: '会议范围',
    geometry: squareOver('p0000001'),
  });
  const { id } = (await response.json()) as { id: string };
  records.savedAreas.retry();
  area.chooseArea({ kind: 'saved', id });
  await vi.waitFor(() => expect(measure.measured.value?.status).toBe('read'), 10_000);
  expect(counted()).toBeGreaterThan(0);
  area.chooseArea({ kind: 'saved', id: 'gone' });
  expect(measure.measured.value).toEqual({ status: 'missing' });
});

test('what the server does not answer has failed, and is asked for again', async () => {
  isReachable = false;
  current.patch({ otherDay: isoDate('2024-12-31') });
  area.compareWith({ kind: 'day' });
  await vi.waitFor(() => expect(measure.measuredAgainst.value).toEqual({ status: 'failed' }));
  // What is here already stays.
  expect(measure.measured.value?.status).toBe('read');
  isReachable = true;
  measure.askAgain();
  await vi.waitFor(() => expect(measure.measuredAgainst.value?.status).toBe('read'), 10_000);
});
