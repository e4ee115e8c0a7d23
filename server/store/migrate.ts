import { sql, type Transaction } from 'kysely';
import type { IsoInstant } from '../../geodata/date.ts';
import { createIndex } from './createIndex.ts';
import type { StoreEngine } from './engine.ts';
import { StoreUnusableError } from './errors.ts';
import { migrations } from './migrations/migrations.ts';
import type { Schema } from './schema.ts';

/**
 * Brings the tables to this version, all or nothing. Refuses a store that a newer version has written, because its tables
 * may mean something else by now.
 */
export async function migrate(
  engine: StoreEngine,
  prepare: (db: Transaction<Schema>) => Promise<void>,
): Promise<void> {
  await engine.writer.transaction().execute(async (db) => {
    await prepare(db);
    await sql`create table if not exists guatu_migration (
      number integer primary key, name text not null, applied_at text not null
    )`.execute(db);
    const applied = await appliedMigrations(db);
    const outstanding = migrations.filter(({ number }) => !applied.has(number));
    for (const migration of outstanding) {
      for (const table of migration.tables) await engine.createTable(db, table);
      for (const column of migration.columns ?? []) await engine.addColumn(db, column);
      for (const { table, ...index } of migration.indexes ?? [])
        await createIndex(db, table, index);
      await db
        .insertInto('guatu_migration')
        .values({
          number: migration.number,
          name: migration.name,
          applied_at: new Date().toISOString() as IsoInstant,
        })
        .execute();
    }
    // What fills a table knows the tables as they are now, so all of them come first.
    for (const { fill } of outstanding) await fill?.(engine, db);
  });
}

async function appliedMigrations(db: Transaction<Schema>): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('guatu_migration').select('number').execute();
  const known = new Set(migrations.map(({ number }) => number));
  const newer = rows.find(({ number }) => !known.has(number));
  if (newer)
    throw new StoreUnusableError(
      `the data were written by a newer version of Guatu (its migration ${newer.number} is unknown here); update the program`,
    );
  return new Set(rows.map(({ number }) => number));
}
