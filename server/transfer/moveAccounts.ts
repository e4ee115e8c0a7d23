import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { AccountsEngine } from '../accounts/engine.ts';
import { accountsTables, type AccountsTable } from '../accounts/accountsTables.ts';
import type { AccountsSchema } from '../accounts/schema.ts';
import { StartError } from '../startError.ts';
import { differing, tableContent, type TableContent } from './tableContent.ts';

type Row = Record<string, unknown>;

/**
 * Writes all accounts into a store that has none, in one transaction, and holds both sides against each other before it counts. Where
 * the same ones are there already, from a run that was ended between accounts and zones, nothing is left to be done.
 *
 * @throws StartError when there are others
 */
export async function moveAccounts(
  from: AccountsEngine,
  to: AccountsEngine,
): Promise<readonly TableContent[]> {
  return from.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (source) => {
      const contents = await accountsContents(source);
      await to.db.transaction().execute(async (target) => {
        await to.alone(target);
        const there = await accountsContents(target);
        if (differing(contents, there).length === 0) return;
        if (!areEmpty(there)) throw othersThere();
        for (const table of accountsTables)
          for await (const rows of rowsOf(source, table))
            await to.insertNumbered(target, table, rows);
        const [wrong] = differing(contents, await accountsContents(target));
        if (wrong !== undefined)
          throw new StartError(
            `账户的表 ${wrong} 两边不一致，什么都没有写入。`,
            `The table ${wrong} of accounts differs; nothing was written.`,
          );
      });
      return contents;
    });
}

export async function accountsContents(db: Kysely<AccountsSchema>): Promise<TableContent[]> {
  const contents: TableContent[] = [];
  for (const table of accountsTables)
    contents.push(await tableContent(table.name, rowsOf(db, table)));
  return contents;
}

export function areEmpty(contents: readonly TableContent[]): boolean {
  return contents.every(({ rows }) => rows === 0);
}

async function* rowsOf(
  db: Kysely<AccountsSchema>,
  { name, key, atATime }: AccountsTable,
): AsyncGenerator<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let after: RawBuilder<unknown> = sql``;
  for (;;) {
    const { rows } = await sql<Row>`select * from ${sql.table(name)} ${after}
      order by ${columns} limit ${atATime}`.execute(db);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < atATime) return;
    after = sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}

function othersThere(): StartError {
  return new StartError(
    '目标已有账户；账户不能合并。只搬开发区请加 --without-accounts。',
    'The target has accounts already, and accounts cannot be joined. To move the zones alone say --without-accounts.',
  );
}
