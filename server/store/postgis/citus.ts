import { sql, type Kysely } from 'kysely';
import { StoreUnusableError } from '../errors.ts';
import { tables } from '../migrations/migrations.ts';
import type { Schema } from '../schema.ts';

/** Tables that lie in pieces on the workers, by zone, and one statement for each that does not yet. */
type Spreading = {
  readonly spread: readonly string[];
  readonly statements: readonly string[];
};

/** Every table is spread with this one, so that all rows of a zone lie on one machine. */
const leading = 'zone';

/**
 * How the tables would come to lie on several machines (Citus); nothing is done. The table of migrations stays where it is: it is read
 * when the program starts, and beside no other. So do accounts, which are few and bound to one another across zones.
 *
 * @throws StoreUnusableError where the tables break a rule of Citus
 */
export async function plannedSpreading(db: Kysely<Schema>): Promise<Spreading> {
  const [fault] = await spreadingFaults(db);
  if (fault !== undefined) throw new StoreUnusableError(fault);
  const spread = (await hasCitus(db)) ? await spreadTables(db) : [];
  const names = [leading, ...tables.map(({ name }) => name).filter((name) => name !== leading)];
  return {
    spread,
    statements: names.filter((name) => !spread.includes(name)).map(statementFor),
  };
}

/** Does it, a table at a time: a run that ends early goes on where it was when it is begun again. */
export async function spreadOne(db: Kysely<Schema>, statement: string): Promise<void> {
  if (!(await hasCitus(db)))
    throw new StoreUnusableError(
      'the database has no Citus; say “create extension citus” in it first',
    );
  await db.transaction().execute(async (transaction) => {
    // A table takes as long as it takes.
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql.raw(statement).execute(transaction);
  });
}

function statementFor(table: string): string {
  const together = table === leading ? '' : `, colocate_with => 'guatu.${leading}'`;
  return `select create_distributed_table('guatu.${table}', 'zone_id'${together})`;
}

async function hasCitus(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('pg_dist_partition') is not null as there`.execute(db);
  return rows[0]?.there === true;
}

async function spreadTables(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name
    from pg_dist_partition join pg_class on pg_class.oid = logicalrelid::oid
    where relnamespace = 'guatu'::regnamespace order by relname`.execute(db);
  return rows.map(({ name }) => name);
}

/** What of our tables Citus would refuse to spread by zone, a sentence each. */
export async function spreadingFaults(db: Kysely<Schema>): Promise<string[]> {
  const ours = sql`relnamespace = 'guatu'::regnamespace and relkind = 'r' and relname <> 'guatu_migration'`;
  const { rows } = await sql<{ what: string }>`
    select relname || ' has no zone_id that is always there' as what from pg_class where ${ours}
      and not exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'zone_id' and attnotnull)
    union all
    select relname || ' has no primary key' from pg_class where ${ours}
      and not exists (select 1 from pg_index where indrelid = pg_class.oid and indisprimary)
    union all
    select index_of.relname || ' is unique without zone_id' from pg_index
      join pg_class on pg_class.oid = indrelid join pg_class as index_of on index_of.oid = indexrelid
      where pg_class.relnamespace = 'guatu'::regnamespace and pg_class.relkind = 'r' and pg_class.relname <> 'guatu_migration'
      and indisunique and not exists (select 1 from pg_attribute
        where attrelid = indrelid and attname = 'zone_id' and attnum = any (indkey))
    union all
    select conname || ' binds ' || relname || ' to another table' from pg_constraint
      join pg_class on pg_class.oid = conrelid where contype in ('f', 'x') and ${ours}
    union all
    select tgname || ' is a trigger of ' || relname from pg_trigger
      join pg_class on pg_class.oid = tgrelid where ${ours}
    union all
    select relname || ' inherits or is in parts' from pg_class where ${ours}
      and exists (select 1 from pg_inherits where pg_class.oid in (inhrelid, inhparent))
    union all
    select relname || '.' || attname || ' is filled by ' || pg_get_expr(adbin, adrelid) from pg_attrdef
      join pg_class on pg_class.oid = adrelid
      join pg_attribute on attrelid = adrelid and pg_attribute.attnum = pg_attrdef.adnum where ${ours}
    `.execute(db);
  return rows.map(({ what }) => what);
}
