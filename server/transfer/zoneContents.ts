import type { Kysely } from 'kysely';
import type { StoreEngine } from '../store/engine.ts';
import { tables } from '../store/migrations/migrations.ts';
import type { Schema } from '../store/schema.ts';
import { asWritten, rowsOfZone } from '../store/wholeRows.ts';
import { tableContent, type TableContent } from './tableContent.ts';

/** What every table holds of some zones, in words that both engines share. */
export async function zoneContents(
  engine: StoreEngine,
  db: Kysely<Schema>,
  zones: readonly string[],
): Promise<TableContent[]> {
  const contents: TableContent[] = [];
  for (const table of tables) {
    const rows = async function* () {
      for (const zone of zones)
        for await (const page of rowsOfZone(db, table, zone))
          yield page.map((row) => withoutRevision(asWritten(engine, table, row)));
    };
    contents.push(await tableContent(table.name, rows()));
  }
  return contents;
}

/** A zone that its new store has known before goes on counting from there; what is counted is no part of what it holds. */
function withoutRevision(row: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'revision'));
}
