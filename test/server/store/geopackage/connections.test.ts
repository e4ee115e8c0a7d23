import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { StoreFullError } from '../../../../server/store/errors.ts';
import { overConnections } from '../../../../server/store/geopackage/connections.ts';
import { explainSqlite } from '../../../../server/store/geopackage/explain.ts';

test('a disk that fills up is called full, although SQLite has rolled back by itself', async () => {
  const database = new Database(':memory:');
  database.exec('create table heap (stuff)');
  database.pragma('max_page_count = 20');
  const db = overConnections({ open: () => database, max: 1 });
  const filling = db.transaction().execute(async (transaction) => {
    for (;;) await sql`insert into heap values (zeroblob(10000))`.execute(transaction);
  });
  const error = await filling.catch((failure: unknown) => explainSqlite(failure, 'data.gpkg'));
  expect(error).toBeInstanceOf(StoreFullError);
  await db.destroy();
});
