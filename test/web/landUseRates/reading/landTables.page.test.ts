import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import type * as tablesModule from '../../../../web/landUseRates/reading/landTables.ts';
import type * as currentModule from '../../../../web/state/current.ts';
import type * as areaModule from '../../../../web/landUseRates/area/area.ts';
import type * as recordsModule from '../../../../web/landUseRates/records.ts';
import { openFilledStore, served } from '../../../server/served.ts';
import { openPage } from '../../page.ts';

/** The page's state, imported once there is a page for it. */
let tables: typeof tablesModule;
let current: typeof currentModule;
let area: typeof areaModule;
let records: typeof recordsModule;
let close: () => Promise<void>;
/** What the server's answers about parcels wait for. */
let gate: Promise<void> = Promise.resolve();

beforeAll(async () => {
  const filled = await openFilledStore();
  close = filled.close;
  const app = served(filled.store);
  openPage('/zones/example?rates=zone', {
    ...app,
    request: async (path, init) => {
      if (path.includes('parcels.geojson')) await gate;
      return app.request(path, init);
    },
  });
  tables = await import('../../../../web/landUseRates/reading/landTables.ts');
  current = await import('../../../../web/state/current.ts');
  area = await import('../../../../web/landUseRates/area/area.ts');
  records = await import('../../../../web/landUseRates/records.ts');
  await vi.waitFor(() => expect(tables.recordedTable.value).not.toBeNull(), 10_000);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await close();
});

afterEach(() => {
  tables.clearScenario();
  current.patch({ date: null, zone: 'example', rates: { area: { kind: 'zone' }, against: null } });
});

/** A parcel on record as still to be supplied. */
function unsupplied(): string {
  const [id] = [...tables.recordedTable.value!.land].find(
    ([, { record }]) => record?.supply === 'E21',
  )!;
  return id;
}

describe('the table of a day', () => {
  test('is of the day on show, and follows it once parcels and land of it are both here', async () => {
    expect(tables.recordedTable.value!.date).toBe('2026-06-30');
    const earlier = isoDate('2025-06-30');
    let open = () => {};
    gate = new Promise((resolve) => (open = resolve));
    current.patch({ date: earlier });
    await vi.waitFor(() => expect(records.land.state.value.status).toBe('loaded'), 10_000);
    expect(tables.recordedTable.value).toBeNull();
    open();
    await vi.waitFor(() => expect(tables.recordedTable.value?.date).toBe(earlier), 10_000);
  });

  test('has another beside it when days are compared', async () => {
    expect(tables.otherDayTable.value).toBeNull();
    current.patch({ otherDay: isoDate('2025-01-31') });
    area.compareWith({ kind: 'day' });
    await vi.waitFor(() => expect(tables.otherDayTable.value?.date).toBe('2025-01-31'), 10_000);
    expect(tables.recordedTable.value!.date).not.toBe('2025-01-31');
  });
});

describe('a scenario', () => {
  test('lies over the records and leaves them alone', () => {
    const id = unsupplied();
    const before = structuredClone(tables.recordedTable.value!.land.get(id));
    tables.mark([id], 'supplied');
    expect(tables.scenarioTable.value!.cells.get(id)!.supply).toBe('D21');
    expect(tables.recordedTable.value!.land.get(id)).toEqual(before);
    expect(tables.recordedTable.value!.cells.get(id)!.supply).toBe('E21');
  });

  test('can be taken back parcel by parcel', () => {
    const id = unsupplied();
    tables.mark([id, 'p0000001'], 'finished');
    tables.mark([id], null);
    expect([...tables.scenario.value.keys()]).toEqual(['p0000001']);
    expect(tables.scenarioTable.value!.cells.get(id)!.supply).toBe('E21');
  });

  test('stays while other land is read', () => {
    tables.mark([unsupplied()], 'supplied');
    area.chooseArea({ kind: 'town', id: 'town-1' });
    expect(tables.hasScenario.value).toBe(true);
  });

  test.each([
    ['the day', () => current.patch({ date: isoDate('2025-06-30') })],
    ['the zone', () => current.patch({ zone: 'jindong' })],
    ['the panel', () => area.openRates(null)],
  ])('goes with %s', (_, leave) => {
    tables.mark([unsupplied()], 'supplied');
    leave();
    expect(tables.hasScenario.value).toBe(false);
  });
});
