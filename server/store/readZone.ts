import type { Kysely, Selectable } from 'kysely';
import type { Fact } from '../../geodata/fact.ts';
import type { Source } from '../../geodata/provenance.ts';
import type { Target } from '../../geodata/project.ts';
import type { Doubt } from '../../geodata/zone.ts';
import type { StoreEngine } from './engine.ts';
import { nameContains } from './listFilter.ts';
import { readImports } from './imports/readImports.ts';
import { doubtFrom, factFrom, sourceFrom, targetFrom } from './rows/listRows.ts';
import {
  blockFrom,
  eventFrom,
  landmarkFrom,
  townFrom,
  workFrom,
  zoneFrom,
} from './rows/zoneRows.ts';
import { fromNames } from './rows/values.ts';
import type { Schema, ZoneTable } from './schema.ts';
import { inSnapshot } from './snapshot.ts';
import type { AreaKind, AreaName, Surroundings, ZoneStretch, ZoneSummary } from './store.ts';

type Db = Kysely<Schema>;

/** All zones in the order of their ids, or those of a stretch. */
export async function readZones(
  db: Db,
  { after, limit, search }: ZoneStretch = {},
): Promise<ZoneSummary[]> {
  const rows = await db
    .selectFrom('zone')
    .selectAll()
    .$if(after !== undefined, (query) => query.where('zone_id', '>', after ?? ''))
    .$if(search !== undefined, (query) => query.where((on) => nameContains(on, search ?? '')))
    .orderBy('zone_id')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return rows.map(zoneFrom);
}

/** Asks the engine for as little as there is, of a table that every store has. */
export async function readOneZone(db: Db): Promise<void> {
  await db.selectFrom('zone').select('zone_id').limit(1).execute();
}

/** Reads a zone's row. Every request does, to know what is current: the query is put together once and not each time. */
export function zoneReader(db: Db): (zone: string) => Promise<ZoneSummary | undefined> {
  const query = db.selectFrom('zone').selectAll().where('zone_id', '=', '').compile();
  return async (zone) => {
    const { rows } = await db.executeQuery<Selectable<ZoneTable>>({ ...query, parameters: [zone] });
    return rows[0] && zoneFrom(rows[0]);
  };
}

/** What the records name as their sources, and what imports brought in. */
export async function readSources(db: Db, zone: string): Promise<Source[]> {
  const rows = await db
    .selectFrom('source')
    .selectAll()
    .where('zone_id', '=', zone)
    .orderBy('ordinal')
    .execute();
  const sources = rows.map(sourceFrom);
  const brought = (await readImports(db, zone)).filter(({ undoneAt }) => undoneAt === null);
  for (const { source } of brought)
    if (!sources.some(({ id }) => id === source.id)) sources.push(source);
  return sources;
}

export async function readFacts(db: Db, zone: string): Promise<Fact[]> {
  const rows = await db
    .selectFrom('fact')
    .selectAll()
    .where('zone_id', '=', zone)
    .orderBy('ordinal')
    .execute();
  return rows.map(factFrom);
}

/** The same of several zones, by zone. */
export async function readFactsOf(
  db: Db,
  zones: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const factsOf = new Map<string, Fact[]>();
  if (zones.length === 0) return factsOf;
  const rows = await db
    .selectFrom('fact')
    .selectAll()
    .where('zone_id', 'in', zones)
    .orderBy('zone_id')
    .orderBy('ordinal')
    .execute();
  for (const row of rows) {
    const facts = factsOf.get(row.zone_id) ?? [];
    facts.push(factFrom(row));
    factsOf.set(row.zone_id, facts);
  }
  return factsOf;
}

export async function readDoubts(db: Db, zone: string): Promise<Doubt[]> {
  const rows = await db
    .selectFrom('doubt')
    .selectAll()
    .where('zone_id', '=', zone)
    .orderBy('ordinal')
    .execute();
  return rows.map(doubtFrom);
}

export async function readTargets(db: Db, zone: string): Promise<Target[]> {
  const rows = await db
    .selectFrom('target')
    .selectAll()
    .where('zone_id', '=', zone)
    .orderBy('ordinal')
    .execute();
  return rows.map(targetFrom);
}

export async function readSurroundings(engine: StoreEngine, zone: string): Promise<Surroundings> {
  const decode = engine.decodeGeometry;
  return inSnapshot(engine.reader, async (db) => {
    const [towns, blocks, works, events, landmarks] = [
      await db
        .selectFrom('town')
        .selectAll()
        .where('zone_id', '=', zone)
        .orderBy('ordinal')
        .execute(),
      await db
        .selectFrom('block')
        .selectAll()
        .where('zone_id', '=', zone)
        .orderBy('ordinal')
        .execute(),
      await db
        .selectFrom('work')
        .selectAll()
        .where('zone_id', '=', zone)
        .orderBy('ordinal')
        .execute(),
      await db
        .selectFrom('event')
        .selectAll()
        .where('zone_id', '=', zone)
        .orderBy('ordinal')
        .execute(),
      await db
        .selectFrom('landmark')
        .selectAll()
        .where('zone_id', '=', zone)
        .orderBy('ordinal')
        .execute(),
    ];
    return {
      towns: towns.map((row) => townFrom(row, decode)),
      blocks: blocks.map((row) => blockFrom(row, decode)),
      works: works.map((row) => workFrom(row, decode)),
      events: events.map((row) => eventFrom(row, decode)),
      landmarks: landmarks.map((row) => landmarkFrom(row, decode)),
    };
  });
}

export async function readAreaNames(
  reader: Kysely<Schema>,
  zone: string,
  by: Exclude<AreaKind, 'zone'>,
): Promise<AreaName[]> {
  const rows = await reader
    .selectFrom(by)
    .select(['id', 'name_zh', 'name_en'])
    .where('zone_id', '=', zone)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({ id: row.id, name: fromNames(row) }));
}
