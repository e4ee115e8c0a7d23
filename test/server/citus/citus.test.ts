import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startPostgis } from '../../../scripts/postgisCluster.ts';
import { createStore } from '../../../server/store/createStore.ts';
import type { StoreEngine } from '../../../server/store/engine.ts';
import { tables } from '../../../server/store/migrations/migrations.ts';
import { openEngine } from '../../../server/store/openStore.ts';
import {
  plannedSpreading,
  spreadingFaults,
  spreadOne,
} from '../../../server/store/postgis/citus.ts';
import { transferStore } from '../../../server/transfer/transferStore.ts';
import { temporaryFolder } from '../served.ts';
import { zoneReads } from '../store/zoneReads.ts';
import { writtenStore } from '../transfer/writtenStore.ts';
import { statementFaults } from './statementFaults.ts';

const postgis = await startPostgis(process.env['GUATU_TEST_DATABASE_URL']);

/** Citus itself is not here: these are its rules, and what stands in for it only notes what it is asked for. */
describe.skipIf('missing' in postgis)('tables that Citus can spread by zone', () => {
  if ('missing' in postgis) return;
  const place = { databaseUrl: postgis.url, file: '' } as const;
  const folder = temporaryFolder();
  let engine: StoreEngine;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: postgis.url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  beforeAll(async () => void (engine = await openEngine(place)));
  afterAll(async () => {
    await engine.close();
    await postgis.stop();
    folder.remove();
  });

  test('break none of its rules, and each rule is looked for', async () => {
    expect(await spreadingFaults(engine.writer)).toEqual([]);
    const broken = [
      ['create unique index once on guatu.fact (id)', 'drop index guatu.once', /once is unique/],
      [
        'alter table guatu.fact add constraint bound foreign key (zone_id) references guatu.zone',
        'alter table guatu.fact drop constraint bound',
        /bound binds fact/,
      ],
      [
        `create trigger told before update on guatu.fact execute function suppress_redundant_updates_trigger()`,
        'drop trigger told on guatu.fact',
        /told is a trigger of fact/,
      ],
      ['create table guatu.other (id int)', 'drop table guatu.other', /other has no zone_id/],
      [
        'alter table guatu.fact add column made timestamptz default now()',
        'alter table guatu.fact drop column made',
        /fact\.made is filled by now/,
      ],
    ] as const;
    for (const [breaking, mending, said] of broken) {
      await run(breaking);
      expect((await spreadingFaults(engine.writer)).join('\n')).toMatch(said);
      await expect(plannedSpreading(engine.writer)).rejects.toThrow();
      await run(mending);
    }
    expect(await spreadingFaults(engine.writer)).toEqual([]);
  });

  test('are all spread with the zones, once, and what is spread is left alone', async () => {
    const { statements } = await plannedSpreading(engine.writer);
    expect(statements).toHaveLength(tables.length);
    expect(statements[0]).toBe(`select create_distributed_table('guatu.zone', 'zone_id')`);
    expect(statements).toContain(
      `select create_distributed_table('guatu.parcel', 'zone_id', colocate_with => 'guatu.zone')`,
    );
    await expect(spreadOne(engine.writer, statements[0]!)).rejects.toThrow(
      /create extension citus/,
    );
    await run('create table pg_dist_partition (logicalrelid regclass)');
    await run(`create function create_distributed_table(regclass, text, colocate_with text default '')
      returns void language sql as 'insert into pg_dist_partition values ($1)'`);
    try {
      for (const statement of statements.slice(0, 2)) await spreadOne(engine.writer, statement);
      const rest = await plannedSpreading(engine.writer);
      expect(rest.spread).toHaveLength(2);
      expect(rest.statements).toEqual(statements.slice(2));
      for (const statement of rest.statements) await spreadOne(engine.writer, statement);
      expect((await plannedSpreading(engine.writer)).statements).toEqual([]);
    } finally {
      await run('drop table pg_dist_partition');
      await run('drop function create_distributed_table');
    }
  });

  test('are asked for one zone at a time, in everything that is read and written', async () => {
    const said = new Set<string>();
    const query = pg.Client.prototype.query as (...words: unknown[]) => unknown;
    const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
      this: pg.Client,
      ...words: unknown[]
    ) {
      const [what] = words;
      said.add(typeof what === 'string' ? what : String((what as { readonly text?: string }).text));
      return query.apply(this, words);
    });
    try {
      await writtenStore(place, folder.path);
      const store = await createStore(engine);
      for (const { id } of await store.zones()) await zoneReads(store, id);
      await transferStore(place, { file: join(folder.path, 'moved.gpkg') }, true);
    } finally {
      spy.mockRestore();
    }
    expect(said.size).toBeGreaterThan(100);
    const faults = [...said].flatMap((statement) =>
      statementFaults(statement).map((fault) => `${fault}: ${statement.slice(0, 400)}`),
    );
    expect(faults).toEqual([]);
  }, 300_000);
});

test('what Citus refuses is told from what it takes', () => {
  const none = [
    'select * from "parcel" where "zone_id" = $1',
    'select * from "zone" order by "zone_id"',
    'select * from "parcel" as "p" inner join "block" as "b" on "b"."zone_id" = "p"."zone_id" where "p"."zone_id" = $1',
    'insert into "fact" ("zone_id", "id") values ($1, $2) on conflict ("zone_id", "id") do nothing',
    'update "zone" set "revision" = $1 where "zone_id" = $2',
    'select "class", sum("parcels") as "n" from "zone_count" where "zone_id" in ($1, $2) group by "class"',
    'create table "x" ()',
  ];
  expect(none.flatMap(statementFaults)).toEqual([]);
  const some = [
    'select count(*) from "parcel"',
    'select * from "zone" where "name_zh" = $1',
    'select * from "parcel_state" where "zone_id" in ($1, $2)',
    'select * from "parcel" as "p" inner join "block" as "b" on "b"."id" = "p"."block_id" where "p"."zone_id" = $1',
    'insert into "fact" ("id") values ($1)',
    'insert into "fact" ("zone_id", "id") values ($1, $2) on conflict ("id") do nothing',
    'update "fact" set "as_of" = now() where "zone_id" = $1',
    'update "fact" set "zone_id" = $1 where "zone_id" = $2',
    'delete from "fact" where "id" = $1',
    'with recursive "x" as (select 1 from "fact" where "zone_id" = $1) select 1',
    'select * from "fact", lateral (select 1) as x where "zone_id" = $1',
  ];
  for (const statement of some) expect(statementFaults(statement), statement).not.toEqual([]);
});
