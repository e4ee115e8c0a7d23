import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isoDate, isoInstant } from '../../../geodata/date.ts';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { openStore } from '../../../server/store/openStore.ts';
import type { Store } from '../../../server/store/store.ts';
import { exampleRecords } from '../../../geodata/records/example/exampleRecords.ts';
import { landOf, parcelsOf } from './collect.ts';
import { gridZone } from './gridZone.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);
const folder = mkdtempSync(join(tmpdir(), 'guatu-agree-'));

describe.skipIf('missing' in postgis)('both engines', () => {
  if ('missing' in postgis) return;
  const stores: Store[] = [];
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await postgis.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('answer alike about a zone of a thousand parcels', async () => {
    stores.push(await openStore({ file: join(folder, 'agree.gpkg') }));
    stores.push(await openStore({ databaseUrl: postgis.url, file: '' }));
    const answers = await Promise.all(stores.map(answersOf));
    expect(answers[1]).toEqual(answers[0]);
    const land = await Promise.all(stores.map(landAnswersOf));
    expect(land[1]).toEqual(land[0]);
  });
});

async function answersOf(store: Store): Promise<unknown> {
  await store.replaceZone(gridZone('grid', 1000, 5));
  const days = ['2000-01-01', '2009-06-30', '2009-11-15', '2012-01-01'].map(isoDate);
  const answers: unknown[] = [await store.zones(), await store.surroundings('grid')];
  for (const asOf of days) {
    answers.push(await parcelsOf(store, 'grid', { asOf, bbox: [119.805, 29.1, 119.82, 29.1015] }));
    answers.push(await parcelsOf(store, 'grid', { asOf, blocks: ['b2'] }, 60));
    for (const states of [
      { levelling: ['complete', 'unknown'] },
      { stage: ['clearance'] },
    ] as const)
      for (const knownBy of [undefined, isoInstant('2009-07-15T00:00:00Z')]) {
        const query = { asOf, knownBy, states, search: '1', towns: ['t1', 't2'] };
        answers.push(await parcelsOf(store, 'grid', { ...query, after: 'p0000100', limit: 40 }));
        answers.push(await store.count('grid', 'parcel', query));
      }
    for (const kind of ['block', 'work', 'event', 'building', 'target'] as const) {
      const items: unknown[] = [];
      for await (const page of store.list('grid', kind, { asOf }, 7)) items.push(...page);
      answers.push(items, await store.count('grid', kind, { asOf, search: 'B' }));
    }
    for (const by of ['zone', 'block', 'town'] as const)
      answers.push(
        (await store.cells('grid', by, asOf)).map((cell) => JSON.stringify(cell)).sort(),
      );
  }
  answers.push(await store.days('grid', {}), await store.days('grid', { block: 'b2' }));
  answers.push(await store.days('grid', { parcel: 'p0000042' }));
  const knownBy = isoInstant('2009-07-15T00:00:00Z');
  const known = await store.cells('grid', 'block', isoDate('2009-11-15'), knownBy);
  answers.push(known);
  answers.push(await store.dossier('grid', { kind: 'parcel', id: 'p0000042' }));
  return answers;
}

/** Land of a thousand parcels, sums to nine digits: the engines add in orders of their own. */
async function landAnswersOf(store: Store): Promise<unknown> {
  await store.replaceZone(exampleRecords({ parcels: 1000, seed: 4 }));
  const answers: unknown[] = [];
  for (const asOf of ['2024-01-01', '2025-06-30', '2026-06-30', '2080-01-01'].map(isoDate)) {
    answers.push(await landOf(store, 'example', asOf, 300));
    for (const by of ['zone', 'block', 'town'] as const) {
      const cells = await store.landCells('example', by, asOf);
      const rounded = (_key: string, value: unknown) =>
        typeof value === 'number' ? Number(value.toPrecision(9)) : value;
      answers.push(cells.map((cell) => JSON.stringify(cell, rounded)).sort());
    }
  }
  return answers;
}
