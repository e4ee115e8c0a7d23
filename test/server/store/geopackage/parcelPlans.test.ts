import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isoDate } from '../../../../geodata/date.ts';
import { createStore } from '../../../../server/store/createStore.ts';
import { overConnections } from '../../../../server/store/geopackage/connections.ts';
import { openGeoPackage } from '../../../../server/store/geopackage/openGeoPackage.ts';
import type { ListQuery } from '../../../../server/store/store.ts';
import { parcelsOf } from '../collect.ts';
import { gridZone } from '../gridZone.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-plans-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a page of parcels finds the state of each by its key, never by walking the states of the zone', async () => {
  const file = join(folder, 'plans.gpkg');
  const engine = await openGeoPackage(file);
  const statements: string[] = [];
  const open = () => recording(new Database(file, { readonly: true }), statements);
  const store = await createStore({ ...engine, reader: overConnections({ open, max: 4 }) });
  await store.replaceZone(gridZone('grid', 1200, 1));
  const asOf = isoDate('2009-06-30');
  const queries: ListQuery[] = [
    { asOf },
    { asOf, blocks: ['b1'] },
    { asOf, bbox: [119, 29, 121, 31] },
    { asOf, blocks: ['b1'], bbox: [119, 29, 121, 31] },
  ];
  for (const query of queries) await parcelsOf(store, 'grid', query);

  const pages = statements.filter((statement) => statement.includes('parcel_state'));
  expect(pages.length).toBeGreaterThanOrEqual(queries.length);
  const db = new Database(file, { readonly: true });
  for (const page of pages) {
    const parameters = page.split('?').slice(1);
    const plan = db
      .prepare<string[], { detail: string }>(`explain query plan ${page}`)
      .all(...parameters);
    const steps = plan.map(({ detail }) => detail).filter((detail) => detail.includes(' state '));
    expect(steps).toEqual([
      'SEARCH state USING PRIMARY KEY (zone_id=? AND parcel_id=? AND valid_from<?)',
    ]);
  }
  db.close();
  await engine.close();
});

/** The planner knows less of a statement with parameters than of one with values, so statements are noted as prepared. */
function recording(database: Database.Database, statements: string[]): Database.Database {
  const prepare = database.prepare.bind(database);
  return Object.assign(database, {
    prepare: (statement: string) => {
      statements.push(statement);
      return prepare(statement);
    },
  });
}
